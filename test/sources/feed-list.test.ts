import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledLog } from '../helpers/stores/bundled-log.ts';
import { terminalOver } from '../helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'feed-list-'));
const items = ['First'];
const server = createServer(({ url }, answer) => {
  if (url === '/gone') answer.writeHead(404).end();
  else if (url === '/page') answer.end('<html><body>Sign in</body></html>');
  else answer.end(feed());
});
const feed = () =>
  `<rss><channel><title>Lab</title>${items.map((title) => `<item><title>${title}</title><guid>${title}</guid><pubDate>2026-03-12</pubDate></item>`).join('')}</channel></rss>`;
const list = join(folder, 'sources.yml');
let now = new Date('2026-03-12T09:00:00Z');
let terminal: ReturnType<typeof terminalOver>['briefing'];
let run: (...args: string[]) => ReturnType<ReturnType<typeof terminalOver>['briefing']>;

function listOf(origin: string, paths: readonly string[]): string {
  return paths
    .map(
      (path) =>
        `- {kind: feed, address: "${origin}/${path}", publisher: TechCrunch, language: en, topics: [chips], trust: trade, confirmed: {how: answered, on: 2026-03-12}}`,
    )
    .join('\n');
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, 'log.db'), await bundledLog());
  writeFileSync(list, listOf(origin, ['feed', 'gone', 'page']));
  const { briefing } = terminalOver(join(folder, 'log.db'), {
    letThrough: [origin],
    clock: { now: () => now },
  });
  terminal = briefing;
  run = (...args) => briefing(['feed', ...args, '--list', list]);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

it('Every source of the list is asked once, and a table tells which of them answer', async () => {
  const { status, out } = await run('check');
  expect(status).toBe(1);
  expect(out).toContain('1 of 3 sources answered with items; 2 did not.');
  expect(out).toMatch(/TechCrunch +feed +– +– +It answered with 404\./);
  expect(out).toMatch(/TechCrunch +feed +– +– +Got a web page, not a feed\./);
  expect(out).toMatch(/TechCrunch +feed +1 +12 Mar 2026 +Read\./);
});

it('What is due is polled: the first reading is learnt in silence, then news is told once', async () => {
  const first = await run('run');
  expect(first.out).toContain('3 sources asked, 0 new items.');
  expect(first.out).toContain('1 item of 1 source read for the first time.');
  expect(first.out).toContain('/gone: It answered with 404.');
  items.unshift('Ordovane raises $40 million in Series B funding led by Lumiq');
  expect((await run('run')).out).toContain('No source is due.');
  now = new Date('2026-03-12T10:30:00Z');
  const second = await run('run');
  expect(second.out).toContain('3 sources asked, 1 new item.');
  expect(second.out).toContain('1 event read, 0 of them in the log already. They wait for a look.');
  expect(second.out).toContain('Series B funding led by Lumiq · Lab');
});

it('A list of another reader is followed from a file, and goes out as it came in', async () => {
  const file = join(folder, 'mine.opml');
  const outline = '<outline text="My desk" xmlUrl="https://mine.example.com/feed"/>';
  writeFileSync(file, `<opml version="2.0"><body>\n${outline}\n</body></opml>\n`);
  const { status, out } = await terminal(['feed', 'import', file, '--workspace', 'T5']);
  expect([status, out]).toEqual([0, expect.stringContaining('1 source added of 1 feed.')]);
  const exported = await terminal(['feed', 'export', '--workspace', 'T5']);
  expect(exported.out).toContain('xmlUrl="https://mine.example.com/feed"');
  expect((await terminal(['feed', 'export', '--workspace', 'T6'])).out).not.toContain('xmlUrl');
  expect((await terminal(['feed', 'import', 'no-such-file'])).err).toContain('Name an OPML file');
});
