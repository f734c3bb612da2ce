import type { DeliveryState } from '../../contracts/delivery.ts';
import type { LedgerContext } from './deliveries.ts';

const NONE = { pending: 0, sending: 0, sent: 0, unknown: 0, failed: 0, skipped: 0 };

/** The number of deliveries in each state, and since when the oldest that should be there is not (epoch milliseconds). */
export async function healthOf({ db, workspace }: LedgerContext, now: number) {
  const rows = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .groupBy('state')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute();
  const late = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('next_at', 'is not', null)
    .where((eb) => eb.or([eb('attempts', '>', 0), eb('next_at', '<', now)]))
    .select((eb) =>
      eb.fn
        .min(
          eb.case().when('attempts', '>', 0).then(eb.ref('due_at')).else(eb.ref('next_at')).end(),
        )
        .as('since'),
    )
    .executeTakeFirst();
  const counts: Record<DeliveryState, number> = { ...NONE };
  for (const { state, count } of rows) counts[state] = Number(count);
  return { counts, overdueSince: late?.since ?? null };
}

/** The earliest moment at which something is to be done. */
export async function nextAtOf(
  { db, workspace }: LedgerContext,
  after = Number.MIN_SAFE_INTEGER,
): Promise<number | null> {
  const row = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('next_at', '>', after)
    .select((eb) => eb.fn.min('next_at').as('next'))
    .executeTakeFirst();
  return row?.next ?? null;
}
