import { describe, expect, it } from 'vitest';
import { aDelivery, aDigest, HOUR, MINUTE, NINE } from '../../../helpers/samples/deliveries.ts';
import type { Open } from '../opening.ts';
import { withLedger } from './opening.ts';

const MISSED = { kind: 'missed' } as const;

/** The ledger knows what is left to do, and since when. */
export function aboutHealth(open: Open): void {
  describe('the health of the ledger', () => {
    it('The health of the ledger counts states, and says since when the oldest is overdue', () =>
      withLedger(open, async ({ outbox, upkeep }) => {
        await outbox.enqueue(aDigest('d'), NINE);
        await outbox.enqueue({ deliveries: [aDelivery('missed')], skipped: MISSED }, NINE);
        const { counts, overdueSince } = await upkeep.health(NINE + MINUTE);
        expect(counts).toMatchObject({ pending: 3, skipped: 1, sent: 0, failed: 0 });
        expect(overdueSince).toBe(NINE);
        expect((await upkeep.health(NINE - MINUTE)).overdueSince).toBeNull();
      }));

    it('The health of the ledger takes what waits for its own time for no delay, and what waits for another attempt for one', () =>
      withLedger(open, async ({ outbox, queue, upkeep }) => {
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
      withLedger(open, async ({ outbox, queue }) => {
        expect(await queue.nextAt()).toBeNull();
        await outbox.enqueue({ deliveries: [aDelivery('a')] }, NINE);
        await outbox.enqueue({ deliveries: [aDelivery('b', { dueAt: NINE + HOUR })] }, NINE);
        expect(await queue.nextAt()).toBe(NINE);
        expect(await queue.nextAt(NINE)).toBe(NINE + HOUR);
        expect(await queue.nextAt(NINE + HOUR)).toBeNull();
      }));

    it('The health of the ledger keeps marks that only move forward', () =>
      withLedger(open, async ({ marks }) => {
        expect(await marks.mark('seen')).toBeNull();
        await marks.moveMark('seen', NINE);
        await marks.moveMark('seen', NINE - HOUR);
        expect(await marks.mark('seen')).toBe(NINE);
        await marks.moveMark('seen', NINE + HOUR);
        expect([await marks.mark('seen'), await marks.mark('other')]).toEqual([NINE + HOUR, null]);
      }));
  });
}
