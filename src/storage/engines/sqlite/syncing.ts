/** Commits that outlive a power cut. */
import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { troubleOf } from './errors.ts';

/** Brings what was committed to the disk, beside the program's work. */
interface Syncing {
  /**
   * Resolves when all that was committed before the call is on the disk. Calls that come while the disk works share
   * the next sync. Throws StorageError where the disk refuses.
   */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The journal of a file. SQLite would wait for the disk at each commit and let nothing else run meanwhile: its journal
 * is brought to the disk here, for the writes that need it, as SQLite does it with `synchronous = FULL`.
 */
export function createSyncing(path: string): Syncing {
  const journal = `${path}-wal`;
  let file: FileHandle | null = null;
  let current = Promise.resolve();
  let next: Promise<void> | null = null;

  async function work(): Promise<void> {
    try {
      if (!file && !existsSync(journal)) return;
      file ??= await open(journal, 'r+');
      await file.datasync();
    } catch (error) {
      throw troubleOf(error);
    }
  }

  return {
    sync() {
      next ??= current
        .catch(() => {})
        .then(() => {
          next = null;
          current = work();
          return current;
        });
      return next;
    },
    async close() {
      await current.catch(() => {});
      await file?.close();
    },
  };
}
