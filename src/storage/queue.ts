/** The ledger as a queue: what is written down, claimed by one, and settled. */
import { ulid } from 'ulid';
import type { Delivery, Drawing, NewDelivery, Plan, Settlement } from '../contracts/ledger.ts';
import { deliveryOf, type Shelf, selectDeliveries } from './deliveries.ts';
import type { DeliveryRow } from './tables.ts';

/** Parts stand so far apart that what Slack wants drawn in several messages finds room between them. */
const PLACES = 100;

/** Writes a plan down. Null where it is there already, or where another copy has moved the schedule on. */
export async function plan(
  shelf: Shelf,
  { deliveries, issue, schedule, instead, skipped }: Plan,
  now: number,
  random: () => number,
): Promise<string | null> {
  if (schedule && !(await movedOn(shelf, schedule))) return null;
  const [first, ...parts] = deliveries;
  if (!first) return null;
  const id = `dlv_${ulid(now, random)}`;
  const rows = [first, ...parts].map((delivery, index) => {
    const own = index === 0 ? id : `dlv_${ulid(now, random)}`;
    const parent = index === 0 ? (delivery.parent ?? null) : id;
    return rowOf(shelf.workspace, delivery, { id: own, parent, place: index * PLACES, skipped });
  });
  if (!(await inserted(shelf, rows))) return null;
  if (issue) await insertIssue(shelf, id, issue);
  if (instead) await skip(shelf, instead.deliveries, instead.why);
  return id;
}

async function movedOn(
  { db, workspace }: Shelf,
  { id, due, nextDue }: NonNullable<Plan['schedule']>,
): Promise<boolean> {
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
  of: { id: string; parent: string | null; place: number; skipped?: string },
): DeliveryRow {
  const { kind, key, origin, channel, window, dueAt, nextAt = dueAt, drawing } = delivery;
  const { id, parent, place, skipped } = of;
  return {
    ...{ id, workspace, kind, key, origin, channel, parent, place },
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
    answer: null,
    why: skipped ?? null,
    drawing: JSON.stringify(drawing),
  };
}

/** All rows, or none where the first one's key is taken. */
async function inserted({ db }: Shelf, [first, ...parts]: readonly DeliveryRow[]) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values(first!)
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return false;
  for (const part of parts) await db.insertInto('delivery').values(part).execute();
  return true;
}

async function insertIssue(
  { db, workspace }: Shelf,
  delivery: string,
  { page, asOf, told }: NonNullable<Plan['issue']>,
): Promise<void> {
  await db
    .insertInto('issue')
    .values({ delivery, as_of: asOf, page: JSON.stringify(page) })
    .execute();
  for (const line of told) {
    const { number, event } = line;
    const row = { delivery, number, workspace, event, json: JSON.stringify(line) };
    await db.insertInto('told').values(row).execute();
  }
}

/** Skips first messages and their parts, as far as they are not under way. */
async function skip({ db, workspace }: Shelf, ids: readonly string[], why: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ state: 'skipped', next_at: null, why })
    .where('workspace', '=', workspace)
    .where('state', '=', 'pending')
    .where((eb) => eb.or([eb('id', 'in', ids), eb('parent', 'in', ids)]))
    .execute();
}

const RANK: Record<Delivery['kind'], number> = {
  digest: 0,
  correction: 1,
  reminder: 2,
  alert: 3,
  notice: 4,
};

/** Open deliveries in the order in which a channel should get them. */
async function open(shelf: Shelf): Promise<Delivery[]> {
  const rows = await selectDeliveries(shelf).where('next_at', 'is not', null).execute();
  const first = (delivery: Delivery) => (delivery.place > 0 ? delivery.parent! : delivery.id);
  return rows
    .map(deliveryOf)
    .sort(
      (a, b) =>
        a.dueAt - b.dueAt ||
        RANK[a.kind] - RANK[b.kind] ||
        (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.place - b.place),
    );
}

/**
 * Of each channel the first that is not settled, where its time has come; digests first. What waits for a time of
 * its own (quiet hours) holds nobody up; what was tried and must wait holds up its channel, so that order is kept.
 */
export async function sendable(shelf: Shelf, now: number): Promise<Delivery[]> {
  const heads = new Map<string, Delivery>();
  for (const delivery of await open(shelf)) {
    const later = delivery.attempts === 0 && delivery.nextAt! > now;
    if (!later && !heads.has(delivery.channel)) heads.set(delivery.channel, delivery);
  }
  return [...heads.values()]
    .filter(({ state, nextAt }) => state === 'pending' && nextAt! <= now)
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.dueAt - b.dueAt);
}

/** Takes a pending delivery; null where another was quicker. */
export async function claim(
  shelf: Shelf,
  id: string,
  by: string,
  now: number,
): Promise<{ delivery: Delivery; drawing: Drawing } | null> {
  const { db, workspace } = shelf;
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set((eb) => ({
      state: 'sending',
      claimed_by: by,
      claimed_at: now,
      attempts: eb('attempts', '+', 1),
    }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('next_at', '<=', now)
    .executeTakeFirst();
  if (!numUpdatedRows) return null;
  const row = await selectDeliveries(shelf)
    .where('id', '=', id)
    .select('drawing')
    .executeTakeFirstOrThrow();
  return { delivery: deliveryOf(row), drawing: JSON.parse(row.drawing) as Drawing };
}

/** Writes down what came of it; what stands in the thread of a message that never went out is skipped with it. */
export async function settle(
  shelf: Shelf,
  id: string,
  by: string | null,
  settlement: Settlement,
  now: number,
): Promise<boolean> {
  const { db, workspace } = shelf;
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set(changeOf(settlement, now))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('next_at', 'is not', null)
    .$if(by !== null, (q) => q.where('state', '=', 'sending').where('claimed_by', '=', by))
    .$if(by === null, (q) => q.where('state', '!=', 'sending'))
    .executeTakeFirst();
  if (!numUpdatedRows) return false;
  const over = settlement.state !== 'sent' && !('nextAt' in settlement && settlement.nextAt);
  if (over) await skip(shelf, [id], 'The message that it belongs to did not go out.');
  return true;
}

function changeOf(settlement: Settlement, now: number) {
  const { state } = settlement;
  const why = 'why' in settlement ? (settlement.why ?? null) : null;
  if (state === 'sent') {
    const { ts, channel } = settlement;
    return { state, ts, posted_in: channel, sent_at: now, next_at: null, answer: null, why };
  }
  const nextAt = 'nextAt' in settlement ? settlement.nextAt : null;
  return { state, next_at: nextAt, answer: settlement.answer ?? null, why };
}

/** Puts plain drawings in the place of one: the first here, the others right after it. */
export async function redraw(
  shelf: Shelf,
  id: string,
  [own, ...others]: readonly Drawing[],
): Promise<void> {
  const { db } = shelf;
  const delivery = await selectDeliveries(shelf).where('id', '=', id).executeTakeFirst();
  if (!delivery || !own) return;
  await db
    .updateTable('delivery')
    .set({ drawing: JSON.stringify(own) })
    .where('id', '=', id)
    .execute();
  for (const [index, drawing] of others.entries()) {
    const key = `${delivery.key} plain ${index + 1}`;
    const { kind, origin, channel, due_at: dueAt } = deliveryOf(delivery) && delivery;
    const part = { kind: kind as Delivery['kind'], key, origin, channel, dueAt, drawing };
    const of = {
      id: `${id}.${index + 1}`,
      parent: delivery.place === 0 && delivery.parent === null ? id : delivery.parent,
      place: delivery.place + index + 1,
    };
    await db.insertInto('delivery').values(rowOf(shelf.workspace, part, of)).execute();
  }
}

/** Replaces what is pending and was never tried. */
export async function replace(
  shelf: Shelf,
  id: string,
  drawing: Drawing,
  issue: Plan['issue'],
): Promise<boolean> {
  const { db, workspace } = shelf;
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ drawing: JSON.stringify(drawing) })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('attempts', '=', 0)
    .executeTakeFirst();
  if (!numUpdatedRows) return false;
  await db.deleteFrom('told').where('delivery', '=', id).execute();
  await db.deleteFrom('issue').where('delivery', '=', id).execute();
  if (issue) await insertIssue(shelf, id, issue);
  return true;
}
