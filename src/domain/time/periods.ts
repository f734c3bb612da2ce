/**
 * Reads periods and windows as people type them. Case and doubled spaces do not matter; every refusal is a
 * `Misreading` that names what was typed and what is allowed.
 */
import { Misreading } from '../../errors.ts';
import { shown, tidy } from '../text/typed.ts';
import type { Precision } from './calendar.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstDay,
  formatDate,
  formatRange,
  lastDay,
  partsOf,
  weekdayIndex,
} from './calendar.ts';
import { EARLIEST_YEAR, parseDate, type ReadOn } from './dates.ts';

/** A run of days, both ends included, with the words that say it back. */
export interface Period {
  from: Day;
  to: Day;
  label: string;
}

/**
 * Reads a period: all that `parseDate` reads, as its whole period; `this week`, `last week` (from Monday),
 * `month`, `quarter`, `year` likewise, whole even where they reach past today; `last 30 days`, `30d`, `4w`,
 * `6m`, `1y`, which end today and count it; `ytd`; `h1 2026`. The label is the period's own name where it
 * is one day, month, quarter or year (`Mar 2026`), else its two ends (`9–15 March 2026`). Throws `Misreading`.
 */
export function parsePeriod(text: string, { today }: ReadOn): Period {
  const words = tidy(text).toLowerCase();
  const named = calendarPeriod(words, today) ?? rolling(words, today) ?? halfYear(words);
  if (named) return { ...named, label: labelOf(named) };
  const partial = parseDate(text, { today });
  return { from: firstDay(partial), to: lastDay(partial), label: formatDate(partial) };
}

const WINDOW_MS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const LONGEST_WINDOW_MS = 3_660 * WINDOW_MS.d;

/** Reads a length of time, `1h`, `36h`, `7d` or `2w`, in milliseconds: more than none, at most ten years. Throws `Misreading`. */
export function parseWindow(text: string): number {
  const match = /^(\d{1,6}) ?(h|d|w)$/.exec(tidy(text).toLowerCase());
  const ms = match ? Number(match[1]) * WINDOW_MS[match[2] as keyof typeof WINDOW_MS] : 0;
  if (ms > 0 && ms <= LONGEST_WINDOW_MS) return ms;
  throw new Misreading({
    typed: shown(text),
    expected: 'a length of time',
    allowed: 'Use 1h, 36h, 7d or 2w',
  });
}

type Ends = Omit<Period, 'label'>;

function calendarPeriod(words: string, today: Day): Ends | null {
  if (words === 'ytd' || words === 'year to date')
    return { from: startOf('year', today), to: today };
  const match = /^(this|last|previous) (week|month|quarter|year)$/.exec(words);
  if (!match) return null;
  const last = match[1] !== 'this';
  if (match[2] === 'week') return weekOf(last ? addDays(today, -7) : today);
  const precision = match[2] as Precision;
  const start = startOf(precision, today);
  return wholeOf(precision, last ? addDays(start, -1) : start);
}

const ROLLING =
  /^(?:(?:the )?(?:last|past|previous) )?(\d{1,5}) ?(d|days?|w|weeks?|m|mo|months?|y|years?)$/;

function rolling(words: string, today: Day): Ends | null {
  const match = ROLLING.exec(words);
  const count = Number(match?.[1] ?? 0);
  if (!match || count === 0) return null;
  const from = startOfLast(count, match[2]![0]!, today);
  if (from === null || partsOf(from).year < EARLIEST_YEAR) return null;
  return { from, to: today };
}

function startOfLast(count: number, unit: string, today: Day): Day | null {
  const months = unit === 'm' ? count : unit === 'y' ? count * 12 : 0;
  if (months > 12 * 300 || count > 40_000) return null;
  if (months > 0) return addDays(addMonths(today, -months), 1);
  return addDays(today, 1 - count * (unit === 'w' ? 7 : 1));
}

function halfYear(words: string): Ends | null {
  const match = /^h([12])[ /-]?((?:19|20|21)\d\d)$/.exec(words);
  if (!match) return null;
  const first = dayOf(+match[2]!, match[1] === '1' ? 1 : 7, 1);
  return { from: first, to: addDays(addMonths(first, 6), -1) };
}

function startOf(precision: Precision, day: Day): Day {
  return firstDay({ date: day, precision });
}

function wholeOf(precision: Precision, day: Day): Ends {
  return { from: startOf(precision, day), to: lastDay({ date: day, precision }) };
}

function weekOf(day: Day): Ends {
  const from = addDays(day, -weekdayIndex(day));
  return { from, to: addDays(from, 6) };
}

function labelOf({ from, to }: Ends): string {
  const precisions: readonly Precision[] = ['day', 'month', 'quarter', 'year'];
  const whole = precisions.find((precision) => {
    const ends = wholeOf(precision, from);
    return ends.from === from && ends.to === to;
  });
  return whole ? formatDate({ date: from, precision: whole }) : formatRange(from, to);
}
