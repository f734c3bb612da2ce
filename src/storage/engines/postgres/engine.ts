/** PostgreSQL: any number of programs share one log. */
import { type Kysely, sql } from 'kysely';
import { messageOf } from '../../../errors.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Engine } from '../engine.ts';
import { connect, type PostgresOptions } from './connection.ts';
import { words } from './dialect.ts';
import { byItsOwnPrograms } from './own-programs.ts';

export function openPostgres(options: PostgresOptions): Engine {
  const read = connect(options, { purpose: 'read', most: 4 });
  const short = connect(options, { purpose: 'short', most: 2 });
  // One: of this program's writers all but the first wait here, and hold no connection.
  const write = connect(options, { purpose: 'write', most: 1 });
  return {
    read,
    short,
    write,
    name: 'PostgreSQL',
    words,
    isShared: true,
    holdPosting: () => {},
    renewPosting: async () => {},
    // The server answers a commit when it is.
    durable: async () => {},
    isPosting: () => null,
    backup: () => Promise.reject(byItsOwnPrograms()),
    check: (thorough) => check(thorough ? write : short, thorough, options.readonly),
    async close() {
      await Promise.all([read, short, write].map((db) => db.destroy()));
    },
  };
}

async function check(db: Kysely<Tables>, thorough: boolean, readonly: boolean): Promise<string> {
  try {
    await db.selectFrom('meta').select('key').limit(1).execute();
    const { rows } = await sql<{ on: string }>`
      select current_setting('transaction_read_only') as "on"`.execute(db);
    if (rows[0]?.on === 'on' && !readonly) return 'The database can be read but not written.';
    if (thorough) await readAll(db);
    return 'ok';
  } catch (error) {
    return messageOf(error);
  }
}

/** Reads every row of every table: what is damaged refuses to be read. */
async function readAll(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  for (const { name } of rows)
    await sql`select count(length(t::text)) from ${sql.id(name)} as t`.execute(db);
}
