/** One program at a time posts from an SQLite file. */
import Database from 'better-sqlite3';
import { StorageError } from '../errors.ts';
import { troubleOf } from './trouble.ts';

/**
 * Takes the right to post from the log in `path` until what is returned is called, or the process ends in any way:
 * the lock is the operating system's, on an empty file beside the log. Throws StorageError where another has it.
 */
export function holdPosting(path: string): () => void {
  if (path === ':memory:') return () => {};
  const file = new Database(`${path}.posting`, { timeout: 0 });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    const trouble = troubleOf(error);
    const busy = trouble instanceof StorageError && trouble.code === 'storage_busy';
    throw busy ? new StorageError('busy', ALREADY(path)) : trouble;
  }
}

const ALREADY = (path: string) =>
  `Another AI Briefing already posts from ${path}: two would post everything twice. Stop it first, or point DATABASE_URL at a PostgreSQL, which several share.`;
