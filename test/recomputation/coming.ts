/** Coming dates of laws, from `effectiveOn[]`. */
import { type Known, knownFrom, type Moment } from './moment.ts';
import { DAY } from './records.ts';

export interface Coming {
  date: string;
  days: number;
  label: string;
}

/** The days that lie ahead of a moment's own, soonest first. */
export function comingOf(events: readonly Known[], { at, today }: Moment): Coming[] {
  return events
    .flatMap(({ effectiveOn }) => effectiveOn)
    .filter(
      ({ date, standing, knownOn }) =>
        date > today && standing !== 'superseded' && knownFrom(knownOn) <= at,
    )
    .map(({ date, label }) => ({
      date,
      label,
      days: (Date.parse(date) - Date.parse(today)) / DAY,
    }))
    .sort((a, b) => a.days - b.days);
}
