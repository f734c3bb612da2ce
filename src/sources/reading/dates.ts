/** Dates as feeds and pages write them: RFC 822, ISO 8601, and what is neither and can still have one meaning only. */
import { DAY_MS } from '../../domain/durations.ts';
import { monthOf } from './month-names.ts';
import { readTime } from './times.ts';

/** Nothing was published before, in years; what says so was not set. */
const EARLIEST = 1970;
const LATEST = 2200;

/** A zone said twice: `(EST)`, `[UTC]`. */
const ASIDE = /\([^()]*\)|\[[^[\]]*\]/g;
/** Halves of the day that stand in front of the time. */
const HALVES = /(오전|上午|午前)|(?:오후|下午|午後)/;
const WEEKDAY = /^\p{L}+\.?,? ?(?=\d)/u;

/**
 * Reads a date: a moment in UTC, `2026-03-12T07:30:00Z`, or the day, month or year that it names without a time,
 * `2026-03-12`, `2026-03`, `2026`. A wrong weekday is ignored, a missing zone is UTC. Null for what is no date or could
 * be two.
 */
export function readPublished(typed: string): string | null {
  const line = typed.normalize('NFKC').replace(ASIDE, ' ').replace(/\s+/g, ' ').trim();
  const text = withHalvesBehind(line.replace(/^(\d{8})(\d{6})$/, '$1T$2'));
  if (/^\d{10}(?:\d{3})?$/.test(text)) return momentOf(Number(text.padEnd(13, '0')));
  const found = inFigures(text.replace(WEEKDAY, '')) ?? inWords(text);
  return found && written(found);
}

/** A date with the half of the day behind its time, as English has it; Korean times are those of Korea. */
function withHalvesBehind(text: string): string {
  const half = HALVES.exec(text);
  const moved = half
    ? `${text.replace(half[0], '').replace(/\s+/g, ' ')} ${half[1] ? 'am' : 'pm'}`
    : text;
  const isKorean = /[년월일오]/.test(text) && /:\d\d(?: [ap]m)?$/.test(moved);
  return isKorean ? `${moved} KST` : moved;
}

/** The parts of a date, and the words behind it. */
interface Parts {
  year: number;
  month: number | null;
  day: number | null;
  /** Time and zone as they stand; '' for none. */
  rest: string;
}

const FIGURES =
  /^(\d{4})(?:([-/.]|년 ?|年)0?(\d\d?)(?:(?:[-/.]|월 ?|月)0?(\d\d?)(?:일|日)?)?|(\d\d)(\d\d))?(?:(?:T|,? )(.*))?$/i;
const WEEK = /^(\d{4})-?W([0-5]\d)-?([1-7])(?:T(\S.*))?$/i;
const ORDINAL = /^(\d{4})-?(\d{3})(?:T(\S.*))?$/i;
const DOTTED = /^(\d\d?)([./])(\d\d?)[./](\d{4})(?:,? (.*))?$/;

/** A date in figures, the year first; or day, month and year where no other order is possible. */
function inFigures(text: string): Parts | null {
  const dotted = DOTTED.exec(text);
  if (dotted) return inDotted(dotted);
  const week = WEEK.exec(text);
  if (week) return inWeeks(week);
  const ordinal = ORDINAL.exec(text);
  if (ordinal) {
    const [, year, day, rest = ''] = ordinal;
    const parts = dayParts(Date.UTC(Number(year), 0, Number(day)), rest);
    return parts.year === Number(year) ? parts : null;
  }
  const found = FIGURES.exec(text);
  if (!found) return null;
  const [, year, , month, day, packedMonth, packedDay, rest = ''] = found;
  return {
    year: Number(year),
    month: figure(month ?? packedMonth),
    day: figure(day ?? packedDay),
    rest,
  };
}

/** The day of a week of ISO 8601: the first has the fourth of January. */
function inWeeks([, year, week, day, rest = '']: RegExpExecArray): Parts | null {
  const fourth = Date.UTC(Number(year), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const days = (Number(week) - 1) * 7 + Number(day) - 1;
  return Number(week) < 1 ? null : dayParts(monday + days * DAY_MS, rest);
}

function dayParts(ms: number, rest: string): Parts {
  const date = new Date(ms);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, rest };
}

function inDotted([, first, sign, second, year, rest = '']: RegExpExecArray): Parts | null {
  const [a, b] = [Number(first), Number(second)];
  const isDayFirst = sign === '.' || a > 12;
  if (!isDayFirst && b <= 12 && a !== b) return null;
  return { year: Number(year), month: isDayFirst ? b : a, day: isDayFirst ? a : b, rest };
}

const TIME_AT = /(?<![\d:])\d\d?:\d/;
const WORD = /\p{L}+|\d+/gu;

/** A date with the month in words, in either order. */
function inWords(text: string): Parts | null {
  const at = text.search(TIME_AT);
  const {
    before,
    rest,
    year: behind,
  } = at < 0 ? { before: text, rest: '', year: null } : cutAt(text, at);
  const words = before.match(WORD) ?? [];
  const place = words.findIndex((word) => monthOf(word) !== null);
  const month = monthOf(words[place] ?? '');
  if (month === null) return null;
  const figures = [...words.entries()].filter(([, word]) => /^\d/.test(word));
  const numbers = figures.map(([, word]) => word);
  if (behind !== null) numbers.push(behind);
  const fourth = numbers.findIndex((number) => number.length === 4);
  const [year] = fourth < 0 ? numbers.splice(1, 1) : numbers.splice(fourth, 1);
  if (year === undefined || numbers.length > 1) return null;
  return { year: fullYear(year), month, day: figure(numbers[0]), rest };
}

/** The words before a time, and the time; the year may stand behind it: `Sun Jan 4 16:29:06 2004`. */
function cutAt(text: string, at: number): { before: string; rest: string; year: string | null } {
  const rest = text.slice(at);
  const year = /\s(\d{4})$/.exec(rest)?.[1] ?? null;
  const before = text.slice(0, at).replace(/T$/i, '');
  const hasYear = /(?<!\d)\d{4}(?!\d)/.test(before);
  if (year === null || hasYear) return { before, rest, year: null };
  return { before, rest: rest.slice(0, -5), year };
}

const figure = (typed: string | undefined) => (typed === undefined ? null : Number(typed));

/** A year in full, by RFC 2822. */
function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length >= 4) return year;
  return year + (typed.length === 2 && year < 50 ? 2000 : 1900);
}

function written({ year, month, day, rest }: Parts): string | null {
  if (year < EARLIEST || year > LATEST) return null;
  if (month === null || day === null) {
    if (rest !== '' || (month !== null && (month < 1 || month > 12))) return null;
    return month === null ? String(year) : `${year}-${two(month)}`;
  }
  const start = Date.UTC(year, month - 1, day);
  if (new Date(start).getUTCDate() !== day || month < 1 || month > 12) return null;
  if (rest === '') return `${year}-${two(month)}-${two(day)}`;
  const time = readTime(rest);
  return time === null ? null : momentOf(start + time);
}

const two = (number: number) => String(number).padStart(2, '0');

/** A moment without fractions of a second; null for the first days of the count of computers. */
function momentOf(ms: number): string | null {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (!(year >= EARLIEST && year <= LATEST) || ms < DAY_MS) return null;
  return `${date.toISOString().slice(0, 19)}Z`;
}
