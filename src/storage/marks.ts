/** Marks of a workspace: up to where something was looked at. */
import { sql } from 'kysely';
import type { Shelf } from './deliveries.ts';

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
