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
    medianUsd: await medianOf(reading, query, counted),
    largest: await largestOf(reading, query),
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

/** Of an even number, the mean of the two in the middle. */
async function medianOf(reading: Reading, query: EventQuery, counted: number) {
  if (counted === 0) return null;
  const rows = await byAmount(reading, query)
    .offset(Math.floor((counted - 1) / 2))
    .limit(counted % 2 === 0 ? 2 : 1)
    .execute();
  return rows.reduce((total, row) => total + row.usd_minor!, 0) / rows.length / 100;
}

async function largestOf(reading: Reading, query: EventQuery) {
  const rows = await byAmount(reading, query).limit(1).execute();
  const [event] = await eventsByVersion(
    reading,
    rows.map((row) => row.id),
  );
  return event ?? null;
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
