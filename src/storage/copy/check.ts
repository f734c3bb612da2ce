/** The comparison of two databases that should hold the same log. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../engines/engine.ts';
import type { Tables, Value } from '../schema/tables.ts';
import { COPIED, type Copied, DERIVED, endOf, ofTheLog, pageOf } from './copied.ts';

/** A table's rows, counted and summed up. */
export interface Sum {
  table: string;
  rows: number;
  /** The same for the same rows, in whichever engine. */
  checksum: string;
}

/** Every table of the truth. */
export async function sumsOfLog(db: Db): Promise<Sum[]> {
  const sums: Sum[] = [];
  for (const copied of COPIED) sums.push(await sumOf(db, copied));
  return sums;
}

async function sumOf(db: Db, copied: Copied): Promise<Sum> {
  const hash = createHash('sha256');
  let rows = 0;
  for (let after: Value[] | null = null; ; ) {
    const page = await pageOf(db, copied, after);
    if (page.length === 0) return { table: copied.table, rows, checksum: hash.digest('hex') };
    const own = ofTheLog(copied, page);
    for (const row of own) hash.update(`${JSON.stringify(Object.entries(row).sort(byName))}\n`);
    rows += own.length;
    after = endOf(page, copied);
  }
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** One checksum for all tables: short, so that people can compare it. */
export function checksumOf(sums: readonly Sum[]): string {
  return createHash('sha256').update(JSON.stringify(sums)).digest('hex').slice(0, 12);
}

/** The number of rows of each table that is derived. */
export async function countsOfDerived(db: Db): Promise<Map<keyof Tables, number>> {
  const counts = new Map<keyof Tables, number>();
  for (const table of DERIVED) {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(table)}`.execute(db);
    counts.set(table, rows[0]?.rows ?? 0);
  }
  return counts;
}

/** A hash that tells one log, up to its last write, from every other: of its first revision, and of the last numbers. Null for a log without events. */
export async function identityOf(db: Db): Promise<string | null> {
  const [first] = await db.selectFrom('revision').selectAll().orderBy('id').limit(1).execute();
  if (!first) return null;
  const last = await db
    .selectFrom('revision')
    .select((eb) => [eb.fn.max('id').as('revision'), eb.fn.max('event').as('event')])
    .executeTakeFirst();
  const said = JSON.stringify([Object.entries(first).sort(byName), last]);
  return createHash('sha256').update(said).digest('hex');
}
