/** Workspaces and the sources that they follow: one that several follow is asked once. */
import { createHash } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { type Pause, pauseSchema } from '../../contracts/causes.ts';
import {
  type FirstTurn,
  type FollowedSource,
  followedSourceSchema,
  type WorkspaceSource,
} from '../../contracts/sources/followed.ts';
import type { SourceFollowing } from '../../contracts/sources/store.ts';
import { present } from '../../domain/collections.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { nextNumber, retire } from '../ledger/numbering.ts';
import { teamOf } from '../schema/owners.ts';
import { BUNDLED, type Tables } from '../schema/tables.ts';
import { keepItems } from './items.ts';
import { askFrom, askNoMore, endFirst, pollOf } from './polls.ts';

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
    .select(['poll', 'number', 'json'])
    .execute();
  const known = new Map(there.map(({ poll, json }) => [poll, json]));
  for (const [poll, source] of wanted) {
    const json = JSON.stringify(source);
    if (known.get(poll) === json) continue;
    if (!known.has(poll)) await addSource(db, workspace, source, { who: null, now });
    else
      await db
        .updateTable('source')
        .set({ json })
        .where('workspace', '=', workspace)
        .where('poll', '=', poll)
        .execute();
  }
  for (const { poll, number } of there)
    if (!wanted.has(poll)) await removeSource(db, workspace, number);
}

/** Somebody who adds a source; null for the program itself. */
interface Addition {
  who: string | null;
  now: number;
  /** The source as it was just read. */
  read?: FirstTurn;
}

/** Adds a source where the workspace does not follow it yet. */
export async function addSource(
  db: Db,
  workspace: string,
  source: FollowedSource,
  { who, now, read }: Addition,
): Promise<{ following: WorkspaceSource; isNew: boolean }> {
  const poll = pollId(source);
  const row = { workspace, poll, json: JSON.stringify(source), added_by: who, added_at: now };
  for (;;) {
    const [there] = await followedBy(db, workspace, { poll });
    if (there) return { following: there, isNew: false };
    const number = await nextNumber(db, 'source', workspace);
    const { numInsertedOrUpdatedRows: added } = await db
      .insertInto('source')
      .values({ ...row, number, paused: null, cap: null, taken_on: '', taken: 0 })
      // Another copy may take the number, or add the same, at the same moment.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!added) continue;
    await askFrom(db, { id: poll, ...source }, now);
    if (read && (await endFirst(db, poll, read.end)))
      await keepItems(db, poll, read.items, { now: read.end.state.readAt ?? now, isFirst: true });
    const [following] = await followedBy(db, workspace, { poll });
    return { following: present(following, 'a source that was just added'), isNew: true };
  }
}

/** Those that a workspace follows, by their numbers: all of them, or the one of a number or a poll. */
export async function followedBy(
  db: Db,
  workspace: string,
  one: { number?: number; poll?: string } = {},
): Promise<WorkspaceSource[]> {
  const { number, poll } = one;
  const rows = await db
    .selectFrom('source')
    .innerJoin('poll', (join) =>
      join.onRef('poll.id', '=', 'source.poll').on('poll.workspace', '=', BUNDLED),
    )
    .where('source.workspace', '=', workspace)
    .$if(number !== undefined, (query) => query.where('source.number', '=', number ?? 0))
    .$if(poll !== undefined, (query) => query.where('source.poll', '=', poll ?? ''))
    .selectAll('poll')
    .select(['number', 'json', 'added_by', 'added_at', 'paused', 'cap'])
    .select((eb) => [
      heldBy(eb)
        .select((of) => of.fn.countAll<number>().as('items'))
        .as('held'),
      heldBy(eb)
        .select((of) => of.fn.min('held.at').as('since'))
        .as('held_since'),
    ])
    .orderBy('number')
    .execute();
  return rows.map(followingOf);
}

/** The items of a source that wait for a later day. */
const heldBy = (eb: ExpressionBuilder<Tables, 'source' | 'poll'>) =>
  eb
    .selectFrom('held')
    .whereRef('held.workspace', '=', 'source.workspace')
    .whereRef('held.poll', '=', 'source.poll');

type FollowingRow = Tables['poll'] &
  Pick<Tables['source'], 'number' | 'json' | 'added_by' | 'added_at' | 'paused' | 'cap'> & {
    held: number | null;
    held_since: number | null;
  };

const followingOf = ({
  number,
  json,
  added_by,
  added_at,
  paused,
  cap,
  held,
  held_since: since,
  ...poll
}: FollowingRow): WorkspaceSource => ({
  number,
  source: parseJson(json, followedSourceSchema),
  poll: pollOf(poll),
  addedBy: added_by,
  addedAt: added_at,
  paused: paused === null ? null : parseJson(paused, pauseSchema),
  cap,
  held: since === null ? null : { items: Number(held), since: Number(since) },
});

/** Pauses one, or reads it again. */
export async function pauseSource(
  db: Db,
  workspace: string,
  number: number,
  { pause, now }: { pause: Pause | null; now: number },
): Promise<WorkspaceSource | null> {
  const [there] = await followedBy(db, workspace, { number });
  if (!there) return null;
  await db
    .updateTable('source')
    .set({ paused: pause && JSON.stringify(pause) })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
  if (pause) await askNoMore(db, there.poll.id);
  else if (there.paused) await askFrom(db, there.poll, now);
  return (await followedBy(db, workspace, { number }))[0] ?? null;
}

/** Lets a workspace follow one no more; its number is given to no other. */
export async function removeSource(
  db: Db,
  workspace: string,
  number: number,
): Promise<WorkspaceSource | null> {
  const [there] = await followedBy(db, workspace, { number });
  if (!there) return null;
  await retire(db, 'source', { workspace, number });
  await db
    .deleteFrom('source')
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
  await db
    .deleteFrom('held')
    .where('workspace', '=', workspace)
    .where('poll', '=', there.poll.id)
    .execute();
  await askNoMore(db, there.poll.id);
  return there;
}

/** Every following of every workspace. */
export async function allFollowings(db: Db): Promise<SourceFollowing[]> {
  const rows = await db
    .selectFrom('source')
    .select(['workspace', 'poll', 'paused'])
    .orderBy('workspace')
    .orderBy('number')
    .execute();
  return rows.map(({ workspace, poll, paused }) => ({
    workspace: teamOf(workspace),
    poll,
    isPaused: paused !== null,
  }));
}

/** Those who follow a source and have not paused it; null for the program’s own list. */
export async function followersOf(db: Db, poll: string) {
  const rows = await db
    .selectFrom('source')
    .where('poll', '=', poll)
    .where('paused', 'is', null)
    .select(['workspace', 'json', 'cap'])
    .orderBy('workspace')
    .execute();
  return rows.map(({ workspace, json, cap }) => ({
    workspace: teamOf(workspace),
    source: parseJson(json, followedSourceSchema),
    isCapped: cap !== null,
  }));
}
