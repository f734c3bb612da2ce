import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { type EventRecord, recordSchema } from '../../../src/domain/event/event.ts';
import type { EventOutline } from '../../../src/domain/event/story/telling.ts';
import { InputError } from '../../../src/errors.ts';
import {
  COMPANIES,
  logDay,
  someRecord,
  someRecords,
  someStage,
} from '../../helpers/samples/events.ts';
import { amount, fields, record } from '../../helpers/samples/records.ts';
import { bundle, everythingOf } from '../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';

async function exported(store: Store, workspace: string | null): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for await (const one of store.export(workspace, EVERYBODY)) records.push(one);
  return records;
}

const ids = COMPANIES.map((name) => name.toLowerCase());
const outlined = fc.record(
  { companies: fc.subarray(ids, { minLength: 1 }), since: logDay, until: logDay },
  { requiredKeys: [] },
);
/** Without its links, which no outline promises: they stand as they were written, to events that nobody sees too. */
const promised = ({ links: _, ...outline }: EventOutline & { links?: unknown }): EventOutline =>
  outline;
const byNumber = (a: EventOutline, b: EventOutline) => a.number - b.number;

/** A workspace's own records, in and out. */
export function aboutImporting(open: Open): void {
  describe('importing records', () => {
    it('Outlines say of all events that fit what finding them says, but of those that were read', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(12, fc.oneof(someRecord, someStage)),
          fc.array(outlined, { minLength: 8, maxLength: 8 }),
          fc.func(fc.boolean()),
          (records, questions, has) =>
            withLog(open, records, async ({ at }) => {
              for (const question of questions) {
                const { events } = await at().find(question, WHOLE);
                const fresh = events.filter(({ number }) => !has(number));
                const outlines: EventOutline[] = [];
                for await (const some of at().outlines(question, { has })) outlines.push(...some);
                expect(fresh.toSorted(byNumber)).toMatchObject(
                  outlines.map(promised).toSorted(byNumber),
                );
                expect(outlines).toHaveLength(fresh.length);
              }
            }),
        ),
        { numRuns: atMost(open, 5) },
      ));

    it('Importing records adds them for the workspace, with their revisions on their own days', () =>
      withLog(open, [], async ({ store, at }) => {
        const revisions = [{ knownOn: '2026-02-01', why: 'closed', changes: { title: 'Closed' } }];
        expect(await store.import('T1', [record({ id: 'x', revisions })], 'ana')).toEqual({
          added: 1,
          revised: 0,
          unchanged: 0,
        });
        expect(await at('2026-01-15').event('x')).toMatchObject({
          title: fields().title,
          workspace: 'T1',
        });
        expect((await at('2026-02-02').event('x'))?.title).toBe('Closed');
        expect((await at().history('x')).map((revision) => revision.who)).toEqual(['ana', 'ana']);
      }));

    it('Importing records knows today’s records at once', () =>
      withLog(open, [], async ({ store, at, clock }) => {
        clock.set('2026-01-10T15:00:00Z');
        await store.import('T1', [record({ id: 'x' })], 'ana');
        expect(await at('2026-01-10T15:00:00Z').event('x')).toMatchObject({
          knownOn: '2026-01-10',
        });
      }));

    it('Importing records leaves alone what says the same, and revises what does not, now', () =>
      withLog(open, [record({ id: 'bundled' })], async ({ store, at }) => {
        const own = [record({ id: 'a' }), record({ id: 'b' })];
        await store.import('T1', own, 'ana');
        const changed = [
          record({ id: 'a' }),
          record({ id: 'b', title: 'Now' }),
          record({ id: 'bundled', title: 'Mine' }),
        ];
        expect(await store.import('T1', changed, 'bo')).toEqual({
          added: 0,
          revised: 2,
          unchanged: 1,
        });
        expect((await at('2026-05-01').event('b'))?.title).toBe(fields().title);
        expect((await at().history('b'))[1]).toMatchObject({ who: 'bo', patch: { title: 'Now' } });
        expect((await at().event('bundled'))?.title).toBe('Mine');
        expect((await at(undefined, 'T2').event('bundled'))?.title).toBe(fields().title);
        expect(await store.import('T1', changed, 'bo')).toMatchObject({ unchanged: 3 });
      }));

    it('Importing records a second time keeps what people have changed since', () =>
      withLog(open, [record({ id: 'bundled' })], async ({ store, at }) => {
        const file = [record({ id: 'a' }), record({ id: 'bundled' })];
        await store.import('T1', file, 'ana');
        const own = (await at().event('a'))?.number;
        const other = (await at().event('bundled'))?.number;
        const change = { patch: { title: 'Corrected' }, who: 'bo', why: 'a slip' };
        await store.append('T1', [
          { event: `E${own}`, ...change },
          { event: `E${other}`, ...change },
        ]);
        expect(await store.import('T1', file, 'ana')).toMatchObject({ revised: 0, unchanged: 2 });
        expect((await at().event('a'))?.title).toBe('Corrected');
        const fresh = [record({ id: 'a', title: 'Another' })];
        expect(await store.import('T1', fresh, 'ana')).toMatchObject({ revised: 1 });
        expect((await at().event('a'))?.title).toBe('Another');
      }));

    it('Importing records twice at once adds each of them once', () =>
      withLog(open, [], async ({ store }) => {
        const records = ['x', 'y', 'z'].map((id) => record({ id }));
        const both = await Promise.all([1, 2].map(() => store.import('T1', records, 'ana')));
        expect(both.toSorted((a, b) => b.added - a.added)).toEqual([
          { added: 3, revised: 0, unchanged: 0 },
          { added: 0, revised: 0, unchanged: 3 },
        ]);
        expect(await exported(store, 'T1')).toHaveLength(3);
      }));

    it('Importing records takes the second of two records with one id for its revision', () =>
      withLog(open, [], async ({ store, at }) => {
        const twice = [record({ id: 'a' }), record({ id: 'a', title: 'Again' })];
        expect(await store.import('T1', twice, 'ana')).toEqual({
          added: 1,
          revised: 1,
          unchanged: 0,
        });
        expect((await at().event('a'))?.title).toBe('Again');
      }));

    it('Importing records imports nothing when a record does not fit, and names its line and field', () =>
      withLog(open, [], async ({ store, at }) => {
        function* records(): Generator<EventRecord> {
          for (let index = 0; index < 1_200; index++) yield record({ id: `r${index}` });
          yield { ...record({ id: 'bad' }), title: '' };
        }
        const importing = store.import('T1', records(), 'ana');
        await expect(importing).rejects.toThrow(InputError);
        await expect(importing).rejects.toThrow(/Line 1201, title/);
        expect(await at().size()).toMatchObject({ events: 0 });
        expect((await at().find({}, WHOLE)).total).toBe(0);
      }));

    it('Importing records imports nothing when a revision has an amount that can’t be kept, and names it', () =>
      withLog(open, [], async ({ store }) => {
        const huge = {
          knownOn: '2026-01-20',
          why: 'typed wrongly',
          changes: { amount: amount(1e308) },
        };
        const given = [record({ id: 'x', revisions: [huge] })];
        await expect(store.import('T1', given, 'somebody')).rejects.toThrow(
          /Line 1, revision of 2026-01-20: amount: 1e\+308 USD is too large to keep exactly/,
        );
        const tiny = [record({ id: 'x', amount: amount(1e-300) })];
        await expect(store.import('T1', tiny, 'somebody')).rejects.toThrow(
          /less than the smallest coin/,
        );
      }));

    it('Importing records gives back what it was given', () =>
      fc.assert(
        fc.asyncProperty(someRecords(6), (records) =>
          withLog(open, [], async ({ store }) => {
            await store.import('T1', records, 'ana');
            const first = await exported(store, 'T1');
            for (const one of first) recordSchema.parse(one);
            expect(first.map((one) => one.id).sort()).toEqual(records.map((one) => one.id).sort());
            expect(await store.import('T1', first, 'bo')).toMatchObject({
              unchanged: first.length,
            });
            expect(await exported(store, 'T1')).toEqual(first);
          }),
        ),
        { numRuns: atMost(open, 15) },
      ));

    it('Importing records reads an export of bundled data as the same log', () =>
      fc.assert(
        fc.asyncProperty(someRecords(6), async (records) => {
          const [first, copy] = await withLog(open, records, async ({ store, at }) => [
            await everythingOf(at()),
            await exported(store, null),
          ]);
          const again = await withLog(open, copy, ({ at }) => everythingOf(at()));
          const plain = (all: object) => JSON.parse(JSON.stringify(all));
          // A field that a revision only repeats is not exported: what is known when stays.
          expect({ ...plain(again), histories: 0 }).toEqual({ ...plain(first), histories: 0 });
        }),
        { numRuns: atMost(open, 15) },
      ));

    it('Importing records leaves out of an export what was withdrawn, and what others own', () =>
      withLog(open, [record({ id: 'bundled' }), record({ id: 'gone' })], async ({ store }) => {
        await store.import('T2', [record({ id: 'theirs' })], 'cy');
        await store.append('T1', [
          { event: 'gone', patch: { withdrawn: true }, who: 'ana', why: 'wrong' },
        ]);
        expect((await exported(store, 'T1')).map((one) => one.id)).toEqual(['bundled']);
        expect((await exported(store, null)).map((one) => one.id)).toEqual(['bundled', 'gone']);
      }));

    it('Importing records keeps an id that bundled data takes later for the workspace that had it first', () =>
      withLog(open, [], async ({ store, at }) => {
        await store.import('T1', [record({ id: 'x', title: 'Ours' })], 'ana');
        await store.load(bundle([record({ id: 'x', title: 'Bundled' })]));
        expect((await at().event('x'))?.title).toBe('Ours');
        expect((await at(undefined, 'T2').event('x'))?.title).toBe('Bundled');
      }));
  });
}
