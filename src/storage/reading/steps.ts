import { z } from 'zod';
import { present } from '../../domain/collections.ts';
import { fieldsSchema } from '../../domain/event/event.ts';
import { fullState, type Step } from '../../domain/event/versions.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { isDesk, workspaceOf } from '../schema/owners.ts';
import { compiledFor } from './compiled.ts';

/** A step as it is stored: of an event, by a workspace, by somebody, for a reason. */
export interface StoredStep extends Step {
  event: number;
  workspace: string;
  who: string;
  why: string;
}

/** A patch as it is stored. It holds what was said and no more; a field that only a newer program knows is passed over. */
const patchSchema = z
  .object(fieldsSchema.shape)
  .exactPartial()
  .extend({ withdrawn: z.boolean().exactOptional() });

/** All revisions of events, by event, in the order in which they were written. */
export async function stepsOf(
  db: Db,
  words: Dialect,
  events: readonly number[],
): Promise<Map<number, StoredStep[]>> {
  const rows = await revisionsOf({ db, words }, { events });
  const steps = rows.map(
    (row): StoredStep => ({
      event: row.event,
      workspace: row.workspace,
      knownAt: row.known_at,
      knownOn: row.known_on,
      recordedAt: row.recorded_at,
      patch: parseJson(row.patch, patchSchema),
      who: row.who,
      why: row.why,
      overlay: heightOf(workspaceOf(row.workspace), workspaceOf(row.owner)),
    }),
  );
  return Map.groupBy(steps, (step) => step.event);
}

const revisionsOf = compiledFor(({ db, words }, { events }: { events: readonly number[] }) =>
  db
    .selectFrom('revision as r')
    .innerJoin('event as e', 'e.seq', 'r.event')
    .where(words.inList('r.event', events))
    .select(['r.event', 'r.workspace', 'r.known_at', 'r.known_on', 'r.recorded_at', 'r.patch'])
    .select(['r.who', 'r.why', 'e.workspace as owner'])
    .orderBy('r.id'),
);

/** The height of a workspace's word above an event of an owner: none of its own events, and the desk's below all others. */
function heightOf(workspace: string, owner: string): number {
  if (workspace === owner) return 0;
  return isDesk(workspace) ? 1 : 2;
}

/** The steps that make the event for whoever sees these layers: its own, with those of the layers above on top. */
export function stepsFor<S extends { workspace: string; overlay?: number }>(
  steps: readonly S[],
  layers: readonly string[],
): S[] {
  return steps.filter((step) => !step.overlay || layers.includes(step.workspace));
}

/**
 * The steps of an event that these layers see, in their order. An event that was opened to them begins with that: the
 * first step says all that it was by then, and nothing of how it came to be so.
 */
export function stepsSeen(steps: readonly StoredStep[], layers: readonly string[]): StoredStep[] {
  const own = stepsFor(steps, layers);
  const seen = own.filter(({ workspace }) => layers.includes(workspace));
  const [first] = seen;
  if (!first || seen.length === own.length) return seen;
  const patch = present(fullState(own, first.knownAt), 'what an event was when it was opened');
  return [{ ...first, patch }, ...seen.slice(1)];
}
