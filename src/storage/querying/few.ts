/** Matches of a question that has few of them: read once for all that an answer asks about them. */

import type { EventQuery, Sort } from '../../domain/event/query.ts';
import { rowsOf, sql, unionOf } from '../engines/sql.ts';
import { once, readBefore } from '../reading/once.ts';
import type { Reading } from '../reading/reading.ts';
import { isNarrow, matching } from './paths.ts';
import { type FoundMatch, type Match, matchesOf } from './raised/match.ts';

/** More matches of texts than so many are ranked where they are. */
export const FEW = 1_000;
/** More than so many are summed where they are: below it one reading serves all figures of an answer. */
const SUMMED = 2_000;

/** All matches; null where there are many. */
type FewOrMany = readonly Match[] | null;

/** All matches in no order, whatever the question's own order and `top`; null where there may be many. */
export async function fewMatches(reading: Reading, query: EventQuery): Promise<FewOrMany> {
  if (!isNarrow(query, reading.view)) return null;
  const { sort: _sort, top: _top, ...narrowing } = query;
  const wider = await withAnyAmount(reading, narrowing);
  if (wider) return wider.filter(ofAmount(narrowing));
  // At once where none is left out: a question that is asked beside this one finds what it reads.
  const rest = narrowing.without ? await withoutSome(reading, narrowing) : null;
  if (rest) return rest;
  return once(reading, keyOf(narrowing), () => read(reading, narrowing));
}

const keyOf = (query: EventQuery) => `matches ${JSON.stringify(query)}`;

/** The matches of a question whatever their amounts, where it asks for some and an answer has read the others too; null elsewhere. */
async function withAnyAmount(
  reading: Reading,
  { minUsd, maxUsd, ...wider }: EventQuery,
): Promise<FewOrMany> {
  if (minUsd === undefined && maxUsd === undefined) return null;
  return readBefore<FewOrMany>(reading, keyOf(wider));
}

/** The matches of a question that leaves some out by one filter, where an answer has read all of them and those that are left out; null elsewhere. */
async function withoutSome(
  reading: Reading,
  { without, ...wider }: EventQuery,
): Promise<FewOrMany> {
  if (!without || Object.keys(without).length !== 1) return null;
  // Each of several is left out by itself, where a question for them asks for all at once.
  if ([without.places, without.parts].some((each) => each && each.length > 1)) return null;
  const [all, some] = await Promise.all([
    readBefore<FewOrMany>(reading, keyOf(wider)),
    readBefore<FewOrMany>(reading, keyOf({ ...wider, ...without })),
  ]);
  if (!all || !some) return null;
  const left = new Set(some.map(({ id }) => id));
  return all.filter(({ id }) => !left.has(id));
}

/** As the filters of amounts, see `filter.ts`. */
function ofAmount({ minUsd, maxUsd }: EventQuery): (match: Match) => boolean {
  const least = minUsd === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(minUsd * 100);
  const most = maxUsd === undefined ? Number.POSITIVE_INFINITY : Math.floor(maxUsd * 100);
  return ({ usd_minor: usd }) => usd !== null && usd >= least && usd <= most;
}

async function read(reading: Reading, query: EventQuery): Promise<FewOrMany> {
  const parts = matching(reading, query, 'version_time').map(
    ({ from, where, met, day }) =>
      sql`select v.id, ${met === 'own' ? OWN_DAY : sql`1 as elsewhere, ${day} as day`}
        from ${from} where ${where}`,
  );
  const all = sql<FoundMatch>`${unionOf(parts)} limit ${SUMMED + 1}`;
  const rows = await rowsOf(reading, all);
  return rows.length > SUMMED ? null : matchesOf(reading, query, rows);
}

/** The version itself says it. */
const OWN_DAY = sql`0 as elsewhere, cast(null as text) as day`;

/** Newest first unless another order is asked for; what lacks the date or the amount comes last. */
export const inOrder = (matches: readonly Match[], sort?: Sort): Match[] =>
  matches.toSorted(order(sort));

/** The first of them in that order. */
export function firstOf(matches: readonly Match[], sort: Sort): Match | null {
  const compare = order(sort);
  const first = (best: Match | null, match: Match) =>
    best && compare(best, match) <= 0 ? best : match;
  return matches.reduce(first, null);
}

function order(sort: Sort = 'newest'): (a: Match, b: Match) => number {
  const key = isByAmount(sort) ? 'usd_minor' : 'day';
  const up = sort === 'oldest' || sort === 'smallest' ? -1 : 1;
  return (a, b) => {
    const [x, y] = [a[key], b[key]];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? up : -up;
    return b.first_known - a.first_known || a.event - b.event;
  };
}

/** True of an order of amounts, else it is one of days. */
export const isByAmount = (sort: Sort): boolean => sort === 'amount' || sort === 'smallest';
