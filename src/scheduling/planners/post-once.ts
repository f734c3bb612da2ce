/** Posts that somebody asks for now: through the outbox like everything else, each once and remembered. */
import type { Delivery, DeliveryBatch } from '../../contracts/delivery.ts';
import { present } from '../../domain/collections.ts';
import type { SchedulerContext } from '../planner.ts';

interface Wanted {
  /** The key of its first message: what is wanted twice has the same. */
  key: string;
  now: number;
  /** Composes it; not called where it is written down already. */
  batch(): Promise<DeliveryBatch>;
}

/** Writes it down, or lets it be tried again where it failed before; has it sent by `turn`; what came of it by then. */
export async function postOnce(
  { deliveries, outbox, resends }: Pick<SchedulerContext, 'deliveries' | 'outbox' | 'resends'>,
  { key, now, batch }: Wanted,
  turn: () => Promise<unknown>,
): Promise<Delivery> {
  const before = await deliveries.byKey(key);
  if (before?.state === 'failed') await resends.reopen(before.id, now);
  if (!before) await outbox.enqueue(await batch(), now);
  await turn();
  return present(await deliveries.byKey(key), 'a delivery just written');
}
