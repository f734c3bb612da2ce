/** Events that fit a question, a stretch at a time. */
import type { EventQuery, Sort } from '../briefing/query.ts';
import type { Found, Window } from '../contracts/store.ts';
import type { Path } from './engine.ts';
import type { Lacking } from './filter.ts';
import { matching, together } from './matching.ts';
import { relevantVersions } from './relevance.ts';
import { eventsByVersion, type Reading } from './rows.ts';

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

async function count(reading: Reading, query: EventQuery, lacking: Lacking): Promise<number> {
  const path = lacking === 'amount' ? 'version_usd' : 'version_time';
  const counts = matching(reading, query, path, lacking).map((part) =>
    part.select((eb) => eb.fn.countAll<number>().as('count')),
  );
  const rows = await together(counts).execute();
  return rows.reduce((sum, row) => sum + row.count, 0);
}

async function page(reading: Reading, query: EventQuery, window: Window) {
  if (window.limit === 0) return [];
  const byRelevance = query.sort === 'relevance' && query.words?.length;
  const versions = byRelevance
    ? await relevantVersions(reading, query, window)
    : await sortedVersions(reading, query, window);
  return eventsByVersion(reading, versions);
}

const PATHS: Record<Sort, Path> = {
  newest: 'version_time',
  oldest: 'version_time',
  amount: 'version_usd',
  relevance: 'version_time',
};

async function sortedVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Window,
): Promise<number[]> {
  const sort = query.sort ?? 'newest';
  const key = sort === 'amount' ? 'usd_minor' : 'occurred_on';
  const parts = matching(reading, query, PATHS[sort]).map((part) =>
    part.select(['v.id', `v.${key}`, 'v.first_known', 'v.event']),
  );
  const rows = await together(parts)
    .orderBy(key, (order) => (sort === 'oldest' ? order.asc() : order.desc()).nullsLast())
    .orderBy('first_known', 'desc')
    .orderBy('event')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => row.id);
}
