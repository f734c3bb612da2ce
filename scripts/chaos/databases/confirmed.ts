/** A note of how much of a log's journal the disk has confirmed: what a loss of power can't take. */
import fs, {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
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
 * and with each sync of the journal by this program. Returns what ends
 * that, once the log is closed.
 */
export function noteConfirmed(path: string): () => void {
  const file = openSync(noteOf(path), existsSync(noteOf(path)) ? 'r+' : 'w+');
  const index = indexOf(path);
  const note = (mark: Buffer | null) => {
    if (mark) writeSync(file, mark, 0, MARK, 0);
  };
  const ends = [afterCommits(path, index.mark, note), afterSyncs(path, index.mark, note)];
  return () => {
    for (const end of ends) end();
    index.close();
    closeSync(file);
  };
}

/** The index of a journal, kept open: to close any of its descriptors would let go of SQLite's locks in this program. */
function indexOf(path: string) {
  let file: number | null = null;
  return {
    /** All that stands in the journal by now; null where there is none. */
    mark(): Buffer | null {
      if (file === null && !existsSync(`${path}-shm`)) return null;
      file ??= openSync(`${path}-shm`, 'r');
      const index = Buffer.alloc(SALT.at + SALT.bytes);
      readSync(file, index, 0, index.length, 0);
      return Buffer.concat([index.subarray(SALT.at), index.subarray(FRAMES, FRAMES + 4)]);
    },
    close: () => file !== null && closeSync(file),
  };
}

type Mark = () => Buffer | null;
type Note = (mark: Buffer | null) => void;

/** The part of a statement that is looked at; the driver has no type for what all statements share. */
interface Ran {
  database: Database.Database;
}

function afterCommits(path: string, mark: Mark, note: Note): () => void {
  const memory = new Database(':memory:');
  const statements = Object.getPrototypeOf(memory.prepare('select 1'));
  memory.close();
  const { run } = statements;
  statements.run = function (this: Ran, ...values: unknown[]) {
    const result = run.apply(this, values);
    const { database } = this;
    if (!database.inTransaction && !database.readonly && database.name === path)
      if (database.pragma('synchronous', { simple: true }) === FULL) note(mark());
    return result;
  };
  return () => {
    statements.run = run;
  };
}

/** Named imports of other modules see the function in place of Node's own as well. */
function afterSyncs(path: string, mark: Mark, note: Note): () => void {
  const { fdatasyncSync } = fs;
  const replace = (by: typeof fdatasyncSync) => {
    fs.fdatasyncSync = by;
    syncBuiltinESMExports();
  };
  replace((file) => {
    const written = isJournal(fs.fstatSync(file), path) ? mark() : null;
    fdatasyncSync(file);
    note(written);
  });
  return () => replace(fdatasyncSync);
}

const isJournal = ({ ino }: { ino: number }, path: string) =>
  existsSync(`${path}-wal`) && statSync(`${path}-wal`).ino === ino;
