/** Puts a backup in the place of an SQLite log. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Restored } from '../../../contracts/store.ts';
import { StorageError, UserError } from '../../../errors.ts';
import { migrationsFor, schemaOf } from '../../schema/migrations/index.ts';
import { newerSchema } from '../refusals.ts';
import { schema } from './engine.ts';
import { troubleOf } from './errors.ts';
import { holdPosting } from './posting-lock.ts';
import { BESIDE, contentsOf, onFile } from './whole-file.ts';

const KNOWN = schemaOf(Object.keys(migrationsFor(schema)));

/**
 * Reads the backup in `file` whole, then lets it take the place of the log in `path`, which is kept beside it.
 * Throws before anything is changed: StorageError for a backup that is damaged or too new, and where a program
 * posts from the log or has it open. Whoever is interrupted has the old log or the new one, never half of either.
 */
export async function restore(path: string, file: string, now: number): Promise<Restored> {
  if (!existsSync(file)) throw new UserError(`${file} is not there.`);
  const contents = await contentsOf(file);
  if (contents.schema > KNOWN) throw newerSchema(contents.schema, KNOWN, file);
  const fresh = `${path}.restoring`;
  let letGo = () => {};
  try {
    mkdirSync(dirname(path), { recursive: true });
    letGo = holdPosting(path);
    copyFileSync(file, fresh);
    await contentsOf(fresh);
    const kept = existsSync(path) ? await setAside(path, now) : null;
    for (const end of BESIDE) rmSync(`${path}${end}`, { force: true });
    renameSync(fresh, path);
    return { contents, kept };
  } catch (error) {
    throw troubleOf(error);
  } finally {
    rmSync(fresh, { force: true });
    letGo();
  }
}

/** Gives the old log a second name; until the new one has taken the first, it has both. */
async function setAside(path: string, now: number): Promise<string> {
  const moment = new Date(now).toISOString().replace(/[:.]/g, '');
  const kept = `${path}.before-restore-${moment}`;
  await closed(path);
  try {
    linkSync(path, kept);
  } catch {
    // Not every file system knows two names.
    copyFileSync(path, kept, constants.COPYFILE_EXCL);
  }
  for (const end of BESIDE)
    if (existsSync(`${path}${end}`)) copyFileSync(`${path}${end}`, `${kept}${end}`);
  return kept;
}

/** Brings all of a log into its one file, which only who has it alone can do. */
async function closed(path: string): Promise<void> {
  try {
    await onFile(path, { timeout: 250 }, (file) => file.pragma('journal_mode = delete'));
  } catch (error) {
    const code = error instanceof StorageError ? error.code : null;
    if (code === 'storage_busy')
      throw new StorageError(
        'busy',
        `Another program has ${path} open. End it, then restore again.`,
      );
    // A damaged log is what backups are for: it is set aside as it is.
    if (code !== 'storage_corrupt') throw error;
  }
}
