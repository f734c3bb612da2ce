/** Sums apart by a field: what an answer says of several kinds at once. */
import type { Sums } from '../../contracts/reader.ts';
import type { EventQuery, SumsBy } from '../../domain/event/query.ts';
import type { Reading } from '../reading/reading.ts';
import { fewMatches } from './few.ts';
import { tallied } from './many.ts';
import { sumsFrom, type Tallied, talliedOf } from './tally.ts';

export async function sumsOf(
  reading: Reading,
  query: EventQuery,
  by: SumsBy,
): Promise<Map<string | null, Sums>> {
  const few = await fewMatches(reading, query);
  const all = few ? talliedOf(few, by) : await tallied(reading, query, by);
  const keys = new Set(all.plain.map(({ key }) => key));
  return new Map([...keys].sort(byKey).map((key) => [key, sumsFrom(partOf(all, key))]));
}

/** Engines group in an order of their own. */
function byKey(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

function partOf({ plain, worded, joined }: Tallied, key: string | null): Tallied {
  const own = (group: { key: string | null }) => group.key === key;
  return {
    plain: plain.filter(own),
    worded: worded.filter(own),
    joined: joined.filter(([first]) => first !== undefined && own(first)),
  };
}
