import { describe, expect, it } from 'vitest';
import type { FollowedSource } from '../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../src/contracts/sources/item.ts';
import type { SourceStore } from '../../../src/contracts/sources/store.ts';
import { type Open, withLog } from './opening.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 12);

const source = (address: string, publisher = 'Desk'): FollowedSource => ({
  kind: 'feed',
  address,
  settings: {},
  publisher,
  language: 'en',
  topics: ['models'],
  trust: 'trade',
});
const A = source('https://a.example.com/feed');
const B = source('https://b.example.com/feed');

const item = (id: string, more: Partial<SourceItem> = {}): SourceItem => ({
  id,
  title: `Title of ${id}`,
  link: null,
  canonical: null,
  published: null,
  updated: null,
  publisher: null,
  summary: '',
  text: '',
  isPointer: false,
  ...more,
});

async function take(sources: SourceStore, by = 'copy 1', now = NOW) {
  return sources.claim(by, now, now + 5 * MINUTE, 10);
}

/** Ends the turn of the one source that is due, with items. */
async function read(sources: SourceStore, items: readonly SourceItem[], now = NOW) {
  const [poll] = await take(sources, 'copy 1', now);
  if (!poll) throw new Error('no source is due');
  const kept = await sources.settle(poll, { ...poll, nextAt: now }, items, now);
  return kept?.map((one) => `${one.isNew ? 'new' : 'changed'} ${one.item.id}`);
}

/** The contract of sources that are followed, and of their items. */
export function aboutSources(open: Open): void {
  describe('a source', () => {
    it('A source that several workspaces follow is asked once, for each of them', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow('T1', [A, B], NOW);
        await sources.follow('T2', [source(A.address, 'Our desk')], NOW);
        const [first, second] = await take(sources);
        expect([first?.address, second?.address].sort()).toEqual([A.address, B.address]);
        const both = [first, second].find((poll) => poll?.address === A.address)?.id ?? '';
        expect(await sources.followers(both)).toMatchObject([
          { workspace: 'T1', source: { publisher: 'Desk' } },
          { workspace: 'T2', source: { publisher: 'Our desk' } },
        ]);
      }));

    it('A source that nobody follows any more is not asked, and one that others follow is', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow('T1', [A, B], NOW);
        await sources.follow(null, [B], NOW);
        await sources.follow('T1', [], NOW);
        expect((await take(sources)).map(({ address }) => address)).toEqual([B.address]);
        await sources.follow('T1', [A], NOW);
        expect((await take(sources)).map(({ address }) => address)).toEqual([A.address]);
      }));

    it('A source is taken by one of several copies, and by the next where one held it too long', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A, B], NOW);
        const taken = await Promise.all(['1', '2', '3'].map((by) => take(sources, by)));
        expect(taken.flat()).toHaveLength(2);
        const [held] = taken.flat();
        const after = NOW + 5 * MINUTE;
        expect(await take(sources, '4', after - 1)).toEqual([]);
        expect(await take(sources, '4', after)).toHaveLength(2);
        if (!held) throw new Error('nothing was taken');
        expect(
          await sources.settle(held, { ...held, nextAt: null }, [item('x')], after),
        ).toBeNull();
      }));

    it('What is remembered of a source is there at its next turn, which comes when it is due', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A], NOW);
        const [poll] = await take(sources);
        if (!poll) throw new Error('nothing was taken');
        const state = {
          ...poll.state,
          failures: 2,
          validators: { etag: 'W/"x"', lastModified: null },
        };
        const end = { address: B.address, nextAt: NOW + MINUTE, state };
        await sources.settle(poll, end, [], NOW);
        expect(await take(sources, 'copy 2', NOW + MINUTE - 1)).toEqual([]);
        expect(await take(sources, 'copy 2', NOW + MINUTE)).toMatchObject([
          { id: poll.id, ...end },
        ]);
      }));

    it('No source of a host is asked before the moment that it is put off to', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A, source('https://a.example.com/other'), B], NOW);
        await sources.postpone('a.example.com', NOW + MINUTE);
        expect((await take(sources)).map(({ address }) => address)).toEqual([B.address]);
        expect(await take(sources, 'copy 2', NOW + MINUTE)).toHaveLength(2);
      }));
  });

  describe('an item of a source', () => {
    it('An item is new once: its id or its page tells it, and only a change of its words is told again', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A], NOW);
        const page = { canonical: 'https://a.example.com/1' };
        const moved = { canonical: 'http://a.example.com/1', published: '2026-03-12' };
        expect(await read(sources, [item('1', page), item('2'), item('2')])).toEqual([
          'new 1',
          'new 2',
        ]);
        expect(await read(sources, [item('renamed', { ...moved, title: 'Title of 1' })])).toEqual(
          [],
        );
        expect(await read(sources, [item('2', { summary: 'More.' }), item('3')])).toEqual([
          'changed 2',
          'new 3',
        ]);
      }));

    it('Items whose ids and links are new together are known by title and day, or by their words, and the source says how many', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow('T1', [A], NOW);
        const of = (host: string, n: number, more: Partial<SourceItem> = {}) =>
          item(`${host}/${n}`, {
            title: `Title ${n}`,
            canonical: `https://${host}.example.com/${n}`,
            published: `2026-03-0${n}T08:00:00Z`,
            ...more,
          });
        const old = [1, 2, 3].map((n) => of('old', n));
        await read(sources, [...old, item('old/note', { title: 'Note', text: 'Words.' })]);
        const summary = 'In a new dress.';
        const moved = [1, 2, 3].map((n) => of('new', n, { summary }));
        const note = item('new/note', { title: 'Note', text: 'Words.' });
        const fresh = of('new', 4);
        expect(await read(sources, [fresh, ...moved, note])).toEqual(['new new/4']);
        expect(await read(sources, [fresh, ...moved, note])).toEqual([]);
        const [followed] = await sources.of('T1').followed();
        expect(followed?.poll.state.recognised).toEqual({ at: NOW, items: 4 });
      }));

    it('Items of one title and day are new where too few of a reading are alike to tell a move', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A], NOW);
        const outage = (id: string) =>
          item(id, { title: 'Elevated errors', published: '2026-03-12' });
        await read(sources, [outage('1'), item('a'), item('b')]);
        expect(await read(sources, [outage('2'), item('c'), item('d')])).toHaveLength(3);
      }));

    it('Items that stand on one page are as many as they are, and are known by their ids', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A], NOW);
        const note = (id: string) => item(id, { canonical: 'https://a.example.com/notes' });
        expect(await read(sources, [note('2'), note('1')])).toEqual(['new 2', 'new 1']);
        expect(await read(sources, [note('3'), note('2')])).toEqual(['new 3']);
      }));

    it('An item waits with its turn until its events were read; one that is learnt as known does not', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A, B], NOW);
        const [known, told] = await take(sources);
        if (!known || !told) throw new Error('no source is due');
        const later = { nextAt: NOW + MINUTE, isFirst: true };
        expect(await sources.nextDue()).toBeNull();
        await sources.settle(known, { ...known, ...later }, [item('1')], NOW);
        await sources.settle(told, { ...told, nextAt: NOW + DAY }, [item('2'), item('3')], NOW);
        await sources.forget(NOW + 1, { textDays: 0, itemDays: 90 });
        expect(await sources.nextDue()).toBe(NOW + MINUTE);
        const kept = ['2', '3'].map((id) => ({ item: item(id), isNew: true }));
        const left = (before: number, now = before) =>
          sources.takeUnfinished({ before, now, limit: 10 });
        expect(await left(NOW)).toEqual([]);
        // Of two copies that look for them at once, one has them.
        const taken = (
          await Promise.all([left(NOW + 1, NOW + DAY), left(NOW + 1, NOW + DAY)])
        ).flat();
        expect(taken).toMatchObject([{ poll: told.id, at: NOW + DAY }]);
        expect(taken[0]?.kept.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))).toEqual(kept);
        await sources.finish({ poll: told.id, at: NOW + DAY });
        expect(await left(NOW + 2 * DAY)).toEqual([]);
      }));

    it('A text is kept for as long as any follower of its source has chosen, and each sees it for as long as it has chosen itself', () =>
      withLog(open, [], async ({ store }) => {
        const { sources } = store;
        const keepFor = (team: string, textDays: number) =>
          store.review(team).choose((standing) => ({ ...standing, textDays }));
        await keepFor('T1', 7);
        await keepFor('T2', 60);
        await sources.follow('T1', [A, B], NOW);
        await sources.follow('T2', [A], NOW);
        for (const poll of await take(sources))
          await sources.settle(poll, { ...poll, nextAt: NOW + DAY }, [item('1')], NOW);
        const polls = await sources.polls();
        const [shared = '', own = ''] = [A, B].map(
          ({ address }) => polls.find((poll) => poll.address === address)?.id,
        );
        for (const poll of [shared, own]) await sources.finish({ poll, at: NOW });
        const later = NOW + 8 * DAY;
        await sources.forget(later, { textDays: 30, itemDays: 90 });
        expect(await sources.item(own, '1', 0)).toBeNull();
        expect(await sources.item(shared, '1', later - 60 * DAY)).toMatchObject({ id: '1' });
        expect(await sources.item(shared, '1', later - 7 * DAY)).toBeNull();
        expect(await sources.seenSince(NOW)).toMatchObject(
          [
            { poll: own, hasText: false },
            { poll: shared, hasText: true },
          ].toSorted((a, b) => (a.poll < b.poll ? -1 : 1)),
        );
        await sources.forget(NOW + 61 * DAY, { textDays: 30, itemDays: 90 });
        expect(await sources.item(shared, '1', 0)).toBeNull();
      }));

    it('An item loses its text after a while and its identity when it was long not seen', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.follow(null, [A], NOW);
        await read(sources, [item('1'), item('2')]);
        await sources.forget(NOW + DAY, { textDays: 0, itemDays: 1 });
        expect(await read(sources, [item('1')], NOW + DAY)).toEqual([]);
        await sources.forget(NOW + DAY, { textDays: 0, itemDays: 0 });
        expect(await read(sources, [item('1'), item('2')], NOW + DAY)).toEqual(['new 2']);
      }));
  });
}
