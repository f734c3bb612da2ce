/** SQLite: one file, one connection that writes and one that reads beside it. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  type SqlBool,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { Dialect, Engine, Part } from './engine.ts';
import { lastBodyOf, type Tables, type VersionRow } from './tables.ts';
import { matchOf } from './text.ts';
import { troubleOf } from './trouble.ts';

export interface SqliteOptions {
  /** A file, or `:memory:`. */
  path: string;
  readonly: boolean;
  /** How long to wait for another writer, milliseconds. */
  busyTimeout: number;
}

/** Opens the file, making it and its folder where they are missing. */
export function openSqlite(options: SqliteOptions): Engine {
  const memory = options.path === ':memory:';
  const file = openFile(options);
  const write = kyselyOver(file);
  const read =
    memory || options.readonly ? write : kyselyOver(openFile({ ...options, readonly: true }));
  return {
    write,
    read,
    words,
    check: (thorough) => check(write, thorough, options.readonly),
    async close() {
      await read.destroy();
      if (read !== write) await write.destroy();
    },
  };
}

function openFile({ path, readonly, busyTimeout }: SqliteOptions): Database.Database {
  try {
    if (path !== ':memory:' && !readonly) mkdirSync(dirname(path), { recursive: true });
    const file = new Database(path, { readonly, timeout: busyTimeout });
    if (!readonly) file.pragma('journal_mode = WAL');
    file.pragma('synchronous = NORMAL');
    file.pragma('foreign_keys = ON');
    return file;
  } catch (error) {
    throw troubleOf(error);
  }
}

function kyselyOver(file: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PreparedDialect({ database: prepared(file) }) });
}

/** Migrations run whole or not at all: SQLite's schema changes are transactional. */
class PreparedDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Preparing costs several times what a small query takes, and the queries are few: the last of them stay prepared. */
const PREPARED = 200;

function prepared(file: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = statements.get(text) ?? guarded(() => statement(file, text));
      statements.delete(text);
      statements.set(text, known);
      if (statements.size > PREPARED) statements.delete(statements.keys().next().value as string);
      return known;
    },
  };
}

/** A transaction that took its lock only at its first write could be refused halfway. */
function statement(file: Database.Database, text: string): SqliteStatement {
  const made = file.prepare(text === 'begin' && !file.readonly ? 'begin immediate' : text);
  return {
    reader: made.reader,
    all: (parameters) => guarded(() => made.all(parameters)),
    run: (parameters) => guarded(() => made.run(parameters)),
    iterate: (parameters) => made.iterate(parameters) as IterableIterator<unknown>,
  };
}

function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw troubleOf(error);
  }
}

const words: Dialect = {
  among: (column, list) =>
    sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(list)}))`,
  along: (path) =>
    sql<VersionRow>`version`.as<'v'>(
      path === 'number' ? sql`v not indexed` : sql`v indexed by ${sql.id(path)}`,
    ),
  says: (column, asked, upTo) =>
    sql`${sql.ref(column)} in (select rowid from body_text as t where ${matches(asked, 'text', upTo)})`,
  saying: (asked, upTo, part) => ({
    // A cross join is read from left to right: the newest texts first, until there are enough.
    from: sql<VersionRow>`body_text as t cross join version`.as<'v'>(
      sql`v indexed by version_body`,
    ),
    where: sql`v.body = t.rowid and ${matches(asked, part, upTo)}`,
    newestFirst: sql`t.rowid desc`,
  }),
};

const COLUMNS: Record<Part, string> = {
  title: '{title} : ',
  'title and names': '{title names} : ',
  text: '',
};

function matches(asked: readonly string[], part: Part, upTo: number) {
  const match = matchOf(asked);
  if (match === null) return sql<SqlBool>`false`;
  return sql<SqlBool>`body_text match ${`${COLUMNS[part]}(${match})`} and t.rowid < ${lastBodyOf(upTo)}`;
}

async function check(db: Kysely<Tables>, thorough: boolean, readonly: boolean): Promise<string> {
  try {
    await db.selectFrom('meta').select('key').limit(1).execute();
    if (!readonly) await db.transaction().execute(async () => {});
    const pragma = thorough ? 'integrity_check' : null;
    if (!pragma) return 'ok';
    const { rows } = await db.executeQuery<Record<string, string>>(
      CompiledQuery.raw('pragma integrity_check(3)'),
    );
    return rows.map((row) => Object.values(row)[0]).join('; ');
  } catch (error) {
    return (error as Error).message;
  }
}
