/** Steps as a record, for exports. */
import { present } from '../../domain/collections.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { fullState, type Step } from '../../domain/event/versions.ts';
import { dayOf, difference, momentsOf } from './missing-steps.ts';

/** Steps as a record, as they stand now: revisions in their order, each with the fields that it changes. */
export function recordOf(
  id: string,
  steps: readonly (Step & { why: string })[],
): EventRecord | null {
  const states = momentsOf(steps, Number.NEGATIVE_INFINITY).map((moment) => {
    const state = present(fullState(steps, moment), `what is known of ${id}`);
    const { withdrawn: _, ...fields } = state;
    return { moment, state, fields };
  });
  const [first, ...later] = states;
  if (!first || states.at(-1)?.state.withdrawn) return null;
  const revisions = later.flatMap(({ moment, fields }, index) => {
    const { withdrawn: _, ...changes } = difference(states[index]?.state ?? {}, fields);
    const why = steps.filter((step) => step.knownAt === moment).map((step) => step.why);
    if (Object.keys(changes).length === 0) return [];
    return [{ ...dayOf(moment, steps), why: [...new Set(why)].join('; '), changes }];
  });
  return { id, ...first.fields, ...dayOf(first.moment, steps), revisions };
}
