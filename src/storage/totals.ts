/** Sums over events that fit a question, each deal once. All of it is counted where the rows are. */
import { type EventQuery, LEFT_OUT } from '../briefing/query.ts';
import type { Totals } from '../contracts/store.ts';
import { matching, together } from './matching.ts';
import { eventsByVersion, type Reading } from './rows.ts';

export async function totalsOf(reading: Reading, query: EventQuery): Promise<Totals> {
  const groups = await countedByMonth(reading, query);
  const leftOut = await countsByReason(reading, query);
  const counted = sum(groups.map((group) => group.count));
  const dated = groups.filter((group) => group.month !== null);
  return {
    matches: counted + sum([...leftOut.values()]),
    counted,
    usd: sum(groups.map((group) => group.usd)) / 100,
    debtUsd: sum(groups.map((group) => group.debt)) / 100,
    ...(await medianAndLargest(reading, query, counted)),
    months: monthsOf(dated),
    undatedMonths: counted - sum(dated.map((group) => group.count)),
    leftOut: LEFT_OUT.flatMap((reason) => {
      const count = leftOut.get(reason) ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type Group = Awaited<ReturnType<typeof countedByMonth>>[number];

/** By month; of a month, the groups of the workspaces together. */
function monthsOf(groups: readonly Group[]): Totals['months'] {
  return [...Map.groupBy(groups, (group) => group.month as string)]
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

/** How many matches are in no total, by reason: `no_deal` too, which is no reason to tell anybody. */
async function countsByReason(
  reading: Reading,
  query: EventQuery,
): Promise<Map<string | null, number>> {
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

/** Of so many amounts, all down to the middle are read at once; of more, the largest and the middle. */
const FEW = 500;

/** The median of an even number is the mean of the two in the middle. */
async function medianAndLargest(
  reading: Reading,
  query: EventQuery,
  counted: number,
): Promise<Pick<Totals, 'medianUsd' | 'largest'>> {
  if (counted === 0) return { medianUsd: null, largest: null };
  const before = Math.floor((counted - 1) / 2);
  const middle = counted % 2 === 0 ? 2 : 1;
  const few = counted <= FEW;
  const top = await byAmount(reading, query)
    .limit(few ? before + middle : 1)
    .execute();
  const between = few
    ? top.slice(before)
    : await byAmount(reading, query).offset(before).limit(middle).execute();
  const [largest] = await eventsByVersion(reading, [top[0]!.id]);
  return { medianUsd: sum(between.map((row) => row.usd_minor!)) / middle / 100, largest: largest! };
}

/** What counts, the largest first. */
function byAmount(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_usd').map((part) =>
    part
      .where('v.left_out', 'is', null)
      .select(['v.id', 'v.usd_minor', 'v.first_known', 'v.event']),
  );
  return together(parts)
    .orderBy('usd_minor', (order) => order.desc().nullsLast())
    .orderBy('first_known', 'desc')
    .orderBy('event');
}
