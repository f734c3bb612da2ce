/** Rows of the ledger as deliveries, and their posted lines. */
import { z } from 'zod';
import { alertCauseSchema, deliveryCauseSchema } from '../../contracts/causes.ts';
import {
  type Delivery,
  type PostedIssue,
  type PostedLine,
  postedLineSchema,
} from '../../contracts/delivery.ts';
import { pageSchema } from '../../contracts/stored-page.ts';
import { parseJson, parseJsonOrNull } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import type { DeliveryRow } from '../schema/tables.ts';

/** The database and the workspace that the ledger's queries run in. */
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
    kind: row.kind,
    key: row.key,
    origin: row.origin,
    channel: row.channel,
    parent: row.parent,
    thread: row.thread,
    place: row.place,
    window: from === null || to === null ? null : { from, to },
    dueAt: row.due_at,
    nextAt: row.next_at,
    state: row.state,
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

/** By ids, in no order. The workspace is looked at afterwards: an engine that is given it in the query reads all that it has. */
export async function deliveriesBy(
  { db, words, workspace }: LedgerContext,
  ids: readonly string[],
) {
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

/** By when they were due. */
export const newestFirst = (a: Delivery, b: Delivery): number =>
  b.dueAt - a.dueAt || (a.id < b.id ? 1 : -1);

/** A digest, an alert or a shared answer with its page and its posted lines. */
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
    page: parseJson(issue.page, pageSchema),
    asOf: issue.as_of,
    told: told.map((row) => parseJson(row.json, postedLineSchema)),
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

/** Sent first messages with lines about these events, the newest first. */
export async function tellings(
  context: LedgerContext,
  events: readonly string[],
  since: number,
  channel?: string,
): Promise<{ delivery: Delivery; told: PostedLine }[]> {
  if (events.length === 0) return [];
  const { db, words, workspace } = context;
  const anywhere = db
    .selectFrom('told')
    .where('workspace', '=', workspace)
    .where(words.inList('event', events));
  const told = await (channel === undefined ? anywhere : anywhere.where('channel', '=', channel))
    .select(['delivery', 'json'])
    .orderBy('number')
    .execute();
  // Two questions, each along an index of its own: the lines are few, the deliveries since may be many.
  const ids = [...new Set(told.map((row) => row.delivery))];
  const deliveries = await deliveriesBy(context, ids);
  const sent = deliveries
    .filter(({ state, dueAt }) => state === 'sent' && dueAt > since)
    .sort(newestFirst);
  const byDelivery = Map.groupBy(told, (row) => row.delivery);
  return sent.flatMap((delivery) => {
    const lines = byDelivery.get(delivery.id) ?? [];
    return lines.map(({ json }) => ({ delivery, told: parseJson(json, postedLineSchema) }));
  });
}
