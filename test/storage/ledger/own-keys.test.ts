import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { openStore } from '../../../src/storage/index.ts';
import { createOwnKeys } from '../../../src/storage/ledger/own-keys.ts';
import { NINE } from '../../helpers/samples/deliveries.ts';
import { reference, testClock, withFolder } from '../../helpers/stores/store.ts';

const HOUR = 3_600_000;

const opened = (url: string) => openStore({ url, clock: testClock(NINE), reference });

it('A bot that starts anew knows the keys that the one before it took, until they end', () =>
  withFolder(async (folder) => {
    const url = join(folder, 'log.db');
    const before = await opened(url);
    await before.keys('T1').take('press 1', NINE + HOUR, NINE);
    await before.keys('T1').take('press 2', NINE + HOUR, NINE);
    await before.keys('T1').endAt('press 2', NINE);
    await before.close();
    const after = await opened(url);
    expect(await after.keys('T1').take('press 1', NINE + HOUR, NINE)).toBe(false);
    expect(await after.keys('T1').take('press 2', NINE + HOUR, NINE)).toBe(true);
    expect(await after.keys('T2').take('press 1', NINE + HOUR, NINE)).toBe(true);
    expect(await after.keys('T1').take('press 1', NINE + 2 * HOUR, NINE + HOUR)).toBe(true);
    await after.close();
  }));

it('Keys that could not be written down while another program held the log are written with the next', () =>
  withFolder(async (folder) => {
    const url = join(folder, 'log.db');
    const clock = testClock(NINE);
    await (await openStore({ url, clock, reference })).close();
    const engine = await openEngine({ url, readonly: false, busyTimeout: 1 });
    const keys = createOwnKeys(engine);
    const other = new Database(url);
    other.exec('begin immediate');
    await keys.of('T1').take('press 1', NINE + HOUR, NINE);
    await keys.close();
    other.exec('rollback');
    expect(other.prepare('select key from handled').pluck().all()).toEqual([]);
    await keys.of('T1').take('press 2', NINE + HOUR, NINE);
    await keys.close();
    expect(other.prepare('select key from handled order by key').pluck().all()).toEqual([
      'press 1',
      'press 2',
    ]);
    other.close();
    await engine.close();
  }));
