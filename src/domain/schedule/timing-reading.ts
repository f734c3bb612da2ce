/** Reads when a digest goes out, as people type it: `weekdays 09:00`, `weekly mon 8.30 Stockholm`, `cron "0 9 * * 1-5"`. Pure. */

import { Misreading } from '../../errors.ts';
import { HOUR_MS } from '../durations.ts';
import { shown, tidy } from '../text/typed.ts';
import { zoneOrMisreading } from '../time/zones.ts';
import { cronIn, readFields } from './cron-reading.ts';
import { KINDS, wordsOf } from './day-words.ts';
import { dateLine, ruleLine } from './rule-line.ts';
import { weekdayOf } from './spoken-timings.ts';
import { timeOf } from './times-of-day.ts';
import { type NthDay, nextDues, type Rule, type Timing, weekdayKey } from './timing.ts';

const ALLOWED = 'Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone';

/**
 * Reads days, times and zone. A zone that is not typed is `zone`. Throws `Misreading`, whose `instead` is a
 * whole timing: for a day that not every month has, a cron that can't be read, times less than an
 * hour apart, and what is no time or zone.
 */
export function readTiming(typed: string, zone: string): Timing {
  const fields = cronIn(tidy(typed));
  const timing = fields === null ? readDays(typed, zone) : readCron(fields, zone);
  requireAnHour(timing);
  return timing;
}

/** The words left to read; reading takes them off the front. */
type Words = string[];

function readDays(typed: string, zone: string): Timing {
  const words = wordsOf(typed);
  const kind = KINDS.get(words[0]?.toLowerCase() ?? '');
  if (kind) words.shift();
  else if (weekdayOf(words[0]) === null) throw noRule(typed, words);
  const rule = readRule(kind ?? 'weekly', words);
  return { rule, zone: words.length > 0 ? zoneOf(words, rule) : zone, quiet: [] };
}

/** True for words that begin with days, as those of a schedule do. */
export function isTiming(typed: string): boolean {
  if (cronIn(tidy(typed)) !== null) return true;
  const [first = '', second = ''] = wordsOf(typed);
  // "week of 5 March" is a week that was, and no rule.
  if (second.toLowerCase() === 'of') return false;
  return KINDS.has(first.toLowerCase()) || weekdayOf(first) !== null;
}

/** A line without its channel, as a schedule belongs to the one it is made in. */
export const withoutChannel = (typed: string): string =>
  typed
    .split(/\s+/)
    .filter((word) => !word.startsWith('#'))
    .join(' ');

/** Turns that no rule has: what is wrong with them, and what comes nearest. */
const ODD: readonly (readonly [RegExp, string, string?])[] = [
  [/\bhour(?:s|ly)?\b/i, 'needs the fields of cron', 'cron "0 9-17 * * 1-5"'],
  [
    /\b(?:bi-?weekly|fortnight(?:ly)?|every (?:other|second|2nd|two|2)\b)/i,
    'is not possible for a digest',
    'weekly mon 09:00',
  ],
  [
    /\b(?:twice|every quarter|quarterly|annual(?:ly)?|year(?:ly)?)\b/i,
    'is not possible for a digest',
  ],
  [/\b(?:today|tomorrow|tonight|now|once)\b/i, 'is one time; a schedule repeats'],
];

function noRule(typed: string, words: Words): Misreading {
  const [time] = takeTimes([...words]);
  const isMissing = typed.trim() === '';
  const odd = ODD.find(([said]) => said.test(typed));
  return new Misreading({
    typed: shown(typed),
    expected: 'days and a time',
    wrong: isMissing ? 'are missing' : (odd?.[1] ?? 'does not say which days'),
    allowed: ALLOWED,
    instead: odd?.[2] ?? `weekdays ${time ?? '09:00'}`,
  });
}

function readRule(kind: 'daily' | 'weekdays' | 'weekly' | 'monthly', words: Words): Rule {
  if (kind === 'monthly') {
    const date = takeDate(words);
    return { kind, date, times: timesAfter(`monthly ${dateLine(date)}`, words) };
  }
  if (kind !== 'weekly' && !EXCEPT.test(words[0] ?? ''))
    return { kind, times: timesAfter(kind, words) };
  const days = kind === 'weekly' ? takeDays(words) : takeExceptions(kind, words);
  return onDays(days, timesAfter(`weekly ${days.map(weekdayKey).join(',')}`, words));
}

/** The days that "weekdays except friday" leaves. */
function takeExceptions(kind: 'daily' | 'weekdays', words: Words): number[] {
  words.shift();
  const but = takeDays(words);
  const days = EVERY_DAY.slice(0, kind === 'weekdays' ? 5 : 7).filter((day) => !but.includes(day));
  if (days.length > 0) return days;
  throw new Misreading({
    typed: kind,
    expected: 'days and a time',
    subject: 'No day',
    wrong: 'is left',
    allowed: ALLOWED,
    instead: `${kind} 09:00`,
  });
}

const EXCEPT = /^(?:except|excluding|without|but)$/i;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Monday to Friday are called weekdays, however they were typed. */
function onDays(days: readonly number[], times: readonly string[]): Rule {
  const typed = days.join();
  if (typed === EVERY_DAY.join()) return { kind: 'daily', times };
  return typed === EVERY_DAY.slice(0, 5).join()
    ? { kind: 'weekdays', times }
    : { kind: 'weekly', days, times };
}

function takeDays(words: Words): number[] {
  const days: number[] = [];
  for (let day = weekdayOf(words[0]); day !== null; day = weekdayOf(words[0])) {
    days.push(day);
    words.shift();
  }
  if (days.length > 0) return ascending(days);
  const [time = '09:00'] = takeTimes([...words.slice(Number(timeOf(words[0]) === null))]);
  throw new Misreading({
    typed: shown(words[0] ?? ''),
    expected: 'a weekday',
    allowed: 'Name one or more, as mon or mon,thu',
    instead: `weekly mon ${time}`,
  });
}

function takeDate(words: Words): number | 'last' | NthDay {
  const [word = '', second] = words;
  const nth = NTHS.get(word.toLowerCase());
  const day = weekdayOf(second);
  if (nth && day !== null) {
    words.splice(0, 2);
    return { nth, day };
  }
  const date = /^last$/i.test(word)
    ? 'last'
    : Number(/^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(word)?.[1]);
  const [time = '09:00'] = takeTimes([...words.slice(1)]);
  if (date === 'last' || (date >= 1 && date <= 28)) {
    words.shift();
    return date;
  }
  const late = date >= 29 && date <= 31;
  throw new Misreading({
    typed: shown(word),
    expected: 'a day of the month',
    ...(late && {
      subject: 'Not every month',
      wrong: `has a ${date}${date === 31 ? 'st' : 'th'}`,
    }),
    allowed: 'Use a date from 1 to 28, or last for the last day of each month',
    instead: `monthly ${late ? 'last' : '1'} ${time}`,
  });
}

/** The places of a day in its month, as they are typed. */
const NTHS: ReadonlyMap<string, NthDay['nth']> = new Map<string, NthDay['nth']>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', 'last'],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

function takeTimes(words: Words): string[] {
  const times: string[] = [];
  for (let time = timeOf(words[0]); time !== null; time = timeOf(words[0])) {
    times.push(time);
    words.shift();
  }
  return [...new Set(times)].sort();
}

function timesAfter(start: string, words: Words): string[] {
  const times = takeTimes(words);
  const [next = ''] = words;
  const isTime = /^\d/.test(next);
  if (isTime || times.length === 0)
    throw new Misreading({
      typed: isTime ? shown(next) : '',
      expected: 'a time of day',
      ...(!isTime && { subject: start, wrong: 'has no time' }),
      allowed: 'Use 09:00, 9am or 21.30',
      instead: `${start} ${times[0] ?? '09:00'}`,
    });
  return times;
}

const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** The zone that the rest names; a whole timing has the days and times in front of it. */
function zoneOf(words: Words, rule: Rule): string {
  const zone = zoneOrMisreading(words.join(' '));
  if (!(zone instanceof Misreading)) return zone;
  const { instead } = zone.misread;
  throw new Misreading({
    ...zone.misread,
    ...(instead && { instead: `${ruleLine(rule)} ${instead}` }),
  });
}

function readCron(typed: string, zone: string): Timing {
  const { rule, after } = readFields(typed);
  return { rule, zone: after ? zoneOf([after], rule) : zone, quiet: [] };
}

/** Enough turns to see a day that has the most of them. */
const LOOKED_AT = 30;

/** A digest sums up; what should be known at once is an alert. */
function requireAnHour({ rule }: Timing): void {
  // In UTC, whose clocks never change: elsewhere the night of a change brings two times together.
  const dues = nextDues({ rule, zone: 'UTC', quiet: [] }, 0, LOOKED_AT);
  if (dues.every((due, index) => due - (dues[index - 1] ?? -HOUR_MS) >= HOUR_MS)) return;
  const often = ruleLine(rule);
  throw new Misreading({
    typed: shown(often),
    expected: 'a timing',
    subject: often,
    wrong: 'is more often than once an hour; a digest is not an alert',
    allowed: 'Leave at least an hour between two digests',
    instead: 'weekdays 09:00,16:00',
  });
}
