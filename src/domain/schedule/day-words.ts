/** The words of days and times as people type them: without those that say nothing, and with ranges of days in full. */
import { WEEKDAYS } from '../time/calendar.ts';
import { withHalves } from './times-of-day.ts';
import { weekdayKey } from './timing.ts';

const FILLERS = /^(?:and|at|on|every|the|each|&)$/i;

/** The words of a timing; `mon-fri` is the five days. */
export function wordsOf(typed: string): string[] {
  const words = withHalves(typed)
    .replace(DAYS_BETWEEN, daysBetween)
    .split(/[\s,;]+/);
  return words.filter((word) => word !== '' && !FILLERS.test(word));
}

const DAYS_BETWEEN = /\b([a-z]{3,9}) ?(?:-|–|—| to | through ) ?([a-z]{3,9})\b/gi;

/** "mon tue wed thu fri" for "mon-fri"; as it stands where it is no range of days. */
function daysBetween(typed: string, first: string, last: string): string {
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (from === null || to === null) return typed;
  const count = ((to - from + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  const days = Array.from({ length: count }, (_, at) => weekdayKey((from + at) % WEEKDAYS.length));
  return days.join(' ');
}

/** The place of a weekday named by three letters or more: `mon`, `Thurs`, `mondays`. */
export function weekdayOf(word = ''): number | null {
  const key = word.toLowerCase().replace(/s$/, '');
  if (!/^[a-z]{3,9}$/.test(key)) return null;
  const place = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(key));
  return place < 0 ? null : place;
}
