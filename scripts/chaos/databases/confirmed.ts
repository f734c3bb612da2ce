/** A note of how much of a log's journal the disk has confirmed: what a loss of power can't take. */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import Database from 'better-sqlite3';

/** In the index of a journal: the number of its frames, and the journal's salt. */
const FRAMES = 16;
const SALT = { at: 32, bytes: 8 };
const MARK = SALT.bytes + 4;
/** The setting under which SQLite itself waits for the disk at each commit. */
const FULL = 2;

const noteOf = (path: string) => `${path}.confirmed`;

/** Frames of a journal with a salt. */
interface Confirmed {
  salt: Buffer;
  frames: number;
}

/** The last note on a log. No frames where nothing was ever confirmed. */
export function confirmedIn(path: string): Confirmed {
  const note = existsSync(noteOf(path)) ? readFileSync(noteOf(path)) : Buffer.alloc(0);
  const whole = note.length === MARK ? note : Buffer.alloc(MARK);
  return { salt: whole.subarray(0, SALT.bytes), frames: whole.readUInt32LE(SALT.bytes) };
}

/**
 * Notes from now on what the disk confirms of a log, in a file beside it: with each commit under `synchronous = FULL`,
 * and with each sync of the journal by this program. Returns what ends that.
 */
export async function noteConfirmed(path: string): Promise<() => void> {
  const file = openSync(noteOf(path), existsSync(noteOf(path)) ? 'r+' : 'w+');
  const note = (mark: Buffer | null) => {
    if (mark) writeSync(file, mark, 0, MARK, 0);
  };
  const ends = [afterCommits(path, note), await afterSyncs(path, note)];
  return () => {
    for (const end of ends) end();
    closeSync(file);
  };
}

/** All that stands in the journal by now; null where there is none. */
function markOf(path: string): Buffer | null {
  if (!existsSync(`${path}-shm`)) return null;
  const file = openSync(`${path}-shm`, 'r');
  const index = Buffer.alloc(SALT.at + SALT.bytes);
  readSync(file, index, 0, index.length, 0);
  closeSync(file);
  const frames = index.subarray(FRAMES, FRAMES + 4);
  return Buffer.concat([index.subarray(SALT.at), frames]);
}

type Note = (mark: Buffer | null) => void;

/** The part of a statement that is looked at; the driver has no type for what all statements share. */
interface Ran {
  database: Database.Database;
}

function afterCommits(path: string, note: Note): () => void {
  const memory = new Database(':memory:');
  const statements = Object.getPrototypeOf(memory.prepare('select 1'));
  memory.close();
  const { run } = statements;
  statements.run = function (this: Ran, ...values: unknown[]) {
    const result = run.apply(this, values);
    const { database } = this;
    if (!database.inTransaction && !database.readonly && database.name === path)
      if (database.pragma('synchronous', { simple: true }) === FULL) note(markOf(path));
    return result;
  };
  return () => {
    statements.run = run;
  };
}

async function afterSyncs(path: string, note: Note): Promise<() => void> {
  const any = await open(noteOf(path));
  const handles = Object.getPrototypeOf(any);
  await any.close();
  const { sync, datasync } = handles;
  const noting = (inner: () => Promise<void>) =>
    async function (this: FileHandle) {
      const mark = isJournal(await this.stat(), path) ? markOf(path) : null;
      await inner.call(this);
      note(mark);
    };
  Object.assign(handles, { sync: noting(sync), datasync: noting(datasync) });
  return () => Object.assign(handles, { sync, datasync });
}

const isJournal = ({ ino }: { ino: number }, path: string) =>
  existsSync(`${path}-wal`) && statSync(`${path}-wal`).ino === ino;
