/** Reads when a digest goes out, as people type it: `weekdays 09:00`, `weekly mon 8.30 Stockholm`, `cron "0 9 * * 1-5"`. Pure. */

import { Misreading } from '../../errors.ts';
import { HOUR_MS } from '../durations.ts';
import { firstWord } from '../text/cutting.ts';
import { plural } from '../text/english.ts';
import { shown, tidy } from '../text/typed.ts';
import { zoneOrMisreading } from '../time/zones.ts';
import { weekdayOf, wordsOf } from './day-words.ts';
import { timeOf } from './times-of-day.ts';
import { isCron, nextDues, type Rule, type Timing, weekdayKey } from './timing.ts';

const KINDS: ReadonlyMap<string, 'daily' | 'weekdays' | 'weekly' | 'monthly'> = new Map(
  Object.entries({
    daily: 'daily',
    day: 'daily',
    weekdays: 'weekdays',
    weekday: 'weekdays',
    workdays: 'weekdays',
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

const ALLOWED = 'Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone';

/**
 * Reads days, times and zone. A zone that is not typed is `zone`. Throws `Misreading`, whose `instead` is a
 * whole timing: for a day that not every month has, a cron that can't be read, times less than an
 * hour apart, and what is no time or zone.
 */
export function readTiming(typed: string, zone: string): Timing {
  // What is quoted may stand close behind.
  const { word, rest } = firstWord(tidy(typed).replace(/^cron\b/i, 'cron '));
  const timing = word === 'cron' ? readCron(rest, zone) : readDays(typed, zone);
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
  const [first = '', second = ''] = wordsOf(typed);
  // "week of 5 March" is a week that was, and no rule.
  if (second.toLowerCase() === 'of') return false;
  return KINDS.has(first.toLowerCase()) || weekdayOf(first) !== null;
}

/** The days before the time, "daily 9am" for "9am daily"; a channel is left out, as a schedule belongs to the one it is made in. */
export function timingFirst(typed: string): string {
  const words = typed.split(/\s+/).filter((word) => !word.startsWith('#'));
  const [first = '', ...rest] = words;
  const isTime = /^\d{1,2}(?::\d\d)?(?:am|pm)?$/i.test(first) && isTiming(rest.join(' '));
  return (isTime ? [...rest, first] : words).join(' ');
}

function noRule(typed: string, words: Words): Misreading {
  const [time] = takeTimes([...words]);
  const isMissing = typed.trim() === '';
  return new Misreading({
    typed: shown(typed),
    expected: 'days and a time',
    wrong: isMissing ? 'are missing' : 'does not say which days',
    allowed: ALLOWED,
    instead: `weekdays ${time ?? '09:00'}`,
  });
}

function readRule(kind: 'daily' | 'weekdays' | 'weekly' | 'monthly', words: Words): Rule {
  if (kind === 'weekly') {
    const days = takeDays(words);
    return { kind, days, times: timesAfter(`weekly ${days.map(weekdayKey).join(',')}`, words) };
  }
  if (kind === 'monthly') {
    const date = takeDate(words);
    return { kind, date, times: timesAfter(`monthly ${date}`, words) };
  }
  return { kind, times: timesAfter(kind, words) };
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

function takeDate(words: Words): number | 'last' {
  const [word = ''] = words;
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

/** A rule as it is typed: `weekly mon,thu 08:30,16:00`. */
export function ruleLine(rule: Rule): string {
  if (rule.kind === 'cron') return `cron "${rule.cron}"`;
  const times = rule.times.join(',');
  if (rule.kind === 'weekly') return `weekly ${rule.days.map(weekdayKey).join(',')} ${times}`;
  return rule.kind === 'monthly' ? `monthly ${rule.date} ${times}` : `${rule.kind} ${times}`;
}

const CRON = 'the five fields of cron';
const QUOTES = /["“”„'‘’`]/;
const FIELDS = /^(?<quoted>\S+(?: \S+){0,4}),?(?: (?<after>.*))?$/;

function readCron(rest: string, zone: string): Timing {
  const { quoted = '', after = '' } = quotedIn(rest) ?? FIELDS.exec(rest)?.groups ?? {};
  const cron = quoted.trim().replace(/,$/, '');
  if (!isCron(cron)) throw noCron(cron);
  const rule: Rule = { kind: 'cron', cron };
  const timing = { rule, zone: after ? zoneOf([after], rule) : zone, quiet: [] };
  if (nextDues(timing, 0, 1).length > 0) return timing;
  throw new Misreading({
    typed: shown(cron),
    expected: CRON,
    subject: `cron "${shown(cron)}"`,
    wrong: 'is a date that does not exist',
    allowed: 'Use a date that exists',
    instead: 'monthly last 09:00',
  });
}

/** The words between the quotes that a text begins with, and what follows them. */
function quotedIn(text: string): { quoted: string; after: string } | null {
  if (!QUOTES.test(text.charAt(0))) return null;
  const inner = text.slice(1);
  const end = inner.search(QUOTES);
  if (end < 0) return { quoted: inner, after: '' };
  const after = inner.slice(end + 1).trim();
  return { quoted: inner.slice(0, end), after: after.replace(/^,/, '').trim() };
}

function noCron(cron: string): Misreading {
  const count = cron ? cron.split(' ').length : 0;
  const why =
    count === 5 ? 'has a field out of its range' : `has ${plural(count, 'field')}, not five`;
  return new Misreading({
    typed: shown(cron),
    expected: CRON,
    ...(cron ? { subject: `cron "${shown(cron)}"`, wrong: why } : { wrong: 'are missing' }),
    allowed: 'Use minute, hour, date, month and weekday',
    instead: 'cron "0 9 * * 1-5"',
  });
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
