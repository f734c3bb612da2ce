import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createKeeper } from '../../../playground/hosting/session-file.ts';

it('The file of a workspace is written once for many changes, at the end at once, and never after it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keeper-'));
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });
  let writes = 0;
  const keeper = createKeeper(join(folder, 'workspace.json'), () => {
    writes += 1;
    return {} as never;
  });
  for (let change = 0; change < 3; change++) keeper.changed();
  vi.runAllTimers();
  expect(writes).toBe(1);
  keeper.changed();
  keeper.end();
  keeper.end();
  expect(writes).toBe(2);
  keeper.changed();
  vi.runAllTimers();
  expect(writes).toBe(2);
});
