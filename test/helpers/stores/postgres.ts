/** Databases of a real PostgreSQL to test with, each empty when a test gets it. */
import pg from 'pg';
import { inject } from 'vitest';
import type { Clock } from '../../../src/contracts/clock.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openStore } from '../../../src/storage/index.ts';
import { LAST_VERSION } from '../../../src/storage/schema/meta-keys.ts';
import { askDoor } from '../door.ts';
import { AFTER_ALL, reference, testClock, testRandom } from './store.ts';

/** A database, and a connection of the test's own to it. */
export interface Database {
  url: string;
  client: pg.Client;
}

/**
 * A log that tests use one after the other: connections take longer than most tests. Nobody closes it: it goes with
 * the process, as the databases go with the server.
 */
interface Lent {
  database: Database;
  store: Store;
  /** Those of the test that has it. */
  hands: { clock: Clock; random: () => number };
}

const idle: Lent[] = [];
let made = 0;
let server: Promise<{ url: string; admin: pg.Client }> | undefined;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function askServer() {
  const url = await askDoor(inject('postgresDoor'));
  return { url, admin: await connected(`${url}/postgres`) };
}

/** The address of the run's server, without a database. */
export async function serverUrl(): Promise<string> {
  server ??= askServer();
  return (await server).url;
}

/**
 * A database with nothing in it, not even tables; or one that holds what is at an address, to which nobody may be
 * connected then: a log is copied several times as quickly as its tables are made.
 */
export async function newDatabase(like?: string): Promise<Database> {
  const server_ = await serverUrl();
  const name = `test_${process.pid}_${made++}`;
  // Copied file by file: quicker than page by page through the journal, where nothing need be safe on a disk.
  const how = `template ${like?.split('/').at(-1) ?? 'template1'} strategy file_copy`;
  await (await server!).admin.query(`create database ${name} ${how}`);
  const url = `${server_}/${name}`;
  return { url, client: await connected(url) };
}

let original: Promise<string> | undefined;

/** A log with nothing in it: its tables are made once a process, and copied. */
export async function newLog(): Promise<Database> {
  original ??= madeLog();
  return newDatabase(await original);
}

async function madeLog(): Promise<string> {
  const { url, client } = await newDatabase();
  await client.end();
  const store = await openStore({ url, clock: testClock(AFTER_ALL), reference });
  await store.close();
  return url;
}

async function opened(): Promise<Lent> {
  const database = await newLog();
  const hands = { clock: testClock(AFTER_ALL) as Clock, random: testRandom() };
  const clock = { now: () => hands.clock.now() };
  const random = () => hands.random();
  const store = await openStore({ url: database.url, clock, random, reference });
  await prepareToEmpty(database);
  return { database, store, hands };
}

/**
 * Makes what empties every table, as a function: the server plans each deletion once. On a connection where nobody looks
 * after references, so that rows go in any order: to say so each time made the server forget its plans.
 */
async function prepareToEmpty({ client }: Database): Promise<void> {
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  // A store that goes on keeps what it read by the numbers of versions: they go on too.
  const but = (name: string) => (name === 'meta' ? ` where key <> '${LAST_VERSION}'` : '');
  const deletions = rows
    .map(
      ({ name }) => `if exists (select from ${name}) then delete from ${name}${but(name)}; end if;`,
    )
    .join(' ');
  await client.query(
    `create function empty_log() returns void language plpgsql as $$ begin ${deletions} end $$`,
  );
}

/** An empty log, to be closed when the test is done with it. */
export async function postgresStore(given: Partial<Lent['hands']> = {}): Promise<Store> {
  const used = idle.pop();
  if (used) await used.database.client.query('select empty_log()');
  const log = used ?? (await opened());
  Object.assign(log.hands, { random: testRandom(), ...given });
  return {
    ...log.store,
    async close() {
      idle.push(log);
    },
  };
}
