import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, EVERYBODY, type Reader } from '../../../../src/contracts/reader.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import type { EventRecord } from '../../../../src/domain/event/event.ts';
import type { Visibility } from '../../../../src/domain/event/shapes.ts';
import { someRecords } from '../../../helpers/samples/events.ts';
import { fields, record } from '../../../helpers/samples/records.ts';
import { AFTER_ALL, everythingOf } from '../../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from '../opening.ts';

const CHANNEL: Visibility = 'channel:C1';
const MINE: Visibility = 'me:U1';
const IN_CHANNEL: Audience = { channel: 'C1', person: null };
const IN_OTHERS: Audience = { channel: 'C2', person: 'U2' };

const as = (store: Store, audience: Audience, asOf = Date.parse(AFTER_ALL)): Reader =>
  store.reader({ workspace: 'T1', asOf, audience });

const visible = (records: readonly EventRecord[], visibility: Visibility, prefix: string) =>
  records.map((one) => ({ ...one, id: `${prefix}-${one.id}`, visibility }));

/** The same words whoever may see an event; texts of one day have an order of their own in each log. */
function seen({ said, ...all }: Awaited<ReturnType<typeof everythingOf>>): string {
  const found = said.map(({ events, ...counts }) => ({
    ...counts,
    events: events.toSorted((a, b) => a.number - b.number),
  }));
  return JSON.stringify({ ...all, said: found }, (_key, part) =>
    part instanceof Map ? [...part] : part,
  ).replaceAll(JSON.stringify(CHANNEL), '"workspace"');
}

/** The contract of visibility: what a channel or a person sees alone is nowhere in what others read. */
export function aboutHidden(open: Open): void {
  describe('events that not everybody sees', () => {
    it('Events that not everybody sees change nothing of what others read, and are as any other to those who see them', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(3),
          someRecords(3),
          someRecords(4),
          async (bundled, common, some) => {
            const words = ['alpha', 'bravo', 'secret'];
            const own = visible(common, 'workspace', 'own').map((r) => ({
              ...r,
              dealId: 'deal-1',
            }));
            const secret = some.map((r) => ({ ...r, title: 'secret', dealId: 'deal-1' }));
            const logWith = (hidden: readonly EventRecord[], audience: Audience) =>
              withLog(open, bundled, async ({ store }) => {
                await store.import('T1', own, 'ana');
                await store.import('T1', hidden, 'ana');
                return everythingOf(as(store, audience), words);
              });
            const alone = await logWith([], EVERYBODY);
            const hidden = [
              ...visible(secret, CHANNEL, 'theirs'),
              ...visible(secret, MINE, 'mine'),
            ];
            expect(await logWith(hidden, EVERYBODY)).toEqual(alone);
            expect(await logWith(hidden, IN_OTHERS)).toEqual(alone);
            const common2 = await logWith(visible(secret, 'workspace', 'theirs'), EVERYBODY);
            expect(seen(await logWith(hidden, IN_CHANNEL))).toEqual(seen(common2));
          },
        ),
        { numRuns: atMost(open, 12) },
      ));

    it('An event that a channel sees is found there by its words, number, deal and company, and nowhere else', () =>
      withLog(open, [record({ id: 'bundled' })], async ({ store }) => {
        const parties = [{ company: 'Hidden Champion', role: 'subject' as const }];
        const hidden = { parties, title: 'Secret round', dealId: 'd', visibility: CHANNEL };
        await store.import('T1', [record({ id: 'theirs', ...hidden })], 'ana');
        const inside = as(store, IN_CHANNEL);
        expect(await inside.event('theirs')).toMatchObject({
          title: 'Secret round',
          workspace: 'T1',
        });
        expect((await inside.findCompany('hiden champion')).kind).toBe('one');
        expect((await inside.find({ words: ['secret'] }, WHOLE)).total).toBe(1);
        for (const audience of [EVERYBODY, IN_OTHERS]) {
          const other = as(store, audience);
          expect(await other.event('E2')).toBeNull();
          expect(await other.history('theirs')).toEqual([]);
          expect((await other.deals(['d'])).size).toBe(0);
          expect((await other.findCompany('Hidden Champion')).kind).toBe('none');
          expect(await other.company('hidden-champion')).toBeNull();
          expect((await other.find({ words: ['secret'] }, WHOLE)).total).toBe(0);
          expect(await other.size()).toMatchObject({ events: 1 });
        }
      }));

    it('An event is opened to more people: they read it from then on, without what was said of it before', () =>
      withLog(open, [], async ({ store, clock }) => {
        const parties = [{ company: 'Quiet Works', role: 'subject' as const }];
        const first = { ...fields(), parties, title: 'Secret plan', visibility: MINE };
        const write = async (event: string | null, patch: object) => {
          clock.set(clock.now().getTime() + 60_000);
          const [saved] = await store.append('T1', [{ event, patch, who: 'ana', why: 'so it is' }]);
          return saved!;
        };
        const { number } = await write(null, first);
        const ref = `E${number}`;
        await write(ref, { title: 'Known plan' });
        const before = clock.now().getTime();
        await write(ref, { visibility: CHANNEL });
        expect(await as(store, IN_CHANNEL, before).event(ref)).toBeNull();
        const now = clock.now().getTime();
        expect((await as(store, IN_CHANNEL, now).event(ref))?.title).toBe('Known plan');
        expect(await as(store, EVERYBODY, now).event(ref)).toBeNull();
        const history = await as(store, IN_CHANNEL, now).history(ref);
        expect(history).toHaveLength(1);
        expect(JSON.stringify(history)).not.toContain('Secret plan');
        const author = as(store, { channel: 'C1', person: 'U1' }, now);
        expect(await author.history(ref)).toHaveLength(3);
        await write(ref, { visibility: 'workspace' });
        const later = as(store, EVERYBODY, clock.now().getTime());
        expect((await later.findCompany('Quiet Works')).kind).toBe('one');
        const told = await later.changes({ from: now, to: later.view.asOf });
        expect(told.map(({ event, before }) => [event.number, before])).toEqual([[number, null]]);
      }));

    it('An event is never hidden from people who can see it, by an edit or by a file', () =>
      withLog(open, [record({ id: 'bundled' })], async ({ store }) => {
        await store.import('T1', [record({ id: 'open' })], 'ana');
        for (const event of ['bundled', 'open'])
          await expect(
            store.append('T1', [{ event, patch: { visibility: CHANNEL }, who: 'x', why: 'y' }]),
          ).rejects.toThrow('can’t be hidden');
        await store.import('T1', [record({ id: 'open', visibility: CHANNEL, title: 'New' })], 'x');
        expect(await as(store, EVERYBODY).event('open')).toMatchObject({ title: 'New' });
      }));

    it('An event goes along with its channel when Slack gives that another id', () =>
      withLog(open, [], async ({ store }) => {
        const parties = [{ company: 'Quiet Works', role: 'subject' as const }];
        const records = [record({ id: 'theirs', parties, visibility: CHANNEL })];
        await store.import('T1', records, 'ana');
        await store.plans('T1').moveChannel('C1', 'C9');
        const moved = as(store, { channel: 'C9', person: null });
        expect(await moved.event('theirs')).toMatchObject({ visibility: 'channel:C9' });
        expect((await moved.findCompany('Quiet Works')).kind).toBe('one');
        expect(await as(store, IN_CHANNEL).event('theirs')).toBeNull();
        const patch = { title: 'Said again' };
        await store.append('T1', [{ event: 'theirs', patch, who: 'ana', why: 'so it is' }]);
        expect(await moved.event('theirs')).toMatchObject({ title: 'Said again' });
        expect(await as(store, EVERYBODY).event('theirs')).toBeNull();
      }));

    it('A file that everybody sees and one that a channel sees have their own events, also under one id', () =>
      withLog(open, [], async ({ store }) => {
        const hidden = record({ id: 'deal', title: 'Theirs', visibility: CHANNEL });
        await store.import('T1', [hidden], 'ana');
        const again = record({ id: 'deal', title: 'Ours' });
        expect(await store.import('T1', [again], 'bo')).toMatchObject({ added: 1 });
        expect((await as(store, EVERYBODY).event('deal'))?.title).toBe('Ours');
        const records = async (audience: Audience | 'anybody') => {
          const titles: string[] = [];
          for await (const { title } of store.export('T1', audience)) titles.push(title);
          return titles;
        };
        expect(await records(EVERYBODY)).toEqual(['Ours']);
        expect(await records(IN_OTHERS)).toEqual(['Ours']);
        expect(await records('anybody')).toEqual(['Theirs', 'Ours']);
      }));
  });
}
