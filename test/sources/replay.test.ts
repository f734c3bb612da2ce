import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { prepareSession } from '../../playground/index.ts';
import { NEVER_ASKED } from '../../src/contracts/sources/followed.ts';
import { createFetcher } from '../../src/sources/fetching/fetcher.ts';
import feed from '../../src/sources/kinds/feed.ts';
import { askSource } from '../../src/sources/polling/poller.ts';
import { readReplay } from '../../src/sources/replay.ts';

const HOUR = 3_600_000;

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'replay-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function opened(file: string) {
  const feeds = readReplay();
  const session = prepareSession({ file });
  const workspace = await session.open({ port: 0, feeds });
  onTestFinished(workspace.close);
  const fetcher = createFetcher({
    clock: workspace.clock,
    contact: null,
    version: '1',
    letThrough: [workspace.url],
  });
  async function read(name: string) {
    const address = workspace.feedAddresses.get(name) ?? '';
    const source = { kind: feed.name, address, settings: {} };
    const asking = { kinds: [feed], fetcher, clock: workspace.clock };
    const { outcome, reading } = await askSource({ ...source, state: NEVER_ASKED }, asking);
    const items = reading && 'items' in reading ? reading.items : [];
    return { outcome, items };
  }
  return { workspace, read };
}

it('The feeds of the replay publish as the clock of the local workspace moves, and through the program’s own fetcher', async () => {
  const { workspace, read } = await opened(join(folder(), 'workspace.json'));
  const before = await read('example-gazette');
  expect(before.items.map(({ published }) => published)).toEqual([
    '2026-03-12T02:59:00Z',
    '2026-03-11T04:59:00Z',
  ]);
  await workspace.clock.advance(3 * HOUR);
  const [newest, ...rest] = (await read('example-gazette')).items;
  expect(rest).toHaveLength(before.items.length);
  expect(newest).toMatchObject({
    title: 'Lumenforge raises $40 million in Series A led by Northgate Ventures',
    published: '2026-03-12T10:59:00Z',
  });
  const page = await fetch(newest?.link ?? '');
  expect(await page.text()).toContain('do not exist');
  expect((await fetch(`${workspace.url}/feeds/example-gazette/pinewood-osprey`)).status).toBe(404);
});

it('A paper of the replay has a front page that names its feed and what is published', async () => {
  const { workspace } = await opened(join(folder(), 'workspace.json'));
  const front = await fetch(`${workspace.url}/feeds/example-gazette`);
  const page = await front.text();
  expect(front.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page).toContain(`href="${workspace.feedAddresses.get('example-gazette')}"`);
  expect(page).toContain('Larkspur Robotics raises $9 million seed round');
  expect(page).not.toContain('Lumenforge');
  const feed = await fetch(workspace.feedAddresses.get('example-gazette') ?? '');
  expect(await feed.json()).toMatchObject({ home_page_url: front.url });
});

it('A feed of the replay fails for a while, and goes on after a restart where it was', async () => {
  const file = join(folder(), 'workspace.json');
  const first = await opened(file);
  await first.workspace.clock.advance(5 * 24 * HOUR + HOUR);
  await first.workspace.close();
  const { workspace, read } = await opened(file);
  expect((await read('sample-ledger')).outcome).toEqual({
    outcome: 'failed',
    trouble: { kind: 'status', status: 403 },
  });
  await workspace.clock.advance(31 * HOUR);
  expect((await read('sample-ledger')).items).toHaveLength(5);
});

it('A feed of a replay that does not fit is named with its file', () => {
  const dir = folder();
  writeFileSync(join(dir, 'bad.json'), '{"title": "A", "items": [{"after": "two hours"}]}');
  expect(() => readReplay(dir)).toThrow(/bad\.json/);
});
