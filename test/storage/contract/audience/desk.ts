import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewRevision } from '../../../../src/contracts/store.ts';
import type { EventFields } from '../../../../src/domain/event/event.ts';
import { amount, fields, record, source } from '../../../helpers/samples/records.ts';
import { everythingOf } from '../../../helpers/stores/store.ts';
import { atMost, type Open, type Opened, WHOLE, withLog } from '../opening.ts';

const DESK = 'T0';
const HOUR = 3_600_000;
const at = (publisher: string) =>
  source(publisher, { url: `https://${publisher.toLowerCase().replace(' ', '')}.example/1` });
const story = (given: Partial<EventFields> = {}) =>
  fields({ title: 'Quuz raises $10M', sources: [at('Wire')], ...given });
const by = { who: 'ana', why: 'a secret note' };
const accepting = (told: EventFields, into: string | null = null): NewRevision => ({
  event: into,
  ...by,
  accepted: told,
  patch: into === null ? told : { sources: told.sources },
});

/** Something done at the desk, or by a reader, about one of the events so far. */
const deed = fc.record({
  kind: fc.constantFrom('accept', 'accept', 'type', 'hide', 'title', 'withdraw', 'own'),
  at: fc.nat(7),
});

/** A log with a desk. */
const withDesk = (open: Open, test: (log: Opened) => Promise<void>) =>
  withLog(open, [record({ id: 'bundled', dealId: 'deal' })], async (log) => {
    await log.store.nameDesk(DESK);
    await test(log);
  });

const titlesIn = async ({ at }: Opened, workspace: string, moment?: number) =>
  (await at(moment, workspace).find({}, WHOLE)).events.map(({ title }) => title).sort();

const BUNDLED = 'Acme raises $10M';

/** The shared desk: what its review accepts, all others read. */
export function aboutDesk(open: Open): void {
  describe('the shared desk', () => {
    it('The shared desk tells others what it accepts, from that moment on, and nothing else', () =>
      withDesk(open, async (log) => {
        const { store, clock } = log;
        const before = clock.now().getTime();
        clock.set(before + HOUR);
        const typed = story({ title: 'secret, typed by hand' });
        await store.append(DESK, [{ event: null, patch: typed, ...by }]);
        const told = story({ sources: [at('Wire'), source('Ana at dinner')] });
        const [event] = await store.append(DESK, [accepting(told)]);
        const reader = log.at(clock.now().getTime(), 'T1');
        expect(await titlesIn(log, 'T1', before)).toEqual([BUNDLED]);
        expect(await titlesIn(log, 'T1', before + HOUR)).toEqual([BUNDLED, 'Quuz raises $10M']);
        expect(await titlesIn(log, DESK, before + HOUR)).toHaveLength(3);
        const copy = (await reader.event(event!.id))!;
        expect(copy.sources.map(({ publisher }) => publisher)).toEqual(['Wire']);
        expect(copy.number).not.toBe(event!.number);
        expect(await reader.event(`E${event!.number}`)).toBeNull();
        expect(await reader.history(copy.id)).toMatchObject([
          { who: 'Shared desk', why: 'accepted by the desk', knownAt: before + HOUR },
        ]);
        const window = { from: before, to: before + HOUR };
        expect(await reader.changes(window)).toMatchObject([{ event: { id: copy.id } }]);
        expect(await store.nextKnown('T1', before)).toBe(before + HOUR);
        const looked = { knownAfter: before, writtenAfter: 0, asOf: before + HOUR };
        expect((await store.revised('T1', looked)).events).toContain(copy.id);
      }));

    it('The shared desk tells others of its corrections, what it withdraws and what it restores', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const [event] = await store.append(DESK, [accepting(story())]);
        const revise = (patch: NewRevision['patch']) =>
          store.append(DESK, [{ event: event!.id, patch, ...by }]);
        await revise({ amount: amount(12_000_000) });
        const copy = () => log.at(undefined, 'T1').event(event!.id);
        expect(await copy()).toMatchObject({
          amount: { value: 12_000_000 },
          sources: [at('Wire')],
        });
        await revise({ withdrawn: true });
        expect((await copy())?.withdrawn).toBe(true);
        await revise({ withdrawn: false });
        expect((await copy())?.withdrawn).toBe(false);
        const history = await log.at(undefined, 'T1').history(event!.id);
        expect(history.map(({ who, why }) => `${who}: ${why}`)).toEqual([
          'Shared desk: accepted by the desk',
          'Shared desk: revised by the desk',
          'Shared desk: withdrawn by the desk',
          'Shared desk: restored by the desk',
        ]);
      }));

    it('The shared desk adds to a bundled event what it accepts, and none of what its people wrote there', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const mine = { summary: 'secret', sources: [at('Mine'), source('Acme Times')] };
        await store.append(DESK, [{ event: 'bundled', patch: mine, ...by }]);
        const sources = [...mine.sources, at('Wire')];
        await store.append(DESK, [accepting(story({ sources }), 'bundled')]);
        const seen = (await log.at(undefined, 'T1').event('bundled'))!;
        expect(seen.sources.map(({ publisher }) => publisher)).toEqual(['Acme Times', 'Wire']);
        expect(seen.summary).toBe(record({ id: 'x' }).summary);
        expect(await log.at(undefined, null).event('bundled')).toMatchObject({
          sources: [source('Acme Times')],
        });
      }));

    it('The shared desk tells of a story that joins an event typed there by the story alone, and takes that back with it', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const typed = story({ title: 'secret', sources: [source('Ana')] });
        const [own] = await store.append(DESK, [{ event: null, patch: typed, ...by }]);
        const sources = [source('Ana'), at('Wire')];
        await store.append(DESK, [{ ...accepting(story(), own!.id), patch: { sources } }]);
        expect(await titlesIn(log, 'T1')).toEqual([BUNDLED, 'Quuz raises $10M']);
        await store.append(DESK, [{ event: own!.id, patch: { sources: [source('Ana')] }, ...by }]);
        expect(await titlesIn(log, 'T1')).toEqual([BUNDLED]);
      }));

    it('A reader of the shared desk changes its events for itself alone, and its word wins', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const [event] = await store.append(DESK, [accepting(story())]);
        const change = (patch: NewRevision['patch']) => [{ event: event!.id, patch, ...by }];
        const [revised] = await store.append('T1', change({ title: 'Quuz, as we know it' }));
        expect(revised?.title).toBe('Quuz, as we know it');
        await store.append('T2', change({ withdrawn: true }));
        await store.append(DESK, change({ title: 'Quuz raises $11M', round: 'series_a' }));
        expect(await titlesIn(log, 'T1')).toEqual([BUNDLED, 'Quuz, as we know it']);
        expect(await titlesIn(log, 'T2')).toEqual([BUNDLED]);
        expect(await titlesIn(log, 'T3')).toEqual([BUNDLED, 'Quuz raises $11M']);
        expect(await titlesIn(log, DESK)).toEqual([BUNDLED, 'Quuz raises $11M']);
        const own = (await log.at(undefined, 'T1').event(event!.id))!;
        expect(own.round).toBe('series_a');
      }));

    it('A reader that declines the shared desk has its own log alone, until it reads it again', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const parties = [{ company: 'Quuz', role: 'subject' as const }];
        const shared = story({ dealId: 'deal', status: 'completed', parties });
        const [event] = await store.append(DESK, [accepting(shared)]);
        const mine = fields({ title: 'Ours', status: 'rumoured', parties, dealId: 'deal' });
        await store.append('T1', [{ event: null, patch: mine, ...by }]);
        await store.append('T1', [{ event: event!.id, patch: { title: 'Quuz!' }, ...by }]);
        const plans = store.plans('T1');
        const seen = async () => ({
          titles: await titlesIn(log, 'T1'),
          counted: (await log.at(undefined, 'T1').sum({})).counted,
          company: (await log.at(undefined, 'T1').findCompany('Quuz')).kind,
        });
        const reading = await seen();
        expect(reading).toMatchObject({ titles: [BUNDLED, 'Ours', 'Quuz!'], company: 'one' });
        expect([await plans.desk(), await store.plans(DESK).desk()]).toEqual(['reads', 'desk']);
        await plans.readDesk(false);
        expect(await plans.desk()).toBe('declines');
        expect(await seen()).toMatchObject({ titles: [BUNDLED, 'Ours'], company: 'one' });
        expect(await log.at(undefined, 'T1').event(event!.id)).toBeNull();
        expect(await titlesIn(log, 'T2')).toEqual([BUNDLED, 'Quuz raises $10M']);
        await plans.readDesk(true);
        expect(await seen()).toEqual(reading);
      }));

    it('Without a desk that is named, or with another, nobody reads what one has shared', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        await store.append(DESK, [accepting(story())]);
        await store.nameDesk(null);
        expect([await store.desk(), await store.plans('T1').desk()]).toEqual([null, 'none']);
        expect(await titlesIn(log, 'T1')).toEqual([BUNDLED]);
        await store.nameDesk('T1');
        expect(await titlesIn(log, DESK)).toEqual([BUNDLED, 'Quuz raises $10M']);
        expect(await titlesIn(log, 'T2')).toEqual([BUNDLED]);
        await store.nameDesk(DESK);
        expect(await titlesIn(log, 'T2')).toEqual([BUNDLED, 'Quuz raises $10M']);
      }));

    it('No word of the notes, the names and what only some people of the shared desk see crosses', () =>
      withDesk(open, async (log) => {
        const { store } = log;
        const hidden = story({ title: 'secret', visibility: 'channel:C0SECRET', dealId: 'deal' });
        await store.append(DESK, [{ event: null, patch: hidden, ...by }]);
        const [first] = await store.append(DESK, [
          accepting(story({ links: [{ kind: 'follows', event: 'evt_secret' }] })),
        ]);
        await store.append(DESK, [
          { event: first!.id, patch: { sources: [at('Wire'), source('secret')] }, ...by },
          { event: 'bundled', patch: { summary: 'secret' }, ...by },
          { event: null, patch: story({ title: 'secret' }), ...by },
        ]);
        await store.review(DESK).choose((settings) => ({ ...settings, channel: 'C0SECRET' }));
        const everything = JSON.stringify([
          await everythingOf(log.at(undefined, 'T1'), ['secret']),
          await everythingOf(log.at(undefined, null), ['secret']),
        ]);
        expect(everything).toContain('Quuz raises $10M');
        for (const word of ['secret', 'SECRET', 'ana']) expect(everything).not.toContain(word);
      }));

    it('Whatever the shared desk does, others read what it accepted and nothing else, each with its own word on top', () =>
      fc.assert(
        fc.asyncProperty(fc.array(deed, { maxLength: 8 }), (deeds) =>
          withDesk(open, async (log) => {
            const { store } = log;
            await store.plans('T2').readDesk(false);
            const done: { id: string; told: string | null; own: string | null }[] = [];
            for (const [index, { kind, at: place }] of deeds.entries()) {
              const known = done[place % Math.max(1, done.length)];
              const title = `Fixed ${index}`;
              if (kind === 'own' && known?.told) {
                known.own = `Ours ${index}`;
                const patch = { title: known.own };
                await store.append('T1', [{ event: known.id, patch, ...by }]);
              } else if (kind === 'title' && known) {
                const patch = { title: known.told ? title : 'secret' };
                if (known.told) known.told = title;
                await store.append(DESK, [{ event: known.id, patch, ...by }]);
              } else if (kind === 'withdraw' && known) {
                known.told = null;
                known.own = null;
                await store.append(DESK, [{ event: known.id, patch: { withdrawn: true }, ...by }]);
              } else {
                const visibility = kind === 'hide' ? ('channel:C0SECRET' as const) : 'workspace';
                const isTold = kind === 'accept';
                const sources = [at('Wire'), source('secret')];
                const told = story({ title: isTold ? title : 'secret', visibility, sources });
                const revision = isTold ? accepting(told) : { event: null, patch: told, ...by };
                const [event] = await store.append(DESK, [revision]);
                done.push({ id: event!.id, told: isTold ? title : null, own: null });
              }
            }
            const expected = done.flatMap(({ told, own }) => (told ? [own ?? told] : []));
            expect(await titlesIn(log, 'T1')).toEqual([BUNDLED, ...expected].sort());
            expect(await titlesIn(log, 'T2')).toEqual([BUNDLED]);
            const reader = log.at(undefined, 'T1');
            const histories = await Promise.all(done.map(({ id }) => reader.history(id)));
            const desks = histories.flat().filter(({ workspace }) => workspace !== 'T1');
            const all = await everythingOf(reader, ['secret']);
            const said = JSON.stringify([all.found, all.changes, all.said, all.size, desks]);
            for (const word of ['secret', 'SECRET', 'ana']) expect(said).not.toContain(word);
          }),
        ),
        { numRuns: atMost(open, 12) },
      ));
  });
}
