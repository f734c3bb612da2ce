import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { host } from '../../../playground/hosting/host.ts';

it('A host says where its clock starts, and after a restart where it continues, a minute later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  async function said(): Promise<string[]> {
    const sentences: string[] = [];
    const options = {
      file: join(folder, 'workspace.json'),
      name: 'An App',
      channel: '#ai-briefing',
      args: [],
      stopped: Promise.resolve(),
      say: (sentence: string) => sentences.push(sentence),
    };
    await host(options, async (session) => {
      await session.open({ port: 0, name: 'An App' });
      return async () => {};
    });
    return sentences;
  }
  const [address, first] = await said();
  expect(address).toMatch(/^An App in a local workspace at http:\/\/\S+: no account, no token\.$/);
  expect(first).toBe('A replay: its clock starts at Thu, 12 Mar 2026, 08:59 in Stockholm.');
  const [, second] = await said();
  expect(second).toBe('A replay: its clock continues at Thu, 12 Mar 2026, 09:00 in Stockholm.');
});
