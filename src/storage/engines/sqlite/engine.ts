/** SQLite: one file, one connection that writes and one that reads beside it. */
import { CompiledQuery, type Kysely, type SqlBool } from 'kysely';
import { searchText } from '../../../domain/text/search-words.ts';
import { messageOf } from '../../../errors.ts';
import type { SchemaDialect } from '../../schema/columns.ts';
import { lastBodyOf, type Tables, type Value, type VersionRow } from '../../schema/tables.ts';
import type { BodyText, Dialect, Engine, TextPart, TextPiece } from '../engine.ts';
import { sql } from '../sql.ts';
import type { Asked } from '../words.ts';
import { backUp } from './backup.ts';
import { connect, EACH, PLACEHOLDER, type SqliteOptions } from './connection.ts';
import { type Holding, holdFile } from './holding.ts';
import { matchOf } from './match.ts';
import { isPosting } from './posting-lock.ts';
import { createSyncing } from './syncing.ts';
import { isWhole, mustBeSound } from './whole-file.ts';

export function openSqlite(options: SqliteOptions): Engine {
  let holding: Holding | null = null;
  const endedWell = isWhole(options);
  const write = connect(options, () => holding?.mustBeWhole());
  const syncing = createSyncing(options.path);
  const alone = options.path === ':memory:' || options.readonly;
  // Readers of a file see its last commit beside a write; in memory there is but one connection.
  const read = alone ? write : connect({ ...options, readonly: true });
  return {
    write: write.db,
    short: write.db,
    read: read.db,
    name: 'SQLite',
    words,
    isShared: false,
    holdPosting(onLost) {
      if (options.path === ':memory:') return;
      if (holding) return holding.renew();
      holding = holdFile({ path: options.path, database: write.file, onLost });
      if (!endedWell) mustBeSound(write.file);
    },
    async renewPosting() {
      holding?.renew();
    },
    durable: () => syncing.sync(),
    isPosting: () => isPosting(options.path),
    backup: (file, force) => backUp(options.path, file, force),
    check: (thorough) => check(write.db, thorough, options.readonly),
    async close() {
      holding?.letGo();
      syncing.close();
      await read.close();
      await write.close();
      holding?.close();
    },
  };
}

/** The way SQLite writes tables. */
export const schema: SchemaDialect = {
  types: { id: 'integer primary key', text: 'text', integer: 'integer', real: 'real' },
  ending: (keyed) => (keyed ? 'strict, without rowid' : 'strict'),
  fullText: [
    `create virtual table body_text using fts5 (
      title, rest,
      content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
    )`,
  ],
};

const words: Dialect = {
  schema,
  placeholder: () => PLACEHOLDER,
  locksRows: false,
  holdsUp: true,
  hasTable: (name) =>
    sql`exists (select 1 from sqlite_master where type = 'table' and name = ${name})`,
  inList: (column, list) =>
    sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(list)}))`,
  fromIndex: (path) =>
    sql<VersionRow>`version`.as<'v'>(
      path === 'number' ? sql`v not indexed` : sql`v indexed by ${sql.ref(path)}`,
    ),
  matchesText(column, asked, upTo, oldest) {
    const from = oldest ? sql`and t.rowid >= ${oldest}` : sql``;
    return sql`${sql.ref(column)} in
      (select rowid from body_text as t where ${matches(asked, 'text', upTo)} ${from})`;
  },
  inserting,
  indexing: (texts) => inserting('body_text', ['rowid', 'title', 'rest'], texts.map(textRow)),
  // It always takes the number after the last.
  resetSequence: () => [],
  optimize: [CompiledQuery.raw(`insert into body_text (body_text) values ('optimize')`)],
  textSearch: (asked, upTo, part, oldest = 0, before = Number.POSITIVE_INFINITY) => ({
    // A cross join is read from left to right: the newest texts first, until there are enough, or all from the oldest on.
    from: sql<VersionRow>`body_text as t cross join version`.as<'v'>(
      sql`v indexed by version_body`,
    ),
    where: sql`v.body = t.rowid and ${matches(asked, part, upTo, before)}
      and t.rowid >= cast(${oldest} as integer)`,
    age: sql`t.rowid`,
  }),
  textPiece: (asked, upTo, { oldest, size }) => sql<TextPiece>`
    select max(rowid) as "last", count(*) < ${size} as "isLast" from
      (select rowid from body_text as t where ${matches(asked, 'text', upTo)}
        and t.rowid >= cast(${oldest} as integer) order by t.rowid limit ${size})`,
};

function inserting(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): CompiledQuery[] {
  const places = columns.map(() => '?').join(', ');
  const insert = `insert into ${table} (${columns.join(', ')}) values (${places})`;
  return [CompiledQuery.raw(EACH + insert, [...rows])];
}

function textRow({ body, title, rest }: BodyText): Value[] {
  return [body, searchText(title), searchText(rest)];
}

const COLUMNS: Record<TextPart, string> = {
  title: '{title} : ',
  text: '',
};

function matches(asked: Asked, part: TextPart, upTo: number, before = Number.POSITIVE_INFINITY) {
  const match = matchOf(asked);
  if (match === null) return sql<SqlBool>`false`;
  return sql<SqlBool>`body_text match ${`${COLUMNS[part]}(${match})`} and t.rowid < cast(${Math.min(lastBodyOf(upTo), before)} as integer)`;
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
    return messageOf(error);
  }
}
