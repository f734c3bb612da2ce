/** A PostgreSQL server's refusals as sentences for a person. None has anything of the address in it, which holds a password. */
import { codeOf, messageOf, StorageError, type StorageTrouble } from '../../../errors.ts';

/** The setting that an address was read from, unless it was typed as an option. */
const SETTING = 'DATABASE_URL';

/** A sentence, or one that names what the address was read from. */
type Sentence = string | ((address: string) => string);

const REACH: Sentence = (address) =>
  `The database server can’t be reached. Nothing was saved; check that it runs, and that ${address} has its host, port and encryption (sslmode).`;

const SILENT =
  'The database server does not answer. Nothing was saved; check the server and the network before it, and try again in a moment.';
const SLOW =
  'The database server ended what took too long (statement_timeout or lock_timeout). Nothing was saved; try again in a moment, and look at the load of the server if it stays so.';

const KNOWN: readonly (readonly [code: string, trouble: StorageTrouble, sentence: Sentence])[] = [
  [
    '28P01',
    'unavailable',
    (address) =>
      `The database server refuses the user or the password. Nothing was saved; correct them in ${address}.`,
  ],
  [
    '28',
    'unavailable',
    (address) =>
      `The database server refuses every way to sign in that was tried. Nothing was saved; correct user and password in ${address}, or allow this host in pg_hba.conf.`,
  ],
  [
    '3D000',
    'unavailable',
    (address) =>
      `The database server has no database of that name. Nothing was saved; make it (createdb), or correct its name in ${address}.`,
  ],
  [
    '42501',
    'readonly',
    (address) =>
      `The database’s user may not do that. Nothing was saved; make it the owner of the database, or name another user in ${address}.`,
  ],
  [
    '3F000',
    'readonly',
    (address) =>
      `The database has no schema that its user may write in. Nothing was saved; make the user the owner of the database, or name another user in ${address}.`,
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
    (address) =>
      `The database can be read but not written. Nothing was saved; point ${address} at the primary server.`,
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
    (address) =>
      `The database is damaged. Nothing was saved; restore a backup, or point ${address} at another database.`,
  ],
  ...['08', '57P', 'E'].map((code) => [code, 'unavailable', REACH] as const),
];

/** The driver's own words: such errors have no code. */
const BROKEN = /^Connection terminated|connection error and is not queryable/;
const NO_ANSWER = 'Query read timeout';
const NONE_FREE = 'timeout exceeded when trying to connect';

/** True of the driver's error for an answer that does not come. */
export const isSilence = (error: unknown): boolean => messageOf(error) === NO_ANSWER;

/** The error to throw instead: a StorageError where the server refused or is gone, else the error itself. `address` is what the address was read from. */
export function serverTroubleOf(error: unknown, address = SETTING): unknown {
  const code = codeOf(error);
  const known = typeof code === 'string' && KNOWN.find(([start]) => code.startsWith(start));
  if (known) return about(address, known[1], known[2], error);
  if (isSilence(error)) return about(address, 'unavailable', SILENT, error);
  return BROKEN.test(messageOf(error)) ? about(address, 'unavailable', REACH, error) : error;
}

/** The same of a connection that was never made: whatever the reason, the log is out of reach. */
export function unreachable(error: unknown, address = SETTING): StorageError {
  if (error instanceof StorageError) return error;
  if (messageOf(error) === NONE_FREE) return about(address, 'busy', SLOW, error);
  const trouble = serverTroubleOf(error, address);
  if (trouble instanceof StorageError) return trouble;
  return about(address, 'unavailable', REACH, error);
}

function about(
  address: string,
  trouble: StorageTrouble,
  sentence: Sentence,
  cause: unknown,
): StorageError {
  const said = typeof sentence === 'string' ? sentence : sentence(address);
  return new StorageError(trouble, said, { cause });
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
export function wrongEncoding(encoding: string, address = SETTING): StorageError {
  return new StorageError(
    'unavailable',
    `The database keeps its text in ${encoding}, which can’t hold every name. Nothing was saved; make one in UTF8 (createdb --template=template0 --encoding=UTF8 --locale=C), and point ${address} at it.`,
  );
}
