import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome } from '../../../../src/contracts/delivery.ts';
import type { Ledger, Outbox, SendQueue } from '../../../../src/contracts/ledger.ts';
import {
  aDelivery,
  aDigest,
  aPage,
  aTold,
  DAY,
  HOUR,
  MINUTE,
  NINE,
  sends,
} from '../../../helpers/samples/deliveries.ts';
import { type Open, withLog } from '../opening.ts';

const RATE_LIMITED = {
  state: 'pending',
  nextAt: NINE + MINUTE,
  cause: { kind: 'rate_limited' },
} as const;
const UNKNOWN = {
  state: 'unknown',
  nextAt: NINE + MINUTE,
  cause: { kind: 'no_answer', word: 'no_answer' },
} as const;
const FAILED: DeliveryOutcome = {
  state: 'failed',
  cause: { kind: 'refused', word: 'is_archived' },
};

/** The contract of the queue: messages are handed out, claimed and settled. */
export function aboutQueue(open: Open): void {
  const withLedger = (action: (ledger: Ledger, others: Ledger) => Promise<void>) =>
    withLog(open, [], ({ store }) => action(store.ledger('T1'), store.ledger('T2')));

  const sendable = async (queue: SendQueue, now = NINE) =>
    (await queue.sendable(now)).map(({ key }) => key);

  async function claimed(queue: SendQueue, id: string, now = NINE): Promise<Delivery> {
    return (await queue.claim(id, 'a', now))!.delivery;
  }

  const planned = (outbox: Outbox, key: string, given: Parameters<typeof aDelivery>[1] = {}) =>
    outbox.enqueue({ deliveries: [aDelivery(key, given)] }, NINE);

  describe('a delivery', () => {
    it('A delivery is claimed by exactly one of many at once, with what it says', () =>
      withLedger(async ({ outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const copies = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
        const claims = await Promise.all(copies.map((by) => queue.claim(id!, by, NINE)));
        const won = claims.filter((claim) => claim !== null);
        expect(won).toHaveLength(1);
        expect(won[0]).toMatchObject({
          delivery: { state: 'sending', attempts: 1, claimedAt: NINE },
          drawing: { text: 'd' },
        });
        expect((await queue.sending()).map(({ key }) => key)).toEqual(['d']);
      }));

    it('A delivery is not claimed before its time', () =>
      withLedger(async ({ outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        expect(await queue.claim(id!, 'a', NINE - 1)).toBeNull();
      }));

    it('A delivery is settled by whoever saw its attempt, once, and by nobody who saw another', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const first = await claimed(queue, id!);
        expect(await queue.settle({ ...first, claimedBy: 'b' }, FAILED, NINE)).toBe(false);
        expect(await queue.settle(first, { ...RATE_LIMITED, nextAt: NINE }, NINE)).toBe(true);
        const second = await claimed(queue, id!);
        const sent: DeliveryOutcome = { state: 'sent', ts: '1.1', channel: 'C1' };
        expect(await queue.settle(first, sent, NINE)).toBe(false);
        expect(await queue.settle(second, sent, NINE + 1)).toBe(true);
        expect(await queue.settle(second, FAILED, NINE)).toBe(false);
        const kept = { state: 'sent', attempts: 2, ts: '1.1', postedIn: 'C1', sentAt: NINE + 1 };
        const settled = { ...kept, nextAt: null, cause: null };
        expect(await deliveries.delivery(id!)).toMatchObject(settled);
      }));

    it('A delivery in doubt is looked for when its time has come, until nobody will ever know', () =>
      withLedger(async ({ outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await queue.settle(await claimed(queue, id!), UNKNOWN, NINE);
        expect(await queue.doubtful(NINE)).toEqual([]);
        const [doubtful] = await queue.doubtful(NINE + MINUTE);
        expect(doubtful?.id).toBe(id);
        await queue.settle(doubtful!, { ...UNKNOWN, nextAt: null }, NINE);
        expect(await queue.doubtful(NINE + DAY)).toEqual([]);
        expect(await sendable(queue, NINE + DAY)).toEqual([]);
      }));

    it('A delivery that did not go out takes its parts with it', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await queue.settle(await claimed(queue, id!), FAILED, NINE);
        const [first, ...parts] = await deliveries.parts(id!);
        expect(first).toMatchObject({ ...FAILED, nextAt: null });
        const orphaned = { state: 'skipped', nextAt: null, cause: { kind: 'orphaned' } };
        for (const part of parts) expect(part).toMatchObject(orphaned);
      }));

    it('A delivery that failed can be tried once more with its parts, and nothing else can', () =>
      withLedger(async ({ deliveries, outbox, queue, resends }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        expect(await resends.reopen(id!, NINE)).toBe(false);
        await queue.settle(await claimed(queue, id!), FAILED, NINE);
        expect(await resends.reopen(id!, NINE + HOUR)).toBe(true);
        expect(await resends.reopen(id!, NINE + HOUR)).toBe(false);
        for (const part of await deliveries.parts(id!))
          expect(part).toMatchObject({ state: 'pending', nextAt: NINE + HOUR, cause: null });
      }));

    it('A delivery is drawn plainly in its place, what follows right after it', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const [, part] = await deliveries.parts(id!);
        await sends(queue, id!, '1.0');
        await claimed(queue, part!.id);
        await queue.redraw(part!.id, [{ text: 'plain' }, { text: 'more' }, { text: 'most' }]);
        const parts = await deliveries.parts(id!);
        expect(parts.map(({ key }) => key)).toEqual([
          ...['d', 'd 1', 'd 1 plain 1.1', 'd 1 plain 1.2'],
          'd 2',
        ]);
        await queue.settle(parts[1]!, { ...RATE_LIMITED, nextAt: NINE }, NINE);
        for (const text of ['plain', 'more', 'most', 'd 2']) {
          const [next] = await queue.sendable(NINE);
          expect((await queue.claim(next!.id, 'a', NINE))?.drawing).toEqual({ text });
          const own = (await deliveries.delivery(next!.id))!;
          await queue.settle(own, { state: 'sent', ts: text, channel: 'C1' }, NINE);
        }
      }));

    it('A delivery is replaced as long as nobody has tried to send it', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        const issue = { page: aPage('new'), asOf: NINE, told: [aTold('new')] };
        expect(await outbox.replace(id!, { text: 'new' }, issue)).toBe(true);
        expect((await deliveries.issue(id!))?.told.map(({ event }) => event)).toEqual(['new']);
        expect((await queue.claim(id!, 'a', NINE))?.drawing).toEqual({ text: 'new' });
        expect(await outbox.replace(id!, { text: 'too late' }, issue)).toBe(false);
      }));
  });

  describe('a channel', () => {
    it('A channel gets a message after the other: what comes later waits for what is under way', () =>
      withLedger(async ({ deliveries, outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await planned(outbox, 'later', { kind: 'alert', dueAt: NINE + MINUTE });
        const now = NINE + HOUR;
        const order: string[] = [];
        for (let [next] = await queue.sendable(now); next; [next] = await queue.sendable(now)) {
          expect(await queue.sendable(now)).toHaveLength(1);
          order.push(next.key);
          const own = await claimed(queue, next.id, now);
          expect(await queue.sendable(now)).toEqual([]);
          await queue.settle(own, { state: 'sent', ts: next.key, channel: 'C1' }, now);
        }
        expect(order).toEqual(['d', 'd 1', 'd 2', 'later']);
        expect((await deliveries.parts(id!)).every(({ state }) => state === 'sent')).toBe(true);
      }));

    it('A channel that Slack asks to wait holds back what comes after, and no other channel', () =>
      withLedger(async ({ outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await outbox.enqueue(aDigest('elsewhere', { channel: 'C2' }), NINE);
        await queue.settle(await claimed(queue, id!), RATE_LIMITED, NINE);
        expect(await sendable(queue)).toEqual(['elsewhere']);
        expect(await sendable(queue, NINE + MINUTE)).toEqual(['d', 'elsewhere']);
      }));

    it('A channel in doubt gets nothing before it is known whether the last message arrived', () =>
      withLedger(async ({ outbox, queue }) => {
        const id = await outbox.enqueue(aDigest('d'), NINE);
        await planned(outbox, 'next', { dueAt: NINE + HOUR });
        await queue.settle(await claimed(queue, id!), UNKNOWN, NINE);
        expect(await sendable(queue, NINE + 2 * HOUR)).toEqual([]);
      }));

    it('A channel is not held up by what waits for the end of its quiet hours', () =>
      withLedger(async ({ outbox, queue }) => {
        await planned(outbox, 'quiet', { kind: 'alert', dueAt: NINE - HOUR, nextAt: NINE + HOUR });
        await outbox.enqueue(aDigest('d'), NINE);
        expect(await sendable(queue)).toEqual(['d']);
        expect(await sendable(queue, NINE + HOUR)).toEqual(['quiet']);
      }));

    it('A channel gets digests before alerts of the same moment, and so do all channels', () =>
      withLedger(async ({ outbox, queue }) => {
        await planned(outbox, 'alert', { kind: 'alert' });
        await planned(outbox, 'digest');
        await planned(outbox, 'alert elsewhere', { kind: 'alert', channel: 'C0', dueAt: NINE - 1 });
        expect(await sendable(queue)).toEqual(['digest', 'alert elsewhere']);
      }));

    it('A channel gets what is due at one moment in the order in which it was planned', () =>
      withLedger(async ({ outbox, queue }) => {
        const keys = ['one', 'two', 'three', 'four', 'five'];
        for (const key of keys) await planned(outbox, key, { kind: 'alert' });
        const order: string[] = [];
        for (let [next] = await queue.sendable(NINE); next; [next] = await queue.sendable(NINE)) {
          order.push(next.key);
          await sends(queue, next.id, next.key);
        }
        expect(order).toEqual(keys);
      }));
  });

  describe('the ledgers of two workspaces', () => {
    it('The ledgers of two workspaces are never seen nor changed by the other', () =>
      withLedger(async ({ deliveries, marks, outbox, queue }, others) => {
        const id = (await outbox.enqueue(aDigest('d', { origin: 'sch_1' }), NINE))!;
        await marks.moveMark('seen', NINE);
        const before = await deliveries.list({ limit: 9 });
        expect(await others.queue.sendable(NINE)).toEqual([]);
        expect(await others.queue.claim(id, 'a', NINE)).toBeNull();
        expect(await others.queue.settle(before[0]!, FAILED, NINE)).toBe(false);
        expect(await others.deliveries.delivery(id)).toBeNull();
        expect(await others.deliveries.byKey('d')).toBeNull();
        expect(await others.deliveries.issue(id)).toBeNull();
        expect(await others.deliveries.parts(id)).toEqual([]);
        expect(await others.deliveries.list({ limit: 9 })).toEqual([]);
        expect(await others.outbox.replace(id, { text: 'theirs' }, undefined)).toBe(false);
        await others.queue.redraw(id, [{ text: 'theirs' }, { text: 'more' }]);
        await others.outbox.keepPage(id, aPage('theirs'));
        expect(
          await others.outbox.enqueue({ deliveries: [], skipped: { kind: 'missed' } }, NINE),
        ).toBeNull();
        expect([await others.queue.nextAt(), await others.marks.mark('seen')]).toEqual([
          null,
          null,
        ]);
        expect((await others.upkeep.health(NINE + DAY)).counts.pending).toBe(0);
        expect(await others.upkeep.prune(NINE + DAY)).toBe(0);
        expect(await deliveries.list({ limit: 9 })).toEqual(before);
        expect((await deliveries.issue(id))?.page).toEqual(aPage('d'));
        await sends(queue, id, '1.1');
        expect(await others.deliveries.lastSent('C1', null)).toBeNull();
        expect(await others.deliveries.issueAt('C1', '1.1')).toBeNull();
        expect(await others.deliveries.tellings(['event of d'], 0)).toEqual([]);
        expect(await others.outbox.enqueue(aDigest('d'), NINE)).not.toBeNull();
      }));
  });
}
