/** The ledger of deliveries of one workspace. */
import type { Ledger } from '../../contracts/ledger.ts';
import type { WriteContext } from '../writing/context.ts';
import {
  deliveryBy,
  deliveryByKey,
  deliveryOf,
  issueAt,
  issueOf,
  type LedgerContext,
  lastSent,
  listDeliveries,
  partsOf,
  selectDeliveries,
  tellings,
} from './deliveries.ts';
import { healthOf, nextAtOf } from './overdue.ts';
import { Overtaken, plan, redraw, replace } from './plan.ts';
import { claim, reopen, sendable, settle } from './queue.ts';
import { markOf, moveMark, prune } from './retention.ts';

/** Reads see the last commit; every write is one transaction. */
export function ledgerOf({ engine, inOrder }: WriteContext, workspace: string): Ledger {
  const { words } = engine;
  const context: LedgerContext = { db: engine.read, words, workspace };
  const inside = <T>(action: (context: LedgerContext) => Promise<T>) =>
    engine.short.transaction().execute((db) => action({ db, words, workspace }));
  return {
    async plan(planned, now) {
      try {
        return await inside((inner) => plan(inner, planned, now, inOrder));
      } catch (error) {
        if (error instanceof Overtaken) return null;
        throw error;
      }
    },
    sendable: (now) => sendable(context, now),
    async doubtful(now) {
      const rows = await selectDeliveries(context)
        .where('state', '=', 'unknown')
        .where('next_at', '<=', now)
        .orderBy('due_at')
        .execute();
      return rows.map(deliveryOf);
    },
    async sending() {
      const rows = await selectDeliveries(context)
        .where('state', '=', 'sending')
        .where('next_at', 'is not', null)
        .execute();
      return rows.map(deliveryOf);
    },
    claim: (id, by, now) => inside((inner) => claim(inner, id, by, now)),
    settle: (seen, settlement, now) => inside((inner) => settle(inner, seen, settlement, now)),
    reopen: (id, now) => inside((inner) => reopen(inner, id, now)),
    redraw: (id, drawings) => inside((inner) => redraw(inner, id, drawings)),
    replace: (id, drawing, issue) => inside((inner) => replace(inner, id, drawing, issue)),
    delivery: (id) => deliveryBy(context, id),
    byKey: (key) => deliveryByKey(context, key),
    list: (query) => listDeliveries(context, query),
    parts: (id) => partsOf(context, id),
    lastSent: (channel, schedule) => lastSent(context, channel, schedule),
    issue: (id) => issueOf(context, id),
    issueAt: (channel, ts) => issueAt(context, channel, ts),
    tellings: (events, since, channel) => tellings(context, events, since, channel),
    keepPage: (id, page) =>
      inside(async (inner) => {
        const { db } = inner;
        // A page has no workspace of its own: its delivery has.
        if (!(await deliveryBy(inner, id))) return;
        const json = JSON.stringify(page);
        await db.updateTable('issue').set({ page: json }).where('delivery', '=', id).execute();
      }),
    nextAt: (after) => nextAtOf(context, after),
    health: (now) => healthOf(context, now),
    prune: (before) => inside((inner) => prune(inner, before)),
    mark: (name) => markOf(context, name),
    moveMark: (name, to) => inside((inner) => moveMark(inner, name, to)),
  };
}
