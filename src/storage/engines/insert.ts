/** Rows in bulk. */
import type { CompiledQuery } from 'kysely';
import { keysOf } from '../../domain/collections.ts';
import type { Tables, Value } from '../schema/tables.ts';
import type { Db, Dialect } from './engine.ts';

/** Inserts rows that all have the same columns, in their order. */
export async function insertRows<T extends keyof Tables>(
  { db, words }: { db: Db; words: Dialect },
  table: T,
  rows: readonly Partial<Record<keyof Tables[T], Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = keysOf(first);
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  await run(db, words.inserting(table, columns, values));
}

/** Runs what an engine says in its own words, one after the other. */
export async function run(db: Db, queries: readonly CompiledQuery[]): Promise<void> {
  for (const query of queries) await db.executeQuery(query);
}
