import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import type { FollowedSource } from '../../../src/contracts/sources/followed.ts';
import type { Fetcher, FetchOutcome } from '../../../src/contracts/sources/outcome.ts';
import type { SourceKind } from '../../../src/contracts/sources/reading.ts';
import feed from '../../../src/sources/kinds/feed.ts';
import { pollDue } from '../../../src/sources/polling/poller.ts';
import { collect } from '../../helpers/processes/memory.ts';
import { freshStore } from '../../helpers/stores/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 12);
const SOURCES = 12;

const source = (number: number): FollowedSource => ({
  kind: 'feed',
  address: `https://host-${number % 4}.example.com/${number}`,
  settings: {},
  publisher: `Desk ${number}`,
  language: 'en',
  topics: ['models'],
  trust: 'trade',
});

/** A feed with an item for each six hours since the start. */
function feedAt(now: number): string {
  const items = Array.from({ length: 1 + Math.floor((now - START) / (6 * HOUR)) }, (_, at) => at);
  return `<rss><channel>${items.map((at) => `<item><guid>${at}</guid><title>T${at}</title></item>`).join('')}</channel></rss>`;
}

function answered(address: string, now: number): Extract<FetchOutcome, { outcome: 'answered' }> {
  const bytes = new TextEncoder().encode(feedAt(now));
  const answer = { address, bytes, contentType: null };
  const validators = { etag: null, lastModified: null };
  return { outcome: 'answered', answer, validators, maxAgeMs: null, movedTo: null };
}

it('Three copies, of which one is killed, ask each source once an hour and tell each item once', async () => {
  let now = START;
  const clock = { now: () => new Date(now) };
  const store = await freshStore({ clock });
  const list = Array.from({ length: SOURCES }, (_, number) => source(number));
  await store.sources.follow('T1', list, now);
  await store.sources.follow('T2', list, now);
  const asked = new Map<string, number[]>();
  const fetcher: Fetcher = {
    async fetch({ address }) {
      asked.set(address, [...(asked.get(address) ?? []), now]);
      if (address.endsWith('/3') && now < START + 3 * HOUR)
        return {
          outcome: 'later',
          status: 429,
          host: 'host-3.example.com',
          until: START + 3 * HOUR,
        };
      return answered(address, now);
    },
  };
  const told: string[] = [];
  const known: string[] = [];
  const kinds: SourceKind[] = [feed];
  const copy = async (by: string) => {
    const round = pollDue({ sources: store.sources, fetcher, kinds, clock, random: () => 0.5, by });
    for await (const { kept, poll, isFirst } of round)
      for (const { item } of kept) (isFirst ? known : told).push(`${poll.address} ${item.id}`);
  };
  for (; now < START + 24 * HOUR; now += 30 * MINUTE) {
    if (now === START + 5 * HOUR) await store.sources.claim('killed', now, now + 15 * MINUTE, 5);
    await Promise.all(['copy 1', 'copy 2'].map(copy));
  }
  await store.close();
  for (const moments of asked.values()) {
    const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR);
    expect(moments.length).toBeGreaterThanOrEqual(14);
  }
  expect(asked.size).toBe(SOURCES);
  // One item is there at the start and one comes with each six hours; the host that was busy is read first at three.
  expect(known.toSorted()).toEqual(list.map(({ address }) => `${address} 0`).toSorted());
  expect(told).toHaveLength(SOURCES * 3);
  expect(new Set(told).size).toBe(told.length);
});

it('An answer that was read is let go while others are still awaited, and nothing stays with the copy after its round', async () => {
  const clock = { now: () => new Date(START) };
  const store = await freshStore({ clock });
  const list = Array.from({ length: SOURCES }, (_, number) => source(number));
  await store.sources.follow('T1', list, START);
  const held: WeakRef<object>[] = [];
  const slow = Promise.withResolvers<FetchOutcome>();
  const fetcher: Fetcher = {
    async fetch({ address }) {
      if (address.endsWith('/0')) return slow.promise;
      const outcome = answered(address, START);
      held.push(new WeakRef(outcome.answer));
      return outcome;
    },
  };
  const { signal } = new AbortController();
  const parts = {
    sources: store.sources,
    fetcher,
    kinds: [feed],
    clock,
    random: () => 0,
    by: 'copy',
  };
  let left = SOURCES;
  let inUse = SOURCES;
  for await (const _turn of pollDue({ ...parts, signal })) {
    left -= 1;
    if (left !== 1) continue;
    await new Promise(setImmediate);
    collect();
    inUse = held.filter((one) => one.deref() !== undefined).length;
    slow.resolve(answered('https://host-0.example.com/0', START));
  }
  await store.close();
  expect([left, held.length]).toEqual([0, SOURCES - 1]);
  // That which was read last may still be at hand.
  expect(inUse).toBeLessThanOrEqual(2);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
