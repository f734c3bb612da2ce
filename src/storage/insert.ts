/** Rows in bulk. */
import type { Db, Dialect } from './engine.ts';
import type { Tables } from './tables.ts';

/** What a column holds. */
export type Value = string | number | null;

/** Inserts rows that all have the same columns, in their order. */
export async function insertRows<T extends keyof Tables>(
  { db, words }: { db: Db; words: Dialect },
  table: T,
  rows: readonly Partial<Record<keyof Tables[T], Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Tables[T])[];
  const values = rows.map((row) => columns.map((column) => row[column] as Value));
  for (const query of words.inserting(table, columns as string[], values))
    await db.executeQuery(query);
}
