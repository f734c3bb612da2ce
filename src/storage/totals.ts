/** Sums over events that fit a question, each deal once. All of it is counted where the rows are. */
import { sql } from 'kysely';
import { type EventQuery, LEFT_OUT, type LeftOut } from '../briefing/query.ts';
import type { Totals } from '../contracts/store.ts';
import { matching, together } from './matching.ts';
import { eventsByVersion, type Reading } from './rows.ts';

export async function totalsOf(reading: Reading, query: EventQuery): Promise<Totals> {
  const groups = await groupsOf(reading, query);
  const counts = groups.filter((group) => group.left_out === null);
  const counted = sum(counts, 'count');
  const months = counts.filter((group) => group.month !== null);
  return {
    matches: sum(groups, 'count'),
    counted,
    usd: sum(counts, 'usd') / 100,
    debtUsd: sum(counts, 'debt') / 100,
    medianUsd: await medianOf(reading, query, counted),
    largest: await largestOf(reading, query),
    months: monthsOf(months),
    undatedMonths: counted - sum(months, 'count'),
    leftOut: leftOutOf(groups),
  };
}

/** By month; of a month, the groups of the workspaces together. */
function monthsOf(groups: readonly Group[]): Totals['months'] {
  return [...Map.groupBy(groups, (group) => group.month as string)]
    .map(([month, parts]) => ({ month, count: sum(parts, 'count'), usd: sum(parts, 'usd') / 100 }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

type Group = Awaited<ReturnType<typeof groupsOf>>[number];

const sum = (groups: readonly Group[], what: 'count' | 'usd' | 'debt') =>
  groups.reduce((total, group) => total + group[what], 0);

async function groupsOf(reading: Reading, query: EventQuery) {
  const parts = matching(reading, query, 'version_count').map((part) =>
    part
      .groupBy(['v.left_out', 'v.month'])
      .select(['v.left_out', 'v.month'])
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        sql<number>`coalesce(sum(v.usd_minor), 0)`.as('usd'),
        sql<number>`sum(v.debt_usd_minor)`.as('debt'),
      ]),
  );
  return together(parts).execute();
}

function leftOutOf(groups: readonly Group[]): { reason: LeftOut; count: number }[] {
  return LEFT_OUT.map((reason) => ({
    reason,
    count: sum(
      groups.filter((group) => group.left_out === reason),
      'count',
    ),
  })).filter(({ count }) => count > 0);
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
