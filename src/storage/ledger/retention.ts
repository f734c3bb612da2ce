/** The ledger looked after: what is forgotten, and how far it was read. */
import { sql } from 'kysely';
import type { LedgerContext } from './deliveries.ts';

/** Forgets what was due before a moment and is settled, with all that hangs on it. */
export async function prune({ db, workspace }: LedgerContext, before: number): Promise<number> {
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
export async function moveMark(
  { db, workspace }: Pick<LedgerContext, 'db' | 'workspace'>,
  name: string,
  to: number,
): Promise<void> {
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

export async function markOf(
  { db, workspace }: Pick<LedgerContext, 'db' | 'workspace'>,
  name: string,
): Promise<number | null> {
  const row = await db
    .selectFrom('mark')
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .select('at')
    .executeTakeFirst();
  return row?.at ?? null;
}
