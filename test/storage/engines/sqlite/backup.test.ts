import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { UserError } from '../../../../src/errors.ts';
import { openEngine, restoreLog } from '../../../../src/storage/engines/open.ts';
import { record } from '../../../helpers/samples/records.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { refused } from '../../../helpers/stores/refusals.ts';
import { AFTER_ALL, bundle, openFile, withFolder } from '../../../helpers/stores/store.ts';

const NOW = Date.parse(AFTER_ALL);
/** So many that a backup of them is not over before it is looked at. */
const MANY = SOAK ? 3_000 : 800;
const KEEPER = fileURLToPath(new URL('../../../helpers/processes/keep-file.ts', import.meta.url));

async function exported(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const each of store.export('T1', EVERYBODY)) lines.push(JSON.stringify(each));
  return lines.join('\n');
}

/** The export of a log in a file, which is closed again. */
async function exportedOf(path: string): Promise<string> {
  const store = await openFile(path);
  const said = await exported(store);
  expect(await store.check(true)).toBe('ok');
  await store.close();
  return said;
}

interface Places {
  folder: string;
  path: string;
  file: string;
}

/** A log with some events of its own and a schedule, open, in a folder of its own. */
async function withLog(action: (store: Store, places: Places) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const places = { folder, path: join(folder, 'log.db'), file: join(folder, 'saved', 'log') };
    const store = await openFile(places.path);
    await store.load(bundle([record({ id: 'bundled' })]));
    await store.import('T1', [record({ id: 'own', title: 'Acme raises $1M' })], 'ana');
    await store.append('T1', [{ event: 'own', patch: { title: 'Changed' }, who: 'ana', why: 'x' }]);
    await store.ledger('T1').marks.moveMark('looked', 7);
    await action(store, places);
    await store.close().catch(() => {});
  });
}

describe('a backup', () => {
  it('A backup is one file that says the same, byte for byte, and counts what is in it', () =>
    withLog(async (store, { folder, path, file }) => {
      const contents = await store.backup(file);
      expect(contents.rows).toMatchObject({ event: 2, delivery: 0, mark: 1 });
      expect(contents.schema).toBeGreaterThanOrEqual(3);
      expect(readdirSync(join(folder, 'saved'))).toEqual(['log']);
      expect(readFileSync(file)).toHaveLength(contents.bytes);
      const before = await exported(store);
      await store.append('T1', [{ event: 'own', patch: { title: 'Later' }, who: 'a', why: 'x' }]);
      await store.close();
      const { kept } = await restoreLog(path, file, NOW);
      expect(await exportedOf(path)).toBe(before);
      expect(await exportedOf(kept!)).toContain('Later');
    }));

  it('A backup holds one moment, whatever is written while it is made', () =>
    withLog(async (store, { path, file }) => {
      const many = Array.from({ length: MANY }, (_, index) => record({ id: `r${index}` }));
      await store.import('T1', many, 'ana');
      let writing = true;
      const writer = (async () => {
        for (let index = 0; writing; index++)
          await store.import(
            'T1',
            [record({ id: `w${index}a` }), record({ id: `w${index}b` })],
            'w',
          );
      })();
      const { rows } = await store.backup(file);
      writing = false;
      await writer;
      const lines = (await exportedOf(file)).split('\n');
      expect(lines).toHaveLength(rows.event!);
      // Each import is there whole or not at all.
      expect(rows.event! % 2).toBe(0);
      expect((await exported(store)).startsWith(lines.join('\n'))).toBe(true);
      expect(existsSync(path)).toBe(true);
    }));

  it('A backup takes no other’s place unless it is told to, and never the log’s own', () =>
    withLog(async (store, { path, file }) => {
      await store.backup(file);
      const before = readFileSync(file);
      await store.import('T1', [record({ id: 'more' })], 'ana');
      await expect(store.backup(file)).rejects.toThrow(UserError);
      await expect(store.backup(file)).rejects.toThrow(/is there already\. .* add --force/);
      await expect(store.backup(path, { force: true })).rejects.toThrow(/is the log itself/);
      expect(readFileSync(file)).toEqual(before);
      expect((await store.backup(file, { force: true })).rows.event).toBe(3);
    }));

  it('A backup is remembered, with what else there is to know of the log', () =>
    withLog(async (store, { file }) => {
      expect(await store.inspect()).toEqual({
        engine: 'SQLite',
        posting: false,
        schedules: { going: 0, paused: 0 },
        late: { deliveries: 0, by: 0 },
        backedUpAt: null,
      });
      await store.backup(file);
      const where = { channel: 'C1', dueAt: NOW - 60_000, origin: null, drawing: {} };
      const delivery = { kind: 'alert' as const, key: 'one', ...where };
      await store.ledger('T2').outbox.enqueue({ deliveries: [delivery] }, NOW);
      store.holdPosting();
      expect(await store.inspect()).toMatchObject({
        posting: true,
        late: { deliveries: 1, by: 60_000 },
        backedUpAt: NOW,
      });
    }));

  it('A backup of a log in PostgreSQL is made by its own programs, which are named without a password', async () => {
    const url = 'postgres://bot:hush@127.0.0.1:9/log';
    const engine = await openEngine({ url, readonly: false, busyTimeout: 0 });
    const commands = /pg_dump .*"\$DATABASE_URL"\n[\s\S]*pg_restore .*"\$DATABASE_URL"/;
    await expect(engine.backup('x', false)).rejects.toThrow(commands);
    await expect(restoreLog(url, 'x', NOW)).rejects.toThrow(commands);
    await expect(engine.backup('x', false)).rejects.not.toThrow('hush');
    await engine.close();
  });
});

describe('a restore', () => {
  it('A restore works where there was no log', () =>
    withLog(async (store, { folder, file }) => {
      await store.backup(file);
      const elsewhere = join(folder, 'new', 'machine.db');
      expect(await restoreLog(`sqlite:${elsewhere}`, file, NOW)).toMatchObject({ kept: null });
      expect(await exportedOf(elsewhere)).toBe(await exported(store));
    }));

  it('A restore refuses a backup that is damaged, is none, is too new or is not there, and changes nothing', () =>
    withLog(async (store, { folder, path, file }) => {
      await store.backup(file);
      const bytes = readFileSync(file);
      bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 6_000);
      writeFileSync(join(folder, 'damaged'), bytes);
      writeFileSync(join(folder, 'words'), 'no database, however long one looks at it '.repeat(90));
      new Database(join(folder, 'other')).exec('create table event (a)').close();
      copyFileSync(file, join(folder, 'newer'));
      const newer = new Database(join(folder, 'newer'));
      newer.exec("insert into kysely_migration values ('999-newer', '2030-01-01')").close();
      const before = await exported(store);
      await store.close();
      const from = (name: string) => restoreLog(path, join(folder, name), NOW);
      for (const name of ['damaged', 'words', 'other'])
        await refused(
          from(name),
          'storage_corrupt',
          new RegExp(`${name} (is damaged|holds no log)`),
        );
      await refused(from('newer'), 'storage_newer', /newer was written by .*schema 999/);
      await expect(from('none')).rejects.toThrow(/none is not there/);
      expect(readdirSync(folder).filter((name) => name.startsWith('log.db'))).toEqual(['log.db']);
      expect(await exportedOf(path)).toBe(before);
    }));

  it('A restore refuses while a program posts from the log, or has it open', () =>
    withLog(async (store, { path, file }) => {
      await store.backup(file);
      await refused(restoreLog(path, file, NOW), 'storage_busy', /Another program has .* open/);
      store.holdPosting();
      await refused(restoreLog(path, file, NOW), 'storage_busy', /already posts from/);
      await store.close();
      expect(await restoreLog(path, file, NOW)).toMatchObject({ contents: { rows: { event: 2 } } });
    }));

  it('A restore takes the place of a log that is damaged, and keeps that too', () =>
    withLog(async (store, { path, file }) => {
      await store.backup(file);
      const before = await exported(store);
      await store.close();
      writeFileSync(path, 'this was a log once '.repeat(400));
      const { kept } = await restoreLog(path, file, NOW);
      expect(readFileSync(kept!, 'utf8')).toMatch(/^this was a log once/);
      expect(await exportedOf(path)).toBe(before);
    }));
});

/** Runs a deed in a process of its own, and kills it as soon as a file is there. */
async function killedAt(deed: string, path: string, file: string, sign: string): Promise<void> {
  const child = spawn(process.execPath, [KEEPER, deed, path, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  let over = false;
  void gone.then(() => {
    over = true;
  });
  while (!over && !existsSync(sign)) await setTimeout(1);
  child.kill('SIGKILL');
  await gone;
}

describe('whoever is killed halfway', () => {
  it('Whoever is killed halfway through a backup leaves the one before whole, and the next is made all the same', () =>
    withLog(async (store, { path, file }) => {
      const first = await store.backup(file);
      const many = Array.from({ length: MANY }, (_, index) => record({ id: `r${index}` }));
      await store.import('T1', many, 'ana');
      await killedAt('backup', path, file, `${file}.unfinished`);
      const lines = (await exportedOf(file)).split('\n').length;
      expect([first.rows.event, MANY + 2]).toContain(lines);
      expect((await store.backup(file, { force: true })).rows.event).toBe(MANY + 2);
    }));

  it('Whoever is killed halfway through a restore leaves the old log or the new one, whole', () =>
    withLog(async (store, { path, file }) => {
      await store.backup(file);
      const saved = await exported(store);
      const many = Array.from({ length: MANY }, (_, index) => record({ id: `r${index}` }));
      await store.import('T1', many, 'ana');
      const now = await exported(store);
      await store.close();
      await killedAt('restore', path, file, `${path}.restoring`);
      expect([saved, now]).toContain(await exportedOf(path));
      await restoreLog(path, file, NOW + 1);
      expect(await exportedOf(path)).toBe(saved);
    }));
});
