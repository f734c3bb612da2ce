/** From an address to the engine that is meant. */
import { StorageError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { openSqlite } from './sqlite.ts';
import type { SqliteOptions } from './sqlite-connection.ts';

export interface EngineOptions extends Omit<SqliteOptions, 'path'> {
  url: string;
}

/** Throws StorageError for an address of neither engine, and for a file that can't be opened. */
export async function openEngine({ url, ...options }: EngineOptions): Promise<Engine> {
  if (!/^postgres(ql)?:\/\//i.test(url)) return openSqlite({ path: pathOf(url), ...options });
  // Opened where it is needed: loading the driver takes a good part of a start.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres({ url, ...options });
}

/** The file of an address; `sqlite:///var/log.db` is `/var/log.db`. */
function pathOf(url: string): string {
  if (/^(?!sqlite:|file:)[a-z][a-z0-9+]+:\/\//i.test(url))
    throw new StorageError(
      'unavailable',
      `This program keeps its log in SQLite or in PostgreSQL: “${url.split(':')[0]}:” in DATABASE_URL is not known. Use sqlite:<path> or postgres://….`,
    );
  return url.replace(/^(sqlite|file):(\/\/(?=\/))?/, '');
}
