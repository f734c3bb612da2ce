import {
  type AttemptRef,
  type Delivery,
  type DeliveryOutcome,
  type RenderedMessage,
  renderedMessageSchema,
} from '../../contracts/delivery.ts';
import { parseJson } from '../../domain/text/json.ts';
import { deliveryOf, type LedgerContext, selectDeliveries } from './deliveries.ts';
import { skip } from './outbox.ts';

const RANK: Record<Delivery['kind'], number> = {
  digest: 0,
  answer: 1,
  correction: 2,
  reminder: 3,
  alert: 4,
  triage: 5,
  notice: 6,
};

/** Open deliveries in the order in which a channel should get them. */
async function open(context: LedgerContext): Promise<Delivery[]> {
  const rows = await selectDeliveries(context).where('next_at', 'is not', null).execute();
  const first = (delivery: Delivery) =>
    (delivery.place > 0 ? delivery.parent : null) ?? delivery.id;
  return rows
    .map(deliveryOf)
    .sort(
      (a, b) =>
        a.dueAt - b.dueAt ||
        RANK[a.kind] - RANK[b.kind] ||
        (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.place - b.place),
    );
}

const isDue = ({ nextAt }: Delivery, now: number) => nextAt !== null && nextAt <= now;

/**
 * Of each channel the first that is not settled, where its time has come; digests first. What waits for a time of
 * its own (quiet hours) holds nobody up; what was tried and must wait holds up its channel, so that order is kept.
 */
export async function sendable(context: LedgerContext, now: number): Promise<Delivery[]> {
  const heads = new Map<string, Delivery>();
  for (const delivery of await open(context)) {
    const later = delivery.attempts === 0 && !isDue(delivery, now);
    if (!later && !heads.has(delivery.channel)) heads.set(delivery.channel, delivery);
  }
  return [...heads.values()]
    .filter((delivery) => delivery.state === 'pending' && isDue(delivery, now))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.dueAt - b.dueAt);
}

/** Those whose outcome is unknown and that may be looked for now, the oldest first. */
export async function doubtful(context: LedgerContext, now: number): Promise<Delivery[]> {
  const rows = await selectDeliveries(context)
    .where('state', '=', 'unknown')
    .where('next_at', '<=', now)
    .orderBy('due_at')
    .execute();
  return rows.map(deliveryOf);
}

/** Tried before, and to be tried again or looked for after a moment. */
export async function waiting(context: LedgerContext, now: number): Promise<Delivery[]> {
  const rows = await selectDeliveries(context)
    .where('state', 'in', ['pending', 'unknown'])
    .where('attempts', '>', 0)
    .where('next_at', '>', now)
    .execute();
  return rows.map(deliveryOf);
}

/** Lets one that waits be tried at once. */
export async function hasten(
  { db, workspace }: LedgerContext,
  { id, state, attempts, nextAt }: Delivery,
  now: number,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ next_at: now })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('attempts', '=', attempts)
    .where('next_at', '=', nextAt)
    .execute();
}

/** Claimed by whichever copy of the bot, and not settled. */
export async function sending(context: LedgerContext): Promise<Delivery[]> {
  const rows = await selectDeliveries(context)
    .where('state', '=', 'sending')
    .where('next_at', 'is not', null)
    .execute();
  return rows.map(deliveryOf);
}

/** Takes a pending delivery; null where another was quicker, or has the row just now. */
export async function claim(
  context: LedgerContext,
  id: string,
  by: string,
  now: number,
): Promise<{ delivery: Delivery; drawing: RenderedMessage } | null> {
  const { db, words, workspace } = context;
  const free = db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('next_at', '<=', now)
    .select('id')
    .$if(words.locksRows, (query) => query.forUpdate().skipLocked());
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set((eb) => ({
      state: 'sending',
      claimed_by: by,
      claimed_at: now,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', free)
    .executeTakeFirst();
  if (!numUpdatedRows) return null;
  const row = await selectDeliveries(context)
    .where('id', '=', id)
    .select('drawing')
    .executeTakeFirstOrThrow();
  return { delivery: deliveryOf(row), drawing: parseJson(row.drawing, renderedMessageSchema) };
}

/** Writes down what came of it; what stands in the thread of a message that never went out is skipped with it. */
export async function settle(
  context: LedgerContext,
  { id, state, attempts, claimedBy }: AttemptRef,
  settlement: DeliveryOutcome,
  now: number,
): Promise<boolean> {
  const { db, workspace } = context;
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(changeOf(settlement, now))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('next_at', 'is not', null)
    .where('state', '=', state)
    .where('attempts', '=', attempts)
    .where('claimed_by', claimedBy === null ? 'is' : '=', claimedBy)
    .executeTakeFirst();
  if (!numUpdatedRows) return false;
  const over = settlement.state !== 'sent' && !('nextAt' in settlement && settlement.nextAt);
  if (over) await skip(context, [id], { kind: 'orphaned' });
  return true;
}

/** Opens a failed delivery again, with the parts that were skipped for it; false where it has not failed. */
export async function reopen(context: LedgerContext, id: string, now: number): Promise<boolean> {
  const { db, workspace } = context;
  const again = { state: 'pending', next_at: now, cause: null } as const;
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(again)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  if (!numUpdatedRows) return false;
  const skipped = await selectDeliveries(context)
    .where('parent', '=', id)
    .where('state', '=', 'skipped')
    .execute();
  for (const part of skipped.map(deliveryOf))
    if (part.cause?.kind === 'orphaned')
      await db.updateTable('delivery').set(again).where('id', '=', part.id).execute();
  return true;
}

function changeOf(settlement: DeliveryOutcome, now: number) {
  const { state } = settlement;
  if (state === 'sent') {
    const { ts, channel } = settlement;
    return { state, ts, posted_in: channel, sent_at: now, next_at: null, cause: null };
  }
  const nextAt = 'nextAt' in settlement ? settlement.nextAt : null;
  return { state, next_at: nextAt, cause: JSON.stringify(settlement.cause) };
}
