import { describe, expect, it } from 'vitest';
import { amount, record } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { type Open, withLog } from './opening.ts';

const FEBRUARY = { knownOn: '2026-02-10', why: 'it grew', changes: { amount: amount(11_000_000) } };
const NEVER = { knownAfter: 0, writtenAfter: 0 };

/** The contract of revisions since an earlier look. */
export function aboutRevised(open: Open): void {
  describe('what was revised', () => {
    it('What was revised is what became known since the last look, and nothing that is not known yet', () =>
      withLog(
        open,
        [record({ id: 'a', revisions: [FEBRUARY] }), record({ id: 'b' })],
        async ({ at }) => {
          const january = at('2026-01-31T00:00:00Z');
          const { events, written } = await january.revised(NEVER);
          expect(events.sort()).toEqual(['a', 'b']);
          const since = { knownAfter: january.view.asOf, writtenAfter: written };
          const nothing = { ...since, writtenAfter: Number.MAX_SAFE_INTEGER };
          expect(await january.revised(nothing)).toEqual({ events: [], written });
          expect((await january.revised(since)).events).toEqual([]);
          expect(await at('2026-02-11T00:00:00Z').revised(since)).toEqual({
            events: ['a'],
            written,
          });
        },
      ));

    it('What was revised is also what was written since, whatever day it is known from, and what was withdrawn', () =>
      withLog(
        open,
        [record({ id: 'a' }), record({ id: 'b' }), record({ id: 'c' })],
        async ({ store, at }) => {
          const { written } = await at().revised(NEVER);
          const since = { knownAfter: at().view.asOf, writtenAfter: written };
          await store.load(bundle([record({ id: 'a', amount: amount(12_000_000) })]));
          expect((await at().revised(since)).events.sort()).toEqual(['a', 'b', 'c']);
          const again = await at().revised(since);
          const later = { ...since, writtenAfter: again.written };
          await store.append('T2', [
            { event: 'a', patch: { withdrawn: true }, who: 'x', why: 'y' },
          ]);
          expect((await at().revised(later)).events).toEqual([]);
          expect((await at(undefined, 'T2').revised(later)).events).toEqual(['a']);
        },
      ));

    it('What was revised can be read as it was before, never as it will be', () =>
      withLog(open, [record({ id: 'a', revisions: [FEBRUARY] })], async ({ at }) => {
        const then = at().at(Date.parse('2026-01-31T00:00:00Z'));
        expect((await then.event('a'))?.amount?.value).toBe(10_000_000);
        const later = then.at(Date.parse('2026-03-01T00:00:00Z'));
        expect(later.view).toEqual(then.view);
      }));
  });
}
