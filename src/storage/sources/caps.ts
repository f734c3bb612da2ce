/** Sources that a workspace has limited to so many items a day: the items above wait, and none is lost. */
import type { ExpressionBuilder } from 'kysely';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import type { HeldItem } from '../../contracts/sources/store.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import type { Db } from '../engines/engine.ts';
import { teamOf } from '../schema/owners.ts';
import type { Tables } from '../schema/tables.ts';
import { followedBy } from './followers.ts';

interface Place {
  workspace: string;
  poll: string;
}

/** Days are those of UTC, for all who follow a source. */
const dayOf = (now: number) => dayInZone(now, 'UTC');

/** Limits a source; with null it has no limit. Null where none has this number. */
export async function capSource(
  db: Db,
  workspace: string,
  number: number,
  cap: number | null,
): Promise<WorkspaceSource | null> {
  await db
    .updateTable('source')
    .set({ cap })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
  return (await followedBy(db, workspace, { number }))[0] ?? null;
}

/** Counts an item of today; false where the limit is reached. */
async function counted(db: Db, { workspace, poll }: Place, now: number): Promise<boolean> {
  const day = dayOf(now);
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set((eb) => ({
      taken: eb
        .case()
        .when('taken_on', '=', day)
        .then(eb('taken', '+', 1))
        .else(1)
        .end(),
      taken_on: day,
    }))
    .where('workspace', '=', workspace)
    .where('poll', '=', poll)
    .where((eb) =>
      eb.or([eb('cap', 'is', null), eb('taken_on', '!=', day), eb('taken', '<', eb.ref('cap'))]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Counts an item where its source has room today; else it waits. */
export async function admit(
  db: Db,
  place: Place,
  { item, now }: { item: string; now: number },
): Promise<boolean> {
  if (await counted(db, place, now)) return true;
  await db
    .insertInto('held')
    .values({ ...place, item, at: now, claimed_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return false;
}

/** Takes and counts items that wait and whose sources have room today, those that wait longest first. */
export async function takeHeld(
  db: Db,
  { now, until, limit }: { now: number; until: number; limit: number },
): Promise<HeldItem[]> {
  const rows = await db
    .selectFrom('held')
    .innerJoin('source', (join) =>
      join.onRef('source.workspace', '=', 'held.workspace').onRef('source.poll', '=', 'held.poll'),
    )
    .where('source.paused', 'is', null)
    .where(isFree(now))
    .where((eb) =>
      eb.or([
        eb('cap', 'is', null),
        eb('taken_on', '!=', dayOf(now)),
        eb('taken', '<', eb.ref('cap')),
      ]),
    )
    .select(['held.workspace', 'held.poll', 'held.item', 'held.at'])
    .orderBy('held.at')
    .orderBy('held.workspace')
    .orderBy('held.item')
    .limit(limit)
    .execute();
  const taken: HeldItem[] = [];
  for (const { workspace, poll, item, at } of rows) {
    const place = { workspace, poll };
    if (!(await counted(db, place, now))) continue;
    // Another copy of the bot may have taken it: the day has a place less then.
    const { numUpdatedRows } = await db
      .updateTable('held')
      .set({ claimed_until: until })
      .where('workspace', '=', workspace)
      .where('poll', '=', poll)
      .where('item', '=', item)
      .where(isFree(now))
      .executeTakeFirst();
    if (numUpdatedRows > 0n) taken.push({ workspace: teamOf(workspace), poll, item, at });
  }
  return taken;
}

const isFree = (now: number) => (eb: ExpressionBuilder<Tables, 'held'>) =>
  eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]);

/** Notes that an item that waited was taken in. */
export async function letGo(
  db: Db,
  { workspace, poll, item }: Place & { item: string },
): Promise<void> {
  await db
    .deleteFrom('held')
    .where('workspace', '=', workspace)
    .where('poll', '=', poll)
    .where('item', '=', item)
    .execute();
}
