/** Event rows, with the short numbers that the store gives them, and the rows of their revisions. */

import { learntAt } from '../../domain/event/publication.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import { compiledFor } from '../reading/compiled.ts';
import type { StoredStep } from '../reading/steps.ts';
import { isHidden, workspaceOf } from '../schema/owners.ts';

/** An event as it stands in the table. */
export interface EventKey {
  seq: number;
  id: string;
  workspace: string;
}

/** Numbers new events after all others, in their order; each has an owner, its `workspace`. */
export async function insertEvents(
  scope: { db: Db; words: Dialect },
  events: readonly Omit<EventKey, 'seq'>[],
): Promise<EventKey[]> {
  const row = await scope.db
    .selectFrom('event')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst();
  const first = (row?.last ?? 0) + 1;
  const keys = events.map(({ id, workspace }, index) => ({ seq: first + index, id, workspace }));
  await insertRows(
    scope,
    'event',
    keys.map((key) => ({ ...key })),
  );
  return keys;
}

/** Writes revisions of events that are there. What a log's `first` reading of a source brings is learnt as it became known. */
export async function appendSteps(
  scope: { db: Db; words: Dialect },
  steps: readonly StoredStep[],
  { first = false }: { first?: boolean } = {},
): Promise<void> {
  const rows = steps.map((step) => ({
    event: step.event,
    workspace: step.workspace,
    known_at: step.knownAt,
    known_on: step.knownOn,
    recorded_at: step.recordedAt,
    learnt_at: first ? step.knownAt : learntAt(step.knownAt, step.recordedAt),
    patch: JSON.stringify(step.patch),
    who: step.who,
    why: step.why,
  }));
  await insertRows(scope, 'revision', rows);
  await noteHidden(scope.db, new Set(steps.map(({ workspace }) => workspace)));
}

/** Notes the owners that are not everybody in a workspace: only what is noted is read. */
async function noteHidden(db: Db, owners: ReadonlySet<string>): Promise<void> {
  const hidden = [...owners].filter(isHidden);
  if (hidden.length === 0) return;
  await db
    .insertInto('hidden_owner')
    .values(hidden.map((owner) => ({ workspace: workspaceOf(owner), owner })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The rows of events by their numbers or ids, whoever owns them. */
export function eventKeys(
  scope: { db: Db; words: Dialect },
  by: 'seq' | 'id',
  values: readonly (number | string)[],
): Promise<EventKey[]> {
  return KEYS[by](scope, { values });
}

const keysBy = (column: 'seq' | 'id') =>
  compiledFor(({ db, words }, { values }: { values: readonly (number | string)[] }) =>
    db.selectFrom('event').where(words.inList(column, values)).selectAll(),
  );
const KEYS = { seq: keysBy('seq'), id: keysBy('id') };

/** The events of these workspaces that have these ids, by id; the workspace named last wins. */
export async function eventsByIds(
  db: Db,
  words: Dialect,
  workspaces: readonly string[],
  ids: readonly string[],
): Promise<Map<string, EventKey>> {
  const rows = await db
    .selectFrom('event')
    .where(words.inList('id', ids))
    .where('workspace', 'in', [...workspaces])
    .selectAll()
    .execute();
  rows.sort((a, b) => workspaces.indexOf(a.workspace) - workspaces.indexOf(b.workspace));
  return new Map(rows.map((row) => [row.id, row]));
}
