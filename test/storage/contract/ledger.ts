import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/contracts/ledger.ts';
import type { Store } from '../../../src/contracts/store.ts';
import {
  aDelivery,
  aDigest,
  aPage,
  aSchedule,
  aTold,
  DAY,
  HOUR,
  MINUTE,
  NINE,
  sends,
} from '../../helpers/samples/deliveries.ts';
import { type Open, withLog } from './opening.ts';

const ISSUE = { ...aDigest('d').issue, corrections: [] };
const MISSED = { kind: 'missed' } as const;
const REPLACED = { kind: 'replaced', due: NINE + DAY } as const;

/** The contract of the ledger: messages are written down before they are sent, and kept with what came of them. */
export function aboutLedger(open: Open): void {
  const withLedger = (action: (ledger: Ledger, store: Store) => Promise<void>) =>
    withLog(open, [], ({ store }) => action(store.ledger('T1'), store));

  describe('a plan', () => {
    it('is written down whole: its messages in order, its page, what it tells', () =>
      withLedger(async (ledger) => {
        const window = { from: NINE - DAY, to: NINE };
        const id = await ledger.plan(aDigest('d', { origin: 'sch_1', window }), NINE);
        const parts = await ledger.parts(id!);
        expect(parts.map(({ key }) => key)).toEqual(['d', 'd 1', 'd 2']);
        expect(parts.map(({ parent }) => parent)).toEqual([null, id, id]);
        expect(parts.map(({ id: own }) => own)).toEqual(parts.map(({ id: own }) => own).sort());
        expect(parts[0]).toMatchObject({ id, window, state: 'pending', attempts: 0, nextAt: NINE });
        expect(await ledger.byKey('d')).toEqual(parts[0]);
        expect(await ledger.issue(id!)).toEqual({ delivery: parts[0], ...ISSUE });
      }));

    it('is not written a second time under its key', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        const again = { ...aDigest('d'), deliveries: [aDelivery('d'), aDelivery('another part')] };
        expect(await ledger.plan(again, NINE)).toBeNull();
        expect(await ledger.parts(id!)).toHaveLength(3);
        expect(await ledger.byKey('another part')).toBeNull();
      }));

    it('is written by one of many at once', () =>
      withLedger(async (ledger) => {
        const six = Array.from({ length: 6 }, () => ledger.plan(aDigest('d'), NINE));
        const ids = (await Promise.all(six)).filter((id) => id !== null);
        expect(ids).toHaveLength(1);
        expect(await ledger.list({ limit: 99 })).toHaveLength(3);
      }));

    it('is absent where a part of it can’t be written', () =>
      withLedger(async (ledger, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await ledger.plan({ deliveries: [aDelivery('taken')] }, NINE);
        const deliveries = [aDelivery('first'), aDelivery('taken')];
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        await expect(ledger.plan({ deliveries, schedule }, NINE)).rejects.toThrow();
        expect(await ledger.byKey('first')).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE);
      }));

    it('moves its schedule on from where it was due, for one of many planners', () =>
      withLedger(async (ledger, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        const keys = ['one', 'two', 'three', 'four'];
        const written = await Promise.all(
          keys.map((key) => ledger.plan({ ...aDigest(key), schedule }, NINE)),
        );
        expect(written.filter((own) => own !== null)).toHaveLength(1);
        expect(await ledger.list({ firstOnly: true, limit: 9 })).toHaveLength(1);
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE + DAY);
      }));

    it('under a taken key still moves its schedule on, which would be due for ever', () =>
      withLedger(async (ledger, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await ledger.plan(aDigest('d'), NINE);
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        expect(await ledger.plan({ ...aDigest('d'), schedule }, NINE)).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE + DAY);
      }));

    it('takes the place of what has not gone out, its parts too', () =>
      withLedger(async (ledger) => {
        const old = await ledger.plan(aDigest('old'), NINE);
        const instead = { deliveries: [old!], cause: REPLACED };
        expect(await ledger.plan({ ...aDigest('new'), instead }, NINE)).not.toBeNull();
        for (const part of await ledger.parts(old!))
          expect(part).toMatchObject({ state: 'skipped', cause: REPLACED, nextAt: null });
      }));

    it('is not written where what it would replace is under way', () =>
      withLedger(async (ledger) => {
        const old = await ledger.plan(aDigest('old'), NINE);
        await ledger.claim(old!, 'a', NINE);
        const instead = { deliveries: [old!], cause: REPLACED };
        expect(await ledger.plan({ ...aDigest('new'), instead }, NINE)).toBeNull();
        expect(await ledger.byKey('new')).toBeNull();
        expect((await ledger.parts(old!)).map(({ state }) => state)).toEqual([
          'sending',
          'pending',
          'pending',
        ]);
      }));

    it('can be skipped from the start, with the reason', () =>
      withLedger(async (ledger) => {
        await ledger.plan({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const missed = await ledger.byKey('missed');
        expect(missed).toMatchObject({ state: 'skipped', cause: MISSED, nextAt: null });
        expect(await ledger.sendable(NINE + DAY)).toEqual([]);
      }));
  });

  describe('what was delivered', () => {
    it('is listed by kind, state, channel, origin and time, the newest first', () =>
      withLedger(async (ledger) => {
        await ledger.plan(aDigest('early', { dueAt: NINE - DAY, origin: 'sch_1' }), NINE);
        await ledger.plan(aDigest('late', { origin: 'sch_2' }), NINE);
        const alert = aDelivery('alert', { kind: 'alert', channel: 'U1', dueAt: NINE + HOUR });
        await ledger.plan({ deliveries: [alert] }, NINE);
        const keys = async (query: object) =>
          (await ledger.list({ firstOnly: true, limit: 9, ...query })).map(({ key }) => key);
        expect(await keys({})).toEqual(['alert', 'late', 'early']);
        expect(await keys({ limit: 1 })).toEqual(['alert']);
        expect(await keys({ kinds: ['digest'] })).toEqual(['late', 'early']);
        expect(await keys({ channel: 'U1' })).toEqual(['alert']);
        expect(await keys({ origin: 'sch_1' })).toEqual(['early']);
        expect(await keys({ dueAfter: NINE - DAY })).toEqual(['alert', 'late']);
        expect(await keys({ states: ['sent'] })).toEqual([]);
        await sends(ledger, (await ledger.byKey('early'))!.id, '1.1');
        expect(await keys({ open: true })).toEqual(['alert', 'late']);
        expect(await keys({ open: true, origin: 'sch_1' })).toEqual([]);
        expect(await keys({ firstOnly: false, origin: 'sch_2' })).toHaveLength(3);
      }));

    it('is found as the last digest sent, of a schedule or of anybody', () =>
      withLedger(async (ledger) => {
        const day = (n: number) => ({ from: NINE + (n - 1) * DAY, to: NINE + n * DAY });
        const digest = async (key: string, origin: string | null, n: number) =>
          (await ledger.plan(aDigest(key, { origin, window: day(n) }), NINE))!;
        await sends(ledger, await digest('one', 'sch_1', 1), '1.1');
        await sends(ledger, await digest('two', 'sch_1', 2), '1.2');
        await sends(ledger, await digest('by hand', null, 3), '1.3');
        await digest('not yet', 'sch_1', 4);
        expect((await ledger.lastSent('C1', 'sch_1'))?.key).toBe('two');
        expect((await ledger.lastSent('C1', null))?.key).toBe('by hand');
        expect(await ledger.lastSent('C2', null)).toBeNull();
        expect(await ledger.lastSent('C1', 'sch_2')).toBeNull();
      }));

    it('is found by any of its messages, a correction in its thread too', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        for (const [index, part] of (await ledger.parts(id!)).entries())
          await sends(ledger, part.id, `1.${index}`);
        const line = aDelivery('c', { kind: 'correction', parent: id });
        await sends(ledger, (await ledger.plan({ deliveries: [line] }, NINE))!, '1.9');
        for (const ts of ['1.0', '1.2', '1.9'])
          expect((await ledger.issueAt('C1', ts))?.delivery.id).toBe(id);
        expect(await ledger.issueAt('C2', '1.0')).toBeNull();
        expect(await ledger.parts(id!)).toHaveLength(3);
      }));

    it('says where events were told, once it was sent', () =>
      withLedger(async (ledger) => {
        const telling = (key: string, dueAt: number) => ({
          deliveries: [aDelivery(key, { dueAt })],
          issue: { page: aPage(key), asOf: NINE, told: [aTold('e1'), aTold('e2', { number: 2 })] },
        });
        const ids = [];
        for (const [key, at] of [
          ['a', NINE - DAY],
          ['b', NINE],
          ['c', NINE],
        ] as const)
          ids.push((await ledger.plan(telling(key, at), NINE))!);
        await sends(ledger, ids[0]!, '1.1');
        await sends(ledger, ids[1]!, '1.2');
        const keys = async (events: string[], since: number) =>
          (await ledger.tellings(events, since)).map(({ delivery, told }) => [
            delivery.key,
            told.event,
          ]);
        expect(await keys(['e1'], 0)).toEqual([
          ['b', 'e1'],
          ['a', 'e1'],
        ]);
        expect(await keys(['e2', 'e3'], NINE - DAY)).toEqual([['b', 'e2']]);
        expect(await keys([], 0)).toEqual([]);
      }));

    it('keeps its page as it stands after a correction', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await ledger.keepPage(id!, aPage('corrected'));
        const issue = await ledger.issue(id!);
        expect([issue?.page, issue?.told.length]).toEqual([aPage('corrected'), 1]);
      }));

    it('is forgotten with all that hangs on it, unless something is left to do', () =>
      withLedger(async (ledger) => {
        const old = { dueAt: NINE - 401 * DAY };
        const sent = await ledger.plan(aDigest('sent', old), NINE);
        for (const [index, part] of (await ledger.parts(sent!)).entries())
          await sends(ledger, part.id, `1.${index}`);
        await ledger.plan(aDigest('open', { ...old, channel: 'C2' }), NINE);
        await ledger.plan({ deliveries: [aDelivery('new')], skipped: MISSED }, NINE);
        expect(await ledger.prune(NINE - 400 * DAY)).toBe(3);
        expect(await ledger.issue(sent!)).toBeNull();
        expect(await ledger.tellings(['event of sent'], 0)).toEqual([]);
        const left = await ledger.list({ firstOnly: true, limit: 9 });
        expect(left.map(({ key }) => key)).toEqual(['new', 'open']);
        expect(await ledger.prune(NINE - 400 * DAY)).toBe(0);
      }));
  });

  describe('the health of the ledger', () => {
    it('counts states, and says since when the oldest is overdue', () =>
      withLedger(async (ledger) => {
        await ledger.plan(aDigest('d'), NINE);
        await ledger.plan({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const { counts, overdueSince } = await ledger.health(NINE + MINUTE);
        expect(counts).toMatchObject({ pending: 3, skipped: 1, sent: 0, failed: 0 });
        expect(overdueSince).toBe(NINE);
        expect((await ledger.health(NINE - MINUTE)).overdueSince).toBeNull();
      }));

    it('takes what waits for its own time for no delay, and what waits for another attempt for one', () =>
      withLedger(async (ledger) => {
        const quiet = aDelivery('quiet', { kind: 'alert', nextAt: NINE + 8 * HOUR });
        const id = await ledger.plan({ deliveries: [quiet] }, NINE);
        expect((await ledger.health(NINE + HOUR)).overdueSince).toBeNull();
        expect((await ledger.health(NINE + 9 * HOUR)).overdueSince).toBe(NINE + 8 * HOUR);
        const claimed = await ledger.claim(id!, 'a', NINE + 8 * HOUR);
        const cause = { kind: 'rate_limited' } as const;
        const later = { state: 'pending', nextAt: NINE + 10 * HOUR, cause } as const;
        await ledger.settle(claimed!.delivery, later, NINE + 8 * HOUR);
        expect((await ledger.health(NINE + 9 * HOUR)).overdueSince).toBe(NINE);
      }));

    it('knows when there is next something to do, and what comes after that', () =>
      withLedger(async (ledger) => {
        expect(await ledger.nextAt()).toBeNull();
        await ledger.plan({ deliveries: [aDelivery('a')] }, NINE);
        await ledger.plan({ deliveries: [aDelivery('b', { dueAt: NINE + HOUR })] }, NINE);
        expect(await ledger.nextAt()).toBe(NINE);
        expect(await ledger.nextAt(NINE)).toBe(NINE + HOUR);
        expect(await ledger.nextAt(NINE + HOUR)).toBeNull();
      }));

    it('keeps marks that only move forward', () =>
      withLedger(async (ledger) => {
        expect(await ledger.mark('seen')).toBeNull();
        await ledger.moveMark('seen', NINE);
        await ledger.moveMark('seen', NINE - HOUR);
        expect(await ledger.mark('seen')).toBe(NINE);
        await ledger.moveMark('seen', NINE + HOUR);
        expect([await ledger.mark('seen'), await ledger.mark('other')]).toEqual([
          NINE + HOUR,
          null,
        ]);
      }));
  });
}
