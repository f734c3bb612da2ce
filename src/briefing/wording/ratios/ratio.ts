/** Ratios and other numbers in so many digits, rounded so that the word before them stays true. */

/** The side on which the true value lies: 1 for "at least", -1 for "at most", 0 for neither. */
type Bound = -1 | 0 | 1;

/** A quotient is only near to what it is: 20.000000000000004 is 20, and is not rounded up. */
const EXACT = 12;

function rounded(value: number, step: number, down: number): number {
  const units = Number((value / step).toPrecision(EXACT));
  return down < 0 ? Math.floor(units) : down > 0 ? Math.ceil(units) : Math.round(units);
}

/** A number in so many significant digits: rounded down for -1, up for 1, to the nearest for 0. */
export function inDigits(value: number, way: Bound, digits: number): number {
  if (value === 0) return 0;
  const order = Math.floor(Math.log10(Math.abs(value)));
  const places = digits - 1 - order;
  const units = rounded(value, 10 ** -places, way);
  return Number(`${units}e${-places}`);
}

/** The side of a difference of two bounds. */
export const sideOf = (difference: number): Bound => (difference > 0 ? 1 : difference < 0 ? -1 : 0);

const WORDS: Record<`${Bound}`, string> = { '-1': 'at most ', 0: '', 1: 'at least ' };

/** "at most about 20.6×", "at least 2.00×": with so many decimals, up where it is at most so much and down where at least. */
export function ratioText(
  ratio: number,
  { bound, isAbout, places }: { bound: Bound; isAbout: boolean; places: number },
): string {
  const units = rounded(ratio, 10 ** -places, -bound);
  const digits = (units * 10 ** -places).toFixed(places);
  // A step-up keeps its two decimals: 2.00.
  const number = places === 1 ? Number(digits) : digits;
  return `${WORDS[`${bound}`]}${isAbout ? 'about ' : ''}${number}×`;
}
