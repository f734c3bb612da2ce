/** SQLite's refusals as sentences for a person, each about the file that is at fault. Nothing of a refused write stays: every write is one transaction. */
import { codeOf, StorageError, type StorageTrouble } from '../../../errors.ts';

type Trouble = Exclude<StorageTrouble, 'newer'>;

const OF_LOG: Record<Trouble, string> = {
  busy: 'The log is being written by another program, and did not become free in time. Nothing was saved; try again in a moment.',
  readonly:
    'The log can be read but not written. Nothing was saved; allow writing to its file and folder, or point DATABASE_URL at another file.',
  full: 'There is no room left for the log. Nothing was saved; free some space and try again.',
  corrupt:
    'The file of the log is damaged or is not a database. Nothing was saved; restore a backup, or point DATABASE_URL at another file.',
  unavailable:
    'The log can’t be opened or read. Nothing was saved; check that its file and folder exist and may be used.',
};

/** The same of a file that somebody named: a backup, the database of a copy. */
const OF_FILE: Record<Trouble, (file: string) => string> = {
  busy: (file) =>
    `${file} is in use by another program, and did not become free in time. Nothing was changed; try again in a moment.`,
  readonly: (file) =>
    `${file} can’t be written. Nothing was saved; allow writing to it and its folder, or name another file.`,
  full: (file) =>
    `There is no room left for ${file}. Nothing was saved; free some space, or name a file on another disk.`,
  corrupt: (file) =>
    `${file} is damaged or is not a database. Nothing was changed; name another file.`,
  unavailable: (file) =>
    `${file} can’t be opened or read. Nothing was changed; check that it and its folder exist and may be used.`,
};

const CODES: readonly (readonly [string, Trouble])[] = [
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
  ['EISDIR', 'unavailable'],
  ['ENOENT', 'unavailable'],
  ['ENOTDIR', 'unavailable'],
  ['EPERM', 'unavailable'],
  ['EROFS', 'readonly'],
  ['ENOSPC', 'full'],
];

/** True where what was read is at fault, and not what was written. */
export const isOfReading = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB|IOERR_(?:READ|SHORT_READ))/.test(String(codeOf(error)));

/** The error to throw instead: a StorageError where the engine refused, else the error itself. It is about `file`, by default the log. */
export function troubleOf(error: unknown, file?: string): unknown {
  const code = codeOf(error);
  if (typeof code !== 'string') return error;
  const trouble = CODES.find(([start]) => code.startsWith(start))?.[1];
  if (!trouble) return error;
  const sentence = file === undefined ? OF_LOG[trouble] : OF_FILE[trouble](file);
  return new StorageError(trouble, sentence, { cause: error });
}
