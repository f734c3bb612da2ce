/** Days in plain words: "since march", "in the third quarter of 2025", "the past two weeks", "Mar 9 to Mar 10", "before June 2025". */
import { remembering } from '../../../domain/collections.ts';
import { addDays, type Day, formatMonth } from '../../../domain/time/calendar.ts';
import { type Period, parsePeriod } from '../../../domain/time/periods.ts';
import { Misreading } from '../../../errors.ts';
import type { TypedFilter } from '../line.ts';
import { inDigits } from './numbers.ts';
import { seasonIn } from './seasons.ts';
import { joined, type Piece, type PlainWord } from './words.ts';

/** The first and the last day of a period. */
export type Ends = Pick<Period, 'from' | 'to'>;

/** The most words of a date or a period: "the third quarter of 2025". */
const LONGEST = 6;

const SINCE = new Set([
  'since',
  'from',
  'starting',
  'after',
  'as of',
  'seit',
  'ab',
  'sedan',
  'från',
]);
const UNTIL = new Set(['until', 'till', 'through', 'before', 'by', 'bis', 'innan']);
const DURING = new Set([
  'in',
  'during',
  'on',
  'of',
  'within',
  'over',
  'for',
  'at',
  'between',
  'im',
  'i',
]);
const TO = new Set(['to', 'and', 'until', 'till', 'through', 'bis', '-', '–', '—']);

/** Names of days and months that are words of their own: days only after a word such as "since", or with a year. */
const WORDS_TOO = new Set(
  'may march mars mar mon tue wed thu fri sat sun dec sep jan feb apr jun jul aug oct nov dag tag'.split(
    ' ',
  ),
);

/** "tech layoffs may": at the end of a question it is the month. */
const MONTHS_TOO = /^(?:may|march|mar|dec|sep|jan|feb|apr|jun|jul|aug|oct|nov)$/;

/** The days that begin here; null where none do. `today` is the asker's. */
export function periodAt(words: readonly PlainWord[], today: Day): Piece | null {
  const first = words[0]?.key ?? '';
  const isSince = SINCE.has(first);
  const isUntil = UNTIL.has(first);
  const lead = isSince || isUntil || DURING.has(first) ? 1 : 0;
  const rest = words.slice(lead);
  const range = isUntil ? null : rangeIn(rest, today);
  if (range) return { filters: range.filters, length: lead + range.length };
  const isLast = lead === 0 && words.length === 1 && MONTHS_TOO.test(first);
  const found = spanAt(rest, today, lead > 0 || isLast);
  if (!found) return null;
  const { from, to } = found.span;
  const length = lead + found.length;
  if (first === 'after') return { filters: [since(addDays(to, 1))], length };
  if (first === 'before') return { filters: [until(addDays(from, -1))], length };
  if (isSince) return { filters: [since(from)], length };
  if (isUntil) return { filters: [until(to)], length };
  return { filters: within({ from, to }, today), length };
}

const since = (value: Day): TypedFilter => ({ key: 'since', value });
const until = (value: Day): TypedFilter => ({ key: 'until', value });
/** A period that began before today and goes on has no end yet. */
const within = ({ from, to }: Ends, today: Day): TypedFilter[] =>
  to >= today && from < today ? [since(from)] : [since(from), until(to)];

/** "Mar 9 to Mar 10", "from January to March 2025": a year at the end is that of both. */
function rangeIn(words: readonly PlainWord[], today: Day): Piece | null {
  for (let at = 1; at <= LONGEST; at++) {
    if (!TO.has(words[at]?.token.value.toLowerCase() ?? '')) continue;
    const end = spanAt(words.slice(at + 1), today, true);
    const start = end && startOf(words.slice(0, at), end.span, today);
    if (!start || !end) continue;
    const year = end.span.to.slice(0, 4);
    const from = [start, spanOfText(`${joined(words.slice(0, at))} ${year}`, today)].find(
      (span) => span && span.from <= end.span.to,
    );
    if (from)
      return { filters: [since(from.from), until(end.span.to)], length: at + 1 + end.length };
  }
  return null;
}

/** The first day or period of a range; a number alone, as in "1 to 15 May", is a day of the month in which that ends. */
function startOf([first, ...more]: readonly PlainWord[], end: Ends, today: Day): Ends | null {
  if (!first) return null;
  if (more.length > 0 || !/^\d{1,2}$/.test(first.key)) return spanOf([first, ...more], today, true);
  return end.from === end.to ? spanOfText(`${first.key} ${monthOf(end.to)}`, today) : null;
}

/** "May 2026", of a day. */
const monthOf = (day: Day): string => formatMonth(day.slice(0, 7));

/** The longest date or period that begins here. */
export function spanAt(words: readonly PlainWord[], today: Day, isLed: boolean) {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const span = spanOf(words.slice(0, length), today, isLed);
    if (span) return { span, length };
  }
  return null;
}

function spanOf(words: readonly PlainWord[], today: Day, isLed: boolean): Ends | null {
  const last = words.at(-1);
  const [only] = words.length === 1 ? words : [];
  if (!last?.key || (only && !isLed && WORDS_TOO.has(only.key) && !isNameOf(only))) return null;
  // “12m” alone is an amount, or nothing.
  if (only && /^[a-z]$|^\d+m$/.test(only.key)) return null;
  const [, unit] = /^the (day|week|month|quarter|year)$/.exec(joined(words)) ?? [];
  if (unit && isLed) return spanOfText(unit === 'day' ? 'today' : `this ${unit}`, today);
  return spanOfText(joined(words), today);
}

/** "March" with its capital is the month, and "march" alone is not. */
const isNameOf = ({ token }: PlainWord) => /^(March|May)\b/.test(token.value);

/** “Last August” is the August that was last, as “August” alone is. */
const LAST_NAMED =
  /^last (?=(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$)/;

/** In June “last June” is that of the year before. */
const LAST_THIS_MONTH = /^last ([a-z]{3,9})$/;
const isNow = (month: string, today: Day): boolean =>
  formatMonth(today).slice(0, 3).toLowerCase() === month.slice(0, 3);

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** "the end of 2025" is its last day, and "the start of May" its first. */
const EDGE = /^(?:the )?(end|start|beginning) of (?:the )?/;

function spanOfText(typed: string, today: Day): Ends | null {
  const [edge, which] = EDGE.exec(typed) ?? [];
  if (edge === undefined) return wholeSpan(typed, today);
  const of = typed.slice(edge.length).replace(/^(?=(?:week|month|quarter|year)$)/, 'this ');
  const whole = wholeSpan(of, today);
  if (!whole) return null;
  const day = which === 'end' ? whole.to : whole.from;
  return { from: day, to: day };
}

/** Most stretches of words are no period, and each is looked at from several places. */
const wholeSpan = remembering(2_000, (typed: string, today: Day): Ends | null => {
  const text = inDigits(typed.replace(SHORT, (_, unit: string) => UNITS[unit] ?? unit))
    .replace(/^the /, '')
    .replace(/^day before yesterday$/, '2 days ago')
    .replace(/^(?:last )?christmas$/, '25 dec')
    .replace(LAST_THIS_MONTH, (all, month) =>
      isNow(month, today) ? `${month} ${Number(today.slice(0, 4)) - 1}` : all,
    )
    .replace(LAST_NAMED, '')
    .replace(/^(last|past) half (?:a )?year$/, 'last 6 months')
    .replace(
      /^(?:(\d)(?:st|nd|rd|th)|(first|second|third|fourth)) (half|quarter)(?: of)?(?: the year)?/,
      (_all, digit, word, part) =>
        `${part === 'half' ? 'h' : 'q'}${digit ?? ORDINALS.indexOf(word) + 1}`,
    )
    .replace(/^(q[1-4]|h[12]) (?:of )?(?=\d{4}$)/, '$1 ')
    .replace(/^(past|last) (day|week|month|quarter|year)$/, (all, which, unit) =>
      which === 'past' ? rolling(unit) : all,
    )
    .replace(/^past (?=\d)/, 'last ')
    .replace(/^(this|last) (week|month|year) so far$/, '$1 $2')
    .replace(/^(h[12])$/, `$1 ${today.slice(0, 4)}`)
    .replace(/^([a-z]+) of (?=\d{4}$)/, '$1 ');
  const season = seasonIn(text, today);
  if (season) return season;
  try {
    return parsePeriod(text, { today });
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
});

/** "yr", "qtr". */
const SHORT = /\b(yr|qtr|wk|mth)(?=s?$)/;
const UNITS: Readonly<Record<string, string>> = {
  yr: 'year',
  qtr: 'quarter',
  wk: 'week',
  mth: 'month',
};

/** "the past month" ends today; "last month" is the one before this. */
function rolling(unit: string): string {
  return unit === 'quarter' ? 'last 3 months' : `last 1 ${unit}`;
}
