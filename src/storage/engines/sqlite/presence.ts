/** The file of a log under a running bot: it must stay the one that was opened. */
import { randomInt } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** The kind of change that befell the file. */
export type FileLoss = 'removed' | 'replaced';

/** A watch over one file. */
interface Presence {
  /** The change that befell the file; null where it is the one that was opened. */
  loss(): FileLoss | null;
  /** Writes another word into the file, by which it is known from now on. */
  mark(): void;
  /** Only after every connection to the file: to close any of its descriptors lets go of SQLite's locks. */
  close(): void;
}

/** Where SQLite keeps `user_version` in the first page, in bytes. */
const WORD = 60;
const LONGEST = 2 ** 31 - 1;

/**
 * Watches the file that `database` has open. A removed or renamed file has another inode in its place, or none; one
 * that was written over has the same, but lacks the word that only this process knows.
 */
export function watchFile(path: string, database: Database.Database): Presence {
  const opened = openSync(path, 'r');
  const { dev, ino } = statSync(path);
  const bytes = Buffer.alloc(4);
  /** Words that may stand in the file: the last one that was found there, and those after it. */
  let words: number[] = [];

  function wordInFile(): number {
    readSync(opened, bytes, 0, bytes.length, WORD);
    return bytes.readInt32BE();
  }

  function isWordKnown(): boolean {
    if (words.length === 0) return true;
    const found = words.indexOf(wordInFile());
    if (found > 0) words = words.slice(found);
    return found >= 0;
  }

  return {
    loss() {
      const there = statSync(path, { throwIfNoEntry: false });
      if (!there) return 'removed';
      return there.dev === dev && there.ino === ino && isWordKnown() ? null : 'replaced';
    },
    mark() {
      const word = randomInt(1, LONGEST);
      words = words.length === 0 ? [wordInFile(), word] : [...words, word];
      database.pragma(`user_version = ${word}`);
      // Into the file itself. A long reader may keep it in the journal: then the word before it counts.
      database.pragma('wal_checkpoint(passive)');
    },
    close: () => closeSync(opened),
  };
}
