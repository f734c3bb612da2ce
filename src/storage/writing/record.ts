/** Records of data files, imports and exports as steps, and back. */
import { pick, present } from '../../domain/collections.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { fullState, type Patch, type Step, same } from '../../domain/event/versions.ts';
import { DAY_MS } from '../../domain/time/calendar.ts';

/** A step of a record: what it says, from when, and why. */
export interface RecordStep extends Step {
  why: string;
}

/** The moment from which something recorded on a day is known: now for today, the day's end for any other, and for every day where `now` is NaN. */
function knownAtOf(day: string, now: number): number {
  const start = Date.parse(`${day}T00:00:00Z`);
  return start <= now && now < start + DAY_MS ? now : start + DAY_MS;
}

/** A record's steps; `now` is when they are recorded. Bundled rows are known from the end of their own day, whatever the hour. */
export function stepsOfRecord(record: EventRecord, now: number, bundled: boolean): RecordStep[] {
  const { id: _id, knownOn, revisions, ...fields } = record;
  const knownAt = (day: string) => knownAtOf(day, bundled ? Number.NaN : now);
  const first: Pick<RecordStep, 'knownOn' | 'patch' | 'why'> = {
    knownOn,
    patch: fields,
    why: 'first known',
  };
  const later = revisions.map(({ knownOn, changes, why }) => ({ knownOn, patch: changes, why }));
  return [first, ...later].map((step) => ({
    ...step,
    knownAt: knownAt(step.knownOn),
    recordedAt: now,
  }));
}

/** The terms on which a stored event is made to say what a record says. */
interface Amending {
  /** Nothing is said for before this moment. Default: the whole past may be corrected. */
  since?: number;
  /** True where the steps go on top of a bundled event. Default false. */
  overlay?: boolean;
  recordedAt: number;
  /** The reason of a step that the record has no revision for. */
  why: string;
}

/**
 * The steps that are missing so that `stored` says what `wanted` says, each at its own moment.
 * Nothing is taken back: a step that is no longer wanted is answered by another, a record that is gone withdrawn.
 */
export function missingSteps(
  stored: readonly Step[],
  wanted: readonly RecordStep[],
  { since = Number.NEGATIVE_INFINITY, overlay = false, recordedAt, why }: Amending,
): RecordStep[] {
  const missing: RecordStep[] = [];
  for (const knownAt of momentsOf([...stored, ...wanted], since)) {
    const now = fullState([...stored, ...missing], knownAt) ?? {};
    const gone = Object.keys(now).length > 0 ? { withdrawn: true } : {};
    const patch = difference(now, fullState(wanted, knownAt) ?? gone);
    if (Object.keys(patch).length === 0) continue;
    const said = stored.some((step) => step.knownAt === knownAt)
      ? undefined
      : wanted.find((step) => step.knownAt === knownAt);
    const { knownOn } = dayOf(knownAt, [...wanted, ...stored]);
    missing.push({ knownAt, knownOn, recordedAt, patch, overlay, why: said?.why ?? why });
  }
  return missing;
}

function dayOf(moment: number, steps: readonly Step[]): { knownOn: string } {
  const step = steps.find(({ knownAt }) => knownAt === moment);
  return { knownOn: step?.knownOn ?? new Date(moment).toISOString().slice(0, 10) };
}

function momentsOf(steps: readonly Step[], since: number): number[] {
  const moments = steps.map((step) => Math.max(step.knownAt, since));
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** The fields in which `to` says otherwise than `from`. */
function difference(from: Patch, to: Patch): Patch {
  const all = { withdrawn: false, ...to };
  const was: Patch = Object.keys(from).length
    ? { withdrawn: false, ...from }
    : { withdrawn: false };
  return pick(all, (field) => !same(all[field], was[field]));
}

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
