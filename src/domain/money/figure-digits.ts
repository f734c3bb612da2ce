/** The digits of a figure as it is shown: cut to so many, with the unit that they ask for. */
import { minorDigits, roundHalfAway, shift } from './currency.ts';

const UNITS = ['', 'K', 'M', 'B', 'T'] as const;
/** Significant digits of a figure, unless another number is asked for. */
export const DIGITS = 3;
let grouping: Intl.NumberFormat | undefined;

/** The digits of a figure without its sign and its currency, and the unit after them. */
export interface FigureDigits {
  digits: string;
  unit: string;
}

/** The number of significant digits to which a figure is cut, and which way. */
export interface Rounding {
  digits: number;
  round: (value: number) => number;
}

/** To the nearest, as exact figures are. */
export const NEAREST: Rounding = { digits: DIGITS, round: roundHalfAway };

/** The digits of a size, without its sign. @throws RangeError of a value that is not finite */
export function figure(value: number, currency: string, rounding: Rounding): FigureDigits {
  if (!Number.isFinite(value)) throw new RangeError(`no amount: ${value}`);
  const size = Math.abs(value);
  const small = toDigits(size, currency, rounding.round);
  if (small < 1000) return { digits: smallText(size, small, currency, rounding), unit: '' };
  const rounded = significant(size, rounding);
  const step = Math.min(Math.floor(orderOf(rounded) / 3), UNITS.length - 1);
  return { digits: grouped(shift(rounded, -3 * step)), unit: UNITS[step] ?? '' };
}

/** A size cut to the minor unit of its currency. */
export function toDigits(size: number, currency: string, round: Rounding['round']): number {
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

/** A size with commas between its thousands. */
export function grouped(size: number): string {
  if (size === 0 || (size >= 0.001 && size < 1000)) return String(size);
  // Building one costs 20 ms at the first use, and few figures need it.
  grouping ??= new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
  return grouping.format(size);
}
