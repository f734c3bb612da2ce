/** The amount in the middle, over deals: a round and its extensions are one. */
import type { Figure } from '../../domain/event/counting.ts';
import { isCounted } from '../../domain/event/counting.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Reading } from '../reading/reading.ts';
import { byAmount } from './many.ts';
import type { Match } from './raised/match.ts';
import { type Member, sum, type Tallied } from './tally.ts';

/** The amount of a deal, US cents, and the versions that it is made of. */
interface Deal {
  usd: number;
  ids: readonly number[];
}

/** The amount in the middle, null where there is none, and the number of deals that it is of. */
interface Median {
  median: Figure | null;
  medianOf: number;
}

const largestFirst = (deals: readonly Deal[]) => deals.toSorted((a, b) => b.usd - a.usd);
const dealOf = (members: readonly Member[]): Deal => ({
  usd: sum(members.map(({ usd }) => usd)),
  ids: members.map(({ id }) => id),
});

/** The median of matches that are all at hand. */
export function medianOfFew(matches: readonly Match[], { worded, joined }: Tallied): Median {
  const stated = matches.filter(({ standing }) => isStated(standing));
  const merged = new Set(joined.flat().map(({ id }) => id));
  const deals = [
    ...stated
      .filter(({ id }) => !merged.has(id))
      .map(({ id, usd_minor }) => ({ usd: usd_minor ?? 0, ids: [id] })),
    ...joined.map(dealOf),
  ];
  const middle = largestFirst(deals).slice(...middleOf(deals.length));
  const ids = new Set(middle.flatMap((deal) => deal.ids));
  const wordings = matches.filter(({ id }) => ids.has(id)).map(({ wording }) => wording);
  return { median: figureIn(middle, wordings, worded), medianOf: deals.length };
}

const isStated = (standing: string | null) => isCounted(standing) && standing !== 'up_to';

/**
 * The median where the matches are: those around the middle are read along the index that has them in order, and rounds
 * that are one with an extension are put where their sum stands.
 */
export async function medianOfMany(
  reading: Reading,
  query: EventQuery,
  { plain, worded, joined }: Tallied,
): Promise<Median> {
  const rows = sum(plain.filter(({ standing }) => isStated(standing)).map(({ count }) => count));
  const merged = joined.flat().filter(({ usd }) => usd > 0);
  const deals = joined.map(dealOf);
  const medianOf = rows - merged.length + deals.length;
  const [from, to] = middleOf(medianOf);
  if (to === 0) return { median: null, medianOf };
  const first = Math.max(0, from - deals.length);
  const around = await byAmount(reading, query)
    .offset(first)
    .limit(to - first + merged.length)
    .execute();
  const read = new Set(around.map(({ id }) => id));
  const ids = new Set(merged.map(({ id }) => id));
  const top = around[0]?.usd_minor ?? 0;
  const above = first === 0 ? [] : merged.filter(({ id, usd }) => !read.has(id) && usd >= top);
  const left = around
    .filter(({ id }) => !ids.has(id))
    .map(({ id, usd_minor }) => ({ usd: usd_minor ?? 0, ids: [id] }));
  const start = first - above.length;
  const middle = largestFirst([...left, ...deals]).slice(from - start, to - start);
  const versions = middle.flatMap((deal) => deal.ids);
  const wordings = await reading.db
    .selectFrom('version')
    .where(reading.words.inList('id', versions))
    .select('wording')
    .execute();
  const median = figureIn(
    middle,
    wordings.map(({ wording }) => wording),
    worded,
  );
  return { median, medianOf };
}

/** Where the one in the middle stands, or the two of an even number. */
function middleOf(count: number): [from: number, to: number] {
  return count === 0 ? [0, 0] : [Math.floor((count - 1) / 2), Math.floor(count / 2) + 1];
}

/** Of two in the middle, the mean. Amounts below it that may be larger make it a lower limit. */
function figureIn(
  middle: readonly Deal[],
  wordings: readonly (string | null)[],
  worded: Tallied['worded'],
): Figure | null {
  if (middle.length === 0) return null;
  const median = sum(middle.map(({ usd }) => usd)) / middle.length;
  const isOpen = ({ standing, wording, least }: Tallied['worded'][number]) =>
    isCounted(standing) &&
    (standing === 'up_to' || (OPEN.includes(wording ?? '') && (least ?? 0) <= median));
  return {
    usd: median / 100,
    about: wordings.includes('about'),
    atLeast: worded.some(isOpen),
    moreUsd: 0,
  };
}

const OPEN: readonly string[] = ['at_least', 'range'];
