/** The ledger of deliveries of one workspace. */
import type {
  DeliveryLog,
  Ledger,
  LedgerUpkeep,
  Outbox,
  SendQueue,
  Watermarks,
} from '../../contracts/ledger.ts';
import type { WriteContext } from '../writing/context.ts';
import {
  deliveryBy,
  deliveryByKey,
  issueAt,
  issueOf,
  type LedgerContext,
  tellings,
} from './deliveries.ts';
import type { KeyStore } from './keys.ts';
import { lastSent, listDeliveries, partsOf } from './lists.ts';
import { enqueue, keepPage, Overtaken, redraw, replace } from './outbox.ts';
import { healthOf, nextAtOf } from './overdue.ts';
import { claim, doubtful, hasten, reopen, sendable, sending, settle, waiting } from './queue.ts';
import { markOf, moveMark, prune } from './retention.ts';
import { forgetEnded } from './shared.ts';

/** One transaction around what an action does. */
type Inside = <T>(action: (context: LedgerContext) => Promise<T>) => Promise<T>;

/** Reads see the last commit; every write is one transaction. */
export function ledgerOf(
  { engine, inOrder }: WriteContext,
  workspace: string,
  keys: KeyStore,
): Ledger {
  const { words } = engine;
  const context: LedgerContext = { db: engine.read, words, workspace };
  const inside: Inside = (action) =>
    engine.short.transaction().execute((db) => action({ db, words, workspace }));
  /** A message whose claim or outcome was forgotten in a power cut would be posted again. */
  const lastingly: Inside = async (action) => {
    const done = await inside(action);
    await engine.durable();
    return done;
  };
  return {
    deliveries: deliveryLog(context),
    outbox: outbox(inside, inOrder),
    queue: sendQueue(context, inside, lastingly),
    resends: { reopen: (id, now) => inside((inner) => reopen(inner, id, now)) },
    marks: watermarks(context, inside),
    upkeep: ledgerUpkeep(context, inside, keys),
  };
}

const deliveryLog = (context: LedgerContext): DeliveryLog => ({
  delivery: (id) => deliveryBy(context, id),
  byKey: (key) => deliveryByKey(context, key),
  list: (query) => listDeliveries(context, query),
  parts: (id) => partsOf(context, id),
  lastSent: (channel, schedule) => lastSent(context, channel, schedule),
  issue: (id) => issueOf(context, id),
  issueAt: (channel, ts) => issueAt(context, channel, ts),
  tellings: (events, since, channel) => tellings(context, events, since, channel),
});

const outbox = (inside: Inside, nextId: (now: number) => string): Outbox => ({
  async enqueue(batch, now) {
    try {
      return await inside((inner) => enqueue(inner, batch, now, nextId));
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
  },
  replace: (id, drawing, issue) => inside((inner) => replace(inner, id, drawing, issue)),
  cancel: (seen, cause, now) =>
    inside((inner) => settle(inner, seen, { state: 'skipped', cause }, now)),
  keepPage: (id, page) => inside((inner) => keepPage(inner, id, page)),
});

const sendQueue = (context: LedgerContext, inside: Inside, lastingly: Inside): SendQueue => ({
  sendable: (now) => sendable(context, now),
  doubtful: (now) => doubtful(context, now),
  waiting: (now) => waiting(context, now),
  hasten: (seen, now) => inside((inner) => hasten(inner, seen, now)),
  sending: () => sending(context),
  claim: (id, by, now) => lastingly((inner) => claim(inner, id, by, now)),
  settle: (seen, outcome, now) => lastingly((inner) => settle(inner, seen, outcome, now)),
  redraw: (id, drawings) => inside((inner) => redraw(inner, id, drawings)),
  nextAt: (after) => nextAtOf(context, after),
});

const watermarks = (context: LedgerContext, inside: Inside): Watermarks => ({
  mark: (name) => markOf(context, name),
  moveMark: (name, to) => inside((inner) => moveMark(inner, name, to)),
});

const ledgerUpkeep = (context: LedgerContext, inside: Inside, keys: KeyStore): LedgerUpkeep => ({
  health: (now) => healthOf(context, now),
  prune: (before) => inside((inner) => prune(inner, before)),
  forgetEnded(now) {
    keys.forget(context.workspace, now);
    return inside(({ db, workspace }) => forgetEnded(db, workspace, now));
  },
});
