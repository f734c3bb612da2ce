import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPostedFrom } from '../../../../src/storage/engines/posted-from.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { record } from '../../../helpers/samples/records.ts';
import { refused } from '../../../helpers/stores/refusals.ts';
import { AFTER_ALL, reference, testClock, withFolder } from '../../../helpers/stores/store.ts';

const POSTER = fileURLToPath(new URL('../../../helpers/processes/post-from.ts', import.meta.url));
const open = (path: string) => openStore({ url: path, clock: testClock(AFTER_ALL), reference });

/** A process that posts from a log. */
async function poster(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [POSTER, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout!, 'data');
  return child;
}

describe('the right to post from a file', () => {
  it('The right to post from a file is one process’s, until that dies in whichever way; others read and write beside it', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const child = await poster(path);
      const store = await open(path);
      const take = async () => store.holdPosting();
      await refused(take(), 'storage_busy', /^Another AI Briefing already posts/);
      expect(isPostedFrom(path)).toBe(true);
      await store.import('T1', [record({ id: 'x' })], 'ana');
      expect(await store.check(true)).toBe('ok');

      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      expect(isPostedFrom(path)).toBe(false);
      store.holdPosting();
      expect(isPostedFrom(path)).toBe(true);
      await store.close();
      expect(isPostedFrom(path)).toBe(false);
    }));

  it('The right to post from a file may be taken again by who has it, and is nobody’s in memory or where there is no file', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      expect(isPostedFrom(path)).toBe(false);
      const store = await open(path);
      store.holdPosting();
      store.holdPosting();
      await store.close();
      const [one, two] = [await open('sqlite::memory:'), await open('sqlite::memory:')];
      one.holdPosting();
      two.holdPosting();
      expect([isPostedFrom('sqlite::memory:'), isPostedFrom('postgres://db/log')]).toEqual([
        false,
        false,
      ]);
      await one.close();
      await two.close();
    }));

  it('The right to post from a file is each file’s own', () =>
    withFolder(async (folder) => {
      const [one, two] = [await open(join(folder, 'a.db')), await open(join(folder, 'b.db'))];
      one.holdPosting();
      two.holdPosting();
      await one.close();
      await two.close();
    }));
});
