/** The floor of an import: the same rows into the same tables, written plainly. */
import Database from 'better-sqlite3';
import type { EventFields } from '../../src/domain/event/event.ts';
import type { ReferenceData } from '../../src/domain/reference/reference-data.ts';
import { searchable } from '../../src/storage/deriving/searchable.ts';

type Value = string | number | null;

/** A table with its rows, values in the order of its columns. */
interface Filled {
  name: string;
  columns: readonly string[];
  rows: readonly Value[][];
}

/** A database taken apart. */
interface Content {
  /** The statements that make its tables and indexes. */
  schema: readonly string[];
  tables: readonly Filled[];
}

/** Everything in a file, the full text made anew from what it indexes: it keeps no text of its own. */
export function contentOf(file: string, reference: ReferenceData): Content {
  const db = new Database(file, { readonly: true });
  const made = db
    .prepare(
      `select name, sql from sqlite_master where sql is not null
       and name not like 'body\\_text\\_%' escape '\\' and name not like 'kysely%' order by rowid`,
    )
    .all() as { name: string; sql: string }[];
  const names = made.filter(({ sql }) => /^create (virtual )?table/i.test(sql)).map((t) => t.name);
  const tables = names.map((name): Filled => {
    if (name === 'body_text') return textOf(db, reference);
    const statement = db.prepare(`select * from ${name}`).raw();
    const columns = statement.columns().map((column) => column.name);
    return { name, columns, rows: statement.all() as Value[][] };
  });
  db.close();
  return { schema: made.map(({ sql }) => sql), tables };
}

function textOf(db: Database.Database, reference: ReferenceData): Filled {
  const bodies = db.prepare('select id, json from body').all() as { id: number; json: string }[];
  const rows = bodies.map(({ id, json }) => {
    const { fields } = JSON.parse(json) as { fields: EventFields };
    const { title, rest } = searchable(fields, [], reference);
    return [id, title, rest];
  });
  return { name: 'body_text', columns: ['rowid', 'title', 'rest'], rows };
}

/** A new file with the tables of a content and none of its rows, set up as ours is. */
export function emptyCopy(file: string, { schema }: Content): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  for (const statement of schema) db.exec(statement);
  return db;
}

/** Writes all rows with prepared statements in one transaction. */
export function writePlainly(db: Database.Database, { tables }: Content): void {
  db.transaction(() => {
    for (const { name, columns, rows } of tables) {
      const places = columns.map(() => '?').join(', ');
      const insert = db.prepare(`insert into ${name} (${columns.join(', ')}) values (${places})`);
      for (const row of rows) insert.run(row);
    }
  })();
}
