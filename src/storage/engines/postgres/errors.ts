/** A PostgreSQL server's refusals as sentences for a person. None has anything of DATABASE_URL in it, which holds a password. */
import { codeOf, messageOf, StorageError, type StorageTrouble } from '../../../errors.ts';

const REACH =
  'The database server can’t be reached. Nothing was saved; check that it runs, and that DATABASE_URL has its host, port and encryption (sslmode).';

const SILENT =
  'The database server does not answer. Nothing was saved; check the server and the network before it, and try again in a moment.';
const SLOW =
  'The database server ended what took too long (statement_timeout or lock_timeout). Nothing was saved; try again in a moment, and look at the load of the server if it stays so.';

const KNOWN: readonly (readonly [code: string, trouble: StorageTrouble, sentence: string])[] = [
  [
    '28P01',
    'unavailable',
    'The database server refuses the user or the password. Nothing was saved; correct them in DATABASE_URL.',
  ],
  [
    '28',
    'unavailable',
    'The database server refuses every way to sign in that was tried. Nothing was saved; correct user and password in DATABASE_URL, or allow this host in pg_hba.conf.',
  ],
  [
    '3D000',
    'unavailable',
    'The database server has no database of that name. Nothing was saved; make it (createdb), or correct its name in DATABASE_URL.',
  ],
  [
    '42501',
    'readonly',
    'The database’s user may not do that. Nothing was saved; make it the owner of the database, or name another user in DATABASE_URL.',
  ],
  [
    '3F000',
    'readonly',
    'The database has no schema that its user may write in. Nothing was saved; make the user the owner of the database, or name another user in DATABASE_URL.',
  ],
  ['57014', 'busy', SLOW],
  [
    '25P03',
    'busy',
    'The database server undid a write that stood still for too long. Nothing was saved; try again in a moment.',
  ],
  [
    '25006',
    'readonly',
    'The database can be read but not written. Nothing was saved; point DATABASE_URL at the primary server.',
  ],
  [
    '53100',
    'full',
    'There is no room left on the database server. Nothing was saved; free some space there and try again.',
  ],
  [
    '53300',
    'busy',
    'The database server has no connection left. Nothing was saved; try again in a moment, or raise its max_connections.',
  ],
  ...['40001', '40P01', '55P03'].map(
    (code) =>
      [
        code,
        'busy',
        'The log is being written by another program, and did not become free in time. Nothing was saved; try again in a moment.',
      ] as const,
  ),
  [
    'XX00',
    'corrupt',
    'The database is damaged. Nothing was saved; restore a backup, or point DATABASE_URL at another database.',
  ],
  ...['08', '57P', 'E'].map((code) => [code, 'unavailable', REACH] as const),
];

/** The driver's own words: such errors have no code. */
const BROKEN = /^Connection terminated|connection error and is not queryable/;
const NO_ANSWER = 'Query read timeout';
const NONE_FREE = 'timeout exceeded when trying to connect';

/** True of the driver's error for an answer that does not come. */
export const isSilence = (error: unknown): boolean => messageOf(error) === NO_ANSWER;

/** The error to throw instead: a StorageError where the server refused or is gone, else the error itself. */
export function serverTroubleOf(error: unknown): unknown {
  const code = codeOf(error);
  const known = typeof code === 'string' && KNOWN.find(([start]) => code.startsWith(start));
  if (known) return new StorageError(known[1], known[2], { cause: error });
  if (isSilence(error)) return new StorageError('unavailable', SILENT, { cause: error });
  return BROKEN.test(messageOf(error))
    ? new StorageError('unavailable', REACH, { cause: error })
    : error;
}

/** The same of a connection that was never made: whatever the reason, the log is out of reach. */
export function unreachable(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (messageOf(error) === NONE_FREE) return new StorageError('busy', SLOW, { cause: error });
  const trouble = serverTroubleOf(error);
  if (trouble instanceof StorageError) return trouble;
  return new StorageError('unavailable', REACH, { cause: error });
}

/** A commit that nobody heard the end of. */
export function notSaidToBeSaved(cause: StorageError): StorageError {
  return new StorageError(
    'unavailable',
    'The database server was gone before it said that all is saved. Look whether it is, before you try again.',
    { cause },
  );
}

/** Text of any language needs a database that can hold it. */
export function wrongEncoding(encoding: string): StorageError {
  return new StorageError(
    'unavailable',
    `The database keeps its text in ${encoding}, which can’t hold every name. Nothing was saved; make one in UTF8 (createdb --template=template0 --encoding=UTF8 --locale=C), and point DATABASE_URL at it.`,
  );
}
