import Database from 'better-sqlite3';

/** Every row of every table of a log in a file, as text. */
export function rowsOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
      .all();
    return tables
      .map(({ name }) => JSON.stringify(db.prepare(`select * from "${name}"`).all()))
      .join('\n');
  } finally {
    db.close();
  }
}
