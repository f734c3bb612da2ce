/** One program at a time posts from an SQLite file. */
import { existsSync, realpathSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StorageError } from '../../../errors.ts';
import { troubleOf } from './errors.ts';

/**
 * Takes the right to post from the log in `path` until what is returned is called, or the process ends in any way:
 * the lock is the operating system's, on an empty file beside the log. Throws StorageError where another has it.
 */
export function holdPosting(path: string): () => void {
  if (path === ':memory:') return () => {};
  const file = new Database(lockOf(path), { timeout: PROBED });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    throw isBusy(error) ? new StorageError('busy', ALREADY(path)) : troubleOf(error);
  }
}

/** Throws StorageError where another program has that right. */
export function mustBeFree(path: string): void {
  if (isPosting(path)) throw new StorageError('busy', ALREADY(path));
}

/** True while a program has that right. @throws StorageError where the lock's file can't be read. */
export function isPosting(path: string): boolean {
  if (path === ':memory:' || !existsSync(lockOf(path))) return false;
  const file = new Database(lockOf(path), { readonly: true, timeout: 0 });
  try {
    file.prepare('select 1 from sqlite_master').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw troubleOf(error);
  } finally {
    file.close();
  }
}

/** Whoever asks whether it is held holds it for an instant: a start waits so long, milliseconds. */
const PROBED = 250;

/** Beside the file itself: by whichever link it was opened, the lock is the same. */
export const lockOf = (path: string): string =>
  `${existsSync(path) ? realpathSync(path) : path}.posting`;

function isBusy(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble instanceof StorageError && trouble.code === 'storage_busy';
}

const ALREADY = (path: string) =>
  `Another AI Briefing already posts from ${path}: two would post everything twice. Stop it first, or point DATABASE_URL at a PostgreSQL, which several share.`;
