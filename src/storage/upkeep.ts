/** The ledger looked after: its health, what comes next, what is forgotten, how far it was read. */
import { sql } from 'kysely';
import type { DeliveryState } from '../contracts/ledger.ts';
import type { Shelf } from './deliveries.ts';

/** How many there are in each state, and since when the oldest that should be there is not. */
export async function healthOf({ db, workspace }: Shelf, now: number) {
  const rows = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .groupBy('state')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute();
  const open = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('next_at', 'is not', null)
    .select('due_at')
    .execute();
  const late = open.map((row) => row.due_at).filter((dueAt) => dueAt < now);
  const none = { pending: 0, sending: 0, sent: 0, unknown: 0, failed: 0, skipped: 0 };
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  return {
    counts: { ...none, ...counts } as Record<DeliveryState, number>,
    overdueSince: late.length > 0 ? Math.min(...late) : null,
  };
}

/** The earliest moment at which something is to be done. */
export async function nextAtOf({ db, workspace }: Shelf): Promise<number | null> {
  const row = await db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('next_at', 'is not', null)
    .select((eb) => eb.fn.min('next_at').as('next'))
    .executeTakeFirst();
  return row?.next ?? null;
}

/** Forgets what was due before a moment and is settled, with all that hangs on it. */
export async function prune({ db, workspace }: Shelf, before: number): Promise<number> {
  const old = db
    .selectFrom('delivery')
    .where('workspace', '=', workspace)
    .where('due_at', '<', before)
    .where('next_at', 'is', null)
    .select('id');
  await db.deleteFrom('told').where('delivery', 'in', old).execute();
  await db.deleteFrom('issue').where('delivery', 'in', old).execute();
  const { numDeletedRows } = await db
    .deleteFrom('delivery')
    .where('workspace', '=', workspace)
    .where('due_at', '<', before)
    .where('next_at', 'is', null)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** A mark that only moves forward, whoever moves it. */
export async function moveMark({ db, workspace }: Shelf, name: string, to: number): Promise<void> {
  await db
    .insertInto('mark')
    .values({ workspace, name, at: to })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'name'])
        .doUpdateSet({ at: sql<number>`case when mark.at < ${to} then ${to} else mark.at end` }),
    )
    .execute();
}

export async function markOf({ db, workspace }: Shelf, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('mark')
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .select('at')
    .executeTakeFirst();
  return row?.at ?? null;
}
