import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/durations.ts';
import { soughtTraits } from '../../../../src/domain/event/story/traits.ts';
import { fields, record } from '../../../helpers/samples/records.ts';
import { AFTER_ALL } from '../../../helpers/stores/store.ts';
import { type Open, withLog } from '../opening.ts';

/** The contract of finding events by what a telling shares with them. */
export function aboutSharing(open: Open): void {
  describe('events that share traits', () => {
    const today = Math.floor(Date.parse(AFTER_ALL) / DAY_MS);
    const parties = [{ company: 'acme', role: 'subject' as const }];
    const sought = soughtTraits(fields({ title: 'Acme lands photonic grant', parties }), today);

    it('Events that share a company and rare words are found, the likest first, with how many have each', () =>
      withLog(
        open,
        [
          record({
            id: 'far',
            title: 'Acme lands photonic grant',
            occurredOn: null,
            knownOn: '2020-01-01',
          }),
          record({ id: 'plain', title: 'Acme moves' }),
          record({ id: 'like', title: 'Photonic grant for Acme' }),
          record({
            id: 'other',
            title: 'Beta moves',
            parties: [{ company: 'Beta', role: 'subject' }],
          }),
        ],
        async ({ at }) => {
          const { events, counts } = await at().sharing(sought);
          expect(events.map(({ id }) => id)).toEqual(['like', 'plain']);
          const key = sought.find(({ of }) => of === 'photon')?.key ?? 0;
          expect(counts.get(key)).toBe(1);
          expect(await at().sharing([])).toEqual({ events: [], counts: new Map() });
        },
      ));

    it('Events that share traits follow every change, and no workspace counts those of another', () =>
      withLog(open, [record({ id: 'x', title: 'Acme moves' })], async ({ store, at }) => {
        const change = { title: 'Photonic grant for Acme' };
        await store.append('T1', [{ event: 'x', patch: change, who: 'ana', why: 'better' }]);
        await store.import('T1', [record({ id: 'own', title: 'Acme grant' })], 'ana');
        const key = sought.find(({ of }) => of === 'photon')?.key ?? 0;
        const [mine, theirs] = [
          await at().sharing(sought),
          await at(undefined, 'T2').sharing(sought),
        ];
        expect(mine.events.map(({ id, title }) => [id, title])).toEqual([
          ['x', change.title],
          ['own', 'Acme grant'],
        ]);
        expect(theirs.events.map(({ title }) => title)).toEqual(['Acme moves']);
        expect([mine.counts.get(key), theirs.counts.get(key)]).toEqual([1, undefined]);
        await store.append('T1', [
          { event: 'own', patch: { withdrawn: true }, who: 'ana', why: 'no' },
        ]);
        expect((await at().sharing(sought)).events.map(({ id }) => id)).toEqual(['x']);
      }));
  });
}
