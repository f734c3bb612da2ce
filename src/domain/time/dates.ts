/**
 * Reads dates as people type them, at the precision that they typed. Case and doubled spaces do not matter;
 * every refusal is a `Misreading` that names what was typed and what is allowed. Nothing is guessed in
 * silence: a form with two readings is refused with both.
 */
import { type Misread, Misreading } from '../../errors.ts';
import { shown, tidy } from '../text/typed.ts';
import {
  addDays,
  type Day,
  dayOf,
  formatDate,
  formatDay,
  isDay,
  MONTHS,
  type PartialDate,
  partsOf,
  WEEKDAYS,
  weekdayIndex,
  weekdayName,
} from './calendar.ts';
import { inEnglish } from './spoken-dates.ts';
import { inReadForm } from './written-forms.ts';

/** The calendar day to which words like `today` and dates without a year relate: the asker's own. */
export interface ReadOn {
  today: Day;
}

const DATES = 'Use 2026-03-12, 12 Mar, March 2026, Q1 2026, last 30 days or monday';

/** The first year that is read as one. */
export const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/**
 * Reads a date at the precision that was typed: `12 Mar`, `12 March 2026`, `March 12, 2026`, `2026-03-12`,
 * `12.3.2026` (day first), `12-Mar-26`, `20260312`, `March 2026`, `2026-03`, `Q3 2026`, `3Q26`, `Q3`, `2026`, `today`,
 * `yesterday`, `monday`.
 * Without a year it is the nearest such day, month or quarter that begins not after `today`, for a log
 * records the past; a weekday is the last one, today included. Years are 1900 to 2199.
 * Throws `Misreading`; `12/03/2026` and `Mar-26` are refused with both readings, `13/03/2026` has only one.
 */
export function parseDate(text: string, { today }: ReadOn): PartialDate {
  const words = inReadForm(inEnglish(tidy(text)));
  for (const read of READERS) {
    const found = read(words, today);
    if (found) return found;
  }
  throw fiscalYear(text) ?? noDate(text);
}

type Reader = (words: string, today: Day) => PartialDate | null;

const READERS: readonly Reader[] = [
  iso,
  dayWord,
  numeric,
  dashed,
  dayAndMonth,
  monthOnly,
  quarter,
  year,
];

function iso(words: string): PartialDate | null {
  const [, inYear, month, date] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(words) ?? [];
  if (!inYear || !month) return null;
  return date ? dayDate(+inYear, +month, +date, words) : monthDate(+inYear, +month, words);
}

function dayWord(words: string, today: Day): PartialDate | null {
  if (/^today$/i.test(words)) return onDay(today);
  if (/^yesterday$/i.test(words)) return onDay(addDays(today, -1));
  const [, last, named = ''] = /^(?:(last|this|past|on) )?(\S+)$/i.exec(words) ?? [];
  const index = nameIndex(WEEKDAYS, named);
  if (index < 0) return null;
  const before = (weekdayIndex(today) - index + 7) % 7;
  // "Last Monday", said on a Monday, is a week ago.
  return onDay(addDays(today, -(before === 0 && /^last$/i.test(last ?? '') ? 7 : before)));
}

function numeric(words: string): PartialDate | null {
  const match = /^(\d{1,2})([./-])(?:(\d{1,2})\2)?(\d{4})$/.exec(words);
  if (!match) return null;
  const [a, b, inYear] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (!match[3]) return monthDate(inYear, a, words);
  if (match[2] === '.' || a > 12 || a === b) return dayDate(inYear, b, a, words);
  if (b > 12) return dayDate(inYear, a, b, words);
  throw twoReadings(words, dayDate(inYear, b, a, words), dayDate(inYear, a, b, words));
}

/** `Mar-26`, as spreadsheets write a month, and people a day. */
function dashed(words: string, today: Day): PartialDate | null {
  const [, name = '', number = ''] = /^([a-z]+)-(\d\d)$/i.exec(words) ?? [];
  if (nameIndex(MONTHS, name) < 0) return null;
  const month = parseDate(`${name} 20${number}`, { today });
  if (+number > 31) return month;
  throw twoReadings(words, month, parseDate(`${name} ${number}`, { today }));
}

const WITH_DAY_FIRST =
  /^(?:the |([a-z]+)\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-z]+)\.?,?(?: (\d{4}))?$/i;
const WITH_MONTH_FIRST =
  /^(?:([a-z]+)\.?,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i;

function dayAndMonth(words: string, today: Day): PartialDate | null {
  const dayFirst = WITH_DAY_FIRST.exec(words);
  const match = dayFirst ?? WITH_MONTH_FIRST.exec(words);
  if (!match) return null;
  const [, weekday, first = '', second = '', inYear] = match;
  const [date, name] = dayFirst ? [+first, second] : [+second, first];
  const month = nameIndex(MONTHS, name) + 1;
  if (month === 0) return null;
  const found = inYear
    ? dayDate(+inYear, month, date, words)
    : nearestPast(month, date, today, words);
  return weekday ? onWeekday(found, weekday, words) : found;
}

function onWeekday(found: PartialDate, weekday: string, words: string): PartialDate | null {
  const index = nameIndex(WEEKDAYS, weekday);
  if (index < 0) return null;
  if (index === weekdayIndex(found.date)) return found;
  const day = `${formatDay(found.date)} is a ${weekdayName(found.date)}`;
  throw refused(words, { wrong: `does not fit: ${day}`, instead: formatDay(found.date) });
}

function monthOnly(words: string, today: Day): PartialDate | null {
  const [, name = '', inYear] = /^([a-z]+)\.?,?(?: (?:of )?(\d{4}))?$/i.exec(words) ?? [];
  const month = nameIndex(MONTHS, name) + 1;
  if (month === 0) return null;
  if (inYear) return monthDate(+inYear, month, words);
  const now = partsOf(today);
  return monthDate(month <= now.month ? now.year : now.year - 1, month, words);
}

function quarter(words: string, today: Day): PartialDate | null {
  const match =
    /^q([1-4])(?:[ /-]?(\d{4}))?$/i.exec(words) ?? /^(\d{4})[ /-]?q([1-4])$/i.exec(words);
  if (!match) return null;
  const [which, inYear] = /^q/i.test(words) ? [match[1], match[2]] : [match[2], match[1]];
  const month = Number(which) * 3 - 2;
  const now = partsOf(today);
  const latest = month <= now.month ? now.year : now.year - 1;
  return { ...monthDate(inYear ? +inYear : latest, month, words), precision: 'quarter' };
}

function year(words: string): PartialDate | null {
  if (!/^\d{4}$/.test(words)) return null;
  return { ...monthDate(+words, 1, words), precision: 'year' };
}

function onDay(date: Day): PartialDate {
  return { date, precision: 'day' };
}

function dayDate(inYear: number, month: number, date: number, words: string): PartialDate {
  const day = `${inYear}-${pad(month)}-${pad(date)}`;
  if (inRange(inYear) && isDay(day)) return onDay(day);
  throw inRange(inYear) ? notInCalendar(words) : noDate(words);
}

function monthDate(inYear: number, month: number, words: string): PartialDate {
  if (!inRange(inYear) || month < 1 || month > 12) throw noDate(words);
  return { date: dayOf(inYear, month, 1), precision: 'month' };
}

/** The 29th of February can lie eight years back, across a century that has none. */
function nearestPast(month: number, date: number, today: Day, words: string): PartialDate {
  const now = partsOf(today).year;
  for (let inYear = now; inYear >= now - 8; inYear--) {
    const day = `${inYear}-${pad(month)}-${pad(date)}`;
    if (isDay(day) && day <= today) return onDay(day);
  }
  throw notInCalendar(words);
}

/** Where the name stands in the list, in full or by its first three letters (`sept` and `tues` too); else -1. */
function nameIndex(names: readonly string[], word: string): number {
  const typed = word.toLowerCase();
  return typed.length < 3 ? -1 : names.findIndex((name) => fits(name.toLowerCase(), typed));
}

function fits(name: string, word: string): boolean {
  return word === name || (word.length <= 5 && name.startsWith(word));
}

const inRange = (inYear: number) => inYear >= EARLIEST_YEAR && inYear <= LATEST_YEAR;
const pad = (value: number) => String(value).padStart(2, '0');

function noDate(text: string): Misreading {
  return refused(text);
}

/** A year of a company's own: when it begins nobody can tell from its number. */
function fiscalYear(text: string): Misreading | null {
  const [, inYear] = /^fy ?['’]?(?:20)?(\d\d)$/i.exec(tidy(text)) ?? [];
  if (!inYear) return null;
  const instead = `20${inYear}`;
  const wrong = 'is a fiscal year, and each company begins its own on another day';
  return refused(text, { wrong, answer: `Use ${instead} or days`, instead });
}

function notInCalendar(text: string): Misreading {
  return refused(text, { wrong: 'is not in the calendar' });
}

function twoReadings(text: string, a: PartialDate, b: PartialDate): Misreading {
  return refused(text, {
    wrong: `is either ${formatDate(a)} or ${formatDate(b)}`,
    answer: `Use ${typedAs(a)} or ${typedAs(b)}`,
    instead: typedAs(a),
  });
}

/** A day or a month in digits: `2026-03-12`, `2026-03`. */
const typedAs = ({ date, precision }: PartialDate): string =>
  precision === 'day' ? date : date.slice(0, 7);

function refused(
  text: string,
  more: Pick<Misread, 'wrong' | 'answer' | 'instead'> = {},
): Misreading {
  return new Misreading({ typed: shown(text), expected: 'a date', allowed: DATES, ...more });
}
