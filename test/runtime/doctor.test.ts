import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { terminalOver } from '../helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { briefing } = terminalOver(join(folder, 'fresh', 'log.db'));

describe('doctor', () => {
  it('Doctor names every setting that can’t be used, and looks at the log all the same', async () => {
    const { status, out, err } = await briefing(['doctor'], { PORT: 'many', LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    expect(out).toMatch(/^settings {3}not ok: PORT, LOG_LEVEL\n/);
    expect(out).toMatch(/\ndatabase +SQLite, \/.*fresh\/log\.db: ok\n/);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^PORT=many /),
      expect.stringMatching(/^LOG_LEVEL=loud /),
      '',
    ]);
  });

  it('Doctor says what is wrong with the log, and with its address', async () => {
    writeFileSync(join(folder, 'none.db'), 'this is no database, however long one looks at it');
    const damaged = await briefing(['doctor'], { DATABASE_URL: join(folder, 'none.db') });
    expect([damaged.status, damaged.err]).toEqual([1, '']);
    expect(damaged.out).toMatch(/^database {3}.*none\.db: The file of the log is damaged/);
    const odd = await briefing(['doctor'], { DATABASE_URL: 'sqlite:x.db?mode=ro' });
    expect([odd.status, odd.out]).toEqual([1, 'settings   not ok: DATABASE_URL\n']);
    expect(odd.err).toContain('an SQLite address takes nothing but a path');
  });
});
