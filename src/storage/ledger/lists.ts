/** Lists of deliveries. */
import { sql } from 'kysely';
import type { Delivery, DeliveryQuery } from '../../contracts/delivery.ts';
import {
  deliveriesBy,
  deliveryBy,
  deliveryOf,
  type LedgerContext,
  newestFirst,
  selectDeliveries,
} from './deliveries.ts';

/** Newest first by when they were due. */
export async function listDeliveries(
  context: LedgerContext,
  query: DeliveryQuery,
): Promise<Delivery[]> {
  const { event, limit } = query;
  if (event !== undefined) return (await toldOf(context, event, query)).slice(0, limit);
  // What is open is little: sorting it costs less than reading all there ever was in order.
  const due = query.open ? sql<number>`due_at + 0` : sql<number>`due_at`;
  const rows = await fitting(selectDeliveries(context), query)
    .orderBy(due, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

type Selected = ReturnType<typeof selectDeliveries>;

function fitting(
  selected: Selected,
  { kinds, states, channel, origin, firstOnly, open, dueAfter }: DeliveryQuery,
): Selected {
  return selected
    .$if(kinds !== undefined, (q) => q.where('kind', 'in', kinds!))
    .$if(states !== undefined, (q) => q.where('state', 'in', states!))
    .$if(channel !== undefined, (q) => q.where('channel', '=', channel!))
    .$if(origin !== undefined, (q) => q.where('origin', '=', origin!))
    .$if(firstOnly === true, (q) => q.where('place', '=', 0))
    .$if(open === true, (q) => q.where('next_at', 'is not', null))
    .$if(dueAfter !== undefined, (q) => q.where('due_at', '>', dueAfter!)) as Selected;
}

/** Those that told an event, which are few: by their ids, and looked through here. */
async function toldOf(
  context: LedgerContext,
  event: string,
  query: DeliveryQuery,
): Promise<Delivery[]> {
  const { kinds, states, channel, origin, firstOnly, open, dueAfter } = query;
  const rows = await context.db
    .selectFrom('told')
    .where('workspace', '=', context.workspace)
    .where('event', '=', event)
    .select('delivery')
    .execute();
  const told = await deliveriesBy(
    context,
    rows.map((row) => row.delivery),
  );
  return told
    .filter(
      (delivery) =>
        (kinds?.includes(delivery.kind) ?? true) &&
        (states?.includes(delivery.state) ?? true) &&
        (channel === undefined || delivery.channel === channel) &&
        (origin === undefined || delivery.origin === origin) &&
        (!firstOnly || delivery.place === 0) &&
        (!open || delivery.nextAt !== null) &&
        (dueAfter === undefined || delivery.dueAt > dueAfter),
    )
    .sort(newestFirst);
}

/** A first message and the parts planned with it, in order; corrections in its thread are none of them. */
export async function partsOf(context: LedgerContext, id: string): Promise<Delivery[]> {
  const first = await deliveryBy(context, id);
  const rows = await selectDeliveries(context)
    .where('parent', '=', id)
    .where('place', '>', 0)
    .orderBy('place')
    .execute();
  return first ? [first, ...rows.map(deliveryOf)] : [];
}

/** The last sent digest of a schedule in a channel; of anybody where `schedule` is null. */
export async function lastSent(
  context: LedgerContext,
  channel: string,
  schedule: string | null,
): Promise<Delivery | null> {
  const row = await selectDeliveries(context)
    .where('channel', '=', channel)
    .where('kind', '=', 'digest')
    .where('place', '=', 0)
    .where('state', '=', 'sent')
    .$if(schedule !== null, (q) => q.where('origin', '=', schedule))
    .orderBy('window_to', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? deliveryOf(row) : null;
}
