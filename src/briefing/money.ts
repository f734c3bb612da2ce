/**
 * Money as people read it. Amounts are in whole units of their currency; `toMinor` and `fromMinor` turn them
 * into the integers that are stored and back. Reading what people type is in `money-reading.ts`.
 */
import { minorDigits, roundHalfAway, shift, signOf } from './currency.ts';
import type { Amount } from './event.ts';

export {
  CURRENCIES,
  fromMinor,
  isCurrency,
  minorDigits,
  RATED_CURRENCIES,
  toMinor,
} from './currency.ts';
export { parseMoney } from './money-reading.ts';

/** An amount in whole units, as it was stated; `valueTo` is the upper end of a `range`, else null. */
export type Money = Pick<Amount, 'value' | 'currency' | 'qualifier' | 'valueTo'>;

/** What `formatMoney` takes: no qualifier means `exact`. */
export type Formattable = Pick<Money, 'value' | 'currency'> & Partial<Money>;

const PREFIXES = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ', range: '' };
const UNITS = ['', 'K', 'M', 'B', 'T'] as const;
const DIGITS = 3;
let grouping: Intl.NumberFormat | undefined;

/** The digits of a figure without its sign and its currency, and the unit after them. */
interface Shown {
  digits: string;
  unit: string;
}

/**
 * `$1.03B`, `€120M`, `SEK 500M`, `about $1B`, `up to $15B`, `at least $2B`, `$650–700B`, `−$5M`, `$0`.
 * From a thousand on, three significant digits and the unit that the rounded figure asks for (999,999,999 is
 * `$1B`); below it the whole figure to the minor unit (`$950`, `$12.50`). A range shows as many digits as
 * keep its ends apart. Throws `RangeError` for a value that is not finite.
 */
export function formatMoney(money: Formattable): string {
  const { value, currency, qualifier = 'exact', valueTo = null } = money;
  if (qualifier === 'range' && valueTo !== null && valueTo !== value)
    return formatRangeOf(value, valueTo, currency);
  return PREFIXES[qualifier] + signed(value, currency, textOf(figure(value, currency)));
}

function formatRangeOf(from: number, to: number, currency: string): string {
  let [low, high] = [figure(from, currency), figure(to, currency)];
  for (let digits = DIGITS + 1; textOf(low) === textOf(high) && digits <= 15; digits++)
    [low, high] = [figure(from, currency, digits), figure(to, currency, digits)];
  const [start, end] = [signed(from, currency, textOf(low)), signed(to, currency, textOf(high))];
  if (start === end) return start;
  if (from < 0 || to < 0) return `${start} to ${end}`;
  if (low.unit === high.unit) return `${signed(from, currency, low.digits)}–${textOf(high)}`;
  // A bare lower end would take the upper end's unit in the reader's eye: `$500–1.5K`.
  const bare = low.unit === '' && from !== 0;
  return `${start}–${bare ? grouped(toDigits(to, currency)) : textOf(high)}`;
}

function signed(value: number, currency: string, text: string): string {
  return `${value < 0 ? '−' : ''}${signOf(currency)}${text}`;
}

function textOf({ digits, unit }: Shown): string {
  return digits + unit;
}

function figure(value: number, currency: string, digits = DIGITS): Shown {
  if (!Number.isFinite(value)) throw new RangeError(`no amount: ${value}`);
  const size = Math.abs(value);
  const small = toDigits(size, currency);
  if (small < 1000) return { digits: smallText(size, small, currency), unit: '' };
  const rounded = significant(size, digits);
  const step = Math.min(Math.floor(orderOf(rounded) / 3), UNITS.length - 1);
  return { digits: grouped(shift(rounded, -3 * step)), unit: UNITS[step]! };
}

function toDigits(size: number, currency: string): number {
  const places = minorDigits(currency);
  return shift(roundHalfAway(shift(size, places)), -places);
}

/** A price below the minor unit keeps its first digits: shown as nothing it would be a lie. */
function smallText(size: number, rounded: number, currency: string): string {
  if (rounded === 0) return grouped(size === 0 ? 0 : significant(size, DIGITS));
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(minorDigits(currency));
}

function significant(size: number, digits: number): number {
  const places = digits - 1 - orderOf(size);
  return shift(roundHalfAway(shift(size, places)), -places);
}

function orderOf(size: number): number {
  return Number(size.toExponential().split('e')[1]);
}

function grouped(size: number): string {
  if (size === 0 || (size >= 0.001 && size < 1000)) return String(size);
  // Building one costs 20 ms at the first use, and few figures need it.
  grouping ??= new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
  return grouping.format(size);
}
