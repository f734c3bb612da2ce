/** Events that fit a question, a stretch at a time. */

import type { Found, Paging } from '../../contracts/reader.ts';
import { type EventQuery, exactly, hasNear, type Sort } from '../../domain/event/query.ts';
import type { Path } from '../engines/engine.ts';
import { rowsOf, sql, unionOf } from '../engines/sql.ts';
import type { Reading } from '../reading/reading.ts';
import { eventsByVersion } from '../reading/rows.ts';
import { countMatches } from './count.ts';
import { fewMatches, inOrder, isByAmount } from './few.ts';
import { asksDays } from './filter.ts';
import { measureOf } from './measures/figures.ts';
import { matching } from './paths.ts';
import type { Match } from './raised/match.ts';
import { relevantVersions } from './relevance.ts';

export async function find(reading: Reading, query: EventQuery, window: Paging): Promise<Found> {
  const most = query.top ?? Number.POSITIVE_INFINITY;
  const limit = Math.max(0, Math.min(window.limit, most - window.offset));
  const { events, matches } = await pageOf(reading, query, { ...window, limit });
  const asksAmount = query.minUsd !== undefined || query.maxUsd !== undefined;
  return {
    events,
    total: Math.min(matches, most),
    undated: asksDays(query) ? await countMatches(reading, query, 'date') : 0,
    unpriced: asksAmount ? await countMatches(reading, query, 'amount') : 0,
  };
}

async function pageOf(reading: Reading, query: EventQuery, window: Paging) {
  const byRelevance = query.sort === 'relevance' && query.words?.length;
  const few =
    byRelevance || query.sort === 'jobs' || isList(query, window)
      ? null
      : await fewInOrder(reading, query);
  if (few) {
    const shown = few.slice(window.offset, window.offset + window.limit);
    return { events: await eventsByVersion(reading, idsOf(shown)), matches: few.length };
  }
  if (query.words?.length) {
    const page = byRelevance
      ? await relevantVersions(reading, query, window)
      : { versions: await rankedVersions(reading, query, window), matches: null };
    const { length } = page.versions;
    const matches = page.matches ?? (await matchesFrom(reading, query, window.offset, length));
    return { events: await eventsByVersion(reading, page.versions), matches };
  }
  const events = await eventsByVersion(reading, await sortedVersions(reading, query, window));
  // A page that is not full is the last one: what is before it and on it is all there is.
  const isLast = events.length < window.limit && (events.length > 0 || window.offset === 0);
  const { offset } = window;
  const { length } = events;
  return {
    events,
    matches: isLast ? offset + length : await matchesFrom(reading, query, offset, length),
  };
}

/** A list as long as this is read for what it tells, or counted: nobody asks for its figures, for which all matches would be read. */
const LIST = 60;

const isList = ({ top = 0 }: EventQuery, { offset, limit }: Paging): boolean =>
  offset === 0 && top >= LIST && (limit === 0 || limit >= LIST);

/** The number of matches, of which `length` were read from an offset on: all are counted unless these are as many as `top` allows. */
async function matchesFrom(
  reading: Reading,
  query: EventQuery,
  offset: number,
  length: number,
): Promise<number> {
  const isEnough = query.top !== undefined && length > 0 && offset + length >= query.top;
  return isEnough ? offset + length : countMatches(reading, query);
}

/** A question without an order of its own shows what says its words before what says near ones. */
function ranksOf(query: EventQuery): EventQuery[] {
  const { words = [], sort } = query;
  if (sort !== undefined || !hasNear(words)) return [query];
  return [{ ...query, words: words.map(exactly) }, query];
}

/** The matches in their order, rank by rank; null where there may be many. */
async function fewInOrder(reading: Reading, query: EventQuery) {
  const ranks = await Promise.all(ranksOf(query).map((rank) => fewMatches(reading, rank)));
  const ranked = new Map<number, Match>();
  for (const matches of ranks) {
    if (matches === null) return null;
    for (const match of inOrder(matches, query.sort))
      if (!ranked.has(match.id)) ranked.set(match.id, match);
  }
  return [...ranked.values()];
}

/** The same where there are many: of each rank no more is read than the stretch needs. */
async function rankedVersions(reading: Reading, query: EventQuery, window: Paging) {
  const ranks = ranksOf(query);
  if (ranks.length === 1) return sortedVersions(reading, query, window);
  const ranked = new Set<number>();
  const needed = window.offset + window.limit;
  for (const rank of ranks) {
    // What the higher rank has is among the lower's: as many of these as are needed are enough.
    const stretch = { offset: 0, limit: needed };
    for (const id of await sortedVersions(reading, rank, stretch)) ranked.add(id);
    if (ranked.size >= needed) break;
  }
  return [...ranked].slice(window.offset, needed);
}

const idsOf = (rows: readonly { id: number }[]) => rows.map((row) => row.id);

const PATHS: Record<Sort, Path> = {
  newest: 'version_time',
  oldest: 'version_time',
  amount: 'version_usd',
  smallest: 'version_usd',
  jobs: 'version_time',
  relevance: 'version_time',
};

const DOWN = sql`sorted desc nulls last, first_known desc, event`;
const UP = sql`sorted nulls last, first_known desc, event`;
const ORDERS: Record<Sort, typeof DOWN> = {
  newest: DOWN,
  oldest: UP,
  amount: DOWN,
  smallest: UP,
  jobs: DOWN,
  relevance: DOWN,
};

/** A number that databases take for no limit. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Of words that many texts say, the newest are found sooner by day than by word. */
async function sortedVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Paging,
): Promise<number[]> {
  if (limit === 0) return [];
  const sort = query.sort ?? 'newest';
  const parts = matching(reading, query, PATHS[sort], { common: true }).map(
    ({ from, where, day }) => {
      const sorted =
        sort === 'jobs'
          ? measureOf('jobs', reading.view)
          : isByAmount(sort)
            ? sql`v.usd_minor`
            : day;
      return sql`select v.id, v.first_known, v.event, ${sorted} as sorted from ${from} where ${where}`;
    },
  );
  const all = sql<{ id: number }>`${unionOf(parts)} order by ${ORDERS[sort]}
    limit ${Math.min(limit, NO_LIMIT)} offset ${offset}`;
  return idsOf(await rowsOf(reading, all));
}
