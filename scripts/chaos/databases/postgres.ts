/** PostgreSQL: a server for all seeds, a database for each, and a way to it for each copy of the bot. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPipe } from '../pipe.ts';
import { pause } from '../time.ts';
import type { Databases, PostgresDatabase } from './database.ts';
import { insist, loadBundle, usingStore } from './opening.ts';

const COPIES = 3;
const SERVER = fileURLToPath(
  new URL('../../../test/helpers/stores/postgres-process.ts', import.meta.url),
);

/** Starts a server, makes the log once, and copies of it. */
export async function postgresDatabases(): Promise<Databases> {
  const server = spawn(process.execPath, [SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(server.stdout), 'line');
  const url = String(line);
  const admin = await connected(`${url}/postgres`);
  await admin.query('create database first');
  await loadBundle(`${url}/first`);
  let made = 0;
  return {
    async fresh(clock) {
      const name = `seed_${++made}`;
      await admin.query(`create database ${name} template first strategy file_copy`);
      return databaseAt(url, name, admin, clock);
    },
    async close() {
      await admin.end();
      server.stdin.end();
      await once(server, 'exit');
    },
  };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function databaseAt(
  server: string,
  name: string,
  admin: pg.Client,
  clock: { now(): Date },
): Promise<PostgresDatabase> {
  const url = `${server}/${name}`;
  const target = Number(new URL(server).port);
  const pipes = await Promise.all(Array.from({ length: COPIES }, () => openPipe(target)));
  const endConnections = async () => {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ]);
  };
  const mayWrite = async (may: boolean) => {
    await admin.query(
      `alter database ${name} set default_transaction_read_only = ${may ? 'off' : 'on'}`,
    );
    await endConnections();
  };
  return {
    engine: 'postgres',
    urls: pipes.map(({ port }) => Object.assign(new URL(url), { port: String(port) }).href),
    pipes,
    using: (work) => insist(() => usingStore(url, clock, work)),
    async lock(ms) {
      const other = await connected(url);
      await other.query('begin; lock table delivery, schedule in access exclusive mode');
      await pause(ms);
      await other.query('rollback').catch(() => {});
      await other.end().catch(() => {});
    },
    endConnections,
    async readOnly() {
      await mayWrite(false);
      return () => mayWrite(true);
    },
    async close() {
      for (const pipe of pipes) pipe.close();
      await admin.query(`drop database ${name} with (force)`);
    },
  };
}
