/** The steps by which a stored event comes to say what a record says. */
import { pick } from '../../domain/collections.ts';
import { fullState, type Patch, type Step, same } from '../../domain/event/versions.ts';
import type { RecordStep } from './record-steps.ts';

/** The terms on which a stored event is made to say what a record says. */
interface Amending {
  /** Nothing is said for before this moment. Default: the whole past may be corrected. */
  since?: number;
  /** The height of the steps above the event's own, see `Step`. Default 0. */
  overlay?: number;
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
  { since = Number.NEGATIVE_INFINITY, overlay = 0, recordedAt, why }: Amending,
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

/** The day on which something became known at a moment: as a step of that moment says, else its own. */
export function dayOf(moment: number, steps: readonly Step[]): { knownOn: string } {
  const step = steps.find(({ knownAt }) => knownAt === moment);
  return { knownOn: step?.knownOn ?? new Date(moment).toISOString().slice(0, 10) };
}

/** The moments at which steps become known, each once, ascending; earlier ones than `since` count as it. */
export function momentsOf(steps: readonly Step[], since: number): number[] {
  const moments = steps.map((step) => Math.max(step.knownAt, since));
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** The fields in which `to` says otherwise than `from`. */
export function difference(from: Patch, to: Patch): Patch {
  const all = { withdrawn: false, ...to };
  const was: Patch = Object.keys(from).length
    ? { withdrawn: false, ...from }
    : { withdrawn: false };
  return pick(all, (field) => !same(all[field], was[field]));
}

/**
 * True where an event says, or has once said, all that a record says of it by `now`: what people have changed since
 * stays. False for a record that says something from later on. `stored` are its steps in the order of their writing.
 */
export function hasSaid(
  stored: readonly Step[],
  wanted: readonly RecordStep[],
  now: number,
): boolean {
  if (wanted.some(({ knownAt }) => knownAt > now)) return false;
  const said = fullState(wanted, now);
  if (said === null) return false;
  return stored.some((_, at) => {
    const was = fullState(stored.slice(0, at + 1), now);
    return was !== null && Object.keys(difference(was, said)).length === 0;
  });
}
