import { describe, expect, it } from 'vitest';
import { type FollowedSource, NEVER_ASKED } from '../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../src/contracts/sources/item.ts';
import type { SourceStore } from '../../../src/contracts/sources/store.ts';
import { type Open, withLog } from './opening.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 2, 12);
const ANN = { who: 'U1', now: NOW };
const PAUSED = { cause: { kind: 'person' as const, person: 'U1' }, at: NOW };

const source = (address: string, publisher = 'Desk'): FollowedSource => ({
  kind: 'feed',
  address,
  settings: {},
  publisher,
  language: 'en',
  topics: [],
  trust: 'trade',
});
const A = source('https://a.example.com/feed');
const B = source('https://b.example.com/feed');

const item = (id: string): SourceItem => ({
  id,
  title: id,
  link: null,
  canonical: null,
  published: null,
  updated: null,
  publisher: null,
  summary: '',
  text: '',
  isPointer: false,
});

const take = (sources: SourceStore, now = NOW, by = 'copy 1') =>
  sources.claim(by, now, now + 5 * MINUTE, 10);
const addresses = (list: readonly { address: string }[]) => list.map(({ address }) => address);
const lines = async (sources: SourceStore, workspace: string) =>
  (await sources.of(workspace).followed()).map(
    ({ number, source: { publisher } }) => `${number} ${publisher}`,
  );

/** The contract of what workspaces follow, one source at a time. */
export function aboutFollowing(open: Open): void {
  describe('a source of a workspace', () => {
    it('A workspace sees the sources that it added, by numbers of its own, and not those of another', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        await sources.of('T2').add(source(B.address, 'Theirs'), { who: 'U9', now: NOW });
        await sources.of('T2').add(source(A.address, 'Also theirs'), { who: 'U9', now: NOW });
        expect(await lines(sources, 'T1')).toEqual(['1 Desk']);
        expect(await lines(sources, 'T2')).toEqual(['1 Theirs', '2 Also theirs']);
        expect(await sources.of('T1').followed()).toMatchObject([
          { addedBy: 'U1', addedAt: NOW, paused: null, poll: { address: A.address, nextAt: NOW } },
        ]);
        expect(addresses(await take(sources)).sort()).toEqual([A.address, B.address]);
      }));

    it('A source that is added again stays as it is, and no number is given twice', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        await sources.of('T1').add(B, ANN);
        const again = await sources.of('T1').add(source(B.address, 'Renamed'), ANN);
        expect(again).toMatchObject({ isNew: false, following: { number: 2 } });
        expect(await sources.of('T1').remove(2)).toMatchObject({ source: { address: B.address } });
        expect(await sources.of('T1').remove(2)).toBeNull();
        expect(await sources.of('T1').add(B, ANN)).toMatchObject({
          isNew: true,
          following: { number: 3 },
        });
        expect(await lines(sources, 'T1')).toEqual(['1 Desk', '3 Desk']);
      }));

    it('A source that was read when it was added has had its first turn: its items are known, and it is not asked at once', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        const end = {
          address: A.address,
          nextAt: NOW + HOUR,
          state: { ...NEVER_ASKED, readAt: NOW },
          isFirst: true,
        };
        const read = { end, items: [item('one'), item('two')] };
        await sources.of('T1').add(A, { ...ANN, read });
        expect(await take(sources, NOW + HOUR - 1)).toEqual([]);
        const [poll] = await take(sources, NOW + HOUR);
        if (!poll) throw new Error('nothing is due');
        expect(poll.state.readAt).toBe(NOW);
        const later = { ...poll, nextAt: NOW + 2 * HOUR };
        const kept = await sources.settle(poll, later, [item('two'), item('three')], NOW + HOUR);
        expect(kept).toMatchObject([{ item: { id: 'three' } }]);
        expect(await sources.takeUnfinished({ before: NOW + HOUR, now: NOW, limit: 10 })).toEqual(
          [],
        );
        await sources.of('T2').add(A, { ...ANN, read });
        expect((await sources.polls())[0]?.nextAt).toBe(NOW + 2 * HOUR);
      }));

    it('A source that is being asked for the first time when it is added keeps that turn', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        await take(sources);
        const end = { address: A.address, nextAt: NOW + HOUR, state: NEVER_ASKED };
        await sources.of('T2').add(A, { ...ANN, read: { end, items: [] } });
        expect((await sources.polls())[0]?.nextAt).toBe(NOW);
      }));

    it('A source that one workspace pauses or removes is read for the other that follows it', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        await sources.of('T2').add(A, ANN);
        expect(await sources.of('T1').pause(1, PAUSED, NOW)).toMatchObject({ paused: PAUSED });
        const [poll] = await sources.polls();
        const id = poll?.id ?? '';
        expect(await sources.followers(id)).toMatchObject([{ workspace: 'T2' }]);
        expect(await sources.followings()).toEqual([
          { workspace: 'T1', poll: id, isPaused: true },
          { workspace: 'T2', poll: id, isPaused: false },
        ]);
        expect(await take(sources)).toHaveLength(1);
        await sources.release('copy 1');
        await sources.of('T2').remove(1);
        expect(await take(sources)).toEqual([]);
        expect(await sources.of('T1').pause(1, null, NOW + MINUTE)).toMatchObject({ paused: null });
        expect(await sources.of('T1').pause(7, null, NOW + MINUTE)).toBeNull();
        expect(await take(sources)).toEqual([]);
        expect(addresses(await take(sources, NOW + MINUTE))).toEqual([A.address]);
      }));

    it('A source that is paused while it is asked is not asked again', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        const [poll] = await take(sources);
        if (!poll) throw new Error('nothing is due');
        await sources.of('T1').pause(1, PAUSED, NOW);
        await sources.settle(poll, { ...poll, nextAt: NOW + MINUTE }, [], NOW);
        expect(await take(sources, NOW + MINUTE)).toEqual([]);
      }));

    it('A source that a copy gives back is free for another at once', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        await sources.of('T1').add(A, ANN);
        await take(sources);
        expect(await take(sources, NOW, 'copy 2')).toEqual([]);
        await sources.release('copy 1');
        expect(await take(sources, NOW, 'copy 2')).toHaveLength(1);
      }));
  });
}
