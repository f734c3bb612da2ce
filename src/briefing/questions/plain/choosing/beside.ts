/** Questions that set periods beside each other: "H1 2025 vs H1 2026", "last 6 months vs the 6 months before". Places and sectors are told apart in the list that is asked for. */
import { DAY_MS } from '../../../../domain/durations.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import { addDays, addMonths, type Day } from '../../../../domain/time/calendar.ts';
import { parsePeriod } from '../../../../domain/time/periods.ts';
import { questionTokens } from '../../line.ts';
import { inDigits } from '../numbers.ts';
import { type Ends, spanAt } from '../periods.ts';
import { joined, type PlainWord, plainWord } from '../words.ts';

/** Two periods, the earlier one first, and the rest of the question. */
export interface PeriodsBeside {
  periods: readonly [Ends, Ends];
  rest: string;
}

const VERSUS =
  /^(?:vs?|versus|against|to|with|and|or|than|compared|comparison|relative|in|the|same|period)$/;
const SURELY = /\b(?:vs?|versus|against|compared (?:to|with)|compare|than)\b/;
/** The most words between two periods: "compared to the same period in". */
const BETWEEN = 6;
/** The most words of a period. */
const LONGEST = 6;

/** "The 6 months before", "the year before that", "a year earlier": as long as the period before it, or so much earlier. */
const EARLIER =
  /^(?:(?:the|a|an|previous|prior|preceding|same|period|of|in) ){0,4}(?:(\d{1,3}) )?(day|week|month|quarter|half|year|period)s? (?:before|earlier|prior|ago|previously)(?: that| it| this)?$/;
const PREVIOUS =
  /^(?:the )?(?:previous|prior|preceding|one before)(?: (?:(\d{1,3}) )?(?:day|week|month|quarter|half|year|period)s?)?$|^(?:the )?same (?:period|time|months?|quarter|half) (?:of )?(?:the )?(?:last year|year before|previous year)$/;

/** The periods that a question sets beside each other; null for one that does not. */
export function periodsBeside(typed: string, today: Day): PeriodsBeside | null {
  const tokens = questionTokens(typed);
  const words = tokens.map((token) => plainWord(token));
  const over = overPeriods(tokens, words, today);
  if (over) return over;
  if (!SURELY.test(joined(words))) return null;
  for (let at = 0; at < words.length; at++) {
    const found = pairAt(words, at, today);
    if (!found) continue;
    const { start, end, periods } = found;
    const others = tokens.filter((_, index) => index < start || index >= end);
    return {
      periods,
      rest: others
        .map(written)
        .filter((word) => !/^(?:vs?\.?|versus|compared?|during|in|for|from)$/i.test(word))
        .join(' '),
    };
  }
  return yearBeside(tokens, words, today);
}

/** "Anthropic vs a year earlier": the twelve months up to today, beside those before them. */
function yearBeside(
  tokens: readonly Token[],
  words: readonly PlainWord[],
  today: Day,
): PeriodsBeside | null {
  const at = words.findIndex(({ key }) => /^(?:vs?|versus|against|compared)$/.test(key));
  const said = joined(words.slice(at + 1)).replace(/^(?:to|with) /, '');
  if (at < 0 || !YEAR_BEFORE.test(said)) return null;
  const now: Ends = { from: addDays(addMonths(today, -12), 1), to: today };
  const rest = tokens.slice(0, at).map(written).join(' ');
  return { periods: [before(now, undefined, 'year'), now], rest };
}
const YEAR_BEFORE =
  /^(?:a|the|one) (?:previous |prior )?year(?: (?:earlier|before|ago|prior|previously))?$/;

const OVER: Readonly<Record<string, string>> = {
  qoq: 'quarter',
  'q/q': 'quarter',
  'quarter-over-quarter': 'quarter',
  mom: 'month',
  'm/m': 'month',
  'month-over-month': 'month',
  yoy: 'year',
  'y/y': 'year',
  'year-over-year': 'year',
};
/** The figures of reports: what they grew by is said there. */
const OF_REPORTS = /\b(?:revenues?|sales|profits?|earnings|margins?|growth|income)\b/;

/** "Funding QoQ": the last whole quarter or month beside the one before it, or the twelve months up to today beside those before them. */
function overPeriods(
  tokens: readonly Token[],
  words: readonly PlainWord[],
  today: Day,
): PeriodsBeside | null {
  const at = words.findIndex(({ key }) => Object.hasOwn(OVER, key));
  const unit = OVER[words[at]?.key ?? ''];
  if (unit === undefined || OF_REPORTS.test(joined(words))) return null;
  const rest = tokens.toSpliced(at, 1).map(written).join(' ');
  const twelve: Ends = { from: addDays(addMonths(today, -12), 1), to: today };
  const last = unit === 'year' ? twelve : parsePeriod(`last ${unit}`, { today });
  return rest === '' ? null : { periods: [before(last, undefined, unit), last], rest };
}

const written = ({ key, value, quoted }: Token): string =>
  `${key ? `${key}:` : ''}${quoted ? `"${value}"` : value}`;

/** The first period of two begins here. */
function pairAt(words: readonly PlainWord[], at: number, today: Day) {
  const first = yearless(words, at, today) ?? spanAt(words.slice(at), today, true);
  if (!first) return null;
  const behind = at + first.length;
  const between = words.slice(behind, behind + BETWEEN).findIndex(({ key }) => !VERSUS.test(key));
  const most = between < 0 ? Math.min(BETWEEN, words.length - behind) : between;
  for (let start = behind + most; start > behind - 1; start--) {
    const isSaid = SURELY.test(joined(words.slice(Math.max(0, behind), start)));
    const isAhead = /\bcompare\b/.test(joined(words.slice(0, at)));
    const second = secondAt(words.slice(start), first.span, today);
    if (!second || !(isSaid || isAhead) || isSame(first.span, second.span)) continue;
    const [one, other] = [first.span, second.span];
    return {
      start: at,
      end: start + second.length,
      periods: one.from < other.from ? ([one, other] as const) : ([other, one] as const),
    };
  }
  return null;
}

/** "Q1" of "Q1 vs Q2 2026" has the year of the second. */
function yearless(words: readonly PlainWord[], at: number, today: Day) {
  const part = words[at]?.key ?? '';
  if (!/^[qh][1-4]$/.test(part) || /^\d{4}$/.test(words[at + 1]?.key ?? '')) return null;
  const year = words.slice(at + 1).find(({ key }) => /^20\d\d$/.test(key));
  const said = year ? [part, year.key].map((value) => plainWord({ value })) : [];
  const found = said.length > 0 ? spanAt(said, today, true) : null;
  return found && { span: found.span, length: 1 };
}

/** The second period: one of its own, or so much earlier than the first. */
function secondAt(words: readonly PlainWord[], first: Ends, today: Day) {
  for (let length = Math.min(LONGEST + 2, words.length); length > 0; length--) {
    const said = inDigits(joined(words.slice(0, length)));
    const earlier = EARLIER.exec(said);
    if (earlier) return { span: before(first, earlier[1], earlier[2] ?? ''), length };
    const previous = PREVIOUS.exec(said);
    if (previous)
      return { span: before(first, undefined, /year/.test(said) ? 'year' : 'period'), length };
  }
  return spanAt(words, today, true);
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** A period as long as the first, so much before it; of no length, the days just before it. */
function before({ from, to }: Ends, count: string | undefined, unit: string): Ends {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const months = MONTHS[unit];
  const isOfPeriod = months === undefined || count !== undefined;
  if (isOfPeriod) return { from: addDays(from, -days), to: addDays(from, -1) };
  // The end of a month is the end of the one before it, however long that is.
  return { from: addMonths(from, -months), to: addDays(addMonths(addDays(to, 1), -months), -1) };
}

const isSame = (one: Ends, other: Ends): boolean => one.from === other.from && one.to === other.to;
