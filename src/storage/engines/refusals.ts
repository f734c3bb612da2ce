import { StorageError } from '../../errors.ts';

/** Refuses a database that this program is too old for: the log, or a file that somebody named. */
export function newerSchema(schema: number, known: number, file?: string): StorageError {
  const written = `was written by a newer version (schema ${schema}; this program knows ${known})`;
  return new StorageError(
    'newer',
    file === undefined
      ? `This database ${written}. Update the program, or point DATABASE_URL at another database.`
      : `${file} ${written}. Nothing was changed; update the program, or name another one.`,
  );
}

/** A database that may only be read can't be brought up to date. */
export function needsWriting(named = 'This database'): StorageError {
  return new StorageError(
    'readonly',
    `${named} was written by an older version and must be brought up to date, but may only be read. Start the program once with write access.`,
  );
}
