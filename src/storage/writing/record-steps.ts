/** Records of data files, imports and exports as steps. */
import { DAY_MS } from '../../domain/durations.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import type { Step } from '../../domain/event/versions.ts';

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
