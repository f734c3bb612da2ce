import { describe, expect, it } from 'vitest';
import { aDelivery, aDigest, DAY, NINE } from '../../../helpers/samples/deliveries.ts';
import { type Open, withLog } from '../opening.ts';

/** Causes and what else is kept as data, so that nobody has to read a sentence. */
export function aboutCauses(open: Open): void {
  describe('what is decided on', () => {
    it('An alert keeps its cause, and a digest the corrections that it lists', () =>
      withLog(open, [], async ({ store }) => {
        const ledger = store.ledger('T1');
        const rest = { kind: 'message', at: NINE + DAY, zone: 'UTC' } as const;
        const alert = { kind: 'update', limit: { budget: 5, rest } } as const;
        await ledger.outbox.enqueue(
          { deliveries: [aDelivery('a', { kind: 'alert', alert })] },
          NINE,
        );
        expect((await ledger.deliveries.byKey('a'))?.alert).toEqual(alert);
        const { issue, ...digest } = aDigest('d');
        const corrections = ['dlv_1', 'dlv_2'];
        const id = await ledger.outbox.enqueue(
          { ...digest, issue: { ...issue!, corrections } },
          NINE,
        );
        expect((await ledger.deliveries.delivery(id!))?.alert).toBeNull();
        expect((await ledger.deliveries.issue(id!))?.corrections).toEqual(corrections);
        const other = await ledger.outbox.enqueue(aDigest('e'), NINE);
        expect((await ledger.deliveries.issue(other!))?.corrections).toEqual([]);
      }));

    it('A shared answer keeps the thread of somebody’s message, and a digest keeps none', () =>
      withLog(open, [], async ({ store }) => {
        const { outbox, deliveries } = store.ledger('T1');
        const answer = aDelivery('a', { kind: 'answer', thread: '0.9' });
        await outbox.enqueue({ deliveries: [answer] }, NINE);
        await outbox.enqueue(aDigest('d'), NINE);
        expect((await deliveries.byKey('a'))?.thread).toBe('0.9');
        expect((await deliveries.byKey('d'))?.thread).toBeNull();
      }));
  });
}
