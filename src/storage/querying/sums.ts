/** Sums apart by a field: what an answer says of several kinds at once. */
import type { Sums } from '../../contracts/reader.ts';
import type { EventQuery, SumsBy } from '../../domain/event/query.ts';
import { figureOfAll } from '../reading/lasting/of-all.ts';
import type { Reading } from '../reading/reading.ts';
import { fewMatches } from './few.ts';
import { tallied } from './many.ts';
import { sumsFrom, type Tallied, talliedOf } from './tally.ts';

export function sumsOf(
  reading: Reading,
  query: EventQuery,
  by: SumsBy,
): Promise<Map<string | null, Sums>> {
  return figureOfAll(reading, query, `sums by ${by}`, () => sumsIn(reading, query, by));
}

async function sumsIn(
  reading: Reading,
  query: EventQuery,
  by: SumsBy,
): Promise<Map<string | null, Sums>> {
  const few = await fewMatches(reading, query);
  const all = few ? talliedOf(few, by) : await tallied(reading, query, by);
  const parts = partsOf(all);
  return new Map(
    [...parts.keys()].sort(byKey).map((key) => [key, sumsFrom(parts.get(key) ?? all)]),
  );
}

/** Engines group in an order of their own. */
function byKey(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

function partsOf({ plain, worded, joined }: Tallied): Map<string | null, Tallied> {
  const words = Map.groupBy(worded, ({ key }) => key);
  const deals = Map.groupBy(joined, ([first]) => first?.key ?? null);
  return new Map(
    [...Map.groupBy(plain, ({ key }) => key)].map(([key, own]) => [
      key,
      { plain: own, worded: words.get(key) ?? [], joined: deals.get(key) ?? [] },
    ]),
  );
}
