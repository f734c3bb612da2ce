/** The shared desk is named, and read or not: what an owner sees of deals and totals depends on it, and is derived anew. */
import type { DeskStance } from '../../../contracts/sources/desk.ts';
import { rebuild, rebuildMany } from '../../deriving/rebuild.ts';
import type { WriteTransaction } from '../../deriving/transaction.ts';
import type { Db } from '../../engines/engine.ts';
import { deskIn } from '../../reading/desk/standing.ts';
import { ownersIn } from '../../reading/revised.ts';
import { isDesk } from '../../schema/owners.ts';
import { BUNDLED } from '../../schema/tables.ts';
import { scopeOf, type WriteContext } from '../context.ts';
import { rebuildAll } from '../load.ts';
import { keepOwn } from './own-word.ts';

/** Names the desk of a log, or none; nothing to do where it is that already. */
export async function nameDesk(context: WriteContext, workspace: string | null): Promise<void> {
  const { engine, reference } = context;
  if ((await deskIn(engine.read)).workspace === workspace) return;
  await engine.write.transaction().execute(async (db) => {
    // Another copy of the bot may have been first.
    if ((await deskIn(db)).workspace === workspace) return;
    await db.deleteFrom('desk').where('stance', '=', 'desk').execute();
    if (workspace !== null) await save(db, workspace, 'desk');
    await rebuildAll(await scopeOf(db, engine, reference));
  });
}

/** The stance of a workspace to the desk. */
export async function stanceOf(db: Db, workspace: string): Promise<DeskStance> {
  const desk = await deskIn(db, workspace);
  if (desk.workspace === null) return 'none';
  if (desk.workspace === workspace) return 'desk';
  return desk.declined.has(workspace) ? 'declines' : 'reads';
}

/** Lets a workspace read the desk, or decline it; nothing to do where it does, and for the desk itself. */
export async function readDesk(
  { engine, reference, now }: WriteContext,
  workspace: string,
  reads: boolean,
): Promise<void> {
  await engine.write.transaction().execute(async (db) => {
    const stance = await stanceOf(db, workspace);
    if (stance !== (reads ? 'declines' : 'reads')) return;
    await db.deleteFrom('desk').where('workspace', '=', workspace).execute();
    if (!reads) await save(db, workspace, 'declines');
    const scope = await scopeOf(db, engine, reference);
    await rebuildOwn(scope, workspace);
    if (reads) await rebuild(scope, await keepOwn(scope, workspace, now()));
  });
}

async function save(db: Db, workspace: string, stance: 'desk' | 'declines'): Promise<void> {
  await db.deleteFrom('desk').where('workspace', '=', workspace).execute();
  await db.insertInto('desk').values({ workspace, stance }).execute();
}

/** Derives anew every event in which a workspace has a hand. */
async function rebuildOwn(scope: WriteTransaction, workspace: string): Promise<void> {
  const owners = (await ownersIn(scope.db, workspace)).filter(
    (owner) => owner !== BUNDLED && !isDesk(owner),
  );
  await rebuildMany(scope, (after, limit) =>
    scope.db
      .selectFrom('revision')
      .where('workspace', 'in', owners)
      .where('event', '>', after)
      .select('event')
      .distinct()
      .orderBy('event')
      .limit(limit)
      .execute(),
  );
}
