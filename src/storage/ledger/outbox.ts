import type { SkipCause } from '../../contracts/causes.ts';
import type {
  Delivery,
  DeliveryBatch,
  NewDelivery,
  RenderedMessage,
} from '../../contracts/delivery.ts';
import type { Page } from '../../page/page.ts';
import type { DeliveryRow } from '../schema/tables.ts';
import { deliveryBy, type LedgerContext } from './deliveries.ts';

/** Parts stand so far apart that what Slack wants drawn in several messages finds room between them. */
const PLACES = 100;

/** Writes a batch down. Null where it is there already, or where another copy has moved the schedule on. */
export async function enqueue(
  context: LedgerContext,
  { deliveries, issue, schedule, instead, skipped }: DeliveryBatch,
  now: number,
  nextId: (now: number) => string,
): Promise<string | null> {
  if (schedule && !(await movedOn(context, schedule))) return null;
  const [first, ...parts] = deliveries;
  if (!first) return null;
  const id = `dlv_${nextId(now)}`;
  const rows = [first, ...parts].map((delivery, index) => {
    const own = index === 0 ? id : `dlv_${nextId(now)}`;
    const parent = index === 0 ? (delivery.parent ?? null) : id;
    return rowOf(context.workspace, delivery, { id: own, parent, place: index * PLACES, skipped });
  });
  if (!(await inserted(context, rows))) return null;
  if (issue) await insertIssue(context, { id, channel: first.channel }, issue);
  if (instead && !(await stoodBack(context, instead))) throw new Overtaken();
  return id;
}

/** A delivery that was to be replaced is under way after all: the batch rests on what is not so, and is undone. */
export class Overtaken extends Error {}

/** Skips what a batch takes the place of; false where some of it is not pending any more. */
async function stoodBack(
  context: LedgerContext,
  instead: NonNullable<DeliveryBatch['instead']>,
): Promise<boolean> {
  const { deliveries, cause } = instead;
  if (deliveries.length === 0) return true;
  await skip(context, deliveries, cause);
  const others = await context.db
    .selectFrom('delivery')
    .where('id', 'in', deliveries)
    .where('state', '!=', 'skipped')
    .select('id')
    .executeTakeFirst();
  return others === undefined;
}

/** A row that another copy has just now is left to it: it may stand still for long. */
async function movedOn(
  { db, words, workspace }: LedgerContext,
  { id, due, nextDue }: NonNullable<DeliveryBatch['schedule']>,
): Promise<boolean> {
  const free = await db
    .selectFrom('schedule')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('next_due', '=', due)
    .select('id')
    .$if(words.locksRows, (query) => query.forUpdate().skipLocked())
    .executeTakeFirst();
  if (!free) return false;
  const { numUpdatedRows } = await db
    .updateTable('schedule')
    .set({ next_due: nextDue })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('next_due', '=', due)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function rowOf(
  workspace: string,
  delivery: NewDelivery,
  of: { id: string; parent: string | null; place: number; skipped?: SkipCause | undefined },
): DeliveryRow {
  const { kind, key, origin, channel, thread, window, dueAt, nextAt = dueAt } = delivery;
  const { drawing, alert } = delivery;
  const { id, parent, place, skipped } = of;
  return {
    id,
    workspace,
    kind,
    key,
    origin,
    channel,
    parent,
    place,
    thread: thread ?? null,
    window_from: window?.from ?? null,
    window_to: window?.to ?? null,
    due_at: dueAt,
    next_at: skipped === undefined ? nextAt : null,
    state: skipped === undefined ? 'pending' : 'skipped',
    attempts: 0,
    claimed_by: null,
    claimed_at: null,
    sent_at: null,
    ts: null,
    posted_in: null,
    cause: skipped ? JSON.stringify(skipped) : null,
    alert: alert ? JSON.stringify(alert) : null,
    drawing: JSON.stringify(drawing),
  };
}

/** All rows, or none where the first one's key is taken. */
async function inserted({ db }: LedgerContext, [first, ...parts]: readonly DeliveryRow[]) {
  if (!first) return false;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values(first)
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return false;
  for (const part of parts) await db.insertInto('delivery').values(part).execute();
  return true;
}

async function insertIssue(
  { db, workspace }: LedgerContext,
  { id: delivery, channel }: { id: string; channel: string },
  { page, asOf, told, corrections = [] }: NonNullable<DeliveryBatch['issue']>,
): Promise<void> {
  await db
    .insertInto('issue')
    .values({
      delivery,
      as_of: asOf,
      page: JSON.stringify(page),
      corrections: corrections.length > 0 ? JSON.stringify(corrections) : null,
    })
    .execute();
  for (const line of told) {
    const { number, event } = line;
    const row = { delivery, number, workspace, channel, event, json: JSON.stringify(line) };
    await db.insertInto('told').values(row).execute();
  }
}

/** Skips first messages and their parts, as far as they are not under way. */
export async function skip(
  { db, workspace }: LedgerContext,
  ids: readonly string[],
  cause: SkipCause,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ state: 'skipped', next_at: null, cause: JSON.stringify(cause) })
    .where('workspace', '=', workspace)
    .where('state', '=', 'pending')
    .where((eb) => eb.or([eb('id', 'in', ids), eb('parent', 'in', ids)]))
    .execute();
}

/** Puts plain drawings in the place of one: the first here, the others right after it. */
export async function redraw(
  context: LedgerContext,
  id: string,
  [own, ...others]: readonly RenderedMessage[],
): Promise<void> {
  const { db } = context;
  const delivery = await deliveryBy(context, id);
  if (!delivery || !own) return;
  await db
    .updateTable('delivery')
    .set({ drawing: JSON.stringify(own) })
    .where('id', '=', id)
    .execute();
  await makeRoom(context, delivery, others.length);
  for (const [index, drawing] of others.entries()) {
    const nth = `${delivery.attempts}.${index + 1}`;
    const key = `${delivery.key} plain ${nth}`;
    const { kind, origin, channel, dueAt } = delivery;
    const parent = delivery.parent ?? id;
    const place = delivery.place + index + 1;
    const of = { id: `${id}.${nth}`, parent, place };
    const part = { kind, key, origin, channel, dueAt, drawing };
    await db
      .insertInto('delivery')
      .values(rowOf(context.workspace, part, of))
      .execute();
  }
}

/** Moves what follows a part on by so many places: it may have been redrawn before. */
async function makeRoom(
  { db, workspace }: LedgerContext,
  { id, parent, place }: Delivery,
  places: number,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set((eb) => ({ place: eb('place', '+', places) }))
    .where('workspace', '=', workspace)
    .where('parent', '=', parent ?? id)
    .where('place', '>', place)
    .execute();
}

/** Replaces what is pending and was never tried. */
export async function replace(
  context: LedgerContext,
  id: string,
  drawing: RenderedMessage,
  issue: DeliveryBatch['issue'],
): Promise<boolean> {
  const { db, workspace } = context;
  const replaced = await db
    .updateTable('delivery')
    .set({ drawing: JSON.stringify(drawing) })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('attempts', '=', 0)
    .returning(['id', 'channel'])
    .executeTakeFirst();
  if (!replaced) return false;
  await db.deleteFrom('told').where('delivery', '=', id).execute();
  await db.deleteFrom('issue').where('delivery', '=', id).execute();
  if (issue) await insertIssue(context, replaced, issue);
  return true;
}

/** Keeps a page as it now stands. */
export async function keepPage(context: LedgerContext, id: string, page: Page): Promise<void> {
  // A page has no workspace of its own: its delivery has.
  if (!(await deliveryBy(context, id))) return;
  await context.db
    .updateTable('issue')
    .set({ page: JSON.stringify(page) })
    .where('delivery', '=', id)
    .execute();
}
