/** The two reads over a whole log that must not become slow, and what they would cost the naive way. */

import Database from 'better-sqlite3';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { logFile, openLog } from '../log.ts';
import { MOMENT, TEAM } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { sideBySide } from '../stats.ts';

/** Totals take at most this share of the naive join in the same run: a figure of the machine says nothing. */
const TOTALS = 0.1;
const SEARCH = 50;
/** The two commonest words of the synthetic log: six events in ten say both. */
const WORDS = ['model', 'data'];

/** Everything joined, the latest counted stage of each deal found by sorting all of them. */
const JOIN = `
  with stage as (
    select v.*, b.json, row_number() over (
      partition by coalesce(v.deal, v.event) order by v.status = 'completed' desc, v.first_known desc
    ) as place
    from event e
    join version v on v.event = e.seq
    join body b on b.id = v.body
    where v.known_from <= ? and v.known_to > ? and v.withdrawn = 0
  )
  select month, count(*), sum(usd_minor), max(length(json)) from stage
  where place = 1 and status <> 'rumoured' and usd_minor is not null group by month`;

/** Every match ranked. */
const RANK = `
  select v.event from body_text
  join version v on v.body = body_text.rowid
  where body_text match ? and v.known_from <= ? and v.known_to > ? and v.withdrawn = 0
  order by bm25(body_text) limit 20`;

export async function measureReads(size: number, rounds: number): Promise<BenchRow[]> {
  const file = await logFile(size);
  const store = await openLog(file, true);
  const plain = new Database(file, { readonly: true });
  const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
  const [join, rank] = [plain.prepare(JOIN), plain.prepare(RANK)];
  const window = { offset: 0, limit: 20 };
  const p50 = await sideBySide(rounds, {
    totals: () => log.totals({}),
    join: () => join.all(MOMENT, MOMENT),
    search: () => log.find({ words: WORDS, sort: 'relevance' }, window),
    rank: () => rank.all(WORDS.join(' '), MOMENT, MOMENT),
  });
  plain.close();
  await store.close();
  const group = `Reads over ${size.toLocaleString('en-US')} events, p50`;
  const row = (what: string, value: number): BenchRow => ({ group, what, value, unit: 'ms' });
  return [
    {
      group,
      what: 'totals over everything, against a naive join',
      value: p50.totals / p50.join,
      unit: '×',
      limit: { at: 'most', value: TOTALS },
      note: `${p50.totals.toFixed(0)} against ${p50.join.toFixed(0)} ms`,
    },
    {
      ...row(`search of two common words, “${WORDS.join(' ')}”, ranked`, p50.search),
      limit: { at: 'most', value: SEARCH },
    },
    row('  the same by ranking all matches', p50.rank),
  ];
}
