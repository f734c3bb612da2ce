/** Commits that outlive a power cut. */
import { closeSync, existsSync, fdatasyncSync, openSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { troubleOf } from './errors.ts';

/** Brings what was committed to the disk. */
interface Syncing {
  /** Resolves when all that was committed before the call is on the disk; calls of one moment share one sync. Throws StorageError where the disk refuses. */
  sync(): Promise<void>;
  close(): void;
}

/**
 * The journal of a file. With `synchronous = FULL` SQLite would wait for the disk at each commit of each write; here
 * only those writes wait that need it, and of several at once all wait together.
 */
export function createSyncing(path: string): Syncing {
  const journal = `${path}-wal`;
  let file: number | null = null;
  let next: Promise<void> | null = null;

  async function work(): Promise<void> {
    await setImmediate();
    next = null;
    try {
      if (file === null && !existsSync(journal)) return;
      file ??= openSync(journal, 'r+');
      fdatasyncSync(file);
    } catch (error) {
      throw troubleOf(error);
    }
  }

  return {
    sync() {
      next ??= work();
      return next;
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
