import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Store } from '../../../../src/contracts/store.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { PATIENT } from '../../../helpers/patience.ts';
import { aDelivery, aDigest, aSchedule, HOUR, NINE } from '../../../helpers/samples/deliveries.ts';
import { record } from '../../../helpers/samples/records.ts';
import { startPooler } from '../../../helpers/stores/pooler.ts';
import { type Database, newDatabase, serverUrl } from '../../../helpers/stores/postgres.ts';
import { refused, titles } from '../../../helpers/stores/refusals.ts';
import { startProxy } from '../../../helpers/stores/server-proxy.ts';
import {
  AFTER_ALL,
  bundle,
  reference,
  type StoreOptions,
  testClock,
} from '../../../helpers/stores/store.ts';

/** Short ones: the server and the way to it are at hand. */
const LIMITS = { connecting: 1_000, statement: 300, standstill: 300, answer: 200 };
const moved = (id: string) => ({ id, due: NINE, nextDue: NINE + 24 * HOUR });

let database: Database;
/** A copy with the usual limits. */
let other: Store;

async function opened(
  url: string,
  given: Partial<StoreOptions> = {},
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Store> {
  const store = await openStore({ url, clock: testClock(AFTER_ALL), reference, ...given });
  atEnd(() => store.close());
  return store;
}

/** A schedule of a workspace of its own, due at nine. */
async function scheduled(workspace: string, channel = 'C1'): Promise<string> {
  const { id } = await other.plans(workspace).addSchedule(aSchedule({ channel }), NINE - HOUR);
  return id;
}

beforeAll(async () => {
  database = await newDatabase();
  other = await openStore({ url: database.url, clock: testClock(AFTER_ALL), reference });
  await other.load(bundle([record({ id: 'x' })]));
});
afterAll(() => other.close());

// Side by side: they wait, each on a way of its own.
describe.concurrent('a server that does not answer', () => {
  it('A server that does not answer on connections that it once made is given up in time, and asked anew on others', async ({
    onTestFinished: atEnd,
  }) => {
    const proxy = await startProxy(database.url, atEnd);
    const store = await opened(proxy.url, { limits: LIMITS }, atEnd);
    await Promise.all([titles(store), titles(store), store.ledger('T1').queue.sending()]);
    proxy.forget();
    await refused(titles(store), 'storage_unavailable', /does not answer.*Nothing was saved/);
    expect(await titles(store)).toEqual(['Acme raises $10M']);
    await store
      .ledger('T1')
      .queue.claim('none', 'a', NINE)
      .catch(() => {});
    expect(await store.ledger('T1').queue.claim('none', 'a', NINE)).toBeNull();
  });

  it('A server that does not answer to the end of a write may have saved it, and nobody says that it has not', async ({
    onTestFinished: atEnd,
  }) => {
    const proxy = await startProxy(database.url, atEnd);
    const store = await opened(proxy.url, { limits: LIMITS }, atEnd);
    void proxy.darkenAt('commit', 'after');
    const marking = store.ledger('T2').marks.moveMark('seen', 7);
    await refused(marking, 'storage_unavailable', /Look whether it is/);
    expect(await other.ledger('T2').marks.mark('seen')).toBe(7);
  });

  it('A server that does not answer at all is given up, and closing does not wait for it', async ({
    onTestFinished: atEnd,
  }) => {
    const proxy = await startProxy(database.url, atEnd);
    const store = await opened(proxy.url, { limits: LIMITS }, atEnd);
    proxy.forget();
    await refused(titles(store), 'storage_unavailable', /does not answer/);
    void proxy.darkenAt('user', 'before');
    await refused(titles(store), 'storage_unavailable', /can’t be reached/);
    await store.close();
  });
});

describe('a copy that stands still', () => {
  it('A copy that stands still in the midst of planning a schedule keeps no other copy from the others, and loses what it holds', async () => {
    const [held, free] = [await scheduled('T3', 'C1'), await scheduled('T3', 'C2')];
    const proxy = await startProxy(database.url);
    const frozen = await opened(proxy.url, { limits: LIMITS });
    const stopped = proxy.darkenAt('insert into "delivery"', 'before');
    const standing = frozen
      .ledger('T3')
      .outbox.enqueue({ ...aDigest('by the frozen one'), schedule: moved(held) }, NINE);
    const ended = refused(standing, 'storage_unavailable', /does not answer/);
    await stopped;
    const { outbox } = other.ledger('T3');
    const planned = (id: string) =>
      outbox.enqueue({ ...aDigest(`digest of ${id}`), schedule: moved(id) }, NINE);
    // At once, and without a wait for its lock.
    expect([await planned(held), await planned(free)]).toEqual([null, expect.any(String)]);
    await vi.waitFor(async () => expect(await planned(held)).not.toBeNull(), PATIENT);
    await ended;
  });

  it('A copy that stands still with a delivery in its hands is passed over by whoever would claim it', async () => {
    const { outbox, queue } = other.ledger('T4');
    const id = await outbox.enqueue({ deliveries: [aDelivery('one')] }, NINE);
    const { client } = database;
    await client.query(`begin; update delivery set attempts = attempts where id = '${id}'`);
    expect(await queue.claim(id!, 'a', NINE)).toBeNull();
    await client.query('rollback');
    expect(await queue.claim(id!, 'a', NINE)).not.toBeNull();
  });

  it('A copy that stands still with a lock that a person’s change needs is waited for, for so long and no longer', async () => {
    const id = await scheduled('T5');
    const store = await opened(database.url, { busyTimeout: 50 });
    await database.client.query(`begin; update schedule set number = number where id = '${id}'`);
    const pausing = store.plans('T5').changeSchedule(id, { owner: 'U2' });
    await refused(pausing, 'storage_busy', /did not become free in time/);
    await database.client.query('rollback');
    expect(await store.plans('T5').changeSchedule(id, { owner: 'U2' })).toMatchObject({ id });
  });
});

describe('a statement that takes too long', () => {
  it('A statement that takes too long is ended by the server, and the connection serves on', async () => {
    const store = await opened(database.url, { limits: { ...LIMITS, answer: 30_000 } });
    await database.client.query('begin; lock table version in access exclusive mode');
    await refused(titles(store), 'storage_busy', /ended what took too long/);
    await database.client.query('rollback');
    expect(await titles(store)).toEqual(['Acme raises $10M']);
  });

  it('A statement that takes too long by a limit of the server’s own goes by ours', async () => {
    const name = database.url.split('/').at(-1);
    await database.client.query(`alter database ${name} set statement_timeout = 50`);
    const store = await opened(database.url);
    await database.client.query(
      'begin; set local statement_timeout = 0; lock table version in access exclusive mode',
    );
    const reading = titles(store);
    await database.client.query('select pg_sleep(0.15); rollback');
    expect(await reading).toEqual(['Acme raises $10M']);
    await database.client.query(`alter database ${name} reset statement_timeout`);
  });
});

describe('a pooler in transaction mode', () => {
  it('A pooler in transaction mode may give every transaction another session: all is read, written and claimed through it', async () => {
    const pooler = await startPooler(database.url);
    const store = await opened(pooler.url, { busyTimeout: 1_000 });
    const bought = record({ id: 'z', title: 'Beta buys Gamma' });
    const imports = [bought, record({ id: 'a' })].map((one) => store.import('T1', [one], 'ana'));
    await Promise.all([...imports, titles(store), titles(store), titles(store)]);
    const id = await scheduled('T7');
    const { outbox, queue } = store.ledger('T7');
    const plans = await Promise.all(
      [1, 2, 3].map((copy) =>
        outbox.enqueue({ ...aDigest(`by ${copy}`), schedule: moved(id) }, NINE),
      ),
    );
    const [first] = plans.filter((planned) => planned !== null);
    const claims = await Promise.all(['a', 'b', 'c'].map((by) => queue.claim(first!, by, NINE)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await titles(store)).toEqual(expect.arrayContaining(['Beta buys Gamma']));
    expect(await store.check()).toBe('ok');
    expect([pooler.named, pooler.moves() > 10]).toEqual([[], true]);
  });

  it('A pooler in transaction mode is left with sessions as they were, by one who may only read too', async () => {
    const pooler = await startPooler(database.url, 1);
    const reading = await opened(pooler.url, { readonly: true });
    await refused(reading.ledger('T7').marks.moveMark('m', 1), 'storage_readonly', /./);
    expect(await titles(reading)).not.toEqual([]);
    // The very session that those have used.
    const after = new pg.Client({ connectionString: pooler.url });
    await after.connect();
    const { rows } = await after.query(`select name, setting from pg_settings
      where source = 'session' and name not like 'client_%' and name <> 'application_name'`);
    expect(rows).toEqual([]);
    await after.end();
  });
});

describe('a database of another encoding', () => {
  it.each(['LATIN1', 'SQL_ASCII'])(
    'A database of another encoding, as %s, is refused with the way to one that holds every name',
    async (encoding) => {
      const name = `test_${encoding.toLowerCase()}_${process.pid}`;
      const how = `template template0 encoding '${encoding}' locale 'C' strategy file_copy`;
      await database.client.query(`create database ${name} ${how}`);
      const opening = opened(`${await serverUrl()}/${name}`);
      await refused(opening, 'storage_unavailable', new RegExp(`in ${encoding}.*createdb`));
    },
  );
});
