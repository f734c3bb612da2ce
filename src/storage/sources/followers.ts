/** Workspaces and the sources that they follow: one that several follow is asked once. */
import { createHash } from 'node:crypto';
import {
  type FollowedSource,
  followedSourceSchema,
  NEVER_ASKED,
} from '../../contracts/sources/followed.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';
import { hostOf } from './polls.ts';

/** The id under which a source is asked: the same for all who follow the same. */
function pollId({ kind, address, settings }: FollowedSource): string {
  const text = JSON.stringify([kind, address, settings]);
  return `src_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
}

/** Makes a workspace follow exactly these; what nobody follows any more is asked no more. */
export async function follow(
  db: Db,
  workspace: string,
  sources: readonly FollowedSource[],
  now: number,
): Promise<void> {
  const wanted = new Map(sources.map((source) => [pollId(source), source]));
  const there = await db
    .selectFrom('source')
    .where('workspace', '=', workspace)
    .select(['poll', 'json'])
    .execute();
  const known = new Map(there.map(({ poll, json }) => [poll, json]));
  for (const [poll, source] of wanted) {
    const json = JSON.stringify(source);
    if (known.get(poll) === json) continue;
    await db
      .insertInto('source')
      .values({ workspace, poll, json })
      .onConflict((conflict) => conflict.columns(['workspace', 'poll']).doUpdateSet({ json }))
      .execute();
    if (!known.has(poll)) await ask(db, poll, source, now);
  }
  const left = [...known.keys()].filter((poll) => !wanted.has(poll));
  for (const poll of left) await leave(db, workspace, poll);
}

/** Asks a source from now on; one that was left is taken up where it was. */
async function ask(db: Db, id: string, source: FollowedSource, now: number): Promise<void> {
  const { kind, address, settings } = source;
  await db
    .insertInto('poll')
    .values({
      workspace: BUNDLED,
      id,
      kind,
      address,
      host: hostOf(address),
      settings: JSON.stringify(settings),
      next_at: now,
      claimed_by: null,
      claimed_until: null,
      state: JSON.stringify(NEVER_ASKED),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'id'])
        .doUpdateSet({ next_at: now })
        .where('poll.next_at', 'is', null),
    )
    .execute();
}

async function leave(db: Db, workspace: string, poll: string): Promise<void> {
  await db
    .deleteFrom('source')
    .where('workspace', '=', workspace)
    .where('poll', '=', poll)
    .execute();
  const others = db.selectFrom('source').where('poll', '=', poll).select('poll');
  await db
    .updateTable('poll')
    .set({ next_at: null })
    .where('workspace', '=', BUNDLED)
    .where('id', '=', poll)
    .where('id', 'not in', others)
    .execute();
}

/** Those who follow a source; null for the program’s own list. */
export async function followersOf(db: Db, poll: string) {
  const rows = await db
    .selectFrom('source')
    .where('poll', '=', poll)
    .select(['workspace', 'json'])
    .orderBy('workspace')
    .execute();
  return rows.map(({ workspace, json }) => ({
    workspace: workspace === BUNDLED ? null : workspace,
    source: parseJson(json, followedSourceSchema),
  }));
}
