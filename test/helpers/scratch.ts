/**
 * A folder for what the tests of a run keep in files, in memory where the machine has room for it there: logs are
 * written and read back without a disk, and nothing is left of a test that was killed.
 */
import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory that Linux shows as a folder. */
const IN_MEMORY = '/dev/shm';
/** Several times what a run fills, bytes. */
const ENOUGH = 2 ** 31;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ENOUGH;
}

/** The beginning of the name of such a folder. */
export const RUN = 'ai-briefing-run-';

/** The folder of the run of this process, for tests and for what they start. */
export const SCRATCH = join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), `${RUN}${process.pid}`);

/** Makes the folder; returns what removes it, also from under a browser that is just ending. */
export default function setup(): () => void {
  mkdirSync(SCRATCH, { recursive: true });
  return () => rmSync(SCRATCH, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
