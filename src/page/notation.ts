/**
 * Dates and numbers in the notation of another language. Answers are written in one notation, that of `formatMoney`
 * and `formatDay`; for a reader of another language each date, amount and share in them is written again by `Intl`.
 * The words stay English, as do names, what is to be typed, addresses, and whatever stands in quotes. Pure.
 */
import { currencyOf, signsWritten } from '../domain/money/currency.ts';
import { MONTHS, WEEKDAYS } from '../domain/time/calendar.ts';

/** Writes a text of ours in the notation of one language. */
export type Notation = (text: string) => string;

/** A kind of token: how it is found, and written again from the named groups that were found in it. */
interface Token {
  /** With the flag `g`. */
  found: RegExp;
  write(groups: Groups): string;
}
type Groups = Readonly<Record<string, string | undefined>>;

const all = (source: string) => new RegExp(source, 'g');
const either = (words: readonly string[]) => words.join('|');
const short = (words: readonly string[]) => words.map((word) => word.slice(0, 3));
const LONG_MONTH = either(MONTHS);
const SHORT_MONTH = either(short(MONTHS));
const SHORT_WEEKDAY = either(short(WEEKDAYS));
const FIGURE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SIGN = signsWritten()
  .map((sign) => sign.replace(/[$.]/g, String.raw`\$&`))
  .join('|');

/** Units that are written out, as in `€20 million`, which is to be typed so. */
const WRITTEN_UNITS = 'thousand|million|billion|trillion|crore|lakh';

const EXPONENT: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12 };

/** The notation of a language, by its BCP 47 tag; null where it is ours, and for a tag that `Intl` does not know. */
export function notationOf(locale: string): Notation | null {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const notation = isOurs(locale) ? null : make(locale);
  made.set(locale, notation);
  return notation;
}

const made = new Map<string, Notation | null>();

function isOurs(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length === 0 || /^en\b/i.test(locale);
  } catch {
    return true;
  }
}

function make(locale: string): Notation {
  const tokens = [...dateTokens(locale), ...numberTokens(locale)];
  return (text) =>
    tokens
      .reduce(
        (pieces, token) => pieces.flatMap((piece) => rewritten(piece, token)),
        quotesApart(text),
      )
      .map((piece) => piece.text)
      .join('');
}

/** A piece of a text; one that is done is not looked at again. */
interface Piece {
  text: string;
  isDone: boolean;
}

/** The pieces of a text: what is quoted is somebody else's words, and done. */
const quotesApart = (text: string): Piece[] =>
  text.split(/(“[^“”]*”)/).map((piece) => ({ text: piece, isDone: piece.startsWith('“') }));

/** A piece parted at each of its tokens, which are written again. */
function rewritten(piece: Piece, { found, write }: Token): Piece[] {
  if (piece.isDone) return [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(found)) {
    pieces.push({ text: piece.text.slice(from, match.index), isDone: false });
    pieces.push({ text: write(match.groups ?? {}), isDone: true });
    from = match.index + match[0].length;
  }
  return [...pieces, { text: piece.text.slice(from), isDone: false }];
}

function dateTokens(locale: string): Token[] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const whole = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'short', year: 'numeric' });
  const dayLong = format({ day: 'numeric', month: 'long' });
  const dayOnly = format({ day: 'numeric', month: 'short' });
  const weekday = format({ weekday: 'short' });
  const month3 = `(?<month>${SHORT_MONTH})`;
  const monthLong = `(?<month>${LONG_MONTH})`;
  return [
    {
      found: all(
        String.raw`\b(?:${either(WEEKDAYS)}) (?<day>\d{1,2}) ${monthLong} (?<year>\d{4})\b`,
      ),
      write: (found) => tidied(long.format(moment(found))),
    },
    {
      found: all(String.raw`\b(?<first>\d{1,2})–(?<day>\d{1,2}) ${monthLong} (?<year>\d{4})\b`),
      write: (found) =>
        tidied(whole.formatRange(moment({ ...found, day: found.first }), moment(found))),
    },
    {
      found: all(
        String.raw`\b(?<weekday>${SHORT_WEEKDAY}) (?<day>\d{1,2}) ${month3}, (?<time>\d\d:\d\d)\b`,
      ),
      write: (found) =>
        tidied(
          `${weekday.format(aDay(found.weekday))} ${dayOnly.format(moment(found))}, ${found.time}`,
        ),
    },
    {
      found: all(String.raw`\b(?<day>\d{1,2}) ${month3} (?<year>\d{4})\b`),
      write: (found) => tidied(day.format(moment(found))),
    },
    {
      found: all(String.raw`\b(?<day>\d{1,2}) ${monthLong} (?<year>\d{4})\b`),
      write: (found) => tidied(whole.format(moment(found))),
    },
    {
      found: all(String.raw`\b(?<day>\d{1,2}) ${monthLong}\b`),
      write: (found) => tidied(dayLong.format(moment(found))),
    },
    {
      found: all(String.raw`\b${month3} (?<year>\d{4})\b`),
      write: (found) => tidied(month.format(moment(found))),
    },
    {
      found: all(String.raw`\b(?<day>[1-9]\d?) ${month3}\b`),
      write: (found) => tidied(dayOnly.format(moment(found))),
    },
  ];
}

/** A leap year: each day of a month is in it. */
const SOME_YEAR = '2024';

const moment = ({ year = SOME_YEAR, month = '', day = '1' }: Groups): Date =>
  new Date(Date.UTC(+year, short(MONTHS).indexOf(month.slice(0, 3)), +day));

/** A day of this weekday: the first of January 2024 is a Monday. */
const aDay = (weekday = ''): Date =>
  new Date(Date.UTC(2024, 0, 1 + short(WEEKDAYS).indexOf(weekday)));

function numberTokens(locale: string): Token[] {
  const number = (figure = '') =>
    tidied(
      new Intl.NumberFormat(locale, { minimumFractionDigits: places(figure) }).format(
        plain(figure),
      ),
    );
  const percent = (figure = '') =>
    tidied(
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: places(figure),
      }).format(plain(figure) / 100),
    );
  const money = (groups: Groups) => moneyIn(locale, groups);
  return [
    {
      found: all(
        String.raw`(?<minus>−)?(?<![A-Za-z])(?<sign>${SIGN}) ?(?<figure>${FIGURE})(?<unit>[KMBT])?(?:–(?<to>${FIGURE})(?<last>[KMBT])?)?(?!\w|[.,]\d| (?:${WRITTEN_UNITS})\b)`,
      ),
      write: money,
    },
    {
      found: all(String.raw`(?<![\w.,$€£])(?<from>${FIGURE})–(?<figure>${FIGURE})%`),
      write: ({ from, figure }) => `${number(from)}–${percent(figure)}`,
    },
    {
      found: all(String.raw`(?<![\w.,])(?<figure>${FIGURE})%`),
      write: ({ figure }) => percent(figure),
    },
    {
      found: all(
        String.raw`(?<![\w.,])(?<figure>\d+\.\d+)(?=×| ?(?:[GMT]Wh?|percent|million|billion)\b)`,
      ),
      write: ({ figure }) => number(figure),
    },
    {
      found: all(String.raw`(?<![\w.,])(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\w,])`),
      write: ({ figure }) => number(figure),
    },
  ];
}

const plain = (figure: string) => Number(figure.replaceAll(',', ''));
const places = (figure: string) => figure.split('.')[1]?.length ?? 0;
const digits = (figure: string) => Math.max(1, figure.replace(/\D/g, '').replace(/^0+/, '').length);

/** `$2.5B` as `2,5 Mrd. $`; a range has the unit of its upper end at both. */
function moneyIn(
  locale: string,
  { minus = '', sign = '', figure = '', unit, to, last }: Groups,
): string {
  // No other currency is ever a bare $.
  const currency = currencyOf(sign.trim()) ?? 'USD';
  const format = (typed: string, of = unit ?? last ?? '') => {
    const options = { notation: 'compact', maximumSignificantDigits: digits(typed) } as const;
    const shown = of === '' ? { minimumFractionDigits: places(typed) } : options;
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol',
      ...(of === '' && places(typed) === 0 && { maximumFractionDigits: 0 }),
      ...shown,
    });
  };
  const value = (typed: string, of = '') =>
    plain(typed) * 10 ** (EXPONENT[of] ?? 0) * (minus === '' ? 1 : -1);
  const low = unit ?? (to === undefined ? '' : (last ?? ''));
  if (to === undefined) return tidied(format(figure, low).format(value(figure, low)));
  const high = last ?? unit ?? '';
  return tidied(format(to, high).formatRange(value(figure, low), value(to, high)));
}

/** `Intl` sets spaces that a line does not break at, which nobody finds with a space of the keyboard. */
const tidied = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
