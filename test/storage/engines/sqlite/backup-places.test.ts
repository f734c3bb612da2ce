import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../../src/storage/engines/sqlite/errors.ts';
import { refused } from '../../../helpers/stores/refusals.ts';
import { openFile, withFolder } from '../../../helpers/stores/store.ts';

describe('the place of a backup', () => {
  it('A backup that can’t be written names its file, and not the log', () =>
    withFolder(async (folder) => {
      const store = await openFile(join(folder, 'log.db'));
      writeFileSync(join(folder, 'file'), '');
      const file = join(folder, 'file', 'saved.db');
      await refused(store.backup(file), 'storage_unavailable', /file\/saved\.db can’t be opened/);
      await refused(store.backup(folder, { force: true }), 'storage_unavailable', /^(?!The log)/);
      expect(await store.check(true)).toBe('ok');
      await store.close();
    }));

  it.each([
    ['SQLITE_FULL', 'storage_full', /^There is no room left for \/mnt\/b\.db\. Nothing was saved/],
    ['ENOSPC', 'storage_full', /^There is no room left for \/mnt\/b\.db\./],
    ['EROFS', 'storage_readonly', /^\/mnt\/b\.db can’t be written\. Nothing was saved/],
    ['SQLITE_READONLY', 'storage_readonly', /^\/mnt\/b\.db can’t be written\./],
    ['EACCES', 'storage_unavailable', /^\/mnt\/b\.db can’t be opened or read\./],
    ['SQLITE_NOTADB', 'storage_corrupt', /^\/mnt\/b\.db is damaged or is not a database\./],
    ['SQLITE_BUSY', 'storage_busy', /^\/mnt\/b\.db is in use by another program/],
  ])('A backup whose place answers %s is told about as that place', (code, trouble, sentence) => {
    const told = troubleOf(Object.assign(new Error('x'), { code }), '/mnt/b.db');
    expect(told).toMatchObject({ code: trouble, message: expect.stringMatching(sentence) });
  });
});
