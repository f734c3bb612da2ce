/** Rows of the ledger as deliveries, and the lists of them. */
import { sql } from 'kysely';
import { z } from 'zod';
import { alertCauseSchema, deliveryCauseSchema } from '../../contracts/causes.ts';
import type {
  Delivery,
  DeliveryKind,
  DeliveryQuery,
  DeliveryState,
  PostedIssue,
  PostedLine,
} from '../../contracts/delivery.ts';
import { parseJsonOrNull } from '../../domain/text/json.ts';
import type { Page } from '../../page/page.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import type { DeliveryRow } from '../schema/tables.ts';

/** What the ledger's queries need. */
export interface LedgerContext {
  db: Db;
  words: Dialect;
  workspace: string;
}

const COLUMNS = [
  ...(['id', 'workspace', 'kind', 'key', 'origin', 'channel'] as const),
  ...(['parent', 'thread', 'place'] as const),
  ...(['window_from', 'window_to', 'due_at', 'next_at', 'state', 'attempts'] as const),
  ...(['claimed_by', 'claimed_at', 'sent_at', 'ts', 'posted_in', 'cause', 'alert'] as const),
] as const;

type Row = Pick<DeliveryRow, (typeof COLUMNS)[number]>;

/** Deliveries without what they say, which may be long. */
export function selectDeliveries({ db, workspace }: LedgerContext) {
  return db
    .selectFrom('delivery')
    .where('delivery.workspace', '=', workspace)
    .select(COLUMNS.map((column) => `delivery.${column}` as const));
}

/** A row as the delivery that it is. */
export function deliveryOf(row: Row): Delivery {
  const { window_from: from, window_to: to } = row;
  return {
    id: row.id,
    workspace: row.workspace,
    kind: row.kind as DeliveryKind,
    key: row.key,
    origin: row.origin,
    channel: row.channel,
    parent: row.parent,
    thread: row.thread,
    place: row.place,
    window: from === null || to === null ? null : { from, to },
    dueAt: row.due_at,
    nextAt: row.next_at,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    claimedBy: row.claimed_by,
    claimedAt: row.claimed_at,
    sentAt: row.sent_at,
    ts: row.ts,
    postedIn: row.posted_in,
    cause: parseJsonOrNull(row.cause, deliveryCauseSchema),
    alert: parseJsonOrNull(row.alert, alertCauseSchema),
  };
}

export async function deliveryBy(context: LedgerContext, id: string): Promise<Delivery | null> {
  const row = await selectDeliveries(context).where('id', '=', id).executeTakeFirst();
  return row ? deliveryOf(row) : null;
}

/** By ids, in no order. The workspace is looked at afterwards: an engine that is told of it reads all that it has. */
async function deliveriesBy({ db, words, workspace }: LedgerContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('delivery')
    .where(words.inList('id', ids))
    .select(COLUMNS)
    .execute();
  return rows.map(deliveryOf).filter((delivery) => delivery.workspace === workspace);
}

export async function deliveryByKey(context: LedgerContext, key: string): Promise<Delivery | null> {
  const row = await selectDeliveries(context).where('key', '=', key).executeTakeFirst();
  return row ? deliveryOf(row) : null;
}

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

const newestFirst = (a: Delivery, b: Delivery) => b.dueAt - a.dueAt || (a.id < b.id ? 1 : -1);

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

/** A digest or an alert with its page and what it told. */
export async function issueOf(context: LedgerContext, id: string): Promise<PostedIssue | null> {
  const delivery = await deliveryBy(context, id);
  const issue = await context.db
    .selectFrom('issue')
    .where('delivery', '=', id)
    .selectAll()
    .executeTakeFirst();
  if (!delivery || !issue) return null;
  const told = await context.db
    .selectFrom('told')
    .where('delivery', '=', id)
    .select('json')
    .orderBy('number')
    .execute();
  return {
    delivery,
    page: JSON.parse(issue.page) as Page,
    asOf: issue.as_of,
    told: told.map((row) => JSON.parse(row.json) as PostedLine),
    corrections: parseJsonOrNull(issue.corrections, z.array(z.string())) ?? [],
  };
}

/** By any message of it: its first, a part, a correction in its thread. */
export async function issueAt(
  context: LedgerContext,
  channel: string,
  ts: string,
): Promise<PostedIssue | null> {
  const row = await selectDeliveries(context)
    .where('posted_in', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst();
  return row ? issueOf(context, row.parent ?? row.id) : null;
}

/** Sent first messages that told these events, the newest first. */
export async function tellings(
  context: LedgerContext,
  events: readonly string[],
  since: number,
  channel?: string,
): Promise<{ delivery: Delivery; told: PostedLine }[]> {
  if (events.length === 0) return [];
  const { db, words, workspace } = context;
  const told = await db
    .selectFrom('told')
    .where('workspace', '=', workspace)
    .where(words.inList('event', events))
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel!))
    .select(['delivery', 'json'])
    .orderBy('number')
    .execute();
  // Two questions, each along an index of its own: what was told is few, what was delivered since may be much.
  const ids = [...new Set(told.map((row) => row.delivery))];
  const deliveries = await deliveriesBy(context, ids);
  const sent = deliveries
    .filter(({ state, dueAt }) => state === 'sent' && dueAt > since)
    .sort(newestFirst);
  const byDelivery = Map.groupBy(told, (row) => row.delivery);
  return sent.flatMap((delivery) => {
    const lines = byDelivery.get(delivery.id) ?? [];
    return lines.map(({ json }) => ({ delivery, told: JSON.parse(json) as PostedLine }));
  });
}
