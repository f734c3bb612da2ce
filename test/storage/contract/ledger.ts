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
    it('A plan is written down whole: its messages in order, its page, what it tells', () =>
      withLedger(async ({ deliveries, outbox }) => {
        const window = { from: NINE - DAY, to: NINE };
        const id = await outbox.enqueue(aDigest('d', { origin: 'sch_1', window }), NINE);
        const parts = await deliveries.parts(id!);
        expect(parts.map(({ key }) => key)).toEqual(['d', 'd 1', 'd 2']);
        expect(parts.map(({ parent }) => parent)).toEqual([null, id, id]);
        expect(parts.map(({ id: own }) => own)).toEqual(parts.map(({ id: own }) => own).sort());
        expect(parts[0]).toMatchObject({ id, window, state: 'pending', attempts: 0, nextAt: NINE });
        expect(await deliveries.byKey('d')).toEqual(parts[0]);
        expect(await deliveries.issue(id!)).toEqual({ delivery: parts[0], ...ISSUE });
      }));

    it('A plan stands in the thread of somebody’s message where it is written down so, else in none', () =>
      withLedger(async (ledger) => {
        const answer = aDelivery('answer', { kind: 'answer', thread: '0.9' });
        await ledger.outbox.enqueue({ deliveries: [answer, aDelivery('digest')] }, NINE);
        expect((await ledger.deliveries.byKey('answer'))?.thread).toBe('0.9');
        expect((await ledger.deliveries.byKey('digest'))?.thread).toBeNull();
      }));

    it('A plan is not written a second time under its key', () =>
      withLedger(async ({ deliveries, outbox }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const again = { ...aDigest('d'), deliveries: [aDelivery('d'), aDelivery('another part')] };
        expect(await outbox.enqueue(again, NINE)).toBeNull();
        expect(await deliveries.parts(id!)).toHaveLength(3);
        expect(await deliveries.byKey('another part')).toBeNull();
      }));

    it('A plan is written by one of many at once', () =>
      withLedger(async ({ deliveries, outbox }) => {
        const six = Array.from({ length: 6 }, () => outbox.enqueue(aDigest('d'), NINE));
        const ids = (await Promise.all(six)).filter((id) => id !== null);
        expect(ids).toHaveLength(1);
        expect(await deliveries.list({ limit: 99 })).toHaveLength(3);
      }));

    it('A plan is absent where a part of it can’t be written', () =>
      withLedger(async ({ deliveries, outbox }, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('taken')] }, NINE);
        const batch = { deliveries: [aDelivery('first'), aDelivery('taken')] };
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        await expect(outbox.enqueue({ ...batch, schedule }, NINE)).rejects.toThrow();
        expect(await deliveries.byKey('first')).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE);
      }));

    it('A plan moves its schedule on from where it was due, for one of many planners', () =>
      withLedger(async ({ deliveries, outbox }, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        const keys = ['one', 'two', 'three', 'four'];
        const written = await Promise.all(
          keys.map((key) => outbox.enqueue({ ...aDigest(key), schedule }, NINE)),
        );
        expect(written.filter((own) => own !== null)).toHaveLength(1);
        expect(await deliveries.list({ firstOnly: true, limit: 9 })).toHaveLength(1);
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE + DAY);
      }));

    it('A plan under a taken key still moves its schedule on, which would be due for ever', () =>
      withLedger(async ({ outbox }, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await outbox.enqueue(aDigest('d'), NINE);
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        expect(await outbox.enqueue({ ...aDigest('d'), schedule }, NINE)).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE + DAY);
      }));

    it('A plan takes the place of what has not gone out, its parts too', () =>
      withLedger(async ({ deliveries, outbox }) => {
        const old = await outbox.enqueue(aDigest('old'), NINE);
        const instead = { deliveries: [old!], cause: REPLACED };
        expect(await outbox.enqueue({ ...aDigest('new'), instead }, NINE)).not.toBeNull();
        for (const part of await deliveries.parts(old!))
          expect(part).toMatchObject({ state: 'skipped', cause: REPLACED, nextAt: null });
      }));

    it('A plan is not written where what it would replace is under way', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const old = await outbox.enqueue(aDigest('old'), NINE);
        await queue.claim(old!, 'a', NINE);
        const instead = { deliveries: [old!], cause: REPLACED };
        expect(await outbox.enqueue({ ...aDigest('new'), instead }, NINE)).toBeNull();
        expect(await deliveries.byKey('new')).toBeNull();
        expect((await deliveries.parts(old!)).map(({ state }) => state)).toEqual([
          'sending',
          'pending',
          'pending',
        ]);
      }));

    it('A plan can be skipped from the start, with the reason', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        await outbox.enqueue({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const missed = await deliveries.byKey('missed');
        expect(missed).toMatchObject({ state: 'skipped', cause: MISSED, nextAt: null });
        expect(await queue.sendable(NINE + DAY)).toEqual([]);
      }));
  });

  describe('what was delivered', () => {
    it('What was delivered is listed by kind, state, channel, origin and time, the newest first', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        await outbox.enqueue(aDigest('early', { dueAt: NINE - DAY, origin: 'sch_1' }), NINE);
        await outbox.enqueue(aDigest('late', { origin: 'sch_2' }), NINE);
        const alert = aDelivery('alert', { kind: 'alert', channel: 'U1', dueAt: NINE + HOUR });
        await outbox.enqueue({ deliveries: [alert] }, NINE);
        const keys = async (query: object) =>
          (await deliveries.list({ firstOnly: true, limit: 9, ...query })).map(({ key }) => key);
        expect(await keys({})).toEqual(['alert', 'late', 'early']);
        expect(await keys({ limit: 1 })).toEqual(['alert']);
        expect(await keys({ kinds: ['digest'] })).toEqual(['late', 'early']);
        expect(await keys({ channel: 'U1' })).toEqual(['alert']);
        expect(await keys({ origin: 'sch_1' })).toEqual(['early']);
        expect(await keys({ dueAfter: NINE - DAY })).toEqual(['alert', 'late']);
        expect(await keys({ states: ['sent'] })).toEqual([]);
        await sends(queue, (await deliveries.byKey('early'))!.id, '1.1');
        expect(await keys({ open: true })).toEqual(['alert', 'late']);
        expect(await keys({ open: true, origin: 'sch_1' })).toEqual([]);
        expect(await keys({ firstOnly: false, origin: 'sch_2' })).toHaveLength(3);
      }));

    it('What was delivered is found as the last digest sent, of a schedule or of anybody', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const day = (n: number) => ({ from: NINE + (n - 1) * DAY, to: NINE + n * DAY });
        const digest = async (key: string, origin: string | null, n: number) =>
          (await outbox.enqueue(aDigest(key, { origin, window: day(n) }), NINE))!;
        await sends(queue, await digest('one', 'sch_1', 1), '1.1');
        await sends(queue, await digest('two', 'sch_1', 2), '1.2');
        await sends(queue, await digest('by hand', null, 3), '1.3');
        await digest('not yet', 'sch_1', 4);
        expect((await deliveries.lastSent('C1', 'sch_1'))?.key).toBe('two');
        expect((await deliveries.lastSent('C1', null))?.key).toBe('by hand');
        expect(await deliveries.lastSent('C2', null)).toBeNull();
        expect(await deliveries.lastSent('C1', 'sch_2')).toBeNull();
      }));

    it('What was delivered is found by any of its messages, a correction in its thread too', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        for (const [index, part] of (await deliveries.parts(id!)).entries())
          await sends(queue, part.id, `1.${index}`);
        const line = aDelivery('c', { kind: 'correction', parent: id });
        await sends(queue, (await outbox.enqueue({ deliveries: [line] }, NINE))!, '1.9');
        for (const ts of ['1.0', '1.2', '1.9'])
          expect((await deliveries.issueAt('C1', ts))?.delivery.id).toBe(id);
        expect(await deliveries.issueAt('C2', '1.0')).toBeNull();
        expect(await deliveries.parts(id!)).toHaveLength(3);
      }));

    it('What was delivered says where events were told, once it was sent', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
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
          ids.push((await outbox.enqueue(telling(key, at), NINE))!);
        await sends(queue, ids[0]!, '1.1');
        await sends(queue, ids[1]!, '1.2');
        const keys = async (events: string[], since: number) =>
          (await deliveries.tellings(events, since)).map(({ delivery, told }) => [
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

    it('What was delivered keeps its page as it stands after a correction', () =>
      withLedger(async ({ deliveries, outbox }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await outbox.keepPage(id!, aPage('corrected'));
        const issue = await deliveries.issue(id!);
        expect([issue?.page, issue?.told.length]).toEqual([aPage('corrected'), 1]);
      }));

    it('What was delivered is forgotten with all that hangs on it, unless something is left to do', () =>
      withLedger(async ({ deliveries, outbox, queue, upkeep }) => {
        const old = { dueAt: NINE - 401 * DAY };
        const sent = await outbox.enqueue(aDigest('sent', old), NINE);
        for (const [index, part] of (await deliveries.parts(sent!)).entries())
          await sends(queue, part.id, `1.${index}`);
        await outbox.enqueue(aDigest('open', { ...old, channel: 'C2' }), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('new')], skipped: MISSED }, NINE);
        expect(await upkeep.prune(NINE - 400 * DAY)).toBe(3);
        expect(await deliveries.issue(sent!)).toBeNull();
        expect(await deliveries.tellings(['event of sent'], 0)).toEqual([]);
        const left = await deliveries.list({ firstOnly: true, limit: 9 });
        expect(left.map(({ key }) => key)).toEqual(['new', 'open']);
        expect(await upkeep.prune(NINE - 400 * DAY)).toBe(0);
      }));
  });

  describe('the health of the ledger', () => {
    it('The health of the ledger counts states, and says since when the oldest is overdue', () =>
      withLedger(async ({ outbox, upkeep }) => {
        await outbox.enqueue(aDigest('d'), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const { counts, overdueSince } = await upkeep.health(NINE + MINUTE);
        expect(counts).toMatchObject({ pending: 3, skipped: 1, sent: 0, failed: 0 });
        expect(overdueSince).toBe(NINE);
        expect((await upkeep.health(NINE - MINUTE)).overdueSince).toBeNull();
      }));

    it('The health of the ledger takes what waits for its own time for no delay, and what waits for another attempt for one', () =>
      withLedger(async ({ outbox, queue, upkeep }) => {
        const quiet = aDelivery('quiet', { kind: 'alert', nextAt: NINE + 8 * HOUR });
        const id = await outbox.enqueue({ deliveries: [quiet] }, NINE);
        expect((await upkeep.health(NINE + HOUR)).overdueSince).toBeNull();
        expect((await upkeep.health(NINE + 9 * HOUR)).overdueSince).toBe(NINE + 8 * HOUR);
        const claimed = await queue.claim(id!, 'a', NINE + 8 * HOUR);
        const cause = { kind: 'rate_limited' } as const;
        const later = { state: 'pending', nextAt: NINE + 10 * HOUR, cause } as const;
        await queue.settle(claimed!.delivery, later, NINE + 8 * HOUR);
        expect((await upkeep.health(NINE + 9 * HOUR)).overdueSince).toBe(NINE);
      }));

    it('The health of the ledger knows when there is next something to do, and what comes after that', () =>
      withLedger(async ({ outbox, queue }) => {
        expect(await queue.nextAt()).toBeNull();
        await outbox.enqueue({ deliveries: [aDelivery('a')] }, NINE);
        await outbox.enqueue({ deliveries: [aDelivery('b', { dueAt: NINE + HOUR })] }, NINE);
        expect(await queue.nextAt()).toBe(NINE);
        expect(await queue.nextAt(NINE)).toBe(NINE + HOUR);
        expect(await queue.nextAt(NINE + HOUR)).toBeNull();
      }));

    it('The health of the ledger keeps marks that only move forward', () =>
      withLedger(async ({ marks }) => {
        expect(await marks.mark('seen')).toBeNull();
        await marks.moveMark('seen', NINE);
        await marks.moveMark('seen', NINE - HOUR);
        expect(await marks.mark('seen')).toBe(NINE);
        await marks.moveMark('seen', NINE + HOUR);
        expect([await marks.mark('seen'), await marks.mark('other')]).toEqual([NINE + HOUR, null]);
      }));
  });
}
