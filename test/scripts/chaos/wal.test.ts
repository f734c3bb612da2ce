import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { noteConfirmed } from '../../../scripts/chaos/databases/confirmed.ts';
import { losePower } from '../../../scripts/chaos/databases/wal.ts';
import { createSyncing } from '../../../src/storage/engines/sqlite/syncing.ts';
import { withFolder } from '../../helpers/stores/store.ts';

/** The words that a loss of power leaves of words that were written, each by a commit of its own. */
async function leftOf(
  write: (say: (word: string) => void, log: Database.Database, path: string) => Promise<void>,
) {
  return withFolder(async (folder) => {
    const [running, left] = [join(folder, 'running.db'), join(folder, 'left.db')];
    const log = new Database(running);
    log.pragma('journal_mode = WAL');
    log.pragma('synchronous = NORMAL');
    log.exec('create table said (word text)');
    log.pragma('wal_checkpoint(truncate)');
    const ended = noteConfirmed(running);
    onTestFinished(ended);
    const say = log.prepare('insert into said values (?)');
    await write((word) => void say.run(word), log, running);
    // As a process leaves them that is killed.
    for (const ending of ['', '-wal', '-shm', '.confirmed'])
      if (existsSync(running + ending)) copyFileSync(running + ending, left + ending);
    log.close();
    const gone = losePower(left);
    const after = new Database(left);
    const words = after.prepare('select word from said').pluck().all();
    const health = after.pragma('integrity_check', { simple: true });
    after.close();
    return { gone, words, health };
  });
}

it('A loss of power takes every commit that nobody has waited for', async () => {
  const left = await leftOf(async (say) => {
    for (const word of ['a', 'b']) say(word);
  });
  expect(left).toEqual({ gone: 2, words: [], health: 'ok' });
});

it('A loss of power keeps what SQLite waited for, with all before it', async () => {
  const left = await leftOf(async (say, log) => {
    say('before');
    log.pragma('synchronous = FULL');
    say('waited for');
    log.pragma('synchronous = NORMAL');
    say('after');
  });
  expect(left).toEqual({ gone: 1, words: ['before', 'waited for'], health: 'ok' });
});

it('A loss of power keeps what the program itself has brought to the disk', async () => {
  const left = await leftOf(async (say, _log, path) => {
    say('before');
    const syncing = createSyncing(path);
    await syncing.sync();
    syncing.close();
    say('after');
  });
  expect(left).toEqual({ gone: 1, words: ['before'], health: 'ok' });
});

it('A loss of power keeps what was moved from the journal into the file', async () => {
  const left = await leftOf(async (say, log) => {
    say('moved');
    log.pragma('wal_checkpoint(passive)');
    say('after');
  });
  expect(left).toEqual({ gone: 1, words: ['moved'], health: 'ok' });
});
