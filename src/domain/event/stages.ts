/** The dated stages of an event's life: each status that it had, and when it reached it. */

import { type Day, firstDay, type PartialDate } from '../time/calendar.ts';
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
 * without another date than it had takes back what came after it, as a correction does.
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
    const isBack = earlier >= 0 && (!given || isSameDate(date, stages[earlier]?.on ?? null));
    if (isBack) stages.splice(earlier + 1);
    else stages.push({ status: patch.status, on: given || !last ? date : null, by: knownOn });
  }
  return stages;
}

function isSameDate(a: PartialDate | null, b: PartialDate | null): boolean {
  return a?.date === b?.date && a?.precision === b?.precision;
}

/** The days asked for: inclusive, open where an end is left out. */
interface Span {
  since?: Day | undefined;
  until?: Day | undefined;
}

/** An event, as far as its dates are concerned. */
interface Dated {
  occurredOn: PartialDate | null;
  stages: readonly DatedStage[];
  /** The stage of its deal at which its money first counted. */
  countedOn: DatedStage | null;
  effectiveOn: readonly { date: Day; label: string; standing: string }[];
}

/** A day on which an event reached, or will reach, a stage; `word` is null for its present one. */
interface DayOfStage {
  day: Day;
  on: PartialDate;
  word: Status | 'applies' | 'proposed' | 'adopted' | null;
}

/** Every dated stage of an event, the one that it shows first: its own date, earlier ones, and the dates of a law that stand. */
export function daysOf(event: Dated): DayOfStage[] {
  const { occurredOn, stages, countedOn, effectiveOn } = event;
  const last = stages.at(-1);
  const own = stages.find(({ on }) => isSameDate(on, occurredOn));
  const all: DayOfStage[] = [
    ...(occurredOn ? [dayOf(occurredOn, own && own !== last ? own.status : null)] : []),
    ...[...stages].reverse().flatMap(({ on, status }) => (on ? [dayOf(on, status)] : [])),
    ...(countedOn?.on ? [dayOf(countedOn.on, countedOn.status)] : []),
    ...effectiveOn
      .filter(({ standing }) => standing !== 'superseded')
      .map(({ date, standing }) =>
        dayOf(
          { date, precision: 'day' },
          standing === 'proposed' || standing === 'adopted' ? standing : 'applies',
        ),
      ),
  ];
  return all.filter(({ day }, index) => all.findIndex((other) => other.day === day) === index);
}

const dayOf = (on: PartialDate, word: DayOfStage['word']): DayOfStage => ({
  day: firstDay(on),
  on,
  word,
});

/**
 * The stage by which an event fits a span: its own date where that lies in it, else the newest that has come by
 * `today`, else the first that is to come; null where none lies in it.
 */
export function stageMet(event: Dated, { since, until }: Span, today: Day): DayOfStage | null {
  const [own, ...others] = daysOf(event);
  const lies = ({ day }: DayOfStage) => (!since || day >= since) && (!until || day <= until);
  if (own && lies(own) && event.occurredOn) return own;
  const met = [own, ...others]
    .filter((one) => one !== undefined)
    .filter(lies)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return met.findLast(({ day }) => day <= today) ?? met[0] ?? null;
}
