/** SQLite's refusals as sentences for a person. Nothing of a refused write stays: every write is one transaction. */
import { codeOf, StorageError, type StorageTrouble } from '../../../errors.ts';

const SENTENCES: Record<Exclude<StorageTrouble, 'newer'>, string> = {
  busy: 'The log is being written by another program, and did not become free in time. Nothing was saved; try again in a moment.',
  readonly:
    'The log can be read but not written. Nothing was saved; allow writing to its file and folder, or point DATABASE_URL at another file.',
  full: 'There is no room left for the log. Nothing was saved; free some space and try again.',
  corrupt:
    'The file of the log is damaged or is not a database. Nothing was saved; restore a backup, or point DATABASE_URL at another file.',
  unavailable:
    'The log can’t be opened or read. Nothing was saved; check that its file and folder exist and may be used.',
};

const CODES: readonly (readonly [string, keyof typeof SENTENCES])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_IOERR', 'unavailable'],
  ['SQLITE_CANTOPEN', 'unavailable'],
  ['SQLITE_PERM', 'unavailable'],
  ['SQLITE_AUTH', 'unavailable'],
  // The folder can't be made.
  ['EACCES', 'unavailable'],
  ['EEXIST', 'unavailable'],
  ['ENOENT', 'unavailable'],
  ['ENOTDIR', 'unavailable'],
  ['EPERM', 'unavailable'],
  ['EROFS', 'readonly'],
  ['ENOSPC', 'full'],
];

/** The error to throw instead: a StorageError where the engine refused, else the error itself. */
export function troubleOf(error: unknown): unknown {
  const code = codeOf(error);
  if (typeof code !== 'string') return error;
  const trouble = CODES.find(([start]) => code.startsWith(start))?.[1];
  return trouble ? new StorageError(trouble, SENTENCES[trouble], { cause: error }) : error;
}
