/** From an address to the engine that is meant. */
import type { Restored } from '../../contracts/store.ts';
import { fileOf, isServer } from './address.ts';
import type { Engine, ServerLimits } from './engine.ts';
import { byItsOwnPrograms } from './postgres/own-programs.ts';
import type { SqliteOptions } from './sqlite/connection.ts';
import { openSqlite } from './sqlite/engine.ts';
import { restore } from './sqlite/restore.ts';

interface EngineOptions extends Omit<SqliteOptions, 'path' | 'named'> {
  url: string;
  /** The option that the address was typed for, where it is not that of the log: what is wrong there is said of the option, or of its file. */
  option?: string | undefined;
  /** The limits of a server in place of the usual ones; a file has none. */
  limits?: Partial<ServerLimits> | undefined;
}

/** Throws StorageError for an address of neither engine, and for a file that can't be opened. */
export async function openEngine({ url, option, ...options }: EngineOptions): Promise<Engine> {
  if (!isServer(url)) {
    const path = fileOf(url, option);
    return openSqlite({ path, named: option && path, ...options });
  }
  // Opened where it is needed: loading the driver takes a good part of a start.
  const { openPostgres } = await import('./postgres/engine.ts');
  return openPostgres({ url, named: option, ...options });
}

/** Lets a backup take the place of the log at an address, see `restore`. Throws UserError for one that has programs of its own for that. */
export async function restoreLog(url: string, file: string, now: number): Promise<Restored> {
  if (isServer(url)) throw byItsOwnPrograms();
  return restore(fileOf(url), file, now);
}
