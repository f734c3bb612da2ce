/** The right to post from a file, held by the one program that posts, and what may end it. */
import { existsSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { StorageError } from '../../../errors.ts';
import { holdPosting, lockOf } from './posting-lock.ts';
import { type FileLoss, watchFile } from './presence.ts';
import { BESIDE, contentsOf } from './whole-file.ts';

/** A held right. */
export interface Holding {
  /** Throws StorageError where the file is not the one that was opened: nothing may be written in it. */
  mustBeWhole(): void;
  /** The same, and holds the lock again where its file was removed. Throws StorageError where another program has it by now. */
  renew(): void;
  /** Lets go; the watch over the file ends with `close`, after its connections. */
  letGo(): void;
  close(): void;
}

interface HoldingOptions {
  path: string;
  database: Database.Database;
  /** Called once when the right is lost, with the sentence for whoever looks after the bot. */
  onLost(word: string): void;
}

/** Takes the right. @throws StorageError where another program has it. */
export function holdFile({ path, database, onLost }: HoldingOptions): Holding {
  let lock = held(path);
  const presence = watchFile(path, database);
  let lost: StorageError | null = null;

  function lose(word: string, kept?: Promise<string>): StorageError {
    lost = new StorageError('unavailable', `${word} Nothing can be saved any more.`);
    if (kept) void kept.then((how) => onLost(`${word} ${how}`));
    else onLost(word);
    return lost;
  }

  function mustBeWhole(): void {
    if (lost) throw lost;
    const loss = presence.loss();
    if (loss) throw lose(WORDS[loss](path), keep(path, database));
  }

  mustBeWhole();
  presence.mark();
  return {
    mustBeWhole,
    renew() {
      mustBeWhole();
      if (!isThere(lock)) {
        lock.letGo();
        try {
          lock = held(path);
        } catch (error) {
          throw lose(error instanceof StorageError ? error.message : String(error));
        }
      }
      presence.mark();
    },
    letGo: () => lock.letGo(),
    close: () => presence.close(),
  };
}

const WORDS: Record<FileLoss, (path: string) => string> = {
  removed: (path) => `The log’s file ${path} was removed while the bot ran.`,
  replaced: (path) => `The log’s file ${path} was replaced by another while the bot ran.`,
};

interface Lock {
  file: string;
  inode: number;
  letGo(): void;
}

function held(path: string): Lock {
  const letGo = holdPosting(path);
  const file = lockOf(path);
  return { file, inode: statSync(file).ino, letGo };
}

const isThere = ({ file, inode }: Lock) => statSync(file, { throwIfNoEntry: false })?.ino === inode;

function freeName(start: string): string {
  for (let number = 1; ; number++)
    if (!existsSync(`${start}-${number}`)) return `${start}-${number}`;
}

/** Saves what the open connection still has to a file beside; says how that went. */
async function keep(path: string, database: Database.Database): Promise<string> {
  const kept = freeName(`${path}.kept`);
  try {
    await database.backup(kept);
    await contentsOf(kept);
    return `What it held is in ${kept}: “briefing restore ${kept}” puts it back.`;
  } catch {
    for (const end of ['', ...BESIDE]) if (existsSync(kept + end)) rmSync(kept + end);
    return 'What it held could not be saved: restore a backup.';
  }
}
