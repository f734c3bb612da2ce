/** The dated stages of an event's life: each status that it had, and when it reached it. */

import type { Day, PartialDate } from '../time/calendar.ts';
import type { Status } from './vocabulary.ts';

/** A status with its date. */
export interface DatedStage {
  status: Status;
  /** The stated date of this stage; null where nobody stated one. */
  on: PartialDate | null;
  /** The day from which the stage was known: without a stated date it was reached by then. */
  by: Day;
}

/** The part of a revision from which stages are read. */
interface Told {
  knownOn: Day;
  patch: { status?: Status; occurredOn?: PartialDate | null };
}

/**
 * The stages that revisions tell of, oldest first; the last one is the present. A revision that gives another status
 * begins a stage: on the date that it gives, else without one. A revision that goes back to an earlier status
 * without a date of its own takes back what came after it, as a correction does.
 */
export function stagesOf(revisions: readonly Told[]): DatedStage[] {
  const stages: DatedStage[] = [];
  let date: PartialDate | null = null;
  for (const { knownOn, patch } of revisions) {
    const given = patch.occurredOn !== undefined && !isSameDate(patch.occurredOn, date);
    if (patch.occurredOn !== undefined) date = patch.occurredOn;
    const last = stages.at(-1);
    if (patch.status === undefined || patch.status === last?.status) {
      if (last && given) last.on = date;
      continue;
    }
    const earlier = stages.findIndex(({ status }) => status === patch.status);
    if (earlier >= 0 && !given) stages.splice(earlier + 1);
    else stages.push({ status: patch.status, on: given || !last ? date : null, by: knownOn });
  }
  return stages;
}

function isSameDate(a: PartialDate | null, b: PartialDate | null): boolean {
  return a?.date === b?.date && a?.precision === b?.precision;
}
