import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { openStore } from '../../src/storage/index.ts';
import { record } from '../helpers/samples/records.ts';
import { SOAK } from '../helpers/soak.ts';
import { AFTER_ALL, bundle, reference, testClock, withFolder } from '../helpers/stores/store.ts';

const CHILD = fileURLToPath(new URL('../helpers/processes/import-and-wait.ts', import.meta.url));
const MANY = SOAK ? 4_000 : 300;
/** The moments of a kill; the last of a transaction is the one at which most would be lost. */
const MOMENTS = SOAK ? [1, Math.floor(MANY / 6), MANY - 1, MANY] : [MANY - 1];

/** Imports in a process of its own and kills it once it has handed over `after` records; whether it had finished. */
async function importKilledAfter(path: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, path, String(MANY), String(after)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const data of child.stdout) {
    said += String(data);
    if (said.includes('reached') || said.includes('done')) break;
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return said.includes('done');
}

describe('an import whose process is killed', () => {
  it.each(MOMENTS)(
    'An import whose process is killed after %i records is whole or absent, and the file is sound',
    (after) =>
      withFolder(async (folder) => {
        const path = join(folder, 'log.db');
        const clock = testClock(AFTER_ALL);
        const first = await openStore({ url: path, clock, reference });
        await first.load(bundle([record({ id: 'before' })]));
        await first.close();

        const finished = await importKilledAfter(path, after);

        const file = new Database(path, { readonly: true });
        expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(file.pragma('foreign_key_check')).toEqual([]);
        file.close();
        const store = await openStore({ url: path, clock, reference });
        const { events } = await store
          .reader({ workspace: 'T1', asOf: Date.parse(AFTER_ALL), audience: EVERYBODY })
          .size();
        expect([1, MANY + 1]).toContain(events);
        if (finished) expect(events).toBe(MANY + 1);
        else expect(events).toBe(1);
        await store.import('T1', [record({ id: 'after' })], 'ana');
        expect(await store.check(true)).toBe('ok');
        await store.close();
      }),
  );
});
