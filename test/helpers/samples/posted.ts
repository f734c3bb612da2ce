/** Deliveries in a ledger as the schedule leaves them there, without a schedule. */

import type {
  DeliveryBatch,
  DeliveryOutcome,
  NewDelivery,
} from '../../../src/contracts/delivery.ts';
import type { Ledger } from '../../../src/contracts/ledger.ts';

/** Writes a delivery down, and what came of its one attempt; its id. */
export async function settled(
  ledger: Ledger,
  given: Partial<NewDelivery> & { dueAt: number },
  settlement: DeliveryOutcome,
  plan: Partial<DeliveryBatch> = {},
): Promise<string> {
  const { dueAt } = given;
  const delivery: NewDelivery = {
    kind: 'digest',
    key: `digest ${given.origin} ${dueAt}`,
    origin: null,
    channel: 'C1',
    drawing: {},
    ...given,
  };
  const id = await ledger.outbox.enqueue({ deliveries: [delivery], ...plan }, dueAt);
  const claimed = await ledger.queue.claim(id!, 'a test', dueAt);
  await ledger.queue.settle(claimed!.delivery, settlement, dueAt + 4_000);
  return id!;
}

/** Slack took it, with this id of its message. */
export const sentAs = (ts: string, channel = 'C1'): DeliveryOutcome => ({
  state: 'sent',
  ts,
  channel,
});
