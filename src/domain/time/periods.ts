/**
 * Reads periods and windows as people type them. Case and doubled spaces do not matter; every refusal is a
 * `Misreading` that names what was typed and what is allowed.
 */
import { Misreading } from '../../errors.ts';
import { DAY_MS } from '../durations.ts';
import { shown, tidy } from '../text/typed.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstDay,
  formatDate,
  formatRange,
  lastDay,
  PRECISIONS,
  type Precision,
  partsOf,
  weekdayIndex,
} from './calendar.ts';
import { EARLIEST_YEAR, parseDate, type ReadOn } from './dates.ts';
import { inEnglish } from './spoken-dates.ts';
import { inReadForm } from './written-forms.ts';

/** A run of days, both ends included, with the words that say it back. */
export interface Period {
  from: Day;
  to: Day;
  label: string;
}

/**
 * Reads a period: all that `parseDate` reads, as its whole period; `this week`, `last week` (from Monday),
 * `month`, `quarter`, `year` likewise, `week of 5 March 2026`, `2026-W11`, `week 11`, whole even where they reach past today; `last 30 days`, `30d`, `4w`,
 * `6m`, `1y`, which end today and count it; `next month`, `next 30 days`, which begins today; `30 days ago`, `start of the month`, `end of march`; `ytd`, `month to date`; `h1 2026`, `1H26`. The label is
 * the period's own name where it is one day, month, quarter or year (`Mar 2026`), else its two ends
 * (`9–15 March 2026`). Throws `Misreading`.
 */
export function parsePeriod(text: string, { today }: ReadOn): Period {
  const words = inReadForm(inEnglish(tidy(text)).toLowerCase());
  const named =
    calendarPeriod(words, today) ??
    rolling(words, today) ??
    ahead(words, today) ??
    oneDay(words, today) ??
    edge(words, today) ??
    weekNamed(words, today) ??
    numberedWeek(words, today) ??
    halfYear(words, today);
  if (named) return { ...named, label: labelOf(named) };
  const partial = parseDate(text, { today });
  return { from: firstDay(partial), to: lastDay(partial), label: formatDate(partial) };
}

const WINDOW_MS: Readonly<Record<string, number>> = { h: DAY_MS / 24, d: DAY_MS, w: 7 * DAY_MS };
const LONGEST_WINDOW_MS = 3_660 * DAY_MS;

/** Reads a length of time, `1h`, `36h`, `7d` or `2w`, in milliseconds: more than none, at most ten years. Throws `Misreading`. */
export function parseWindow(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6}) ?(h|d|w)$/.exec(tidy(text).toLowerCase()) ?? [];
  const ms = Number(count) * (WINDOW_MS[unit] ?? 0);
  if (ms > 0 && ms <= LONGEST_WINDOW_MS) return ms;
  throw new Misreading({
    typed: shown(text),
    expected: 'a length of time',
    allowed: 'Use 1h, 36h, 7d or 2w',
    instead: windowIn(text) ?? '7d',
  });
}

const SPOKEN_WINDOW =
  /\b(?:(\d{1,3}) (hour|day|week|month)s?|(?:this|last|past) (day|week|month)|(today|yesterday))\b/i;
const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** The length of time that words name, as it would be typed: `7d` for "what happened last week". Null where they name none. */
export function windowIn(text: string): string | null {
  const [all, count = '1', unit, spoken, day] = SPOKEN_WINDOW.exec(tidy(text)) ?? [];
  if (all === undefined || Number(count) === 0) return null;
  const named = (unit ?? spoken ?? (day && 'day') ?? '').toLowerCase();
  return named === 'hour' ? `${count}h` : `${Number(count) * (DAYS_OF[named] ?? 1)}d`;
}

type Ends = Omit<Period, 'label'>;

/** `ytd`, `month to date`: what has gone by of a week, month, quarter or year. */
const TO_DATE: ReadonlyMap<string, string> = new Map(
  ['week', 'month', 'quarter', 'year'].flatMap((unit) => [
    [`${unit.charAt(0)}td`, unit],
    [`${unit} to date`, unit],
  ]),
);

function calendarPeriod(words: string, today: Day): Ends | null {
  const begun = TO_DATE.get(words);
  if (begun) return { from: calendarPeriod(`this ${begun}`, today)?.from ?? today, to: today };
  const [, which = '', unit] =
    /^(?:the )?(this|last|previous|next|coming) (week|month|quarter|year)$/.exec(words) ?? [];
  const way = which === 'this' ? 0 : which === 'next' || which === 'coming' ? 1 : -1;
  if (unit === 'week') return weekOf(addDays(today, way * 7));
  const precision = PRECISIONS.find((each) => each === unit);
  if (!precision) return null;
  const { from, to } = wholeOf(precision, today);
  if (way === 0) return { from, to };
  return wholeOf(precision, addDays(way < 0 ? from : to, way));
}

const ROLLING =
  /^(?:(?:the )?(?:last|past|previous) )?(\d{1,5}) ?(d|days?|w|weeks?|m|mo|months?|y|years?)$/;

const AHEAD = /^(?:the )?(?:next|coming) (\d{1,5}) (days?|weeks?|months?|years?)$/;

/** `next 30 days`: from today on, which is the first of them. */
function ahead(words: string, today: Day): Ends | null {
  const [, digits, unit = ''] = AHEAD.exec(words) ?? [];
  const count = Number(digits ?? 0);
  const months = count * (MONTHS_OF[unit.charAt(0)] ?? 0);
  if (count === 0 || months > MOST_MONTHS || count > MOST_DAYS) return null;
  if (months > 0) return { from: today, to: addDays(addMonths(today, months), -1) };
  return { from: today, to: addDays(today, count * (unit.startsWith('w') ? 7 : 1) - 1) };
}

const MONTHS_OF: Readonly<Record<string, number>> = { m: 1, y: 12 };
const MOST_MONTHS = 12 * 300;
const MOST_DAYS = 40_000;

function rolling(words: string, today: Day): Ends | null {
  const [, digits, unit = ''] = ROLLING.exec(words) ?? [];
  const count = Number(digits ?? 0);
  if (count === 0) return null;
  const from = startOfLast(count, unit.charAt(0), today);
  if (from === null || partsOf(from).year < EARLIEST_YEAR) return null;
  return { from, to: today };
}

/** `30 days ago`, `2 weeks ago`: one day. */
function oneDay(words: string, today: Day): Ends | null {
  const [, count, unit = ''] =
    /^([1-9]\d{0,4}) (days?|weeks?|months?|years?) ago$/.exec(words) ?? [];
  const first = count ? startOfLast(+count, unit.charAt(0), today) : null;
  // A stretch that ends today and counts it begins a day after the day that lies so far back.
  const day = first && addDays(first, -1);
  return day && partsOf(day).year >= EARLIEST_YEAR ? { from: day, to: day } : null;
}

/** `start of the month`, `end of march`: the first or the last day of any period. */
function edge(words: string, today: Day): Ends | null {
  const [, end, the, typed = ''] =
    /^(?:the )?(start|beginning|end) of (the )?(\S+(?: \S+)?)$/.exec(words) ?? [];
  if (!end || EDGE.test(typed)) return null;
  const { from, to } = parsePeriod(the && UNIT.test(typed) ? `this ${typed}` : typed, { today });
  if (from === to) return null;
  const day = end === 'end' ? to : from;
  return { from: day, to: day };
}

const EDGE = /^(?:the|start|beginning|end) /;
const UNIT = /^(?:week|month|quarter|year)$/;

function startOfLast(count: number, unit: string, today: Day): Day | null {
  const months = count * (MONTHS_OF[unit] ?? 0);
  if (months > MOST_MONTHS || count > MOST_DAYS) return null;
  if (months > 0) return addDays(addMonths(today, -months), 1);
  return addDays(today, 1 - count * (unit === 'w' ? 7 : 1));
}

/** `h1 2026`; without a year the latest that has begun. */
function halfYear(words: string, today: Day): Ends | null {
  const [, half, typed] = /^h([12])(?:[ /-]?((?:19|20|21)\d\d))?$/.exec(words) ?? [];
  if (!half) return null;
  const month = half === '1' ? 1 : 7;
  const { year, month: now } = partsOf(today);
  const first = dayOf(typed ? +typed : month <= now ? year : year - 1, month, 1);
  return { from: first, to: addDays(addMonths(first, 6), -1) };
}

/** `2026-W11`, `week 11 of 2026`, `KW 11`: by ISO 8601, from Monday; without a year the latest that has begun. */
function numberedWeek(words: string, today: Day): Ends | null {
  const [, before, digits, behind] =
    /^(?:((?:19|20|21)\d\d)[ -]?)?(?:w|kw|cw|week ) ?(\d{1,2})(?:,? (?:of |in )?((?:19|20|21)\d\d))?$/.exec(
      words,
    ) ?? [];
  if (!digits || (before && behind)) return null;
  const typed = before ?? behind;
  const { year } = partsOf(addDays(weekOf(today).from, 3));
  const weeks = (typed ? [+typed] : [year, year - 1]).map((each) => weekIn(each, +digits));
  return weeks.find((week) => week !== null && (typed !== undefined || week.from <= today)) ?? null;
}

/** The first week of a year is that of 4 January, the last one that of 28 December. */
function weekIn(year: number, number: number): Ends | null {
  const from = addDays(weekOf(dayOf(year, 1, 4)).from, (number - 1) * 7);
  return number > 0 && from <= dayOf(year, 12, 28) ? { from, to: addDays(from, 6) } : null;
}

function startOf(precision: Precision, day: Day): Day {
  return firstDay({ date: day, precision });
}

function wholeOf(precision: Precision, day: Day): Ends {
  return { from: startOf(precision, day), to: lastDay({ date: day, precision }) };
}

/** `week of 5 March 2026`, by any of its days. */
function weekNamed(words: string, today: Day): Ends | null {
  const [, typed] = /^(?:the )?week (?:of|beginning|starting) (?:the )?(.+)$/.exec(words) ?? [];
  if (!typed) return null;
  const { date, precision } = parseDate(typed, { today });
  return precision === 'day' ? weekOf(date) : null;
}

function weekOf(day: Day): Ends {
  const from = addDays(day, -weekdayIndex(day));
  return { from, to: addDays(from, 6) };
}

/** The name of a period that is one day, month, quarter or year, else its two ends: "Q1 2026", "9–15 March 2026". */
export function labelOf({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const whole = PRECISIONS.find((precision) => {
    const ends = wholeOf(precision, from);
    return ends.from === from && ends.to === to;
  });
  return whole ? formatDate({ date: from, precision: whole }) : formatRange(from, to);
}
