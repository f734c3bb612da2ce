import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/house/house.ts';

/** The line that some code writes to the log, in a process of its own: the log goes to standard error. */
function logged(line: string): Record<string, unknown> {
  const source = `import { createLogger } from './src/runtime/logger.ts';
    import { StorageError } from './src/errors.ts';
    const logger = createLogger('info');
    ${line}`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(stderr) as Record<string, unknown>;
}

describe('the log', () => {
  it('The log says what an error says, and nothing that hangs on it', () => {
    const line = `const error = new StorageError('full', 'no room left');
      logger.error({ part: 'digests', error: Object.assign(error, { detail: 'a row' }) }, 'failed');`;
    const written = logged(line);
    expect(written).toMatchObject({
      level: 50,
      part: 'digests',
      msg: 'failed',
      error: { name: 'StorageError', code: 'storage_full', message: 'no room left' },
    });
    expect(JSON.stringify(written)).not.toContain('a row');
  });

  it('The log strikes out what could be a secret', () => {
    const written = logged(`logger.info({ token: 'xoxb-hush', slack: { token: 'hush' } }, 'x');`);
    expect(JSON.stringify(written)).not.toContain('hush');
  });
});
