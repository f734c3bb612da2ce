import { describe, expect, it } from 'vitest';
import { aDelivery, aDigest, aSchedule, DAY, NINE } from '../../../helpers/samples/deliveries.ts';
import type { Open } from '../opening.ts';
import { withLedger } from './opening.ts';

const ISSUE = { ...aDigest('d').issue, corrections: [] };
const MISSED = { kind: 'missed' } as const;
const REPLACED = { kind: 'replaced', due: NINE + DAY } as const;

/** Messages are written down before they are sent. */
export function aboutWritingDown(open: Open): void {
  describe('a plan', () => {
    it('A plan is written down whole: its messages in order, its page, what it tells', () =>
      withLedger(open, async ({ deliveries, outbox }) => {
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
      withLedger(open, async (ledger) => {
        const answer = aDelivery('answer', { kind: 'answer', thread: '0.9' });
        await ledger.outbox.enqueue({ deliveries: [answer, aDelivery('digest')] }, NINE);
        expect((await ledger.deliveries.byKey('answer'))?.thread).toBe('0.9');
        expect((await ledger.deliveries.byKey('digest'))?.thread).toBeNull();
      }));

    it('A plan is not written a second time under its key', () =>
      withLedger(open, async ({ deliveries, outbox }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const again = { ...aDigest('d'), deliveries: [aDelivery('d'), aDelivery('another part')] };
        expect(await outbox.enqueue(again, NINE)).toBeNull();
        expect(await deliveries.parts(id!)).toHaveLength(3);
        expect(await deliveries.byKey('another part')).toBeNull();
      }));

    it('A plan is written by one of many at once', () =>
      withLedger(open, async ({ deliveries, outbox }) => {
        const six = Array.from({ length: 6 }, () => outbox.enqueue(aDigest('d'), NINE));
        const ids = (await Promise.all(six)).filter((id) => id !== null);
        expect(ids).toHaveLength(1);
        expect(await deliveries.list({ limit: 99 })).toHaveLength(3);
      }));

    it('A plan is absent where a part of it can’t be written', () =>
      withLedger(open, async ({ deliveries, outbox }, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('taken')] }, NINE);
        const batch = { deliveries: [aDelivery('first'), aDelivery('taken')] };
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        await expect(outbox.enqueue({ ...batch, schedule }, NINE)).rejects.toThrow();
        expect(await deliveries.byKey('first')).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE);
      }));

    it('A plan moves its schedule on from where it was due, for one of many planners', () =>
      withLedger(open, async ({ deliveries, outbox }, store) => {
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
      withLedger(open, async ({ outbox }, store) => {
        const { id } = await store.plans('T1').addSchedule(aSchedule(), NINE);
        await outbox.enqueue(aDigest('d'), NINE);
        const schedule = { id, due: NINE, nextDue: NINE + DAY };
        expect(await outbox.enqueue({ ...aDigest('d'), schedule }, NINE)).toBeNull();
        expect((await store.plans('T1').schedule(id))?.nextDue).toBe(NINE + DAY);
      }));

    it('A plan takes the place of what has not gone out, its parts too', () =>
      withLedger(open, async ({ deliveries, outbox }) => {
        const old = await outbox.enqueue(aDigest('old'), NINE);
        const instead = { deliveries: [old!], cause: REPLACED };
        expect(await outbox.enqueue({ ...aDigest('new'), instead }, NINE)).not.toBeNull();
        for (const part of await deliveries.parts(old!))
          expect(part).toMatchObject({ state: 'skipped', cause: REPLACED, nextAt: null });
      }));

    it('A plan is not written where what it would replace is under way', () =>
      withLedger(open, async ({ deliveries, outbox, queue }) => {
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
      withLedger(open, async ({ deliveries, outbox, queue }) => {
        await outbox.enqueue({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const missed = await deliveries.byKey('missed');
        expect(missed).toMatchObject({ state: 'skipped', cause: MISSED, nextAt: null });
        expect(await queue.sendable(NINE + DAY)).toEqual([]);
      }));
  });
}
