import { StorageError } from '../../errors.ts';

/** Refuses a database that this program is too old for. */
export function newerSchema(schema: number, known: number): StorageError {
  return new StorageError(
    'newer',
    `This database was written by a newer version (schema ${schema}; this program knows ${known}). Update the program, or point DATABASE_URL at another database.`,
  );
}

/** A database that may only be read can't be brought up to date. */
export function needsWriting(): StorageError {
  return new StorageError(
    'readonly',
    'This database was written by an older version and must be brought up to date, but may only be read. Start the program once with write access.',
  );
}
