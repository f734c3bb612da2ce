/** Finds dates among tokens. A date is read by the domain's reader alone; here is told where one stands. */
import {
  addMonths,
  type Day,
  isDay,
  MONTHS,
  type PartialDate,
  WEEKDAYS,
} from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { inEnglish } from '../../domain/time/spoken-dates.ts';
import { Misreading } from '../../errors.ts';
import type { Stretch } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** Words before a date, in lower case. */
export interface DateWords {
  /** Before a month or a year in which something happened: in. */
  on: ReadonlySet<string>;
  /** Before a date of something else: by, until, since. */
  others: ReadonlySet<string>;
  /** Near a date on which a law begins: effect, force. */
  begins: ReadonlySet<string>;
}

/** A date with its tokens. */
export interface DateMention extends Stretch {
  value: PartialDate;
  start: number;
  end: number;
  /** False of “2025” and “March 2026”, which need no day of publication. */
  isRelative: boolean;
}

/** The longest date, in tokens: “Thursday, March 12, 2026”. */
const LONGEST = 6;
/** Dates that are whole need no day to count from. */
const ANY_DAY = '2000-01-01';
const SHORTEST_MONTH = 3;

const startsWith = (names: readonly string[], word: string) =>
  word.length >= SHORTEST_MONTH && names.some((name) => name.toLowerCase().startsWith(word));

const isCalendar = ({ word }: TextToken) => ((word?.kinds ?? 0) & KIND.calendar) !== 0;
const isMonth = (token: TextToken) =>
  isCalendar(token) &&
  (token.shape !== SHAPE.lower || token.low.length > SHORTEST_MONTH) &&
  startsWith(MONTHS, inEnglish(token.low));
const isWeekday = (token: TextToken) =>
  isCalendar(token) && startsWith(WEEKDAYS, inEnglish(token.low));
const DAY_WORDS = new Set(['today', 'yesterday', 'heute', 'gestern', 'idag', 'igår']);
const isYear = (token: TextToken | undefined) =>
  token?.shape === SHAPE.figure && /^(?:19|20)\d\d$/.test(token.low);

/** The date that begins at a token; null where none does, or where it hangs on a day that is not known. */
export function findDate(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  published: Day | null,
): DateMention | null {
  const first = tokens[index];
  if (!first || !mayBegin(tokens, index)) return null;
  const ago = lastMonth(tokens, index, published);
  if (ago) return ago;
  for (let to = Math.min(tokens.length, index + LONGEST); to > index; to--) {
    const last = tokens[to - 1];
    if (!last || !mayEnd(last)) continue;
    const words = text.slice(first.start, last.end).replace(/[.,](?=\s|$)/g, '');
    const isWhole = tokens.slice(index, to).some(isYear);
    const today = published ?? (isWhole ? ANY_DAY : null);
    const value = today && read(words, today);
    if (value)
      return { value, from: index, to, start: first.start, end: last.end, isRelative: !isWhole };
  }
  return null;
}

/** No sign, and no word that is surely something else: most that follow a day are. */
const mayEnd = (token: TextToken) =>
  token.shape !== SHAPE.sign &&
  (token.shape !== SHAPE.lower || !token.word || isCalendar(token) || DAY_WORDS.has(token.low));

function mayBegin(tokens: readonly TextToken[], index: number): boolean {
  const [token, next, far] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!token) return false;
  if (token.shape === SHAPE.figure)
    return (
      isYear(token) ||
      (next !== undefined && isMonth(next)) ||
      (next?.low === '.' && far !== undefined && isMonth(far))
    );
  return isMonth(token) || isWeekday(token) || DAY_WORDS.has(token.low) || token.low === 'last';
}

/** “last month”: the month before that of the publication. */
function lastMonth(
  tokens: readonly TextToken[],
  index: number,
  published: Day | null,
): DateMention | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.low !== 'last' || next?.low !== 'month' || !published) return null;
  const date = `${addMonths(`${published.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const value: PartialDate = { date, precision: 'month' };
  return { value, from: index, to: index + 2, start: token.start, end: next.end, isRelative: true };
}

function read(words: string, today: Day): PartialDate | null {
  try {
    return parseDate(words, { today });
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

/** The day of a publication that is told to the day; null for a month alone, or for nothing. */
export const dayPublished = (published: string | null): Day | null =>
  published !== null && isDay(published.slice(0, 10)) ? published.slice(0, 10) : null;
