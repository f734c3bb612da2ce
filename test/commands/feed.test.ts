import { expect, it } from 'vitest';
import { createRouter } from '../../src/briefing/router.ts';
import type { Asker } from '../../src/contracts/command.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { type FollowedSource, NEVER_ASKED } from '../../src/contracts/sources/followed.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { loadKinds } from '../../src/runtime/load.ts';
import { createFinder } from '../../src/sources/finding/finder.ts';
import { projectLeaves } from '../helpers/leaves.ts';
import { GUEST, MEMBER } from '../helpers/log.ts';
import { freshStore, reference } from '../helpers/stores/store.ts';
import { openWeb, pageWith, rss } from '../sources/finding/web.ts';

const NOW = new Date('2026-03-12T09:00:00Z');
const clock = { now: () => NOW };
const DESK = 'https://desk.example.com/feed';
const listed = (publisher: string, topics: string[], address: string): FollowedSource => ({
  kind: 'feed',
  address,
  settings: {},
  publisher,
  language: 'en',
  topics,
  trust: 'trade',
});
const LIST = [
  listed('Chip desk', ['chips'], 'https://chips.example.com/feed'),
  listed('Power desk', ['energy', 'chips'], 'https://power.example.com/feed'),
  listed('Trade desk', ['export_controls'], 'https://trade.example.com/feed'),
];
const { fetcher, asked } = openWeb({
  [DESK]: rss('The Desk', ['One', 'Two', 'Three', 'Four', 'Five', 'Six']),
  'https://long.example.com/feed': rss(
    'The Long Desk',
    Array.from({ length: 503 }, (_, n) => `Item ${n}`),
  ),
  'https://page.example.com/': pageWith('/a.xml', '/b.xml', '/c.xml', '/d.xml'),
  'https://parked.example.com/': pageWith(),
  'https://intranet.example.com/': { kind: 'forbidden', address: 'https://intranet.example.com/' },
  'https://huge.example.com/': { kind: 'too_large', limit: 16 * 1024 * 1024 },
  'https://slow.example.com/': { kind: 'slow', after: 30_000 },
});
const store = await freshStore({ clock });
const kinds = await loadKinds();
const router = createRouter({
  ...(await projectLeaves()),
  reference,
  finder: createFinder({ kinds, fetcher, clock, reference, listed: () => LIST, random: () => 0 }),
});

/** A workspace of its own, which asks lines. */
function workspace(team: string) {
  const log = store.reader({ workspace: team, asOf: NOW.getTime(), audience: EVERYBODY });
  const { deliveries, resends, marks } = store.ledger(team);
  const sources = store.sources.of(team);
  const shared = { plans: store.plans(team), review: store.review(team), sources };
  return {
    sources,
    async ask(line: string, asker: Asker = MEMBER, zone = 'UTC') {
      const context = { log, now: NOW, zone, asker, ...shared, deliveries, resends, marks };
      const answer = await router.ask(`/ai-feed ${line}`, context);
      const presses = answer.page.actions.flatMap((one) => (one.kind === 'ask' ? one.ask : []));
      return { ...answer, text: renderText(answer.page), presses };
    },
  };
}

it('A feed that is added is followed by this workspace alone, and shown as it would be read', async () => {
  const { ask, sources } = workspace('T1');
  const { text, page, presses } = await ask('add desk.example.com/feed');
  expect(text).toContain('The Desk (F1) is followed now.');
  expect(text).toContain('6 items · 1 Mar 2026, 00:00 UTC to 6 Mar 2026');
  expect(text).toMatch(/1\. One.*5\. Five/s);
  expect(text).not.toContain('6. Six');
  expect(page.planned).toBe(true);
  expect(presses).toEqual(['/ai-feed remove F1', '/ai-feed list']);
  expect(await sources.followed()).toMatchObject([
    { addedBy: MEMBER.id, source: { address: DESK } },
  ]);
  expect(await store.sources.of('T2').followed()).toEqual([]);
});

it('Times of what a source shows are those of the clock of whoever asks', async () => {
  const { text } = await workspace('T10').ask(`test ${DESK}`, MEMBER, 'America/New_York');
  expect(text).toContain('6 items · 28 Feb 2026, 19:00 to 5 Mar 2026, 19:00');
  expect(text).toContain('1. One · 28 Feb 2026, 19:00');
});

it('A source is added once, whichever of its addresses is typed, and under no number of another', async () => {
  const { ask } = workspace('T3');
  await ask(`add ${DESK}`);
  expect((await ask('add http://www.desk.example.com/feed/?utm_source=x')).text).toContain('404');
  const again = await ask(`add feed:${DESK}`);
  expect(again.text).toContain('The Desk (F1) is followed already: read Thu 12 Mar, 09:00');
  await ask('remove F1');
  expect((await ask(`add ${DESK}`)).text).toContain('The Desk (F2) is followed now.');
});

it('A source is paused, read again and removed by its number, which the list shows', async () => {
  const { ask } = workspace('T4');
  expect((await ask('')).presses).toEqual(['/ai-feed starter']);
  await ask(`add ${DESK}`);
  expect((await ask('pause 1')).text).toContain('The Desk (F1) is paused');
  expect((await ask('list')).text).toContain('1 source: 1 paused.');
  expect((await ask(`add ${DESK}`)).presses).toContain('/ai-feed resume F1');
  expect((await ask('resume f1')).text).toContain('The Desk (F1) is read again from now on.');
  expect((await ask('remove F1')).text).toContain('its number is given to no other');
  expect((await ask('remove F1')).text).toContain('No source “F1” is followed.');
});

it('A source is limited to so many items a day, and the list says so, and what waits', async () => {
  const { ask, sources } = workspace('T14');
  await ask(`add ${DESK}`);
  const { text, page, presses } = await ask('cap f1 2 a day');
  expect(text).toContain('The Desk (F1) brings 2 items a day at most into the review.');
  expect(presses).toEqual(['/ai-feed cap F1 off', '/ai-feed list']);
  expect(page.planned).toBe(true);
  const [poll = ''] = (await sources.followed()).map((one) => one.poll.id);
  const item = (id: string) => ({ workspace: 'T14', poll, item: id, now: NOW.getTime() });
  for (const id of ['a', 'b', 'c']) await store.sources.admit(item(id));
  expect((await ask('list')).text).toContain('2 items a day at most, 1 waits');
  expect((await ask('cap F1 off')).text).toContain('1 item that waited is read now.');
  expect((await ask('cap F1 many')).text).toContain('“many” is not a number of items a day.');
  expect((await ask('cap F1')).presses).toEqual([]);
});

it('The line of a source says how many items are too many for a reading, and how many it knew under new links', async () => {
  const { ask, sources } = workspace('T13');
  await ask('add https://long.example.com/feed');
  const readAt = NOW.getTime();
  const state = { ...NEVER_ASKED, readAt, recognised: { at: readAt, items: 40 } };
  const moved = listed('Moved desk', [], 'https://moved.example.com/feed');
  const end = { address: moved.address, nextAt: readAt, state };
  await sources.add(moved, { who: MEMBER.id, now: readAt, read: { end, items: [] } });
  const { text } = await ask('list');
  expect(text).toContain('read Thu 12 Mar, 09:00; 3 items left out: a reading takes 500 at most');
  expect(text).toContain('new links since Thu 12 Mar, 09:00, 40 items recognised');
});

it('A page that names several feeds leaves the choice to buttons, and a test adds nothing', async () => {
  const { ask, sources } = workspace('T5');
  const { text, presses } = await ask('add https://page.example.com/');
  expect(text).toContain('This page names 4 feeds. Nothing was added yet: choose one.');
  expect(presses).toHaveLength(3);
  expect(presses[1]).toBe('/ai-feed add https://page.example.com/b.xml');
  expect((await ask(`test ${DESK}`)).presses).toEqual([`/ai-feed add ${DESK}`]);
  expect(await sources.followed()).toEqual([]);
});

it('A source is tested by its number as by its address, also while it is paused', async () => {
  const { ask } = workspace('T12');
  await ask(`add ${DESK}`);
  await ask('pause F1');
  const { text, presses } = await ask('test F1');
  expect(text).toBe((await ask(`test ${DESK}`)).text);
  expect(text).toContain('The Desk: 6 items, read as feed. Nothing was added.');
  expect(presses).toEqual(['/ai-feed list']);
  expect((await ask('test 7')).text).toContain('No source “7” is followed.');
});

it.each([
  ['add', 'The address is missing. Name a feed'],
  ['add not an address', '“not an address” is not a web address.'],
  ['add file:///etc/passwd', 'is not a web address.'],
  ['add https://ana:secret@desk.example.com/feed', 'is not a web address.'],
  ['add https://dead.example.com/', 'It answered with 404. Open it in a browser'],
  ['add https://intranet.example.com/', 'is not an address on the public web.'],
  ['add https://huge.example.com/', 'Its answer is larger than 16 MB.'],
  ['add https://slow.example.com/', 'Try it again later: /ai-feed add https://slow.example.com/'],
  ['add https://parked.example.com/', 'Got a web page, not a feed. It names no feed'],
  ['starter quantum', '“quantum” is not a topic of the starter list.'],
  ['import <html></html>', 'This can’t be read as an OPML list.'],
  ['import <opml><body><outline text="A"/></body></opml>', 'This list names no feed.'],
])('`/ai-feed %s` is refused with what to do next', async (line, said) => {
  const { isUnderstood, text } = await workspace('T6').ask(line);
  expect(isUnderstood).toBe(false);
  expect(text).toContain(said);
});

it('Guests and strangers are refused before anything is asked', async () => {
  const { ask } = workspace('T7');
  const before = asked.length;
  for (const asker of [GUEST, { ...GUEST, standing: 'stranger' as const }])
    for (const line of [
      'add https://new.example.com/',
      'test https://new.example.com/',
      'starter connect all',
      'import <opml/>',
      'remove F1',
    ]) {
      const { isForbidden, text } = await ask(line, asker);
      expect(isForbidden, line).toBe(true);
      expect(text).toContain('can’t connect sources');
    }
  expect(asked).toHaveLength(before);
});

it('The starter list is chosen by topic, says what it would read, and is connected by a press', async () => {
  const { ask, sources } = workspace('T8');
  expect((await ask('starter')).text).toMatch(
    /3 sources come with the program.*2 sources.*Chip desk, Power desk/s,
  );
  const choice = await ask('starter chips export-controls');
  expect(choice.text).toContain(
    '3 sources on Chips, Export controls would be read. Nothing was connected yet.',
  );
  expect((await ask('starter chips')).presses).toEqual(['/ai-feed starter connect chips']);
  expect((await ask('starter connect chips')).text).toContain('2 sources connected.');
  expect((await ask('starter connect all')).text).toContain(
    '1 source connected. 2 of the choice were followed already.',
  );
  expect((await sources.followed()).map(({ source }) => source)).toEqual(LIST);
});

it('A list of feeds goes out as OPML and comes back in as it was', async () => {
  const [from, to] = [workspace('T9'), workspace('T10')];
  await from.ask('starter connect all');
  await from.ask(`add ${DESK}`);
  const { page } = await from.ask('export');
  const opml =
    page.parts.flatMap((part) => (part.kind === 'text' ? String(part.text) : [])).at(-1) ?? '';
  const twice = opml.replace(
    '</body>',
    '<outline text="Old"><outline text="Again" xmlUrl="https://desk.example.com/feed/"/><outline text="No" xmlUrl="nowhere"/></outline></body>',
  );
  const { text } = await to.ask(`import ${twice}`);
  expect(text).toContain('4 sources added of 6 feeds.');
  expect(text).toContain('1 left out: no address on the web.');
  const publishers = (list: { source: FollowedSource }[]) =>
    list.map(({ source }) => [source.publisher, source.address, source.topics]);
  expect(publishers(await to.sources.followed())).toEqual(
    publishers(await from.sources.followed()),
  );
});
