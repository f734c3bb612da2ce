/** Events that only the people of a channel see, when Slack gives the channel another id. */
import { sql } from 'kysely';
import type { Db } from '../engines/engine.ts';
import { ownerOf } from '../schema/owners.ts';

const OWNED = [
  ...(['event', 'revision', 'overlay', 'version'] as const),
  ...(['company', 'company_name', 'subsidiary', 'named'] as const),
] as const;

/** Puts the new owner in the place of the old one. Where the new one has events already, nothing moves: then nobody sees the old ones, rather than somebody who may not. */
export async function moveHidden(
  db: Db,
  { workspace, from, to }: { workspace: string; from: string; to: string },
): Promise<void> {
  const [old, fresh] = [`channel:${from}`, `channel:${to}`] as const;
  const [before, after] = [ownerOf(workspace, old), ownerOf(workspace, fresh)];
  const hidden = await db
    .selectFrom('hidden_owner')
    .where('workspace', '=', workspace)
    .where('owner', 'in', [before, after])
    .select('owner')
    .execute();
  if (hidden.length !== 1 || hidden[0]?.owner !== before) return;
  const said = (visibility: string) => `"visibility":"${visibility}"`;
  const renamed = (column: 'patch' | 'json') =>
    sql<string>`replace(${sql.ref(column)}, ${said(old)}, ${said(fresh)})`;
  await db
    .updateTable('revision')
    .set({ patch: renamed('patch') })
    .where('workspace', '=', before)
    .execute();
  await db
    .updateTable('body')
    .set({ json: renamed('json') })
    .where('id', 'in', db.selectFrom('version').where('workspace', '=', before).select('body'))
    .execute();
  for (const table of OWNED)
    await sql`update ${sql.table(table)} set workspace = ${after} where workspace = ${before}`.execute(
      db,
    );
  await db
    .updateTable('hidden_owner')
    .set({ owner: after })
    .where('workspace', '=', workspace)
    .where('owner', '=', before)
    .execute();
}
