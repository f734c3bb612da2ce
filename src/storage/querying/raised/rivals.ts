/** The rounds on one side of an amount: read along the index of amounts from where it stands, or out of the largest of all. */

import { MOST_RIVALS, type Rival, type RivalField } from '../../../domain/event/rival.ts';
import type { Round } from '../../../domain/event/vocabulary.ts';
import { sql } from '../../engines/sql.ts';
import { compiled } from '../../reading/compiled.ts';
import { lasting } from '../../reading/lasting/lasting.ts';
import type { Reading } from '../../reading/reading.ts';
import { readableIn } from '../../reading/view.ts';
import { together } from '../paths.ts';

/** An event with its amount in US cents; it is no rival of its own. */
interface Amount {
  cents: number;
  number: number;
}

type Side = 'larger' | 'smaller';

export async function rivalsOf(
  reading: Reading,
  side: Side,
  { number, usd }: { number: number; usd: number },
  most: number,
  depth = MOST_RIVALS,
): Promise<Rival[] | null> {
  const amount = { cents: Math.round(usd * 100), number };
  const asked = { most: Math.min(most, depth), depth };
  return (side === 'larger' ? largerThan : upTo)(reading, amount, asked);
}

/** The nearest rounds of a field on one side. */
export async function rivalsIn(
  reading: Reading,
  field: RivalField,
  side: Side,
  { number, usd }: { number: number; usd: number },
  most: number,
  depth = MOST_RIVALS,
): Promise<Rival[]> {
  const amount = { cents: Math.round(usd * 100), number };
  const ranking = await rankingOf(reading, depth);
  const known = besideIn(ranking, side, amount, depth);
  const found = known.rows.filter(isOf(field)).slice(0, most);
  if (known.isAll || found.length === most) return found;
  const { round, ...rest } = field;
  const asked = { ...rest, ...amount, most };
  return round === null
    ? OF_ANY_KIND[side](reading, asked)
    : OF_KIND[side](reading, { ...asked, round });
}

/** So many of one side, and how many of the largest of all are read. */
interface Reach {
  most: number;
  depth: number;
}

type Row = Awaited<ReturnType<typeof smaller>>[number];

/** The rounds on one side as far as the largest of all show the nearest of them, the nearest first; true where these are all. */
interface Beside {
  rows: Row[];
  isAll: boolean;
}

/** The largest rounds of all, in both orders. */
interface Ranking {
  falling: readonly Row[];
  rising: readonly Row[];
  /** Those of their events. */
  numbers: ReadonlySet<number>;
}

function besideIn(ranking: Ranking, side: Side, { cents, number }: Amount, depth: number): Beside {
  const { falling, rising, numbers } = ranking;
  const above = countAbove(falling, cents);
  const rows = side === 'larger' ? rising.slice(rising.length - above) : falling.slice(above);
  const others = numbers.has(number) ? rows.filter((row) => row.number !== number) : rows;
  if (side === 'smaller') return { rows: others.slice(0, depth), isAll: falling.length <= depth };
  return others.length < depth ? { rows: others, isAll: true } : { rows: [], isAll: false };
}

/** The number of rounds that are larger, of those that come the largest first. */
function countAbove(falling: readonly Row[], cents: number): number {
  let [from, to] = [0, falling.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((falling[middle]?.usd_minor ?? 0) > cents) from = middle + 1;
    else to = middle;
  }
  return from;
}

async function largerThan(
  reading: Reading,
  amount: Amount,
  { most, depth }: Reach,
): Promise<Row[] | null> {
  const { rows, isAll } = besideIn(await rankingOf(reading, depth), 'larger', amount, depth);
  if (isAll) return rows.slice(0, most);
  return most === depth ? null : larger(reading, { ...amount, most });
}

/** Those among the largest of all are not read again. */
async function upTo(reading: Reading, amount: Amount, { most, depth }: Reach): Promise<Row[]> {
  const ranking = await rankingOf(reading, depth);
  const { rows: below, isAll } = besideIn(ranking, 'smaller', amount, depth);
  if (isAll || below.length >= most) return below.slice(0, most);
  const last = ranking.falling.at(-1);
  if (!last || last.usd_minor > amount.cents) return smaller(reading, { ...amount, most });
  const equal = ranking.falling.filter(({ usd_minor }) => usd_minor === last.usd_minor);
  const known = new Set(equal.map(({ number }) => number));
  const needed = most - below.length + equal.length;
  const further = await smaller(reading, { ...amount, cents: last.usd_minor, most: needed });
  return [...below, ...further.filter(({ number }) => !known.has(number))].slice(0, most);
}

/** As `inPlace` asks for it. */
const isOf =
  ({ round, apart, countries, regions }: RivalField) =>
  (row: Row): boolean => {
    const isThere = row.country !== null && countries.includes(row.country);
    if (!isThere && !(row.region !== null && regions.includes(row.region))) return false;
    return round === null ? row.round === null || !apart.includes(row.round) : row.round === round;
  };

/** As the larger ones are sorted where they are read. */
const nearestAbove = (a: Row, b: Row) =>
  a.usd_minor - b.usd_minor || a.first_known - b.first_known || a.number - b.number;

/** The largest of all, one more than a round may have above it: read once for all rounds that answers tell of, as long as the log says the same. */
const rankingOf = (reading: Reading, depth: number): Promise<Ranking> =>
  lasting(reading, `the ${depth} largest rounds`, async () => {
    const all = { cents: Number.MAX_SAFE_INTEGER, number: 0, most: depth + 1 };
    const falling = await smaller(reading, all);
    const numbers = new Set(falling.map(({ number }) => number));
    return { falling, rising: falling.toSorted(nearestAbove), numbers };
  });

/** Rounds whose money counts by itself: no extension, no limit. */
function rounds({ db, view, words }: Reading, layer: string) {
  return (
    db
      .selectFrom(words.fromIndex('version_usd'))
      .where(readableIn(view, layer))
      .where('v.type', '=', sql.lit('funding_round'))
      .where(sql<boolean>`(v.left_out is null or v.left_out = 'earlier')`)
      .select([
        'v.event as number',
        'v.region',
        'v.country',
        'v.occurred_on as on',
        'v.first_known',
      ])
      // The columns have none but rounds, and rows of this index none without an amount.
      .select([sql<Round | null>`v.round`.as('round'), sql<number>`v.usd_minor`.as('usd_minor')])
  );
}

/** So many of them. */
interface Asked extends Amount {
  most: number;
}

/** On each side, the nearest first. */
const nearest = {
  larger: (reading: Reading, { cents, number, most }: Asked) =>
    together(
      reading.view.layers.map((layer) =>
        rounds(reading, layer).where('v.usd_minor', '>', cents).where('v.event', '<>', number),
      ),
    )
      .orderBy(sql`usd_minor, first_known, number`)
      .limit(most),
  smaller: (reading: Reading, { cents, number, most }: Asked) =>
    together(
      reading.view.layers.map((layer) =>
        rounds(reading, layer).where('v.usd_minor', '<=', cents).where('v.event', '<>', number),
      ),
    )
      .orderBy(sql`usd_minor desc, first_known desc, number`)
      .limit(most),
};

const larger = compiled(nearest.larger);
const smaller = compiled(nearest.smaller);

/** So many of a field. */
type AskedIn = Asked & Omit<RivalField, 'round'>;

/** Read in their order until there are enough. */
function inPlace(
  side: Side,
  reading: Reading,
  { cents, number, most, countries, regions }: Omit<AskedIn, 'apart'>,
) {
  const { db, words } = reading;
  const isIn = [words.inList('r.country', countries), words.inList('r.region', regions)];
  return db
    .selectFrom(nearest[side](reading, { cents, number, most: MOST_RIVALS }).as('r'))
    .where(sql<boolean>`(${sql.join(isIn, ' or ')})`)
    .selectAll('r')
    .limit(most);
}

const ofKind = (side: Side) =>
  compiled((reading, asked: AskedIn & { round: Round }) =>
    inPlace(side, reading, asked).where('r.round', '=', asked.round),
  );
const ofAnyKind = (side: Side) =>
  compiled((reading, asked: AskedIn) =>
    inPlace(side, reading, asked).where(
      sql<boolean>`(r.round is null or not (${reading.words.inList('r.round', asked.apart)}))`,
    ),
  );
const OF_KIND = { larger: ofKind('larger'), smaller: ofKind('smaller') };
const OF_ANY_KIND = { larger: ofAnyKind('larger'), smaller: ofAnyKind('smaller') };
