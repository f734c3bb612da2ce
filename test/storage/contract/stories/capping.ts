import { describe, expect, it } from 'vitest';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import { itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { type Open, withLog } from '../opening.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 12, 9);
const A = sourceOf('Alpha');
const ITEMS: SourceItem[] = ['one', 'two', 'three', 'four'].map((id) => itemOf('Alpha', id));
const [first = '', ...others] = ITEMS.map(({ id }) => id);

/** The contract of sources that a workspace has limited to so many items a day. */
export function aboutCapping(open: Open): void {
  describe('a limit of a source', () => {
    it('Items above the limit of a day wait in that workspace alone, the oldest are taken on the next day, by one copy, and their texts are kept till then', () =>
      withLog(open, [], async ({ store: { sources } }) => {
        for (const team of ['T1', 'T2']) await sources.follow(team, [A], NOW);
        const [poll] = await sources.claim('copy 1', NOW, NOW + 1, 1);
        if (!poll) throw new Error('nothing is due');
        await sources.settle(poll, poll, ITEMS, NOW);
        await sources.finish({ poll: poll.id, at: NOW });
        expect(await sources.of('T1').cap(9, 1)).toBeNull();
        expect(await sources.of('T1').cap(1, 1)).toMatchObject({ cap: 1, held: null });
        expect(await sources.followers(poll.id)).toMatchObject([
          { workspace: 'T1', isCapped: true },
          { workspace: 'T2', isCapped: false },
        ]);
        const place = { workspace: 'T1', poll: poll.id };
        expect(await sources.admit({ ...place, item: first, now: NOW })).toBe(true);
        for (const [index, item] of others.entries())
          expect(await sources.admit({ ...place, item, now: NOW + index })).toBe(false);
        expect(await sources.admit({ ...place, item: others[0] ?? '', now: NOW + 9 })).toBe(false);
        expect(await sources.of('T1').followed()).toMatchObject([
          { held: { items: 3, since: NOW } },
        ]);
        expect(await sources.of('T2').followed()).toMatchObject([{ cap: null, held: null }]);
        const taking = (now: number) => sources.takeHeld({ now, until: now + 60_000, limit: 9 });
        expect(await taking(NOW + 10)).toEqual([]);
        await sources.forget(NOW + 200 * DAY, { textDays: 30, itemDays: 90 });
        expect(await sources.item(poll.id, first, 0)).toBeNull();
        const [, two] = ITEMS;
        expect(await sources.item(poll.id, two?.id ?? '', 0)).toEqual(two);
        const tomorrow = NOW + DAY;
        const [held, none] = [await taking(tomorrow), await taking(tomorrow)];
        expect(held).toEqual([{ ...place, item: others[0], at: NOW }]);
        expect(none).toEqual([]);
        for (const one of held) await sources.letGo(one);
        await sources.of('T1').cap(1, null);
        expect((await taking(tomorrow)).map(({ item }) => item)).toEqual(others.slice(1));
        expect(await taking(tomorrow)).toEqual([]);
        // Whoever took them is gone.
        expect(await taking(tomorrow + 60_000)).toHaveLength(2);
        await sources.of('T1').remove(1);
        expect(await taking(tomorrow + DAY)).toEqual([]);
      }));
  });
}
