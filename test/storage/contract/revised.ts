import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/contracts/reader.ts';
import type { Store, Written } from '../../../src/contracts/store.ts';
import { STILL_TOLD } from '../../../src/domain/event/publication.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { atMost, type Open, withLog } from './opening.ts';

const FEBRUARY = { knownOn: '2026-02-10', why: 'it grew', changes: { amount: amount(11_000_000) } };
const NEVER = { knownAfter: 0, writtenAfter: 0 };

/** The revisions in the workspace of a reader, as known at its moment. */
const revised = (store: Store, { view }: Reader, since: Written) =>
  store.revised(view.workspace ?? '', { ...since, asOf: view.asOf });

/** The contract of revisions since an earlier look. */
export function aboutRevised(open: Open): void {
  describe('what was revised', () => {
    it('What was revised is what became known since the last look, and nothing that is not known yet', () =>
      withLog(
        open,
        [record({ id: 'a', revisions: [FEBRUARY] }), record({ id: 'b' })],
        async ({ store, at }) => {
          const january = at('2026-01-31T00:00:00Z');
          const { events, written } = await revised(store, january, NEVER);
          expect(events.sort()).toEqual(['a', 'b']);
          const since = { knownAfter: january.view.asOf, writtenAfter: written };
          const nothing = { ...since, writtenAfter: Number.MAX_SAFE_INTEGER };
          expect(await revised(store, january, nothing)).toEqual({
            events: [],
            written,
            learntFrom: null,
          });
          expect((await revised(store, january, since)).events).toEqual([]);
          expect(await revised(store, at('2026-02-11T00:00:00Z'), since)).toEqual({
            events: ['a'],
            written,
            learntFrom: null,
          });
          const { learntFrom } = await revised(store, january, { ...since, writtenAfter: 0 });
          expect(learntFrom).toBe(Date.parse('2026-01-11'));
        },
      ));

    it('What was revised is also what was written since, whatever day it is known from, and what was withdrawn', () =>
      withLog(
        open,
        [record({ id: 'a' }), record({ id: 'b' }), record({ id: 'c' })],
        async ({ store, at }) => {
          const { written } = await revised(store, at(), NEVER);
          const since = { knownAfter: at().view.asOf, writtenAfter: written };
          await store.load(bundle([record({ id: 'a', amount: amount(12_000_000) })]));
          expect((await revised(store, at(), since)).events.sort()).toEqual(['a', 'b', 'c']);
          const again = await revised(store, at(), since);
          const later = { ...since, writtenAfter: again.written };
          await store.append('T2', [
            { event: 'a', patch: { withdrawn: true }, who: 'x', why: 'y' },
          ]);
          expect((await revised(store, at(), later)).events).toEqual([]);
          expect((await revised(store, at(undefined, 'T2'), later)).events).toEqual(['a']);
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

const DAY = 86_400_000;
const MARCH = Date.parse('2026-03-01T08:00:00Z');
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** News that a log learns later than it was known. */
export function aboutLearning(open: Open): void {
  describe('learning late', () => {
    const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

    it('A log that learns late of news of the last days tells it in the window of learning, and in no other', () =>
      withLog(open, [], async ({ store, clock, at }) => {
        clock.set('2026-03-13T10:59:00Z');
        await store.import('T1', [record({ id: 'late', knownOn: '2026-03-10' })], 'ana');
        const [change] = await at().changes(window('2026-03-13T09:00Z', '2026-03-14T09:00Z'));
        expect(change).toMatchObject({
          before: null,
          at: clock.now().getTime(),
          since: Date.parse('2026-03-11'),
          on: '2026-03-10',
        });
        expect(await at().changes(window('2026-03-10T09:00Z', '2026-03-13T09:00Z'))).toEqual([]);
        expect(await at('2026-03-11').event('late')).not.toBeNull();
      }));

    it('A log that learns of what is older than 14 days has it in the window of its own day', () =>
      withLog(open, [], async ({ store, clock, at }) => {
        clock.set('2026-03-13T10:59:00Z');
        await store.import('T1', [record({ id: 'old', knownOn: '2026-02-20' })], 'ana');
        expect(await at().changes(window('2026-03-01', '2026-03-14'))).toEqual([]);
        expect(await at().changes(window('2026-02-20', '2026-02-22'))).toHaveLength(1);
      }));

    it('A log learns what the first data of it brings as it became known, and what a later release adds when it comes', () =>
      withLog(open, [record({ id: 'first', knownOn: '2026-03-05' })], async (log) => {
        const { store, clock, at } = log;
        clock.set('2026-03-13T10:00:00Z');
        const revisions = [{ knownOn: '2026-03-08', why: 'closed', changes: { title: 'Closed' } }];
        const first = record({ id: 'first', knownOn: '2026-03-05', summary: 'Mended.', revisions });
        await store.load(bundle([first, record({ id: 'second', knownOn: '2026-03-09' })]));
        const early = await at().changes(window('2026-03-05', '2026-03-07'));
        expect(early.map(({ event, before }) => [event.id, before])).toEqual([['first', null]]);
        const late = await at().changes(window('2026-03-13T08:00Z', '2026-03-14T08:00Z'));
        // A correction of what was said is none.
        expect(late.map(({ event, before, why }) => [event.id, before?.title, why])).toEqual([
          ['first', first.title, 'closed'],
          ['second', undefined, 'first known'],
        ]);
      }));

    it('A month of windows tells each event that is at most 14 days old at its import exactly once, and no older one', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              hour: fc.integer({ min: 0, max: 30 * 24 }),
              age: fc.integer({ min: 0, max: 30 }),
            }),
            { minLength: 1, maxLength: 12 },
          ),
          (imports) =>
            withLog(open, [], async ({ store, clock, at }) => {
              const ordered = imports.toSorted((a, b) => a.hour - b.hour);
              const young: string[] = [];
              for (const [index, { hour, age }] of ordered.entries()) {
                const now = MARCH + hour * 3_600_000;
                clock.set(now);
                const knownOn = dayOf(now - age * DAY);
                const id = `event ${index}`;
                await store.import('T1', [record({ id, knownOn })], 'ana');
                const known = (await at(now + DAY).event(id))!.knownAt;
                if (now - known <= STILL_TOLD) young.push(id);
              }
              const told: string[] = [];
              for (let from = MARCH - 1; from < MARCH + 31 * DAY; from += DAY)
                for (const { event } of await at(from + DAY).changes({ from, to: from + DAY }))
                  told.push(event.id);
              const older = told.filter((id) => !young.includes(id));
              expect(told.filter((id) => young.includes(id)).sort()).toEqual(young.sort());
              expect(new Set(older).size).toBe(older.length);
            }),
        ),
        { numRuns: atMost(open, 8) },
      ));
  });
}
