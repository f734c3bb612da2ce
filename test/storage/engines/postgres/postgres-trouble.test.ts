import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { PATIENT } from '../../../helpers/patience.ts';
import { record } from '../../../helpers/samples/records.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { type Database, newDatabase, serverUrl } from '../../../helpers/stores/postgres.ts';
import { refused, titles } from '../../../helpers/stores/refusals.ts';
import {
  AFTER_ALL,
  bundle,
  reference,
  type StoreOptions,
  testClock,
} from '../../../helpers/stores/store.ts';

/** So many that their import lasts while others read. */
const MANY = SOAK ? 2_000 : 500;
const change = { event: 'x', patch: { title: 'Changed' }, who: 'ana', why: 'known' };
const PROCESSES = new URL('../../../helpers/processes/', import.meta.url);
const IMPORTER = fileURLToPath(new URL('import-and-wait.ts', PROCESSES));

const open = (url: string, given: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({ url, clock: testClock(AFTER_ALL), reference, ...given });

/** Where the log with one event is that every test gets a copy of. */
let original: Promise<string> | undefined;

async function writeOriginal(): Promise<string> {
  const { url, client } = await newDatabase();
  await client.end();
  const store = await open(url);
  await store.load(bundle([record({ id: 'x' })]));
  await store.close();
  return url;
}

/** Runs a test on a database whose log has one event, with stores that are closed whatever happens. */
async function withLog(
  action: (
    database: Database,
    open: (given?: Partial<StoreOptions>) => Promise<Store>,
  ) => Promise<void>,
): Promise<void> {
  original ??= writeOriginal();
  const database = await newDatabase(await original);
  const stores: Store[] = [];
  const opened = async (given: Partial<StoreOptions> = {}) => {
    const store = await open(database.url, given);
    stores.push(store);
    return store;
  };
  try {
    await action(database, opened);
  } finally {
    for (const store of stores) await store.close();
  }
}

describe('programs that share one PostgreSQL', () => {
  it('Programs that share one PostgreSQL can open an empty database at the same moment', async () => {
    const { url } = await newDatabase();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    const same = bundle([record({ id: 'x' })], { version: 'one' });
    await Promise.all(stores.map((store) => store.load(same)));
    for (const store of stores) expect(await titles(store)).toEqual(['Acme raises $10M']);
    for (const store of stores) await store.close();
  });

  it('Programs that share one PostgreSQL see what the other wrote', () =>
    withLog(async (_database, opened) => {
      const [one, two] = [await opened(), await opened()];
      await one.append('T1', [change]);
      expect(await titles(two)).toEqual(['Changed']);
    }));

  it('Programs that share one PostgreSQL give each event a number of its own when they write at once', () =>
    withLog(async (_database, opened) => {
      const stores = [await opened(), await opened(), await opened()];
      const written = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          stores[index % 3]!.import('T1', [record({ id: `r${index}` })], 'ana'),
        ),
      );
      expect(written.every(({ added }) => added === 1)).toBe(true);
      const reader = stores[0]!.reader({
        workspace: 'T1',
        asOf: Date.parse(AFTER_ALL),
        audience: EVERYBODY,
      });
      const { events } = await reader.find({}, { offset: 0, limit: 100 });
      const numbers = events.map((event) => event.number).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    }));

  it('Programs that share one PostgreSQL read beside a long import without seeing half of it, and write in the ledger beside it', () =>
    withLog(async (_database, opened) => {
      const [one, two] = [await opened(), await opened()];
      const many = Array.from({ length: MANY }, (_, index) => record({ id: `r${index}` }));
      const seen = new Set<number>();
      let done = false;
      const importing = one.import('T1', many, 'ana').finally(() => {
        done = true;
      });
      await two.ledger('T1').marks.moveMark('seen', 1);
      expect(done).toBe(false);
      while (!done) seen.add((await titles(two)).length);
      await importing;
      expect([...seen].every((count) => count === 1 || count === MANY + 1)).toBe(true);
      expect(await titles(two)).toHaveLength(MANY + 1);
    }));
});

describe('a log in PostgreSQL that can’t be written', () => {
  it('A log in PostgreSQL that can’t be written because another program is writing is refused after the wait, and can still be read', () =>
    withLog(async ({ client }, opened) => {
      const store = await opened({ busyTimeout: 50 });
      await client.query('begin; select pg_advisory_xact_lock(4202603120)');
      await refused(store.append('T1', [change]), 'storage_busy', /^The log is being written/);
      expect(await titles(store)).toEqual(['Acme raises $10M']);
      await client.query('rollback');
      await store.append('T1', [change]);
      expect(await titles(store)).toEqual(['Changed']);
    }));

  it('A log in PostgreSQL that can’t be written because it was opened for reading is refused, and can be read', () =>
    withLog(async (_database, opened) => {
      const store = await opened({ readonly: true });
      await refused(store.append('T1', [change]), 'storage_readonly', /Nothing was saved/);
      await refused(store.ledger('T1').marks.moveMark('seen', 1), 'storage_readonly', /./);
      expect(await titles(store)).toEqual(['Acme raises $10M']);
      expect(await store.check(true)).toBe('ok');
    }));

  it('A log in PostgreSQL that can’t be written because the server lets nobody write is refused, and says so when it is asked', () =>
    withLog(async ({ client, url }) => {
      const name = url.split('/').at(-1);
      await client.query(`alter database ${name} set default_transaction_read_only = on`);
      const store = await open(url);
      await refused(store.append('T1', [change]), 'storage_readonly', /point DATABASE_URL at/);
      expect(await store.check()).toMatch('can be read but not written');
      await store.close();
    }));

  it.runIf(SOAK)(
    'A log in PostgreSQL that can’t be written because its process is killed halfway through an import keeps what it had',
    () =>
      withLog(async ({ url }, opened) => {
        const child = spawn(process.execPath, [IMPORTER, url, '1000', '999'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        for await (const said of child.stdout) if (String(said).includes('reached')) break;
        child.kill('SIGKILL');
        await once(child, 'exit');
        const store = await opened();
        expect(await titles(store)).toEqual(['Acme raises $10M']);
        await store.append('T1', [change]);
        expect(await store.check(true)).toBe('ok');
      }),
  );
});

describe('a PostgreSQL that can’t be opened', () => {
  let server: string;
  let host: string;
  beforeAll(async () => {
    server = await serverUrl();
    host = new URL(server).host;
    const { client } = await newDatabase();
    await client.query(`create role locked login password 'right'`);
  });

  it('A PostgreSQL that can’t be opened because a newer program wrote it is refused, naming both schemas', () =>
    withLog(async ({ client, url }) => {
      await client.query(`insert into kysely_migration values ('007-newer', '2027-01-01')`);
      await refused(
        open(url),
        'storage_newer',
        /^This database was written by a newer version \(schema 7; this program knows \d+\)\. Update the program/,
      );
    }));

  it('A PostgreSQL that can’t be opened because it has no tables yet and may not be written is refused', async () => {
    const { url } = await newDatabase();
    await refused(open(url, { readonly: true }), 'storage_readonly', /with write access/);
  });

  it.each([
    ['the password is wrong', (h: string) => `postgres://locked:hush@${h}/postgres`, /password/],
    ['there is no password', (h: string) => `postgres://locked@${h}/postgres`, /./],
    ['the database is missing', (h: string) => `postgres://postgres:hush@${h}/none`, /createdb/],
    ['no server is there', () => 'postgres://bot:hush@127.0.0.1:1/log', /can’t be reached/],
    ['its address is none', () => 'postgres://bot:hush@:port/log', /can’t be reached/],
  ])(
    'A PostgreSQL that can’t be opened because %s is refused, without a word of the password',
    async (_why, url, words) => {
      await refused(open(url(host)), 'storage_unavailable', words);
    },
  );

  it('A PostgreSQL that can’t be opened because its user may not make tables is refused', async () => {
    const { url } = await newDatabase();
    const asLocked = url.replace('postgres@', 'locked:right@');
    await refused(open(asLocked), 'storage_readonly', /owner of the database/);
  });
});

describe('a connection to PostgreSQL', () => {
  it('A connection to PostgreSQL that is cut is made anew, and what was under way is refused', () =>
    withLog(async ({ client }, opened) => {
      const store = await opened();
      const slow = store.import('T1', cutting(client), 'ana');
      await refused(slow, 'storage_unavailable', /can’t be reached.*Nothing was saved/);
      // The connections that nobody was using may not have heard of it yet.
      await vi.waitFor(
        async () => expect(await titles(store)).toEqual(['Acme raises $10M']),
        PATIENT,
      );
      await store.append('T1', [change]);
      expect(await titles(store)).toEqual(['Changed']);
    }));

  it('A connection to PostgreSQL takes what the server can’t hold for the sign that stands for it', () =>
    withLog(async (_database, opened) => {
      const store = await opened();
      await store.import('T1', [record({ id: 'odd', title: 'A\0 \ud800', people: ['\0'] })], 'a\0');
      expect((await titles(store)).sort()).toEqual(['A\0 \ud800', 'Acme raises $10M']);
      const reader = store.reader({
        workspace: 'T1',
        asOf: Date.parse(AFTER_ALL),
        audience: EVERYBODY,
      });
      expect(await reader.event('\0')).toBeNull();
      expect((await reader.history('odd'))[0]?.who).toBe('a\uFFFD');
    }));
});

/** Records in the midst of which the server ends every other connection. */
function* cutting(client: Database['client']) {
  for (let index = 0; index < 2_500; index++) {
    if (index === 2_000) client.query(CUT);
    yield record({ id: `r${index}` });
  }
}
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;
