import { expect, it, onTestFinished } from 'vitest';
import { createClock } from '../../../playground/index.ts';
import { firstReadText } from '../../../src/briefing/wording/reading/reading-words.ts';
import { firstReads } from '../../../src/briefing/wording/reading/sources-read.ts';
import type { FollowedSource } from '../../../src/contracts/sources/followed.ts';
import type { Fetcher, FetchOutcome } from '../../../src/contracts/sources/outcome.ts';
import { createRounds } from '../../../src/runtime/sources/rounds.ts';
import { minuteTicker } from '../../../src/scheduling/ticker.ts';
import { createFinder } from '../../../src/sources/finding/finder.ts';
import feed from '../../../src/sources/kinds/feed.ts';
import { type Logged, loggerInto } from '../../helpers/logged.ts';
import { freshStore, reference } from '../../helpers/stores/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 12);
const ANN = { who: 'U1', now: START };

const source = (name: string): FollowedSource => ({
  kind: 'feed',
  address: `https://${name}.example.com/feed`,
  settings: {},
  publisher: name,
  language: 'en',
  topics: [],
  trust: 'trade',
});

function answered(address: string, titles: readonly string[]): FetchOutcome {
  const items = titles.map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`);
  const bytes = new TextEncoder().encode(`<rss><channel>${items.join('')}</channel></rss>`);
  const answer = { address, bytes, contentType: null };
  const validators = { etag: null, lastModified: null };
  return { outcome: 'answered', answer, validators, maxAgeMs: null, movedTo: null };
}

/** Rounds over a fresh log; feeds show the titles that stand in `shown` by their names. */
async function stage(propose?: (title: string) => void) {
  const clock = createClock(new Date(START));
  const store = await freshStore({ clock });
  const shown: Record<string, string[] | 'nothing'> = {};
  const read: string[] = [];
  const logged: Logged[] = [];
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch({ address }) {
      const [name = ''] = new URL(address).hostname.split('.');
      asked.push(name);
      const titles = shown[name] ?? [];
      return titles === 'nothing'
        ? Promise.withResolvers<never>().promise
        : answered(address, titles);
    },
  };
  const copy = (by: string) =>
    createRounds({
      store,
      fetcher,
      clock,
      by,
      kinds: [feed],
      random: () => 0,
      textDays: 30,
      logger: loggerInto(logged),
      proposeHeld: async () => {},
      settle: async () => {},
      read: async (_kind, ...asked) => feed.read(...asked),
      async propose(turns) {
        for (const { item } of turns.flatMap(({ kept }) => kept)) {
          propose?.(item.title);
          read.push(item.title);
        }
      },
    });
  const rounds = copy('copy 1');
  rounds.begin(minuteTicker(clock));
  onTestFinished(async () => {
    await rounds.end();
    await store.close();
  });
  return { clock, fetcher, sources: store.sources, shown, read, logged, asked, rounds, copy };
}

it('A first reading is learnt as known, and the events of what comes later are read once', async () => {
  const { clock, sources, shown, read, asked } = await stage();
  await sources.of('T1').add(source('desk'), ANN);
  shown.desk = ['one', 'two'];
  await clock.advance(MINUTE);
  expect(read).toEqual([]);
  shown.desk = ['three', 'one', 'two'];
  await clock.advance(3 * HOUR);
  expect(read).toEqual(['three']);
  expect(asked).toHaveLength(4);
  const now = clock.now().getTime();
  expect(await sources.takeUnfinished({ before: now + 1, now, limit: 10 })).toEqual([]);
});

it('The first day of sixty sources fills the log silently, and is told in one sentence', async () => {
  const { clock, sources, shown, read } = await stage();
  const own = sources.of('T1');
  for (let each = 0; each < 60; each++) {
    await own.add(source(`s${each}`), ANN);
    shown[`s${each}`] = Array.from({ length: 30 }, (_, item) => `Acme raises $${item + 1}M`);
  }
  await clock.advance(10 * MINUTE);
  expect(read).toEqual([]);
  const window = { from: START, to: clock.now().getTime() };
  expect(firstReadText(firstReads(await own.followed(), window))).toBe(
    '1,800 items of 60 sources read for the first time',
  );
});

it('A source that is added by its address is asked once for that: what the look showed is its first reading', async () => {
  const { clock, sources, shown, read, asked, fetcher } = await stage();
  const finder = createFinder({
    fetcher,
    clock,
    kinds: [feed],
    reference,
    random: () => 0,
    listed: () => [],
  });
  const own = sources.of('T1');
  for (const name of ['desk', 'wire', 'post']) {
    shown[name] = ['one', 'two'];
    const found = await finder.find(source(name).address);
    if (found.found !== 'source') throw new Error('no source');
    await own.add(found.source, { ...ANN, read: found.first });
  }
  await clock.advance(50 * MINUTE);
  expect(asked).toEqual(['desk', 'wire', 'post']);
  shown.desk = ['three', 'one', 'two'];
  await clock.advance(20 * MINUTE);
  expect(asked.toSorted()).toEqual(['desk', 'desk', 'post', 'post', 'wire', 'wire']);
  expect(read).toEqual(['three']);
  const window = { from: START - 1, to: clock.now().getTime() };
  expect(firstReadText(firstReads(await own.followed(), window))).toBe(
    '6 items of 3 sources read for the first time',
  );
});

it('A source that does not answer keeps neither the others nor the end of the program, and is free again', async () => {
  const { clock, sources, shown, asked, rounds, copy } = await stage();
  for (const name of ['slow', 'desk']) await sources.of('T1').add(source(name), ANN);
  shown.slow = 'nothing';
  const moved = clock.advance(MINUTE);
  await expect.poll(async () => (await sources.polls())[0]?.state.readAt).toBe(START + MINUTE);
  await rounds.end();
  await moved;
  const next = copy('copy 2');
  next.begin(minuteTicker(clock));
  shown.slow = ['late'];
  await clock.advance(MINUTE);
  await next.end();
  expect(asked.toSorted()).toEqual(['desk', 'slow', 'slow']);
});

it('Items that a copy took in before it was killed are read by the next one', async () => {
  const { clock, sources, read } = await stage();
  await sources.of('T1').add(source('desk'), ANN);
  const [poll] = await sources.claim('killed', START, START + MINUTE, 1);
  if (!poll) throw new Error('nothing is due');
  const items = feed.read(
    { address: poll.address, contentType: null, bytes: bytesOf('lost') },
    { address: poll.address, settings: {} },
  );
  if (!('items' in items)) throw new Error('the feed can’t be read');
  await sources.settle(poll, { ...poll, nextAt: START + HOUR }, items.items, START);
  await clock.advance(14 * MINUTE);
  expect(read).toEqual([]);
  await clock.advance(3 * HOUR);
  expect(read).toEqual(['lost']);
});

it('An item of which no events can be read is said in the log, and keeps no other from its turn', async () => {
  const { clock, sources, shown, read, logged } = await stage((title) => {
    if (title === 'poison') throw new Error('no such month');
  });
  await sources.of('T1').add(source('desk'), ANN);
  await clock.advance(MINUTE);
  shown.desk = ['poison', 'well'];
  await clock.advance(3 * HOUR);
  expect(read).toEqual(['well']);
  expect(logged).toMatchObject([{ level: 'error', facts: { item: 'poison' } }]);
});

function bytesOf(title: string): Uint8Array {
  const outcome = answered('https://desk.example.com/feed', [title]);
  if (outcome.outcome !== 'answered') throw new Error('no answer');
  return outcome.answer.bytes;
}
