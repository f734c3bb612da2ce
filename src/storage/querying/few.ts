/** Matches of a question that has few of them: read once for all that an answer asks about them. */
import type { EventQuery, Sort } from '../../domain/event/query.ts';
import { once } from '../reading/once.ts';
import type { Reading } from '../reading/reading.ts';
import { isNarrow, matching, together } from './paths.ts';
import { countedOn } from './raised/counted-on.ts';

/** More matches of texts than so many are ranked where they are. */
export const FEW = 1_000;
/** More than so many are summed where they are: below it one reading serves all figures of an answer. */
const SUMMED = 2_000;

export type Match = Awaited<ReturnType<typeof read>>[number];

/** All matches in no order, whatever the question's own order and `top`; null where there may be many. */
export async function fewMatches(reading: Reading, query: EventQuery): Promise<Match[] | null> {
  if (!isNarrow(query, reading.view)) return null;
  const { sort: _sort, top: _top, ...narrowing } = query;
  const key = `matches ${JSON.stringify(narrowing)}`;
  const matches = await once(reading, key, () => read(reading, narrowing));
  return matches.length > SUMMED ? null : matches;
}

function read(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_time').map(({ rows, day, standing }) =>
    rows
      .select(['v.id', 'v.event', 'v.first_known', 'v.month', 'v.deal'])
      .select(['v.usd_minor', 'v.debt_usd_minor', 'v.more_usd_minor', 'v.amount_minor'])
      .select(['v.wording', 'v.currency', 'v.rate', 'v.rate_date'])
      .select(['v.type', 'v.status', 'v.sector'])
      .select(['v.round', 'v.region', 'v.country', 'v.jurisdiction'])
      .select([day.as('day'), standing.as('standing'), countedOn.as('counted_on')]),
  );
  return together(parts)
    .limit(SUMMED + 1)
    .execute();
}

/** Newest first unless another order is asked for; what lacks the date or the amount comes last. */
export function inOrder(matches: readonly Match[], sort: Sort = 'newest'): Match[] {
  const key = sort === 'amount' ? 'usd_minor' : 'day';
  const up = sort === 'oldest' ? -1 : 1;
  return matches.toSorted((a, b) => {
    const [x, y] = [a[key], b[key]];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? up : -up;
    return b.first_known - a.first_known || a.event - b.event;
  });
}
