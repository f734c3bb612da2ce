/** A channel that Slack gives another id: everything that is planned for it, or was posted in it, goes along. */
import { scheduleSchema, watchSchema } from '../../contracts/schedule.ts';
import { reviewSettingsSchema, triageMark } from '../../contracts/sources/review.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { moveHidden } from './moving-hidden.ts';
import { markOf, moveMark } from './retention.ts';
import { saveTarget, targetBy } from './settings.ts';

interface Scope {
  db: Db;
  words: Dialect;
}

interface Move {
  workspace: string;
  /** Slack's id of the channel until now, and from now on. */
  from: string;
  to: string;
}

/** Puts the new id in the place of the old one. What is under way goes to the new one, too. */
export async function moveChannel(scope: Scope, move: Move): Promise<void> {
  const { db } = scope;
  await moveSchedules(db, move);
  await moveWatches(db, move);
  await moveTarget(scope, move);
  await moveReview(db, move);
  await movePosts(db, move);
  await moveHidden(db, move);
}

async function moveSchedules(db: Db, { workspace, from, to }: Move): Promise<void> {
  const ours = db.selectFrom('schedule').where('workspace', '=', workspace);
  for (const { id, json } of await ours
    .where('channel', '=', from)
    .select(['id', 'json'])
    .execute()) {
    const moved = { ...parseJson(json, scheduleSchema), channel: to };
    await db
      .updateTable('schedule')
      .set({ channel: to, json: JSON.stringify(moved) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
  }
}

async function moveWatches(db: Db, { workspace, from, to }: Move): Promise<void> {
  const ours = db.selectFrom('watch').where('workspace', '=', workspace);
  for (const { id, json } of await ours
    .where('target', '=', from)
    .select(['id', 'json'])
    .execute()) {
    const moved = { ...parseJson(json, watchSchema), target: to };
    await db
      .updateTable('watch')
      .set({ target: to, json: JSON.stringify(moved) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
  }
}

async function moveTarget(scope: Scope, { workspace, from, to }: Move): Promise<void> {
  const { db } = scope;
  const settings = await targetBy(scope, workspace, from);
  if (!settings) return;
  if (!(await targetBy(scope, workspace, to))) await saveTarget(db, { ...settings, target: to });
  await db
    .deleteFrom('target')
    .where('workspace', '=', workspace)
    .where('target', '=', from)
    .execute();
}

/** The review’s channel goes along, with the place up to which it was told. */
async function moveReview(db: Db, { workspace, from, to }: Move): Promise<void> {
  const row = await db
    .selectFrom('review')
    .where('workspace', '=', workspace)
    .select('json')
    .executeTakeFirst();
  const settings = row && parseJson(row.json, reviewSettingsSchema);
  if (settings?.channel !== from) return;
  const mark = await markOf({ db, workspace }, triageMark(from));
  if (mark !== null) await moveMark({ db, workspace }, triageMark(to), mark);
  await db
    .updateTable('review')
    .set({ json: JSON.stringify({ ...settings, channel: to }) })
    .where('workspace', '=', workspace)
    .execute();
}

async function movePosts(db: Db, { workspace, from, to }: Move): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ channel: to })
    .where('workspace', '=', workspace)
    .where('channel', '=', from)
    .execute();
  await db
    .updateTable('delivery')
    .set({ posted_in: to })
    .where('workspace', '=', workspace)
    .where('posted_in', '=', from)
    .execute();
  await db
    .updateTable('told')
    .set({ channel: to })
    .where('workspace', '=', workspace)
    .where('channel', '=', from)
    .execute();
}
