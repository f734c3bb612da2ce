import {
  copyFileSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../../../src/contracts/store.ts';
import { record } from '../../../helpers/samples/records.ts';
import { refused, titles } from '../../../helpers/stores/refusals.ts';
import { openFile, withFolder } from '../../../helpers/stores/store.ts';

const PAGE = 4_096;
const mark = (store: Store) => store.ledger('T1').marks.moveMark('m', 1);

/** A log of one event from which a bot posts, with what it says when it loses the right. */
async function posted(path: string): Promise<{ store: Store; lost: Promise<string> }> {
  const store = await openFile(path);
  await store.import('T1', [record({ id: 'x' })], 'ana');
  const { promise: lost, resolve } = Promise.withResolvers<string>();
  store.holdPosting(resolve);
  onTestFinished(() => store.close());
  return { store, lost };
}

describe('one bot on one file', () => {
  it('One bot on one file keeps out another that comes by a symbolic link', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      await posted(path);
      symlinkSync(path, join(folder, 'link.db'));
      const second = await openFile(join(folder, 'link.db'));
      await refused((async () => second.holdPosting())(), 'storage_busy', /already posts/);
      await second.close();
    }));

  it('One bot on one file makes its lock anew where the lock’s file was removed', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const { store } = await posted(path);
      rmSync(`${path}.posting`);
      await store.renewPosting();
      const second = await openFile(path);
      await refused((async () => second.holdPosting())(), 'storage_busy', /already posts/);
      await second.close();
    }));

  it.each([
    ['the lock’s file was removed', (path: string) => rmSync(`${path}.posting`), (p: string) => p],
    [
      'the file has a second name',
      (path: string) => linkSync(path, `${path}.2`),
      (p: string) => `${p}.2`,
    ],
  ])('One bot on one file stops where another came in because %s', (_why, change, pathOf) =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const { store, lost } = await posted(path);
      change(path);
      const second = await posted(pathOf(path));
      await refused(store.renewPosting(), 'storage_unavailable', /Nothing can be saved/);
      expect(await lost).toMatch(/Another AI Briefing already posts from|was replaced by another/);
      await second.store.renewPosting();
      await mark(second.store);
    }),
  );
});

describe('the file of a log under a running bot', () => {
  const change = {
    removed: (path: string) => rmSync(path),
    'moved away': (path: string) => renameSync(path, `${path}.old`),
    'replaced by another file': (path: string) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  };

  it.each(Object.entries(change))(
    'The file of a log under a running bot that is %s is noticed with the next write; nothing is saved any more, and what it held is',
    (_what, befall) =>
      withFolder(async (folder) => {
        const path = join(folder, 'log.db');
        const { store, lost } = await posted(path);
        await mark(store);
        befall(path);
        await refused(
          mark(store),
          'storage_unavailable',
          /while the bot ran.*Nothing can be saved/,
        );
        expect(await store.check()).toMatch('while the bot ran');
        const word = await lost;
        const [kept] = readdirSync(folder).filter((name) => name.includes('.kept-'));
        expect(word).toContain(`briefing restore ${path}.kept-`);
        const saved = await openFile(join(folder, kept!));
        expect(await titles(saved)).toEqual(['Acme raises $10M']);
        expect(await saved.ledger('T1').marks.mark('m')).toBe(1);
        await saved.close();
      }),
  );

  it('The file of a log under a running bot over which an older one was copied is noticed, and is not written in', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const older = await openFile(path);
      await older.backup(join(folder, 'older.db'));
      await older.close();
      const { store, lost } = await posted(path);
      await store.renewPosting();
      copyFileSync(join(folder, 'older.db'), path);
      await refused(mark(store), 'storage_unavailable', /was replaced by another/);
      expect(await lost).toMatch(/was replaced by another/);
    }));

  it('The file of a log under a running bot goes by its own word for as long as it likes, beside readers and writers', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const { store } = await posted(path);
      // A reader that keeps what is written from getting into the file itself.
      const reader = new Database(path, { readonly: true });
      reader.exec('begin');
      reader.prepare('select count(*) from event').get();
      for (let turn = 0; turn < 5; turn++) await store.renewPosting();
      reader.exec('commit');
      reader.close();
      const other = await openFile(path);
      for (let turn = 0; turn < 3; turn++) {
        await other.import('T1', [record({ id: `r${turn}` })], 'ana');
        await store.renewPosting();
      }
      await other.close();
      await mark(store);
    }));
});

describe('a file that was not closed well', () => {
  it('A file that was not closed well is read through before anybody posts from it, and refused where its pages do not fit', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const store = await openFile(path);
      await store.import('T1', [record({ id: 'x' })], 'ana');
      const copy = join(folder, 'copy.db');
      // As a power cut leaves it: with a journal.
      new Database(path).pragma('wal_checkpoint(passive)');
      await mark(store);
      for (const end of ['', '-wal']) copyFileSync(path + end, copy + end);
      await store.close();
      const sound = await openFile(copy);
      sound.holdPosting();
      await sound.close();

      const file = new Database(copy, { readonly: true });
      const root = `select rootpage from sqlite_master where name = 'delivery'`;
      const page = file.prepare<[], number>(root).pluck().get()!;
      file.close();
      const bytes = readFileSync(copy);
      writeFileSync(copy, bytes.fill(255, (page - 1) * PAGE, page * PAGE));
      writeFileSync(`${copy}-wal`, 'half a page');
      const damaged = openFile(copy).then((opened) => {
        onTestFinished(() => opened.close());
        opened.holdPosting();
      });
      await refused(damaged, 'storage_corrupt', /was not closed well/);
    }));
});
