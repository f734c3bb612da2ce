import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome } from '../../../src/contracts/delivery.ts';
import type { Ledger } from '../../../src/contracts/ledger.ts';
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
} from '../../helpers/samples/deliveries.ts';
import { type Open, withLog } from './opening.ts';

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

  const sendable = async (ledger: Ledger, now = NINE) =>
    (await ledger.sendable(now)).map(({ key }) => key);

  async function claimed(ledger: Ledger, id: string, now = NINE): Promise<Delivery> {
    return (await ledger.claim(id, 'a', now))!.delivery;
  }

  const planned = (ledger: Ledger, key: string, given: Partial<Parameters<typeof aDelivery>[1]>) =>
    ledger.plan({ deliveries: [aDelivery(key, given)] }, NINE);

  describe('a delivery', () => {
    it('is claimed by exactly one of many at once, with what it says', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        const copies = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
        const claims = await Promise.all(copies.map((by) => ledger.claim(id!, by, NINE)));
        const won = claims.filter((claim) => claim !== null);
        expect(won).toHaveLength(1);
        expect(won[0]).toMatchObject({
          delivery: { state: 'sending', attempts: 1, claimedAt: NINE },
          drawing: { text: 'd' },
        });
        expect((await ledger.sending()).map(({ key }) => key)).toEqual(['d']);
      }));

    it('is not claimed before its time', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        expect(await ledger.claim(id!, 'a', NINE - 1)).toBeNull();
      }));

    it('is settled by whoever saw its attempt, once, and by nobody who saw another', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        const first = await claimed(ledger, id!);
        expect(await ledger.settle({ ...first, claimedBy: 'b' }, FAILED, NINE)).toBe(false);
        expect(await ledger.settle(first, { ...RATE_LIMITED, nextAt: NINE }, NINE)).toBe(true);
        const second = await claimed(ledger, id!);
        const sent: DeliveryOutcome = { state: 'sent', ts: '1.1', channel: 'C1' };
        expect(await ledger.settle(first, sent, NINE)).toBe(false);
        expect(await ledger.settle(second, sent, NINE + 1)).toBe(true);
        expect(await ledger.settle(second, FAILED, NINE)).toBe(false);
        expect(await ledger.delivery(id!)).toMatchObject({
          ...{ state: 'sent', attempts: 2, ts: '1.1', postedIn: 'C1', sentAt: NINE + 1 },
          ...{ nextAt: null, cause: null },
        });
      }));

    it('in doubt is looked for when its time has come, until nobody will ever know', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await ledger.settle(await claimed(ledger, id!), UNKNOWN, NINE);
        expect(await ledger.doubtful(NINE)).toEqual([]);
        const [doubtful] = await ledger.doubtful(NINE + MINUTE);
        expect(doubtful?.id).toBe(id);
        await ledger.settle(doubtful!, { ...UNKNOWN, nextAt: null }, NINE);
        expect(await ledger.doubtful(NINE + DAY)).toEqual([]);
        expect(await sendable(ledger, NINE + DAY)).toEqual([]);
      }));

    it('that did not go out takes its parts with it', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await ledger.settle(await claimed(ledger, id!), FAILED, NINE);
        const [first, ...parts] = await ledger.parts(id!);
        expect(first).toMatchObject({ ...FAILED, nextAt: null });
        const orphaned = { state: 'skipped', nextAt: null, cause: { kind: 'orphaned' } };
        for (const part of parts) expect(part).toMatchObject(orphaned);
      }));

    it('that failed can be tried once more with its parts, and nothing else can', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        expect(await ledger.reopen(id!, NINE)).toBe(false);
        await ledger.settle(await claimed(ledger, id!), FAILED, NINE);
        expect(await ledger.reopen(id!, NINE + HOUR)).toBe(true);
        expect(await ledger.reopen(id!, NINE + HOUR)).toBe(false);
        for (const part of await ledger.parts(id!))
          expect(part).toMatchObject({ state: 'pending', nextAt: NINE + HOUR, cause: null });
      }));

    it('is drawn plainly in its place, what follows right after it', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        const [, part] = await ledger.parts(id!);
        await sends(ledger, id!, '1.0');
        await claimed(ledger, part!.id);
        await ledger.redraw(part!.id, [{ text: 'plain' }, { text: 'more' }, { text: 'most' }]);
        const parts = await ledger.parts(id!);
        expect(parts.map(({ key }) => key)).toEqual([
          ...['d', 'd 1', 'd 1 plain 1', 'd 1 plain 2'],
          'd 2',
        ]);
        await ledger.settle(parts[1]!, { ...RATE_LIMITED, nextAt: NINE }, NINE);
        for (const text of ['plain', 'more', 'most', 'd 2']) {
          const [next] = await ledger.sendable(NINE);
          expect((await ledger.claim(next!.id, 'a', NINE))?.drawing).toEqual({ text });
          const own = (await ledger.delivery(next!.id))!;
          await ledger.settle(own, { state: 'sent', ts: text, channel: 'C1' }, NINE);
        }
      }));

    it('is replaced as long as nobody has tried to send it', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        const issue = { page: aPage('new'), asOf: NINE, told: [aTold('new')] };
        expect(await ledger.replace(id!, { text: 'new' }, issue)).toBe(true);
        expect((await ledger.issue(id!))?.told.map(({ event }) => event)).toEqual(['new']);
        expect((await ledger.claim(id!, 'a', NINE))?.drawing).toEqual({ text: 'new' });
        expect(await ledger.replace(id!, { text: 'too late' }, issue)).toBe(false);
      }));
  });

  describe('a channel', () => {
    it('gets a message after the other: what comes later waits for what is under way', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await planned(ledger, 'later', { kind: 'alert', dueAt: NINE + MINUTE });
        const now = NINE + HOUR;
        const order: string[] = [];
        for (let [next] = await ledger.sendable(now); next; [next] = await ledger.sendable(now)) {
          expect(await ledger.sendable(now)).toHaveLength(1);
          order.push(next.key);
          const own = await claimed(ledger, next.id, now);
          expect(await ledger.sendable(now)).toEqual([]);
          await ledger.settle(own, { state: 'sent', ts: next.key, channel: 'C1' }, now);
        }
        expect(order).toEqual(['d', 'd 1', 'd 2', 'later']);
        expect((await ledger.parts(id!)).every(({ state }) => state === 'sent')).toBe(true);
      }));

    it('that Slack asks to wait holds back what comes after, and no other channel', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await ledger.plan(aDigest('elsewhere', { channel: 'C2' }), NINE);
        await ledger.settle(await claimed(ledger, id!), RATE_LIMITED, NINE);
        expect(await sendable(ledger)).toEqual(['elsewhere']);
        expect(await sendable(ledger, NINE + MINUTE)).toEqual(['d', 'elsewhere']);
      }));

    it('in doubt gets nothing before it is known whether the last message arrived', () =>
      withLedger(async (ledger) => {
        const id = await ledger.plan(aDigest('d'), NINE);
        await planned(ledger, 'next', { dueAt: NINE + HOUR });
        await ledger.settle(await claimed(ledger, id!), UNKNOWN, NINE);
        expect(await sendable(ledger, NINE + 2 * HOUR)).toEqual([]);
      }));

    it('is not held up by what waits for the end of its quiet hours', () =>
      withLedger(async (ledger) => {
        await planned(ledger, 'quiet', { kind: 'alert', dueAt: NINE - HOUR, nextAt: NINE + HOUR });
        await ledger.plan(aDigest('d'), NINE);
        expect(await sendable(ledger)).toEqual(['d']);
        expect(await sendable(ledger, NINE + HOUR)).toEqual(['quiet']);
      }));

    it('gets digests before alerts of the same moment, and so do all channels', () =>
      withLedger(async (ledger) => {
        await planned(ledger, 'alert', { kind: 'alert' });
        await planned(ledger, 'digest', {});
        await planned(ledger, 'alert elsewhere', { kind: 'alert', channel: 'C0', dueAt: NINE - 1 });
        expect(await sendable(ledger)).toEqual(['digest', 'alert elsewhere']);
      }));

    it('gets what is due at one moment in the order in which it was planned', () =>
      withLedger(async (ledger) => {
        const keys = ['one', 'two', 'three', 'four', 'five'];
        for (const key of keys) await planned(ledger, key, { kind: 'alert' });
        const order: string[] = [];
        for (let [next] = await ledger.sendable(NINE); next; [next] = await ledger.sendable(NINE)) {
          order.push(next.key);
          await sends(ledger, next.id, next.key);
        }
        expect(order).toEqual(keys);
      }));
  });

  describe('the ledgers of two workspaces', () => {
    it('are never seen nor changed by the other', () =>
      withLedger(async (ledger, others) => {
        const id = (await ledger.plan(aDigest('d', { origin: 'sch_1' }), NINE))!;
        await ledger.moveMark('seen', NINE);
        const before = await ledger.list({ limit: 9 });
        expect(await others.sendable(NINE)).toEqual([]);
        expect(await others.claim(id, 'a', NINE)).toBeNull();
        expect(await others.settle(before[0]!, FAILED, NINE)).toBe(false);
        expect(await others.delivery(id)).toBeNull();
        expect(await others.byKey('d')).toBeNull();
        expect(await others.issue(id)).toBeNull();
        expect(await others.parts(id)).toEqual([]);
        expect(await others.list({ limit: 9 })).toEqual([]);
        expect(await others.replace(id, { text: 'theirs' }, undefined)).toBe(false);
        await others.redraw(id, [{ text: 'theirs' }, { text: 'more' }]);
        await others.keepPage(id, aPage('theirs'));
        expect(await others.plan({ deliveries: [], skipped: { kind: 'missed' } }, NINE)).toBeNull();
        expect([await others.nextAt(), await others.mark('seen')]).toEqual([null, null]);
        expect((await others.health(NINE + DAY)).counts.pending).toBe(0);
        expect(await others.prune(NINE + DAY)).toBe(0);
        expect(await ledger.list({ limit: 9 })).toEqual(before);
        expect((await ledger.issue(id))?.page).toEqual(aPage('d'));
        await sends(ledger, id, '1.1');
        expect(await others.lastSent('C1', null)).toBeNull();
        expect(await others.issueAt('C1', '1.1')).toBeNull();
        expect(await others.tellings(['event of d'], 0)).toEqual([]);
        expect(await others.plan(aDigest('d'), NINE)).not.toBeNull();
      }));
  });
}
