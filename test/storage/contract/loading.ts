import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import { LoadError } from '../../../src/errors.ts';
import { amount, fields, record, source } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { type Open, WHOLE, withLog } from './opening.ts';

const first = record({ id: 'first', knownOn: '2026-01-10' });
const second = record({ id: 'second', knownOn: '2026-01-12', title: 'Beta raises $5M' });

async function exportedFrom(store: Store): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for await (const exported of store.export(null, EVERYBODY)) records.push(exported);
  return records;
}

/** Bringing bundled data in, and up to date. */
export function aboutLoading(open: Open): void {
  describe('loading bundled data', () => {
    it('Loading bundled data does nothing for a version that is loaded', () =>
      withLog(open, [], async ({ store }) => {
        const data = bundle([first, second]);
        expect(await store.load(data)).toEqual({
          added: 2,
          revised: 0,
          withdrawn: 0,
          unchanged: 0,
        });
        expect(await store.load(data)).toEqual({
          added: 0,
          revised: 0,
          withdrawn: 0,
          unchanged: 2,
        });
        expect(await store.load({ ...data, records: [] })).toMatchObject({ unchanged: 2 });
      }));

    it('Loading bundled data writes no revision for records that say what they said', () =>
      withLog(open, [first, second], async ({ store, at }) => {
        const before = await at().history('first');
        expect(await store.load(bundle([second, first]))).toMatchObject({ unchanged: 2 });
        expect(await at().history('first')).toEqual(before);
      }));

    it('An event whose revisions are older than a field has the default of the field', () =>
      withLog(open, [], async ({ store, at }) => {
        const { links: _l, people: _p, dealId: _d, unconfirmed: _u, ...written } = first;
        await store.load(bundle([written as EventRecord]));
        const [revision] = await at().history('first');
        expect(revision?.patch).not.toHaveProperty('links');
        const defaults = { links: [], people: [], dealId: null, unconfirmed: false };
        expect(await at().event('first')).toMatchObject(defaults);
        expect(await exportedFrom(store)).toEqual([first]);
        expect(await store.load(bundle([first]))).toMatchObject({ revised: 0, unchanged: 1 });
      }));

    it('Loading bundled data numbers events by the day from which they are known, and keeps the numbers', () =>
      withLog(open, [second, first], async ({ store, at }) => {
        const early = record({ id: 'early', knownOn: '2026-01-01' });
        await store.load(bundle([early, second, first]));
        const numbers = ['first', 'second', 'early'].map(
          async (id) => (await at().event(id))?.number,
        );
        expect(await Promise.all(numbers)).toEqual([1, 2, 3]);
        expect((await at().event('E2'))?.id).toBe('second');
        expect((await at().event('e2'))?.id).toBe('second');
        expect((await at().event('2'))?.id).toBe('second');
      }));

    it('Loading bundled data corrects a fact for the days that it is about, and says so in its history', () =>
      withLog(open, [first], async ({ store, at }) => {
        await store.load(bundle([{ ...first, title: 'Acme raises $11M' }]));
        expect((await at('2026-01-11').event('first'))?.title).toBe('Acme raises $11M');
        const [written, corrected] = await at('2026-01-11').history('first');
        expect(written?.patch.title).toBe(first.title);
        expect(corrected?.patch).toEqual({ title: 'Acme raises $11M' });
        expect(corrected?.why).toBe('corrected in the data');
      }));

    it('Loading bundled data takes up a new revision on its own day', () =>
      withLog(open, [first], async ({ store, at }) => {
        const revision = { knownOn: '2026-01-20', why: 'closed', changes: { title: 'Closed' } };
        const done = await store.load(bundle([{ ...first, revisions: [revision] }]));
        expect(done).toMatchObject({ added: 0, revised: 1, unchanged: 0 });
        expect((await at('2026-01-20').event('first'))?.title).toBe(first.title);
        expect((await at('2026-01-21').event('first'))?.title).toBe('Closed');
        expect((await at().history('first')).map((revision) => revision.why)).toEqual([
          'first known',
          'closed',
        ]);
      }));

    it('Loading bundled data withdraws a record that left the data, and brings it back when it returns', () =>
      withLog(open, [first, second], async ({ store, at }) => {
        expect(await store.load(bundle([first]))).toMatchObject({ revised: 0, withdrawn: 1 });
        expect((await at().find({}, WHOLE)).total).toBe(1);
        expect((await at().event('second'))?.withdrawn).toBe(true);
        await store.load(bundle([first, second]));
        expect((await at().find({}, WHOLE)).total).toBe(2);
      }));

    it('Loading bundled data says when a record became known later than it said before', () =>
      withLog(open, [first], async ({ store, at }) => {
        await store.load(bundle([{ ...first, knownOn: '2026-01-15' }]));
        expect((await at('2026-01-14').find({}, WHOLE)).total).toBe(0);
        expect(await at().event('first')).toMatchObject({
          knownOn: '2026-01-15',
          knownAt: Date.parse('2026-01-16T00:00:00Z'),
        });
      }));

    it('Loading bundled data refuses a record that names no company of the data, and keeps what it had', () =>
      withLog(open, [first], async ({ store, at }) => {
        const parties = [{ company: 'Nobody Inc', role: 'subject' as const }];
        const loading = store.load(bundle([record({ id: 'x', parties })]));
        await expect(loading).rejects.toThrow(LoadError);
        await expect(loading).rejects.toThrow('“Nobody Inc”');
        expect((await at().find({}, WHOLE)).events.map((event) => event.id)).toEqual(['first']);
      }));

    it('Loading bundled data computes evidence anew when the data knows more of a publisher', () =>
      withLog(open, [], async ({ store, at }) => {
        const records = [record({ id: 'x', sources: [source('New Paper')] })];
        await store.load(bundle(records));
        const before = (await at().event('x'))!.evidence.word;
        const kind = 'filing' as const;
        const { reference } = bundle([]);
        await store.load(
          bundle(records, { reference: { ...reference, publisherKind: () => kind } }),
        );
        expect([before, (await at().event('x'))!.evidence.word]).toEqual([
          'single source',
          'official',
        ]);
      }));

    it('Loading bundled data from a release keeps its text for the next start, until other data is loaded', () =>
      withLog(open, [first], async ({ store }) => {
        expect(await store.release()).toBeNull();
        await store.load({ ...bundle([first, second]), release: 'signed' });
        expect(await store.release()).toBe('signed');
        await store.load(bundle([first]));
        expect(await store.release()).toBeNull();
      }));

    it('Loading bundled data goes on beside people who write, and loses nothing of either', () =>
      withLog(open, [first], async ({ store, at }) => {
        const added = ['Beta', 'Gamma'].map((name) => {
          const patch = fields({ title: `${name} raises $5M` });
          return store.append('T1', [{ event: null, patch, who: 'U1', why: 'new' }]);
        });
        const loading = store.load(bundle([{ ...first, title: 'Acme raises $11M' }, second]));
        const revised = store.append('T1', [
          { event: 'first', patch: { amount: amount(11_000_000) }, who: 'U1', why: 'read again' },
        ]);
        await Promise.all([...added, loading, revised]);
        expect(await loading).toMatchObject({ added: 1, revised: 1 });
        expect((await at().find({}, WHOLE)).total).toBe(4);
        const { title, amount: own } = (await at().event('first'))!;
        expect([title, own?.value]).toEqual(['Acme raises $11M', 11_000_000]);
      }));
  });
}
