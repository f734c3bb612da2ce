/** Small things that are done often, or that somebody waits for at the first start. */

import { perMonthChart } from '../../src/briefing/answers/rounds/capital-charts.ts';
import { roundsTable } from '../../src/briefing/answers/rounds/rounds-table.ts';
import { readQuestion } from '../../src/briefing/questions/question.ts';
import type { Rates } from '../../src/briefing/wording/parts.ts';
import { EVERYBODY, type Reader } from '../../src/contracts/reader.ts';
import type { Page } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { renderSlack } from '../../src/slack/render/render.ts';
import { DATA_DIR, openBundle, readBundle } from '../../src/sources/bundle.ts';
import { company } from '../../test/helpers/samples/records.ts';
import { syntheticCompanies } from '../../test/helpers/samples/synthetic.ts';
import { openLog, records, scratchFile } from '../log.ts';
import { MOMENT, TEAM, ZONE } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { median, sideBySide, timed } from '../stats.ts';

const BUNDLED = 300;
/** Events of the larger load, and the most milliseconds for each. */
const MANY = 1_000;
const EACH = 1;

/** Loads into new files, `many` events the second time, then renders and reads over the bundled data. */
export async function measureSmall(rounds: number, many = MANY): Promise<BenchRow[]> {
  const bundle = openBundle();
  const larger = manyEvents(many);
  const loads: number[] = [];
  const loadsOfMany: number[] = [];
  for (let round = 0; round < rounds; round++) {
    loads.push(await loadOnce(() => readBundle(DATA_DIR)));
    loadsOfMany.push(await loadOnce(() => larger));
  }
  const store = await openLog(scratchFile('small.db'));
  await store.load(bundle);
  const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
  const page = await roundsPage(log, bundle.reference);
  const context = { log, reference: bundle.reference, now: new Date(MOMENT), zone: ZONE };
  const p50 = await sideBySide(rounds * 20, {
    slack: () => renderSlack(page, { asOf: MOMENT }),
    text: () => renderText(page),
    plain: () => readQuestion('sector:chips min:$500m since:2026-01 round:seed', context, String),
    named: () => readQuestion('company:nvidia wafer', context, String),
  });
  await store.close();
  const row = (what: string, ms: number): BenchRow => ({
    group: 'Small things, p50',
    what,
    value: ms * 1000,
    unit: 'µs',
  });
  return [
    loadRow('the bundled data into a new database', median(loads), BUNDLED),
    loadRow(
      `${many.toLocaleString('en-US')} events into a new database`,
      median(loadsOfMany),
      many * EACH,
    ),
    row('rendering 20 rows and a chart for Slack', p50.slack),
    row('  the same as text', p50.text),
    row('reading a question with four filters', p50.plain),
    row('reading a question that names a company', p50.named),
  ];
}

function loadRow(what: string, value: number, most: number): BenchRow {
  return { group: 'Loading', what, value, unit: 'ms', limit: { at: 'most', value: most } };
}

async function loadOnce(bundle: () => ReturnType<typeof openBundle>): Promise<number> {
  const store = await openLog(scratchFile('load.db'));
  const took = await timed(() => store.load(bundle()));
  await store.close();
  return took;
}

function manyEvents(many: number): ReturnType<typeof openBundle> {
  const { companies, ...bundle } = openBundle();
  const names = ['Aurora Compute', 'Borealis Photonics'].map((name) => company(name));
  return {
    ...bundle,
    version: 'bench',
    companies: [...companies, ...syntheticCompanies(), ...names],
    records: [...records(many)],
  };
}

async function roundsPage(log: Reader, rates: Rates): Promise<Page> {
  const found = await log.find({ types: ['funding_round'] }, { offset: 0, limit: 20 });
  const totals = await log.totals({ types: ['funding_round'] });
  return {
    headline: 'Rounds',
    title: 'Rounds',
    parts: [...perMonthChart(totals), roundsTable(found.events, 'Rounds', rates)],
    actions: [],
    events: found.events,
  };
}
