import { describe, expect, it } from 'vitest';
import type { NewRevision } from '../../../src/contracts/store.ts';
import { InputError } from '../../../src/errors.ts';
import { amount, fields, record, source } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { type Open, type Opened, WHOLE, withLog } from './opening.ts';

const who = 'ana';
const fresh = (given: Partial<NewRevision> = {}): NewRevision => ({
  event: null,
  patch: { type: 'other', status: 'reported', title: 'Ours', summary: 'Said here.' },
  who,
  why: 'added',
  ...given,
});
const write = async ({ store }: Opened, ...revisions: NewRevision[]) =>
  store.append('T1', revisions);

/** Revisions that people write, and overlays of bundled events. */
export function aboutWriting(open: Open): void {
  describe('writing', () => {
    it('Writing makes an event with an id and a number, known at once and not before', () =>
      withLog(open, [record({ id: 'bundled' })], async (log) => {
        log.clock.set('2026-03-12T08:59:00Z');
        const [event] = await write(log, fresh());
        expect(event).toMatchObject({ number: 2, workspace: 'T1', knownOn: '2026-03-12' });
        expect(event?.id).toMatch(/^evt_[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(event?.knownAt).toBe(Date.parse('2026-03-12T08:59:00Z'));
        expect(await log.at('2026-03-12T08:58:59.999Z').event('E2')).toBeNull();
        expect(await log.at('2026-03-12T08:59:00Z').event('E2')).toEqual(event);
      }));

    it('Writing gives the same ids for the same clock and randomness', async () => {
      const made = () => withLog(open, [], async (log) => (await write(log, fresh()))[0]?.id);
      expect(await made()).toBe(await made());
    });

    it('A field that stays not stated is no change', () =>
      withLog(open, [], async (log) => {
        const [event] = await write(log, fresh());
        const patch = { valuation: null, people: [], unconfirmed: false, withdrawn: false };
        await write(log, { event: event!.id, patch, who, why: 'nothing' });
        expect(await log.at().history(event!.id)).toHaveLength(1);
      }));

    it('Writing changes the fields that are named, and keeps who, when and why', () =>
      withLog(open, [], async (log) => {
        const [event] = await write(log, fresh());
        log.clock.set('2026-06-02T10:00:00Z');
        const patch = { title: 'Corrected' };
        const [edited] = await write(log, { event: event!.id, patch, who: 'bo', why: 'a typo' });
        expect(edited).toMatchObject({
          title: 'Corrected',
          summary: 'Said here.',
          number: event!.number,
        });
        const history = await log.at('2026-07-01').history(event!.id);
        expect(history).toHaveLength(2);
        expect(history[1]).toEqual({
          event: event!.id,
          workspace: 'T1',
          knownAt: Date.parse('2026-06-02T10:00:00Z'),
          recordedAt: Date.parse('2026-06-02T10:00:00Z'),
          patch,
          who: 'bo',
          why: 'a typo',
        });
        expect((await log.at('2026-06-02T09:59:59Z').event(event!.id))?.title).toBe('Ours');
      }));

    it('Writing writes no revision that changes nothing', () =>
      withLog(open, [record({ id: 'x' })], async (log) => {
        const same = { title: fields().title, amount: { ...fields().amount! } };
        await write(log, { event: 'x', patch: same, who, why: 'pressed save' });
        expect(await log.at().history('x')).toHaveLength(1);
      }));

    it('Writing keeps what the editor could not see when a list is edited', () => {
      const sources = [source('Reuters'), source('SEC', { publishedOn: '2026-09-01' })];
      return withLog(open, [record({ id: 'x', sources })], async (log) => {
        const patch = { sources: [source('Reuters'), source('Mine')] };
        await write(log, { event: 'x', patch, who, why: 'another source' });
        const named = async (moment: string) =>
          (await log.at(moment).event('x'))?.sources.map((s) => s.publisher);
        expect(await named('2026-06-10')).toEqual(['Reuters', 'Mine']);
        expect(await named('2026-09-02')).toEqual(['Reuters', 'Mine', 'SEC']);
      });
    });

    it('Writing withdraws and restores, and finds what is withdrawn by its name alone', () =>
      withLog(open, [record({ id: 'x' }), record({ id: 'y' })], async (log) => {
        const set = (withdrawn: boolean) =>
          write(log, { event: 'x', patch: { withdrawn }, who, why: 'as asked' });
        const found = async () =>
          (await log.at('2026-07-01').find({ words: ['acme'] }, WHOLE)).total;
        await set(true);
        expect(await log.at('2026-07-01').event('x')).toMatchObject({ withdrawn: true });
        expect([await found(), (await log.at('2026-07-01').totals({})).counted]).toEqual([1, 1]);
        expect(await log.at('2026-07-01').history('x')).toHaveLength(2);
        log.clock.set('2026-06-03');
        await set(false);
        expect([await found(), (await log.at('2026-07-01').event('x'))?.withdrawn]).toEqual([
          2,
          false,
        ]);
      }));

    it('Writing lets an event that is restored, by whatever door, be no longer the same as another; its other links stay', () =>
      withLog(open, [record({ id: 'x' }), record({ id: 'y' })], async (log) => {
        const links = [
          { kind: 'follows' as const, event: 'y' },
          { kind: 'duplicate_of' as const, event: 'y' },
        ];
        await write(log, { event: 'x', patch: { withdrawn: true, links }, who, why: 'merged' });
        expect((await log.at('2026-07-01').event('x'))?.links).toEqual(links);
        log.clock.set('2026-06-03');
        await write(log, { event: 'x', patch: { withdrawn: false }, who, why: 'the box' });
        expect(await log.at('2026-07-01').event('x')).toMatchObject({
          withdrawn: false,
          links: links.slice(0, 1),
        });
      }));

    it('Writing writes all revisions of one call or none', () =>
      withLog(open, [record({ id: 'x' })], async (log) => {
        const good = { event: 'x', patch: { title: 'Changed' }, who, why: 'good' };
        const bad = { event: 'x', patch: { title: '' }, who, why: 'bad' };
        await expect(write(log, fresh(), good, bad)).rejects.toThrow(InputError);
        expect((await log.at().find({}, WHOLE)).events.map((event) => event.title)).toEqual([
          fields().title,
        ]);
      }));

    it.each([
      ['a status that the type has not', { status: 'in_force' as const }, 'status'],
      ['an address that is none', { sources: [source('A', { url: 'ftp://x' })] }, 'sources.0.url'],
      ['an amount too large to keep exactly', { amount: amount(1e15) }, 'amount'],
      ['a field that there is not', { colour: 'red' } as never, 'colour'],
    ])('Writing refuses %s, naming the field', (_, patch, field) =>
      withLog(open, [record({ id: 'x' })], async (log) => {
        const writing = write(log, { event: 'x', patch, who, why: '' });
        await expect(writing).rejects.toThrow(InputError);
        await expect(writing).rejects.toThrow(field);
      }),
    );

    it('Writing refuses a change of what is not there', () =>
      withLog(open, [], async (log) => {
        await expect(write(log, { ...fresh(), event: 'E7' })).rejects.toThrow(
          '“E7” is not an event',
        );
      }));

    it('Writing lets an overlay follow later data, and shows what both changed as a conflict', () => {
      const known = record({ id: 'x' });
      return withLog(open, [known], async (log) => {
        await write(log, {
          event: 'x',
          patch: { title: 'Ours', amount: amount(12_000_000) },
          who,
          why: 'known here',
        });
        const changes = { summary: 'Later.', amount: amount(15_000_000) };
        const revisions = [{ knownOn: '2026-06-20', why: 'more', changes }];
        await log.store.load(bundle([{ ...known, revisions }]));
        const [mine, theirs] = [
          await log.at('2026-07-01').event('x'),
          await log.at('2026-07-01', 'T2').event('x'),
        ];
        expect(mine).toMatchObject({
          title: 'Ours',
          summary: 'Later.',
          amount: { value: 12_000_000 },
          workspace: null,
        });
        expect(mine?.conflicts).toMatchObject([
          { field: 'amount', value: 15_000_000, publisher: 'AI Briefing data' },
        ]);
        expect(theirs).toMatchObject({ title: fields().title, summary: 'Later.', conflicts: [] });
        expect((await log.at('2026-06-10').event('x'))?.conflicts).toEqual([]);
        expect((await log.at('2026-05-31').find({}, WHOLE)).events).toMatchObject([
          { title: fields().title },
        ]);
        expect((await log.at('2026-07-01').totals({})).usd).toBe(12_000_000);
      });
    });

    it('Writing keeps the order of deliveries that are planned at one moment', () =>
      withLog(open, [], async ({ store }) => {
        const ledger = store.ledger('T1');
        const keys = Array.from({ length: 9 }, (_, index) => `alert ${index}`);
        for (const key of keys) {
          const shared = { kind: 'alert', origin: null, channel: 'C1', dueAt: 0 } as const;
          await ledger.outbox.enqueue({ deliveries: [{ ...shared, key, drawing: {} }] }, 0);
        }
        const found = await ledger.deliveries.list({ limit: 9 });
        expect(found.reverse().map(({ key }) => key)).toEqual(keys);
      }));

    it('Writing lists the deliveries that tell an event', () =>
      withLog(open, [], async ({ store }) => {
        const ledger = store.ledger('T1');
        const line = { number: 1, revisedAt: 0, text: '', section: '', because: '', score: [] };
        const page = { headline: '', parts: [], actions: [], events: [] };
        for (const event of ['a', 'b']) {
          const shared = { kind: 'alert', origin: null, channel: 'C1', dueAt: 0 } as const;
          const issue = { page, asOf: 0, told: [{ ...line, event }] };
          await ledger.outbox.enqueue(
            { deliveries: [{ ...shared, key: event, drawing: {} }], issue },
            0,
          );
        }
        const told = await ledger.deliveries.list({ event: 'a', limit: 9 });
        expect(told.map(({ key }) => key)).toEqual(['a']);
        expect(await store.ledger('T2').deliveries.list({ event: 'a', limit: 9 })).toEqual([]);
      }));

    it('Writing says that all is well', () =>
      withLog(open, [record({ id: 'x' })], async ({ store }) => {
        expect([await store.check(), await store.check(true)]).toEqual(['ok', 'ok']);
      }));
  });
}
