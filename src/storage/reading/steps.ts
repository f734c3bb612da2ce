import { z } from 'zod';
import { present } from '../../domain/collections.ts';
import { fieldsSchema } from '../../domain/event/event.ts';
import { fullState, type Step } from '../../domain/event/versions.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';

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
  const rows = await db
    .selectFrom('revision as r')
    .innerJoin('event as e', 'e.seq', 'r.event')
    .where(words.inList('r.event', events))
    .select(['r.event', 'r.workspace', 'r.known_at', 'r.known_on', 'r.recorded_at', 'r.patch'])
    .select(['r.who', 'r.why', 'e.workspace as owner'])
    .orderBy('r.id')
    .execute();
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
      overlay: row.owner === BUNDLED && row.workspace !== BUNDLED,
    }),
  );
  return Map.groupBy(steps, (step) => step.event);
}

/** The steps that make the event for an owner: its own, or the bundled ones with those of the owner's workspace on top. */
export function stepsFor<S extends { workspace: string; overlay?: boolean }>(
  steps: readonly S[],
  owner: string,
): S[] {
  const workspace = workspaceOf(owner);
  return steps.filter((step) => !step.overlay || step.workspace === workspace);
}

/**
 * The steps of an event that these layers see, in their order. An event that was opened to them begins with that: the
 * first step says all that it was by then, and nothing of how it came to be so.
 */
export function stepsSeen(steps: readonly StoredStep[], layers: readonly string[]): StoredStep[] {
  const own = stepsFor(steps, layers.at(1) ?? BUNDLED);
  const seen = own.filter(({ workspace }) => layers.includes(workspace));
  const [first] = seen;
  if (!first || seen.length === own.length) return seen;
  const patch = present(fullState(own, first.knownAt), 'what an event was when it was opened');
  return [{ ...first, patch }, ...seen.slice(1)];
}
