/** An SQLite file as a whole: what it holds, and whether all of it can be read. */
import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Contents } from '../../../contracts/store.ts';
import { StorageError } from '../../../errors.ts';
import { schemaOf } from '../../schema/migrations/index.ts';
import { troubleOf } from './errors.ts';

/** The endings of the files that SQLite lays beside its own. */
export const BESIDE = ['-wal', '-shm', '-journal'] as const;

/** True where nothing is left in a journal beside a file: whoever used it last has closed it. */
export const isWhole = ({ path }: { path: string }): boolean =>
  path === ':memory:' || !existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0;

/** Throws StorageError for a file whose pages do not fit together, as after a power cut on a disk that lies. */
export function mustBeSound(file: Database.Database): void {
  const word = file.pragma('quick_check(1)', { simple: true });
  if (word === 'ok') return;
  throw new StorageError(
    'corrupt',
    `The log’s file is damaged (${String(word)}). It was not closed well the last time. Nothing is posted from it; stop the bot, restore a backup, and start it again.`,
  );
}

/** Runs work on a connection of its own, which is closed whatever happens. Throws StorageError where the file can't be used; `named` is what people call it, by default it is the log. */
export async function onFile<T>(
  path: string,
  options: Database.Options,
  work: (file: Database.Database) => T | Promise<T>,
  named?: string,
): Promise<T> {
  let file: Database.Database | undefined;
  try {
    file = new Database(path, options);
    return await work(file);
  } catch (error) {
    throw troubleOf(error, named);
  } finally {
    file?.close();
  }
}

/** Reads every page of a log's file and counts its rows. Throws StorageError for one that is damaged, or is no log; `named` is what people call the file. */
export function contentsOf(path: string, named = path): Promise<Contents> {
  const wrong = (what: string) =>
    new StorageError('corrupt', `${named} ${what}. Nothing was changed; name another file.`);
  const read = (file: Database.Database): Contents => {
    const word = file.pragma('integrity_check(1)', { simple: true });
    if (word !== 'ok') throw wrong(`is damaged (${String(word)})`);
    const rows = rowsOf(file);
    if (!('kysely_migration' in rows && 'event' in rows))
      throw wrong('holds no log of AI Briefing');
    const migrations = file.prepare<[], string>('select name from kysely_migration').pluck().all();
    return { schema: schemaOf(migrations), rows, bytes: statSync(path).size };
  };
  return onFile(path, { readonly: true, fileMustExist: true }, read, named);
}

/** The number of rows by table, without those of full text. */
export function rowsOf(file: Database.Database): Record<string, number> {
  const names = file
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`,
    )
    .pluck()
    .all();
  const count = (name: string) =>
    file.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0;
  return Object.fromEntries(names.sort().map((name) => [name, count(name)]));
}
