/** Events that fit a question, a stretch at a time. */
import { sql } from 'kysely';
import type { EventQuery, Sort } from '../briefing/query.ts';
import type { Found, Window } from '../contracts/store.ts';
import type { Columns } from './engine.ts';
import { dated, fits, priced } from './filter.ts';
import { eventsByVersion, type Reading } from './rows.ts';
import { readableTo } from './view.ts';

export async function find(reading: Reading, query: EventQuery, window: Window): Promise<Found> {
  const matches = await count(reading, query, 'none');
  const total = Math.min(matches, query.top ?? Number.POSITIVE_INFINITY);
  const limit = Math.max(0, Math.min(window.limit, total - window.offset));
  const asksDate = query.since !== undefined || query.until !== undefined;
  const asksAmount = query.minUsd !== undefined || query.maxUsd !== undefined;
  return {
    events: await page(reading, query, { offset: window.offset, limit }),
    total,
    undated: asksDate ? await count(reading, query, 'date') : 0,
    unpriced: asksAmount ? await count(reading, query, 'amount') : 0,
  };
}

/** What a match may lack: its date or its amount, where the question asks for one. */
type Lacking = 'none' | 'date' | 'amount';

/** Versions that fit the question, but for what they lack. */
export function matching(
  { db, view, words }: Reading,
  query: EventQuery,
  lacking: Lacking = 'none',
) {
  return db
    .selectFrom('version as v')
    .where((eb: Columns) =>
      eb.and([
        readableTo(eb, view),
        ...fits(eb, query, view, words),
        ...(lacking === 'date' ? [eb('v.occurred_on', 'is', null)] : dated(eb, query)),
        ...(lacking === 'amount' ? [eb('v.usd_minor', 'is', null)] : priced(eb, query)),
      ]),
    );
}

async function count(reading: Reading, query: EventQuery, lacking: Lacking): Promise<number> {
  const row = await matching(reading, query, lacking)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function page(reading: Reading, query: EventQuery, { offset, limit }: Window) {
  if (limit === 0) return [];
  const ordered = matching(reading, query)
    .select('v.id')
    .orderBy(orderOf(query))
    .limit(limit)
    .offset(offset);
  const rows = await ordered.execute();
  return eventsByVersion(
    reading,
    rows.map((row) => row.id),
  );
}

const NEWEST = sql`v.occurred_on desc, v.first_known desc, v.event`;
const ORDERS: Record<Sort, ReturnType<typeof sql>> = {
  newest: NEWEST,
  oldest: sql`v.occurred_on is null, v.occurred_on, v.first_known desc, v.event`,
  amount: sql`v.usd_minor is null, v.usd_minor desc, v.first_known desc, v.event`,
  relevance: NEWEST,
};

function orderOf(query: EventQuery) {
  return ORDERS[query.sort ?? 'newest'];
}
