/** The loss of power under SQLite: of its journal only that stays which the disk had confirmed. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const HEADER = 32;
const FRAME = 24;
/** In the index of a journal: the frames that are in the file itself by now, or were on their way there. */
const MOVED = { done: 96, begun: 128 };

/** Where each commit of a journal ends, in bytes, as sqlite.org/fileformat2.html#the_write_ahead_log describes it. */
function commitsIn(journal: Buffer): number[] {
  if (journal.length < HEADER) return [];
  const size = FRAME + journal.readUInt32BE(8);
  const salt = journal.subarray(16, 24);
  const ends: number[] = [];
  for (let at = HEADER; at + size <= journal.length; at += size) {
    // Frames of an earlier round of the journal lie behind those of this one.
    if (!journal.subarray(at + 8, at + 16).equals(salt)) break;
    if (journal.readUInt32BE(at + 4) > 0) ends.push(at + size);
  }
  return ends;
}

/**
 * Cuts the journal of a file that nobody has open as a loss of power may: what was claimed or settled is durable, with
 * all that was written before it; everything after that is gone. The number of commits that are gone.
 */
export function losePower(path: string): number {
  const file = `${path}-wal`;
  const journal = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const ends = [0, ...commitsIn(journal)];
  const whole = attemptsIn(path, journal);
  const moved = movedOf(`${path}-shm`, journal);
  let kept = ends.length - 1;
  const mayGo = (at: number) => at > 0 && (ends[at - 1] ?? 0) >= moved;
  while (mayGo(kept) && attemptsIn(path, journal.subarray(0, ends[kept - 1])) === whole) kept--;
  if (existsSync(file)) truncateSync(file, ends[kept]);
  rmSync(`${path}-shm`, { force: true });
  return ends.length - 1 - kept;
}

/** The bytes of a journal that were confirmed because they were copied into the file. */
function movedOf(index: string, journal: Buffer): number {
  if (!existsSync(index) || journal.length < HEADER) return 0;
  const shared = readFileSync(index);
  const frame = FRAME + journal.readUInt32BE(8);
  const frames = Math.max(shared.readUInt32LE(MOVED.done), shared.readUInt32LE(MOVED.begun));
  return frames === 0 ? 0 : HEADER + frames * frame;
}

/** Every claim and settlement in the log, were this its journal. */
function attemptsIn(path: string, journal: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-power-'));
  try {
    const file = join(folder, 'log.db');
    copyFileSync(path, file);
    writeFileSync(`${file}-wal`, journal);
    const log = new Database(file);
    const rows = log.prepare(ATTEMPTS).raw().all();
    log.close();
    return JSON.stringify(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ATTEMPTS =
  'select id, state, attempts, claimed_by, claimed_at, ts from delivery where attempts > 0 order by id';
