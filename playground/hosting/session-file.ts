/** Keeps a workspace in a file: read at the start, written soon after every change and at the end. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorkspaceState } from '../protocol/types.ts';

const VERSION = 1;
/** Milliseconds from a change until it is written; more changes meanwhile go with it. */
const DELAY = 400;

/** What is kept. */
export interface Kept {
  version: typeof VERSION;
  /** The clock, ISO. */
  now: string;
  state: WorkspaceState;
  /** Person → channel → up to which message they have read. */
  reads: Record<string, Record<string, string>>;
}

/** What a file keeps; nothing where there is no file. A file that can't be read is set aside, not lost. */
export function recall(file: string): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const kept = JSON.parse(text) as Kept;
    const whole =
      kept.version === VERSION && kept.state.team && !Number.isNaN(Date.parse(kept.now));
    if (whole) return kept;
  } catch {
    // Falls through: it is no JSON, or not ours.
  }
  renameSync(file, `${file}.unreadable`);
  return undefined;
}

/** Forgets what files keep, and what SQLite lays beside them. */
export function forget(files: readonly string[]): void {
  for (const file of files) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
  }
}

/** Writes what `snapshot` returns. */
export interface Keeper {
  changed(): void;
  /** Writes now, and nothing afterwards. */
  end(): void;
}

/** A file that follows a workspace. It is replaced whole, so that nobody ever reads half of it. */
export function createKeeper(file: string, snapshot: () => Omit<Kept, 'version'>): Keeper {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  function write(): void {
    timer = undefined;
    const kept: Kept = { version: VERSION, ...snapshot() };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  }
  return {
    changed() {
      if (!ended) timer ??= setTimeout(write, DELAY);
    },
    end() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      write();
    },
  };
}
