/** Sums apart by a field: what an answer says of several kinds at once. */
import { sql } from 'kysely';
import type { Sums, SumsBy } from '../../contracts/reader.ts';
import { type EventQuery, LEFT_OUT } from '../../domain/event/query.ts';
import type { Reading } from '../reading/rows.ts';
import { fewMatches, type Match } from './few.ts';
import { matching, together } from './paths.ts';

export async function sumsOf(
  reading: Reading,
  query: EventQuery,
  by: SumsBy,
): Promise<Map<string | null, Sums>> {
  const few = await fewMatches(reading, query);
  const read = few?.map((match) => groupOf(match, by)) ?? (await groupsOf(reading, query, by));
  const groups = Map.groupBy(read, (group) => group.key);
  return new Map([...groups].map(([key, parts]) => [key, summed(parts)]));
}

function groupOf(match: Match, by: SumsBy): Group {
  const { left_out, usd_minor, debt_usd_minor } = match;
  return { left_out, key: match[by], count: 1, usd: usd_minor ?? 0, debt: debt_usd_minor };
}

type Group = Awaited<ReturnType<typeof groupsOf>>[number];

async function groupsOf(reading: Reading, query: EventQuery, by: SumsBy) {
  const parts = matching(reading, query, 'version_count').map((part) =>
    part
      .groupBy(['v.left_out', `v.${by}`])
      .select(['v.left_out', `v.${by} as key`])
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        sql<number>`coalesce(sum(v.usd_minor), 0)`.as('usd'),
        eb.fn.sum<number>('v.debt_usd_minor').as('debt'),
      ]),
  );
  return together(parts).execute();
}

function summed(groups: readonly Group[]): Sums {
  const counted = groups.filter((group) => group.left_out === null);
  return {
    matches: sum(groups, 'count'),
    counted: sum(counted, 'count'),
    usd: sum(counted, 'usd') / 100,
    debtUsd: sum(counted, 'debt') / 100,
    leftOut: LEFT_OUT.flatMap((reason) => {
      const left = groups.filter((group) => group.left_out === reason);
      return left.length > 0 ? [{ reason, count: sum(left, 'count') }] : [];
    }),
  };
}

function sum(groups: readonly Group[], what: 'count' | 'usd' | 'debt'): number {
  return groups.reduce((total, group) => total + group[what], 0);
}
