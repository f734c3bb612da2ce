/** A PostgreSQL server's refusals as sentences for a person. None has anything of DATABASE_URL in it, which holds a password. */
import { codeOf, messageOf, StorageError, type StorageTrouble } from '../../../errors.ts';

const REACH =
  'The database server can’t be reached. Nothing was saved; check that it runs, and that DATABASE_URL has its host, port and encryption (sslmode).';

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

/** The driver's own words for a connection that broke: such an error has no code. */
const BROKEN = /^Connection terminated|connection error and is not queryable/;

/** The error to throw instead: a StorageError where the server refused or is gone, else the error itself. */
export function serverTroubleOf(error: unknown): unknown {
  const code = codeOf(error);
  const known = typeof code === 'string' && KNOWN.find(([start]) => code.startsWith(start));
  if (known) return new StorageError(known[1], known[2], { cause: error });
  return BROKEN.test(messageOf(error))
    ? new StorageError('unavailable', REACH, { cause: error })
    : error;
}

/** The same of a connection that was never made: whatever the reason, the log is out of reach. */
export function unreachable(error: unknown): StorageError {
  const trouble = serverTroubleOf(error);
  if (trouble instanceof StorageError) return trouble;
  return new StorageError('unavailable', REACH, { cause: error });
}
