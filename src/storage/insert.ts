/** Rows in bulk: as few statements as the engine takes, each prepared once. */
import { CompiledQuery } from 'kysely';
import type { Db } from './engine.ts';
import type { Tables } from './tables.ts';

type Value = string | number | null;
type Row = Record<string, Value | undefined>;

/** Most rows of one statement; sizes are halved down to one for what remains, so that few shapes are prepared. */
const MOST_ROWS = 64;

/** Inserts rows that all have the same columns, in their order. */
export async function insertRows(db: Db, table: keyof Tables, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  let start = 0;
  for (let size = MOST_ROWS; size >= 1; size /= 2) {
    for (; rows.length - start >= size; start += size) {
      const chunk = rows.slice(start, start + size);
      const parameters = chunk.flatMap((row) => columns.map((column) => row[column] ?? null));
      await db.executeQuery(CompiledQuery.raw(insertSql(table, columns, size), parameters));
    }
  }
}

const statements = new Map<string, string>();

function insertSql(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${rows} ${columns}`;
  let text = statements.get(key);
  if (text === undefined) {
    const row = `(${columns.map(() => '?').join(', ')})`;
    text = `insert into ${table} (${columns.join(', ')}) values ${Array(rows).fill(row).join(', ')}`;
    statements.set(key, text);
  }
  return text;
}
