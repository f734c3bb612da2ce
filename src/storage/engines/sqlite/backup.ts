/** A copy of an SQLite log as of one moment, taken while others read and write it. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Contents } from '../../../contracts/store.ts';
import { StorageError, UserError } from '../../../errors.ts';
import { isOfReading, troubleOf } from './errors.ts';
import { BESIDE, contentsOf, onFile, rowsOf } from './whole-file.ts';

/** Pages of 4 KB that are copied before others get their turn. */
const PAGES = 256;

/**
 * Copies the log in `path` to `file`, reads the copy back and compares; only then is there a file of that name.
 * Throws UserError for a file that is there, unless `force`, and StorageError where something is wrong, with the file
 * that is at fault: an earlier backup of that name is then as it was.
 */
export async function backUp(path: string, file: string, force: boolean): Promise<Contents> {
  if (resolve(file) === resolve(path)) throw new UserError(`${file} is the log itself.`);
  if (existsSync(file) && !force)
    throw new UserError(`${file} is there already. Name another file, or add --force.`);
  const unfinished = `${file}.unfinished`;
  const clear = () => {
    for (const end of ['', ...BESIDE]) rmSync(`${unfinished}${end}`, { force: true });
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    clear();
    const copied = await copyOf(path, unfinished, file);
    const found = await contentsOf(unfinished, file);
    if (!isDeepStrictEqual(found.rows, copied))
      throw new StorageError(
        'corrupt',
        `The copy does not hold what ${path} holds. Nothing was kept.`,
      );
    renameSync(unfinished, file);
    return found;
  } catch (error) {
    throw troubleOf(error, file);
  } finally {
    try {
      clear();
    } catch {
      // A place in which nothing can be removed has nothing of ours: what kept the backup from it is said already.
    }
  }
}

/** Copies what one reader sees, whatever is written meanwhile; how many rows each table then had. */
async function copyOf(path: string, to: string, named: string): Promise<Record<string, number>> {
  const rows = await onFile(path, { readonly: true }, async (source) => {
    // The reader that counts is the one that copies: both see the same moment.
    source.exec('begin');
    const counted = rowsOf(source);
    try {
      await source.backup(to, { progress: () => PAGES });
    } catch (error) {
      throw isOfReading(error) ? error : troubleOf(error, named);
    }
    return counted;
  });
  // One file, that needs nothing beside it.
  await onFile(to, {}, (copy) => copy.pragma('journal_mode = delete'), named);
  return rows;
}
