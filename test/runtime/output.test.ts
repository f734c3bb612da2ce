import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OutputError } from '../../src/runtime/output.ts';
import { runTerminal } from '../../src/runtime/terminal/run.ts';
import { ROOT } from '../helpers/house/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'output-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { PATH: process.env.PATH, DATABASE_URL: join(folder, 'log.db') };

/** A line of a shell, with the program as `briefing`. */
function shell(line: string) {
  const briefing = `briefing() { ${process.execPath} --import ./src/runtime/cache.js src/cli.ts "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${briefing}; ${line}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout, err: stderr };
}

/** An output that takes some lines, and then nothing more. */
function broken(code: string, taken: number) {
  const lines: string[] = [];
  return {
    lines,
    errored: null as Error | null,
    write(text: string) {
      lines.push(text);
      if (lines.length >= taken) this.errored = Object.assign(new Error(code), { code });
    },
  };
}

describe('where the program writes', () => {
  it('Where the program writes to a reader that has read enough, it ends well and quietly', () => {
    const { out, err } = shell('set -o pipefail; briefing --help | true; echo "$?"');
    expect([out, err]).toEqual(['0\n', '']);
  });

  it.runIf(existsSync('/dev/full'))(
    'Where the program writes to a full disk, it says so in a sentence and ends with 1',
    () => {
      const { status, err } = shell('briefing --help > /dev/full');
      expect(err).toMatch(/^There is no room left where the output goes\. .*\n$/);
      expect(status).toBe(1);
    },
  );

  it.each([
    ['EPIPE', 0],
    ['ENOSPC', 1],
  ])(
    'Where the program can write no more (%s), nothing more is read for it',
    async (code, ends) => {
      const out = broken(code, 3);
      const err = broken('', Number.POSITIVE_INFINITY);
      const clock = { now: () => new Date() };
      expect(await runTerminal({ args: ['export'], env, clock, out, err })).toBe(ends);
      expect([out.lines.length, err.lines]).toEqual([3, []]);
    },
  );

  it('Where the program can write no more for another reason, the reason is named', () => {
    const told = new OutputError(Object.assign(new Error('x'), { code: 'EIO' }));
    expect([told.isHeard, told.message]).toEqual([
      false,
      'The output can’t be written: the place that it goes to refuses it. What was written is not whole; write elsewhere.',
    ]);
  });
});
