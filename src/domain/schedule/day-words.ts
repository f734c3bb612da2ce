/** The words of a timing as they are read: days first, without those that say nothing. */
import { plainTiming, weekdayOf } from './spoken-timings.ts';
import { timeOf } from './times-of-day.ts';

/** Days that are a rule by one word. */
export const KINDS: ReadonlyMap<string, 'daily' | 'weekdays' | 'weekly' | 'monthly'> = new Map(
  Object.entries({
    daily: 'daily',
    day: 'daily',
    weekdays: 'weekdays',
    weekday: 'weekdays',
    weekly: 'weekly',
    week: 'weekly',
    monthly: 'monthly',
    month: 'monthly',
    everyday: 'daily',
    morning: 'daily',
    mornings: 'daily',
    evening: 'daily',
    evenings: 'daily',
  }),
);

const FILLERS = /^(?:and|at|on|every|the|each|&)$/i;

/** The words of a timing: `mon-fri` is the five days, and "9am daily" is "daily 9am". */
export function wordsOf(typed: string): string[] {
  const words = plainTiming(typed)
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && !FILLERS.test(word));
  const first = words.findIndex((word) => timeOf(word) === null);
  const rest = words.slice(Math.max(first, 0));
  const end = rest.findIndex((word) => !isDays(word));
  const days = end < 0 ? rest : rest.slice(0, end);
  return [...days, ...words.slice(0, Math.max(first, 0)), ...rest.slice(days.length)];
}

/** "1 day" is a length of time, and no rule. */
const UNITS = /^(?:day|week|month)$/i;

const isDays = (word: string): boolean =>
  (KINDS.has(word.toLowerCase()) && !UNITS.test(word)) || weekdayOf(word) !== null;
