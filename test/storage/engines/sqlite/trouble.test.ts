import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/contracts/store.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { record } from '../../../helpers/samples/records.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { refused, titles } from '../../../helpers/stores/refusals.ts';
import {
  AFTER_ALL,
  bundle,
  openFile,
  reference,
  type StoreOptions,
  testClock,
  withFolder,
} from '../../../helpers/stores/store.ts';

/** So many that the import is looked at while it is under way. */
const MANY = SOAK ? 3_000 : 600;

const change = { event: 'x', patch: { title: 'Changed' }, who: 'ana', why: 'known' };

function open(path: string, given: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ url: `sqlite:${path}`, clock: testClock(AFTER_ALL), reference, ...given });
}

/** Makes a log with one event in a folder of its own. */
async function withFile(action: (path: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'deep', 'log.db');
    const store = await openFile(path);
    await store.load(bundle([record({ id: 'x' })]));
    await store.close();
    await action(path);
  });
}

describe('a log that can’t be written', () => {
  it('A log that can’t be written because another program holds it is refused after the wait, and can still be read', () =>
    withFile(async (path) => {
      const store = await open(path, { busyTimeout: 50 });
      const other = new Database(path);
      other.exec('begin immediate');
      await refused(
        store.append('T1', [change]),
        'storage_busy',
        /^The log is being written.*Nothing was saved/,
      );
      expect(await store.check()).toMatch('being written');
      expect(await titles(store)).toEqual(['Acme raises $10M']);
      other.exec('rollback');
      other.close();
      await store.append('T1', [change]);
      expect(await titles(store)).toEqual(['Changed']);
      await store.close();
    }));

  it('A log that can’t be written because it was opened for reading is refused, and can be read', () =>
    withFile(async (path) => {
      const store = await open(path, { readonly: true });
      await refused(store.append('T1', [change]), 'storage_readonly', /Nothing was saved/);
      await refused(store.import('T1', [record({ id: 'y' })], 'ana'), 'storage_readonly', /./);
      await refused(store.load(bundle([])), 'storage_readonly', /./);
      expect(await titles(store)).toEqual(['Acme raises $10M']);
      expect(await store.check(true)).toBe('ok');
      await store.close();
    }));

  it.runIf(process.getuid?.() !== 0)(
    'A log that can’t be written because its file is read-only is refused',
    () =>
      withFile(async (path) => {
        chmodSync(path, 0o444);
        const store = await open(path);
        await refused(store.append('T1', [change]), 'storage_readonly', /Nothing was saved/);
        await store.close();
      }),
  );

  it.each([70, 80, 100, 150, 250, 400])(
    'A log that can’t be written because there is no room past %i pages is refused, and keeps what it had',
    (maxPages) =>
      withFile(async (path) => {
        const store = await open(path, { maxPages });
        // Each takes a page at least.
        const many = Array.from({ length: maxPages }, (_, index) => record({ id: `r${index}` }));
        await refused(
          store.import('T1', many, 'ana'),
          'storage_full',
          /no room left.*Nothing was saved/,
        );
        expect(await titles(store)).toEqual(['Acme raises $10M']);
        expect(await store.check(true)).toBe('ok');
        await store
          .append('T1', [change])
          .catch((error) => expect(error.code).toBe('storage_full'));
        await store.close();
      }),
  );
});

describe('a file that can’t be opened', () => {
  it('A file that can’t be opened because a newer program wrote it is refused, naming both schemas', () =>
    withFile(async (path) => {
      const file = new Database(path);
      file.exec("insert into kysely_migration values ('007-newer', '2027-01-01')");
      file.close();
      await refused(
        open(path),
        'storage_newer',
        /^This database was written by a newer version \(schema 7; this program knows \d+\)\. Update the program/,
      );
    }));

  it('A file that can’t be opened because it is no database is refused, and left as it is', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      writeFileSync(path, 'not a database, but long enough to be looked at as one\n'.repeat(40));
      await refused(open(path), 'storage_corrupt', /damaged or is not a database/);
    }));

  it('A file that can’t be opened because it is a folder is refused', () =>
    withFolder(async (folder) => {
      await refused(open(folder), 'storage_unavailable', /can’t be opened/);
    }));

  it('A file that can’t be opened because it is not there, where it may not be made, is refused', () =>
    withFolder(async (folder) => {
      await refused(open(join(folder, 'none.db'), { readonly: true }), 'storage_unavailable', /./);
    }));

  it('A file that can’t be opened because it needs a new schema and may not be written is refused', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'empty.db');
      new Database(path).exec('create table something (a)').close();
      await refused(open(path, { readonly: true }), 'storage_readonly', /./);
    }));

  it('A file that can’t be opened because its address is of no engine that is known is refused, and no file is made of it', async () => {
    await refused(
      openStore({ url: 'mysql://bot:hush@localhost/log', clock: testClock(0), reference }),
      'storage_unavailable',
      /^This program keeps its log in SQLite or in PostgreSQL: “mysql:” in DATABASE_URL/,
    );
  });
});

describe('two programs on one file', () => {
  it('Two programs on one file can open it new at the same moment', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const stores = await Promise.all([open(path), open(path), open(path)]);
      await Promise.all(
        stores.map((store) => store.load(bundle([record({ id: 'x' })], { version: 'one' }))),
      );
      for (const store of stores) expect(await titles(store)).toEqual(['Acme raises $10M']);
      for (const store of stores) await store.close();
    }));

  it('Two programs on one file see what the other wrote', () =>
    withFile(async (path) => {
      const [one, two] = [await open(path), await open(path)];
      await one.append('T1', [change]);
      expect(await titles(two)).toEqual(['Changed']);
      await one.close();
      await two.close();
    }));
});

describe('a long import', () => {
  it('A long import does not keep the program from reading, nor show half of itself', () =>
    withFile(async (path) => {
      const store = await open(path);
      const many = Array.from({ length: MANY }, (_, index) => record({ id: `r${index}` }));
      const seen = new Set<number>();
      const importing = store.import('T1', many, 'ana').finally(() => seen.add(-1));
      while (!seen.has(-1)) {
        seen.add((await titles(store)).length);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await importing;
      // The whole of it may be seen before whoever imports hears of its end.
      expect(seen).toContain(1);
      expect([...seen].filter((count) => ![1, MANY + 1, -1].includes(count))).toEqual([]);
      expect(await titles(store)).toHaveLength(MANY + 1);
      await store.close();
    }));
});
