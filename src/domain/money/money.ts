/** Amounts of money in words, as every sentence and table shows them. */
import { type Money, roundHalfAway, signOf } from './currency.ts';
import {
  DIGITS,
  type FigureDigits,
  figure,
  grouped,
  NEAREST,
  type Rounding,
  toDigits,
} from './figure-digits.ts';

/** An amount to be formatted; without a qualifier it is `exact`. */
export type Formattable = Pick<Money, 'value' | 'currency'> & Partial<Money>;

const PREFIXES = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ', range: '' };

/**
 * `$1.03B`, `€120M`, `SEK 500M`, `about $1B`, `up to $15B`, `at least $2B`, `$650–700B`, `−$5M`, `$0`.
 * From a thousand on, three significant digits and the unit that the rounded figure asks for (999,999,999 is
 * `$1B`); below it the whole figure to the minor unit (`$950`, `$12.50`). What is `up to` is rounded up and
 * what is `at least` down, so that the words stay true; a range shows as many digits as keep its ends apart.
 * `digits` is another number of significant digits. Throws `RangeError` for a value that is not finite.
 */
export function formatMoney(money: Formattable, digits = DIGITS): string {
  const { value, currency, qualifier = 'exact', valueTo = null } = money;
  if (qualifier === 'range' && valueTo !== null && valueTo !== value)
    return formatRangeOf(value, valueTo, currency);
  const shown = figure(value, currency, { digits, round: roundingOf(qualifier, value) });
  return PREFIXES[qualifier] + signed(value, currency, textOf(shown));
}

function roundingOf(qualifier: Money['qualifier'], value: number): Rounding['round'] {
  if (qualifier !== 'up_to' && qualifier !== 'at_least') return roundHalfAway;
  return (qualifier === 'up_to') === value >= 0 ? Math.ceil : Math.floor;
}

function formatRangeOf(from: number, to: number, currency: string): string {
  const both = (rounding: Rounding) =>
    [figure(from, currency, rounding), figure(to, currency, rounding)] as const;
  let [low, high] = both(NEAREST);
  for (let digits = DIGITS + 1; textOf(low) === textOf(high) && digits <= 15; digits++)
    [low, high] = both({ ...NEAREST, digits });
  const [start, end] = [signed(from, currency, textOf(low)), signed(to, currency, textOf(high))];
  if (start === end) return start;
  if (from < 0 || to < 0) return `${start} to ${end}`;
  if (low.unit === high.unit) return `${signed(from, currency, low.digits)}–${textOf(high)}`;
  // A bare lower end would take the upper end's unit in the reader's eye: `$500–1.5K`.
  const bare = low.unit === '' && from !== 0;
  return `${start}–${bare ? grouped(toDigits(to, currency, roundHalfAway)) : textOf(high)}`;
}

function signed(value: number, currency: string, text: string): string {
  return `${value < 0 ? '−' : ''}${signOf(currency)}${text}`;
}

function textOf({ digits, unit }: FigureDigits): string {
  return digits + unit;
}
