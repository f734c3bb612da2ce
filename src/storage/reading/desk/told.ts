import type { DeskTold } from '../../../contracts/sources/desk.ts';
import { sql } from '../../engines/sql.ts';
import { isDesk } from '../../schema/owners.ts';
import type { Reading } from '../reading.ts';

/** The events of the desk among the layers that are read, each once; null where it is none of them. */
export async function deskTold({
  db,
  view,
}: Pick<Reading, 'db' | 'view'>): Promise<DeskTold | null> {
  const owner = view.layers.find(isDesk);
  if (owner === undefined) return null;
  const row = await db
    .selectFrom('revision')
    .where('workspace', '=', owner)
    .where('known_at', '<=', view.asOf)
    .select(() => [
      sql<number>`count(distinct event)`.as('events'),
      sql<number | null>`min(known_at)`.as('since'),
    ])
    .executeTakeFirstOrThrow();
  return { events: Number(row.events), since: row.since === null ? null : Number(row.since) };
}
