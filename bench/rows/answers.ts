/** Answers beside answers: a plain question beside its filters, and a company that is in the news beside one that hardly is. */
import type { EventRecord } from '../../src/domain/event/event.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { askerOf } from '../asking.ts';
import { logFile, openLog, records, scratchFile } from '../log.ts';
import { TEAM } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { sideBySide } from '../stats.ts';

/** The same questions in plain words and in filters. */
const SAID: readonly (readonly [plain: string, filters: string])[] = [
  ['/briefing rounds since 26 feb', '/briefing rounds since:2026-02-26'],
  [
    '/briefing european rounds over $50m since 10 feb, the largest first',
    '/briefing rounds region:europe min:50m since:2026-02-10 sort:amount',
  ],
  [
    '/briefing who bought chip companies since january',
    '/briefing deals type:acquisition sector:chips since:2026-01-01',
  ],
  ['/briefing rounds of Borealis Photonics', '/briefing rounds company:"Borealis Photonics"'],
];
const PLAIN = 1.2;
const OFTEN = 20;
/** So many events has a company that is hardly in the news. */
const FEW = 10;

interface AnswerOptions {
  /** The number of events in the log. */
  size: number;
  /** The number of events of a company that is in the news. */
  often: number;
  rounds: number;
}

export async function measureAnswers(options: AnswerOptions): Promise<BenchRow[]> {
  return [...(await plainRows(options)), ...(await companyRows(options))];
}

async function plainRows({ size, rounds }: AnswerOptions): Promise<BenchRow[]> {
  const store = await openLog(await logFile(size), true);
  const ask = await askerOf(store);
  const rows: BenchRow[] = [];
  for (const [plain, filters] of SAID) {
    const p50 = await sideBySide(rounds, {
      plain: () => ask(plain),
      filters: () => ask(filters),
    });
    rows.push({
      group: `A question in plain words beside its filters, p50, ${size.toLocaleString('en-US')} events`,
      what: plain,
      value: p50.plain / p50.filters,
      unit: '×',
      limit: { at: 'most', value: PLAIN },
      note: `${p50.plain.toFixed(2)} against ${p50.filters.toFixed(2)} ms`,
    });
  }
  await store.close();
  return rows;
}

async function companyRows({ often, rounds }: AnswerOptions): Promise<BenchRow[]> {
  const store = await openLog(scratchFile('companies.db'));
  await store.load(openBundle());
  await store.import(TEAM, aboutTwo(often), 'bench');
  const ask = await askerOf(store);
  const p50 = await sideBySide(rounds, {
    often: () => ask('/ai-company Often Photonics'),
    hardly: () => ask('/ai-company Hardly Photonics'),
  });
  await store.close();
  return [
    {
      group: 'The page of a company, p50',
      what: `with ${often.toLocaleString('en-US')} events, against one with ${FEW}`,
      value: p50.often / p50.hardly,
      unit: '×',
      limit: { at: 'most', value: OFTEN },
      note: `${p50.often.toFixed(2)} against ${p50.hardly.toFixed(2)} ms`,
    },
  ];
}

/** The end of the synthetic log, of which the first company of each event is one of two. */
function* aboutTwo(often: number): Generator<EventRecord> {
  let left = often + FEW;
  for (const record of records(often + FEW)) {
    const name = left-- > FEW ? 'Often Photonics' : 'Hardly Photonics';
    const [main] = record.parties;
    const text = JSON.stringify(record).replaceAll(`"${main?.company}"`, `"${name}"`);
    yield JSON.parse(text) as EventRecord;
  }
}
