/** A total and its parts in figures that add up as they are printed. */
import { minorDigits, roundHalfAway, shift } from './currency.ts';
import { type Formattable, formatMoney } from './money.ts';

/** The fewest and the most significant digits of the total. */
const FEWEST = 3;
const MOST = 15;
/** A part may differ from its figure by this share: beyond it one more digit is shown. */
const SHARE = 0.05;

/** A total as `formatMoney` shows it, or with more digits, and its parts. */
interface PartsText {
  total: string;
  parts: string[];
}

/**
 * `$263B` with `$260.8B` and `$2.2B`: the parts are rounded so that they add up to the printed total, at the first
 * precision, from three digits of the total on, at which each of them is close to what it is. Parts are zero or more and
 * add up to the total; a total that is `at_least` is rounded down.
 */
export function formatParts(total: Formattable, parts: readonly number[]): PartsText {
  const { currency, qualifier = 'exact' } = total;
  const round = qualifier === 'at_least' ? Math.floor : roundHalfAway;
  const finest = -minorDigits(currency);
  const order = Math.floor(Math.log10(Math.max(total.value, 1)));
  for (let digits = FEWEST; digits <= MOST; digits++) {
    const step = Math.max(order + 1 - digits, finest);
    const units = round(shift(total.value, -step));
    const shares = shared(
      units,
      parts.map((part) => shift(part, -step)),
    );
    const isClose = parts.every(
      (part, index) => Math.abs(shift(shares[index] ?? 0, step) - part) <= part * SHARE,
    );
    if (!isClose && step > finest && digits < MOST) continue;
    const text = (value: number) => formatMoney({ value: shift(value, step), currency }, MOST);
    return {
      total: formatMoney({ ...total, value: shift(units, step) }, MOST),
      parts: shares.map(text),
    };
  }
  throw new RangeError(`no parts: ${total.value}`);
}

/** Whole units for each share, which add up to `units`: those with the largest remainders are rounded up. */
function shared(units: number, exact: readonly number[]): number[] {
  const shares = exact.map(Math.floor);
  const missing = units - shares.reduce((sum, share) => sum + share, 0);
  const remainders = exact.map((share, index) => ({ index, left: share - Math.floor(share) }));
  remainders.sort((a, b) => b.left - a.left || a.index - b.index);
  for (const { index } of remainders.slice(0, Math.max(0, missing)))
    shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
