/** Two statements of one sum: the press rounds, converts and hedges. */

/** A sum as it is stated. */
interface Stated {
  value: number;
  currency: string;
  qualifier: 'exact' | 'about' | 'up_to' | 'at_least' | 'range';
  valueTo?: number | null;
}

/** The sums are one and the same; may be, as they are rounded or hedged; are of the same size; or are others. */
export type SumLikeness = 'equal' | 'close' | 'similar' | 'other';

/** The value of a sum in US dollars; null where no rate is known. */
export type ToDollars = (sum: { value: number; currency: string }) => number | null;

const EQUAL = 0.005;
const CLOSE = 0.05;
const SIMILAR = 0.25;
/** A rate moves between the day of a deal and the day on which a newspaper converts. */
const CONVERTED = 0.08;

/** Compares two sums; null where they can't be compared. */
export function sumLikeness(
  a: Stated | null,
  b: Stated | null,
  inDollars: ToDollars,
): SumLikeness | null {
  if (!a || !b) return null;
  if (a.currency !== b.currency) return converted(a, b, inDollars);
  const gap = apart(a.value, b.value);
  if (gap <= EQUAL) return 'equal';
  if (gap <= CLOSE || overlap(a, b)) return 'close';
  return gap <= SIMILAR ? 'similar' : 'other';
}

function converted(a: Stated, b: Stated, inDollars: ToDollars): SumLikeness | null {
  const [x, y] = [inDollars(a), inDollars(b)];
  if (x === null || y === null) return null;
  const gap = apart(x, y);
  if (gap <= CONVERTED) return 'close';
  return gap <= SIMILAR ? 'similar' : 'other';
}

/** True of two sums that cannot both be right: beyond what rounding, hedging and converting explain. */
export function disagree(a: Stated, b: Stated, inDollars: ToDollars): boolean {
  const alike = sumLikeness(a, b, inDollars);
  if (alike === 'close') return a.currency === b.currency && !overlap(a, b);
  return alike === 'similar' || alike === 'other';
}

/** The difference as a share of the larger. */
const apart = (x: number, y: number) => Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1);

/** True where one sum is hedged so that the other may be meant. */
function overlap(a: Stated, b: Stated): boolean {
  const [x, y] = [spread(a), spread(b)];
  return x.low <= y.high && y.low <= x.high;
}

/** The sums that may be meant by a hedged one. */
function spread({ value, qualifier, valueTo }: Stated): { low: number; high: number } {
  if (qualifier === 'range') return { low: value, high: valueTo ?? value };
  const { low, high } = SPREAD[qualifier];
  return { low: value * low, high: value * high };
}

const SPREAD = {
  exact: { low: 1, high: 1 },
  about: { low: 0.9, high: 1.1 },
  up_to: { low: 0.6, high: 1 },
  at_least: { low: 1, high: 1.4 },
};

/** True of a figure that few sums have by chance: of three digits or more. */
export function isRare({ value }: { value: number }): boolean {
  const [digits = ''] = value.toExponential().split('e');
  return digits.replace('.', '').length >= 3;
}
