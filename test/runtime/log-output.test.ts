import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LogOutput } from '../../src/runtime/log-output.ts';
import { ROOT } from '../helpers/house/house.ts';

/** A disk that takes some bytes at a time and can be full; its writes end when told. */
function disk() {
  const written: string[] = [];
  const open: (() => void)[] = [];
  const self = {
    text: () => written.join(''),
    refusal: '',
    most: Number.POSITIVE_INFINITY,
    /** Ends the writes that are under way, and those that follow from them. */
    settle() {
      for (let end = open.shift(); end !== undefined; end = open.shift()) end();
    },
    writeSync(_: number, bytes: Buffer) {
      if (self.refusal) throw Object.assign(new Error(self.refusal), { code: self.refusal });
      written.push(bytes.toString());
      return bytes.length;
    },
    write(
      fd: number,
      bytes: Buffer,
      end: (error: NodeJS.ErrnoException | null, count: number) => void,
    ) {
      open.push(() => {
        try {
          end(null, self.writeSync(fd, bytes.subarray(0, self.most)));
        } catch (error) {
          if (error instanceof Error) end(error, 0);
        }
      });
    },
  };
  return self;
}

describe('the file of the log', () => {
  it('Lines are written in their order, also where the disk takes a few letters at a time', () => {
    const files = disk();
    const output = new LogOutput(2, files);
    files.most = 3;
    for (const line of ['one\n', 'two\n', 'three\n']) output.write(line);
    files.settle();
    expect(files.text()).toBe('one\ntwo\nthree\n');
  });

  it('Lines that a full disk did not take are written when it has room again', () => {
    const files = disk();
    const output = new LogOutput(2, files);
    files.refusal = 'ENOSPC';
    for (const line of ['one\n', 'two\n']) output.write(line);
    files.settle();
    files.refusal = '';
    output.write('three\n');
    files.settle();
    expect(files.text()).toBe('one\ntwo\nthree\n');
  });

  it('Lines beyond a million letters are left out while nothing can be written, and counted afterwards', () => {
    const files = disk();
    const output = new LogOutput(2, files);
    files.refusal = 'ENOSPC';
    for (let sent = 0; sent < 30; sent += 1) output.write(`${'x'.repeat(99_999)}\n`);
    files.settle();
    files.refusal = '';
    output.write('after\n');
    files.settle();
    const lines = files.text().trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('x'))).toHaveLength(11);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      level: 40,
      lines: 20,
      msg: 'could not be written and are left out',
    });
  });

  it('The end of the program writes what waits, and nothing twice', () => {
    const files = disk();
    const output = new LogOutput(2, files);
    output.write('under way\n');
    output.write('waits\n');
    output.end();
    files.settle();
    expect(files.text()).toBe('waits\nunder way\n');
  });

  it.runIf(existsSync('/dev/full'))(
    'A program whose log stands on a full disk ends when it is told to, with its own code',
    () => {
      const source = `import { createLogger } from './src/runtime/logger.ts';
        const logger = createLogger('info');
        for (const line of ['one', 'two', 'three']) logger.info({}, line);
        setImmediate(() => setTimeout(() => { logger.info({}, 'four'); process.exit(3); }, 5));`;
      const line = `exec ${process.execPath} --input-type=module --eval "$0" 2>/dev/full`;
      const run = spawnSync('bash', ['--norc', '-c', line, source], { cwd: ROOT, timeout: 20_000 });
      expect(run.status).toBe(3);
    },
  );
});
