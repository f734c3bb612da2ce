/** A log with the bundled data, as the bytes of a file: to derive one took most of the time of a test that only asks. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { openStore } from '../../../src/storage/index.ts';
import { RUN } from '../scratch.ts';

/** Between two looks for what another process makes, milliseconds. */
const LOOK = 20;

/** A minute before the first morning, at which the replay begins, and before every moment at which a test asks. */
const EVE = '2026-03-12T07:59:00Z';

let made: Promise<Buffer> | undefined;

/** The log as it is when the data are loaded on the eve of the first morning; derived once a run. */
export function bundledLog(): Promise<Buffer> {
  made ??= kept();
  return made;
}

/** From the folder of the run, where another of its processes may have put it; elsewhere nothing is kept. */
async function kept(): Promise<Buffer> {
  if (!basename(tmpdir()).startsWith(RUN)) return readFileSync(await derived());
  const file = join(tmpdir(), 'bundled.db');
  while (!existsSync(file)) await makeOrWait(file);
  return readFileSync(file);
}

/** Makes it, or waits a little where another process is at it: several begin with such a log. */
async function makeOrWait(file: string): Promise<void> {
  const mine = `${file}.coming`;
  try {
    mkdirSync(mine);
  } catch {
    return setTimeout(LOOK);
  }
  try {
    if (!existsSync(file)) renameSync(await derived(), file);
  } finally {
    rmSync(mine, { recursive: true });
  }
}

/** The file of such a log, in a folder that goes with the process. */
async function derived(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.db');
  const bundle = openBundle();
  const clock = { now: () => new Date(EVE) };
  const store = await openStore({ url: file, clock, reference: bundle.reference });
  await store.load(bundle);
  // The file holds everything only once the last connection has closed it.
  await store.reader({ workspace: null, asOf: clock.now().getTime(), audience: EVERYBODY }).size();
  await store.close();
  return file;
}
