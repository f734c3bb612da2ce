/** The loss of power under SQLite: of its journal only that stays which the disk had confirmed. */
import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { confirmedIn } from './confirmed.ts';

const HEADER = 32;
const FRAME = 24;
/** In the index of a journal: the frames that are in the file itself by now, or were on their way there. */
const MOVED = { done: 96, begun: 128 };

/** The part of a journal that its writer has finished, as sqlite.org/fileformat2.html#the_write_ahead_log describes it. */
interface Journal {
  salt: Buffer;
  /** Bytes of a frame with its page. */
  frame: number;
  /** The end of each commit, in bytes. */
  commits: readonly number[];
}

function journalOf(bytes: Buffer): Journal {
  const frame = FRAME + bytes.readUInt32BE(8);
  const salt = bytes.subarray(16, 24);
  const commits: number[] = [];
  for (let at = HEADER; at + frame <= bytes.length; at += frame) {
    // Frames of an earlier round of the journal lie behind those of this one.
    if (!bytes.subarray(at + 8, at + 16).equals(salt)) break;
    if (bytes.readUInt32BE(at + 4) > 0) commits.push(at + frame);
  }
  return { salt, frame, commits };
}

/**
 * Cuts the journal of a file that nobody has open as a loss of power may: what the disk had confirmed stays, and
 * everything after it is gone. The number of commits that are gone.
 */
export function losePower(path: string): number {
  const file = `${path}-wal`;
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < HEADER) return 0;
  const journal = journalOf(bytes);
  const sure = Math.max(movedOf(`${path}-shm`), confirmedOf(path, journal));
  const kept = journal.commits.filter((end) => end <= HEADER + sure * journal.frame);
  truncateSync(file, kept.at(-1) ?? 0);
  rmSync(`${path}-shm`, { force: true });
  return journal.commits.length - kept.length;
}

/** The frames that were confirmed because they were copied into the file. */
function movedOf(index: string): number {
  if (!existsSync(index)) return 0;
  const shared = readFileSync(index);
  return Math.max(shared.readUInt32LE(MOVED.done), shared.readUInt32LE(MOVED.begun));
}

/** The frames that somebody waited for; none where the journal was begun anew since. */
function confirmedOf(path: string, { salt }: Journal): number {
  const confirmed = confirmedIn(path);
  return confirmed.salt.equals(salt) ? confirmed.frames : 0;
}
