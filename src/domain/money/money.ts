import { type Money, minorDigits, roundHalfAway, shift, signOf } from './currency.ts';
/** An amount to be formatted; without a qualifier it is `exact`. */
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

/** To how many significant digits a figure is cut, and which way. */
interface Rounding {
  digits: number;
  round: (value: number) => number;
}

const NEAREST: Rounding = { digits: DIGITS, round: roundHalfAway };

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

function textOf({ digits, unit }: Shown): string {
  return digits + unit;
}

function figure(value: number, currency: string, rounding: Rounding): Shown {
  if (!Number.isFinite(value)) throw new RangeError(`no amount: ${value}`);
  const size = Math.abs(value);
  const small = toDigits(size, currency, rounding.round);
  if (small < 1000) return { digits: smallText(size, small, currency, rounding), unit: '' };
  const rounded = significant(size, rounding);
  const step = Math.min(Math.floor(orderOf(rounded) / 3), UNITS.length - 1);
  return { digits: grouped(shift(rounded, -3 * step)), unit: UNITS[step] ?? '' };
}

function toDigits(size: number, currency: string, round: Rounding['round']): number {
  const places = minorDigits(currency);
  return shift(round(shift(size, places)), -places);
}

/** A price below the minor unit keeps its first digits: shown as nothing it would be a lie. */
function smallText(size: number, rounded: number, currency: string, rounding: Rounding): string {
  if (rounded === 0) return grouped(size === 0 ? 0 : significant(size, rounding));
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(minorDigits(currency));
}

function significant(size: number, { digits, round }: Rounding): number {
  const places = digits - 1 - orderOf(size);
  return shift(round(shift(size, places)), -places);
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
