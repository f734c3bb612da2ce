import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { terminalOver } from '../helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'feed-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { briefing } = terminalOver(join(folder, 'log.db'));
const address = ['--url', 'https://lab.example.org/feed'];

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const feed = fileOf(
  'feed.xml',
  `<rss version="2.0"><channel><title>Lab notes</title><language>sv</language>
  <item><title>Ordovane raises $40M</title><link>/a</link><pubDate>12 Mar 26 07:30 EST</pubDate><description>&lt;p&gt;It will hire.&lt;/p&gt;</description></item>
  <item><title>From the future</title><guid isPermaLink="false">f</guid><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate></item>
  </channel></rss>`,
);

it('A feed that is tried is shown as its items are read', async () => {
  const { status, out } = await briefing(['feed', 'test', feed, ...address]);
  expect(status).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "Lab notes
    ═════════

    2 items · 12 Mar 2026, 12:30 UTC to 12 Mar 2026, 12:30 UTC · in Swedish · lab.example.org
    (https://lab.example.org/feed)

    1. Ordovane raises $40M · 12 Mar 2026, 12:30 UTC · lab.example.org (https://lab.example.org/a)
       It will hire.
    2. From the future · date unknown · no link
    "
  `);
});

it('A feed that is tried is printed for programs, its items without dates that can’t be true yet', async () => {
  const { out } = await briefing(['feed', 'test', feed, ...address, '--json']);
  expect(JSON.parse(out)).toMatchObject({
    items: [
      {
        id: 'https://lab.example.org/a',
        published: '2026-03-12T12:30:00Z',
        publisher: 'Lab notes',
      },
      { id: 'f', link: null, published: null },
    ],
  });
});

it('What is no feed ends with 1 and says what came instead', async () => {
  const page = fileOf(
    'page.html',
    '<html><link rel="alternate" type="application/atom+xml" href="/f">',
  );
  const { status, out } = await briefing(['feed', 'test', page, ...address, '--json']);
  expect([status, JSON.parse(out)]).toEqual([
    1,
    {
      error: {
        kind: 'page',
        message: 'Got a web page, not a feed. It names 1 feed: https://lab.example.org/f.',
        feeds: ['https://lab.example.org/f'],
      },
    },
  ]);
});

it('A kind that does not exist, or a file that is not there, is refused in a sentence', async () => {
  const kind = await briefing(['feed', 'test', feed, '--kind', 'gopher']);
  expect([kind.status, kind.err]).toEqual([
    2,
    '“gopher” is not a kind of source. The kinds are bundestag, edgar, eur-lex, federal-register, feed, govinfo, page, riksdag, status, uk-bills.\n',
  ]);
  const { status, err } = await briefing(['feed', 'test', join(folder, 'none.xml')]);
  expect([status, err]).toContain(2);
  expect(err).toContain('none.xml does not exist. Name a file or an address');
});
