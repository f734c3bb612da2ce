/** When a schedule is due: days and times of a zone, as moments. Pure. */
import { Cron } from 'croner';
import { present } from '../collections.ts';
import { DAY_MS } from '../durations.ts';
import { addDays, dayInZone, startOfMoment, WEEKDAYS, weekdayIndex } from '../time/calendar.ts';

/** On which days and at which times (`HH:mm`, ascending), or in the five fields of cron. */
export type Rule =
  | { kind: 'daily'; times: readonly string[] }
  | { kind: 'weekdays'; times: readonly string[] }
  /** Places of weekdays, 0 for Monday to 6 for Sunday, ascending. */
  | { kind: 'weekly'; days: readonly number[]; times: readonly string[] }
  /** A date from 1 to 28, the last day of each month, or one of its Mondays. */
  | { kind: 'monthly'; date: number | 'last' | NthDay; times: readonly string[] }
  | { kind: 'cron'; cron: string };

/** One of a month's days of a name: the first Monday, the last Friday. */
export interface NthDay {
  nth: 1 | 2 | 3 | 4 | 'last';
  /** The place of the weekday, 0 for Monday to 6 for Sunday. */
  day: number;
}

/** A rule by the clocks of an IANA zone. */
export interface Timing {
  rule: Rule;
  zone: string;
  /** Days on which nothing goes out: `sat`, `2026-12-24`. Events of these days come with the next digest. */
  quiet: readonly string[];
}

/** A timing of cron fields without quiet days; where they say a plain thing, in plain words. */
export const cronTiming = (cron: string, zone: string): Timing => ({
  rule: ruleOf(cron),
  zone,
  quiet: [],
});

const PLAIN = /^([0-5]?\d) ([01]?\d|2[0-3]) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/;

/** `0 9 * * 1-5` is each weekday at nine; anything less plain stays as it is. */
function ruleOf(cron: string): Rule {
  const [, minute, hour, days] = PLAIN.exec(cron.trim().replace(/\s+/g, ' ')) ?? [];
  if (!minute || !hour || !days) return { kind: 'cron', cron };
  const times = [`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`];
  if (days === '*') return { kind: 'daily', times };
  if (days === '1-5') return { kind: 'weekdays', times };
  // Cron's week begins on Sunday, ours on Monday.
  const places = new Set(days.split(',').map((day) => (Number(day) + 6) % 7));
  return { kind: 'weekly', days: [...places].sort(), times };
}

/** True for five cron fields that can be read. */
export function isCron(pattern: string): boolean {
  try {
    return pattern.trim().split(/\s+/).length === 5 && new Cron(pattern, { paused: true }) !== null;
  } catch {
    return false;
  }
}

/** The rule as cron expressions, one for each time of day. */
function cronsOf(rule: Rule): string[] {
  if (rule.kind === 'cron') return [rule.cron];
  return rule.times.map((time) => {
    const [hour, minute] = time.split(':').map(Number);
    return `${minute} ${hour} ${daysOf(rule)}`;
  });
}

/** Cron's week begins on Sunday, ours on Monday. */
const cronDay = (day: number): number => (day + 1) % 7;

function daysOf(rule: Exclude<Rule, { kind: 'cron' }>): string {
  if (rule.kind === 'daily') return '* * *';
  if (rule.kind === 'weekdays') return '* * 1-5';
  if (rule.kind === 'weekly') return `* * ${rule.days.map(cronDay).join(',')}`;
  const { date } = rule;
  if (typeof date === 'object')
    return `* * ${cronDay(date.day)}#${date.nth === 'last' ? 'L' : date.nth}`;
  return `${date === 'last' ? 'L' : date} * *`;
}

/** The first three letters of a weekday, as quiet days and rules are typed: `mon`. */
export const weekdayKey = (index: number): string =>
  present(WEEKDAYS[index], 'a weekday').slice(0, 3).toLowerCase();

/** True for a day on which nothing goes out. */
function isQuiet(day: string, quiet: readonly string[]): boolean {
  return quiet.includes(day) || quiet.includes(weekdayKey(weekdayIndex(day)));
}

/** So many days are looked at for one that is not quiet: years of a daily one. */
const MOST_LOOKED_AT = 1_000;

/** True where every weekday on which a rule goes out is a quiet one, so that there is no need to look. */
function isAlwaysQuiet(rule: Rule, quiet: readonly string[]): boolean {
  return weekdaysOf(rule).every((day) => quiet.includes(weekdayKey(day)));
}

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];

/** The weekdays on which a rule may go out. */
function weekdaysOf(rule: Rule): readonly number[] {
  if (rule.kind === 'weekly') return rule.days;
  if (rule.kind === 'weekdays') return ALL_DAYS.slice(0, 5);
  return rule.kind === 'monthly' && typeof rule.date === 'object' ? [rule.date.day] : ALL_DAYS;
}

/**
 * The first moment after `after` (epoch milliseconds) at which a timing is due; null for never again. A time that
 * a spring change skips is due when the clocks resume; a time that autumn repeats is due once.
 */
export function nextDue(timing: Timing, after: number): number | null {
  return duesOf(timing)(after);
}

/** The next due after any moment: the rule is read once for all of them. */
function duesOf({ rule, zone, quiet }: Timing): (after: number) => number | null {
  if (isAlwaysQuiet(rule, quiet)) return () => null;
  const crons = cronsOf(rule).map((cron) => new Cron(cron, { timezone: zone, paused: true }));
  return (after) => {
    let from = after;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
      const dues = crons.flatMap((cron) => cron.nextRun(new Date(from))?.getTime() ?? []);
      if (dues.length === 0) return null;
      const due = Math.min(...dues);
      const day = dayInZone(due, zone);
      if (!isQuiet(day, quiet)) return due;
      // The other times of the day are as quiet. A clock change may put its end before the time that was due.
      from = Math.max(due, startOfMoment(addDays(day, 1), '00:00', zone) - 1);
    }
    return null;
  };
}

/** The next `count` moments after `after`, ascending; fewer where there are no more. */
export function nextDues(timing: Timing, after: number, count: number): number[] {
  const dues: number[] = [];
  const next = duesOf(timing);
  for (let at = next(after); at !== null && dues.length < count; ) {
    dues.push(at);
    at = next(at);
  }
  return dues;
}

/** The moments in (after, upTo] at which a timing was due, the last of them, ascending: at most `most`. */
export function duesBetween(timing: Timing, after: number, upTo: number, most = 1): number[] {
  const dues: number[] = [];
  const next = duesOf(timing);
  for (let at = next(after); at !== null && at <= upTo; at = next(at)) {
    dues.push(at);
    if (dues.length > most) dues.shift();
  }
  return dues;
}

/** The latest moment in (after, upTo] at which a timing was due, or null. */
export function lastDue(timing: Timing, after: number, upTo: number): number | null {
  return duesBetween(timing, after, upTo)[0] ?? null;
}

const WEEK = 7 * DAY_MS;

/** When a new timing first goes out, and from when its first digest covers: one turn of it, a week at most. */
export function firstTurn(timing: Timing, now: number): { nextDue: number | null; since: number } {
  const due = nextDue(timing, now);
  const end = due ?? now;
  return { nextDue: due, since: lastDue(timing, end - WEEK - 1, end - 1) ?? end - WEEK };
}
