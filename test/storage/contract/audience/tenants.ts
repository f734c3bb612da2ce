import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someRecords } from '../../../helpers/samples/events.ts';
import { record } from '../../../helpers/samples/records.ts';
import { everythingOf } from '../../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from '../opening.ts';

/** The contract of workspaces: none sees anything of another. */
export function aboutTenants(open: Open): void {
  describe('two workspaces', () => {
    it('Two workspaces are answered as if each were alone, whatever is asked', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(3),
          someRecords(4),
          someRecords(4),
          async (bundled, one, two) => {
            const own = one.map((r) => ({ ...r, id: `one-${r.id}`, dealId: 'deal-1' }));
            const words = ['alpha', 'bravo', 'secret'];
            const alone = await withLog(open, bundled, async ({ store, at }) => {
              await store.import('T1', own, 'ana');
              return everythingOf(at(), words);
            });
            const beside = await withLog(open, bundled, async ({ store, at }) => {
              await store.import('T1', own, 'ana');
              const title = 'secret of the other';
              // Records of its own, of the same deals and ids, and its own view of every bundled event.
              await store.import(
                'T2',
                two.map((r) => ({ ...r, id: `two-${r.id}`, title, dealId: 'deal-1' })),
                'cy',
              );
              await store.import(
                'T2',
                own.map((r) => ({ ...r, title })),
                'cy',
              );
              await store.import(
                'T2',
                bundled.map((r) => ({ ...r, title, revisions: [] })),
                'cy',
              );
              return everythingOf(at(), words);
            });
            expect(beside).toEqual(alone);
            expect(JSON.stringify(beside)).not.toContain('secret');
          },
        ),
        { numRuns: atMost(open, 15) },
      ));

    it('Two workspaces can’t reach each other’s events by number, id, deal or company, nor change them', () =>
      withLog(open, [record({ id: 'bundled' })], async ({ store, at }) => {
        const parties = [{ company: 'Hidden Champion', role: 'subject' as const }];
        await store.import('T1', [record({ id: 'mine', dealId: 'd', parties })], 'ana');
        const mine = await at().event('mine');
        const other = at(undefined, 'T2');
        expect(await other.event(`E${mine?.number}`)).toBeNull();
        expect(await other.event('mine')).toBeNull();
        expect(await other.history('mine')).toEqual([]);
        expect(await other.deals(['d'])).toEqual(new Map());
        expect((await other.findCompany('Hidden Champion')).kind).toBe('none');
        expect(await other.company('hidden-champion')).toBeNull();
        expect((await at().findCompany('hiden champion')).kind).toBe('one');
        const theft = { event: `E${mine?.number}`, patch: { title: 'Theirs' }, who: 'cy', why: '' };
        await expect(store.append('T2', [theft])).rejects.toThrow('is not an event');
      }));

    it('Two workspaces share bundled events, and see their own changes of them alone', () =>
      withLog(open, [record({ id: 'x' })], async ({ store, at }) => {
        const change = (title: string) => [
          { event: 'x', patch: { title }, who: 'ana', why: 'known here' },
        ];
        await store.append('T1', change('One'));
        await store.append('T2', change('Two'));
        const titles = await Promise.all(
          ['T1', 'T2', 'T3', null].map(async (workspace) => {
            const found = await at(undefined, workspace).find({}, WHOLE);
            expect(found.total).toBe(1);
            return found.events[0]?.title;
          }),
        );
        expect(titles).toEqual([
          'One',
          'Two',
          record({ id: 'x' }).title,
          record({ id: 'x' }).title,
        ]);
        expect((await at(undefined, 'T3').history('x')).length).toBe(1);
      }));
  });
}
