/** Logs with the bundled data, as the bytes of a file: to derive one took most of the time of a test that only asks. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { openStore } from '../../../src/storage/index.ts';

const made = new Map<string, Promise<Buffer>>();

/** The log as it is when the data are loaded at a moment; derived once a process. */
export function bundledLog(written: string): Promise<Buffer> {
  const log = made.get(written) ?? derived(written);
  made.set(written, log);
  return log;
}

async function derived(written: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  try {
    const file = join(folder, 'log.db');
    const bundle = openBundle();
    const clock = { now: () => new Date(written) };
    const store = await openStore({ url: file, clock, reference: bundle.reference });
    await store.load(bundle);
    // The file holds everything only once the last connection has closed it.
    await store
      .reader({ workspace: null, asOf: clock.now().getTime(), audience: EVERYBODY })
      .size();
    await store.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
