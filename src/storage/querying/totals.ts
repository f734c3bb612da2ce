/** Sums over events that fit a question, each deal once. All of it is counted where the rows are. */
import { sql } from 'kysely';
import type { Totals } from '../../contracts/reader.ts';
import { type EventQuery, LEFT_OUT } from '../../domain/event/query.ts';
import { eventsByVersion, type Reading } from '../reading/rows.ts';
import { fewMatches, inOrder, type Match } from './few.ts';
import { matching, together } from './paths.ts';

export async function totalsOf(reading: Reading, query: EventQuery): Promise<Totals> {
  const few = await fewMatches(reading, query);
  const { groups, leftOut, ...amounts } = few ? partsOfFew(few) : await readMany(reading, query);
  const counted = sum(groups.map((group) => group.count));
  const dated = groups.flatMap((group) =>
    group.month === null ? [] : [{ ...group, month: group.month }],
  );
  const [largest] =
    amounts.largest === null ? [] : await eventsByVersion(reading, [amounts.largest]);
  return {
    matches: counted + sum([...leftOut.values()]),
    counted,
    usd: sum(groups.map((group) => group.usd)) / 100,
    debtUsd: sum(groups.map((group) => group.debt)) / 100,
    medianUsd: amounts.median === null ? null : amounts.median / 100,
    largest: largest ?? null,
    months: monthsOf(dated),
    undatedMonths: counted - sum(dated.map((group) => group.count)),
    leftOut: LEFT_OUT.flatMap((reason) => {
      const count = leftOut.get(reason) ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
  };
}

/** The figures that totals are made of; amounts in US cents. */
interface Parts {
  /** The matches that count, by month, in one group or several; null for those that name no month. */
  groups: { month: string | null; count: number; usd: number; debt: number }[];
  /** The number of matches in no total, by reason: `no_deal` too, which is no reason to tell anybody. */
  leftOut: Map<string | null, number>;
  median: number | null;
  /** The version of the largest. */
  largest: number | null;
}

function partsOfFew(matches: readonly Match[]): Parts {
  const largest = inOrder(
    matches.filter((match) => match.left_out === null),
    'amount',
  );
  const others = Map.groupBy(
    matches.filter((match) => match.left_out !== null),
    (match) => match.left_out,
  );
  return {
    groups: largest.map(({ month, usd_minor, debt_usd_minor }) => ({
      month,
      count: 1,
      usd: usd_minor ?? 0,
      debt: debt_usd_minor,
    })),
    leftOut: new Map([...others].map(([reason, same]) => [reason, same.length])),
    median: medianOf(largest.slice(...middleOf(largest.length))),
    largest: largest[0]?.id ?? null,
  };
}

/** Many are counted where they are, each figure along the index that has it in order. */
async function readMany(reading: Reading, query: EventQuery): Promise<Parts> {
  const groups = await countedByMonth(reading, query);
  const leftOut = await countsByReason(reading, query);
  const [from, to] = middleOf(sum(groups.map((group) => group.count)));
  const middle =
    to === 0
      ? []
      : await byAmount(reading, query)
          .offset(from)
          .limit(to - from)
          .execute();
  const [largest] = to === 0 ? [] : await byAmount(reading, query).limit(1).execute();
  return { groups, leftOut, median: medianOf(middle), largest: largest?.id ?? null };
}

/** Where the one in the middle stands, or the two of an even number. */
function middleOf(count: number): [from: number, to: number] {
  return count === 0 ? [0, 0] : [Math.floor((count - 1) / 2), Math.floor(count / 2) + 1];
}

/** Of two in the middle, the mean. */
function medianOf(middle: readonly { usd_minor: number | null }[]): number | null {
  if (middle.length === 0) return null;
  return sum(middle.map((row) => row.usd_minor ?? 0)) / middle.length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** By month; of a month, the groups of the workspaces together. */
function monthsOf(
  groups: readonly (Parts['groups'][number] & { month: string })[],
): Totals['months'] {
  return [...Map.groupBy(groups, (group) => group.month)]
    .map(([month, parts]) => ({
      month,
      count: sum(parts.map((part) => part.count)),
      usd: sum(parts.map((part) => part.usd)) / 100,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

async function countedByMonth(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_count').map((part) =>
    part
      .where('v.left_out', 'is', null)
      .groupBy('v.month')
      .select('v.month')
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.sum<number>('v.usd_minor').as('usd'),
        eb.fn.sum<number>('v.debt_usd_minor').as('debt'),
      ]),
  );
  return together(parts).execute();
}

async function countsByReason(reading: Reading, query: EventQuery): Promise<Parts['leftOut']> {
  const parts = matching(reading, query, 'version_count').map((part) =>
    part
      .where('v.left_out', 'is not', null)
      .groupBy('v.left_out')
      .select((eb) => ['v.left_out', eb.fn.countAll<number>().as('count')]),
  );
  const rows = await together(parts).execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.left_out)].map(([reason, same]) => [
      reason,
      sum(same.map((row) => row.count)),
    ]),
  );
}

const AMOUNT = ['v.id', 'v.usd_minor', 'v.first_known', 'v.event'] as const;
const LARGEST = sql`usd_minor desc nulls last, first_known desc, event`;

/** The versions that count, the largest first. */
function byAmount(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_usd').map((part) =>
    part.where('v.left_out', 'is', null).select(AMOUNT),
  );
  return together(parts).orderBy(LARGEST);
}
