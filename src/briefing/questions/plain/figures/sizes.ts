/** Figures by their size alone: "billion-dollar rounds", "a half-billion-dollar loan", "nine-figure rounds", "decacorns". */
import type { PlainWord } from '../words.ts';
import { textOf } from './figure-text.ts';

/** A size that begins here: the least figure that is called so, and its digits. */
interface Size {
  value: string;
  length: number;
  /** Of "five-figure", which may be said of money or of people. */
  digits: number | null;
}

/** The size that begins here, with a hyphen or without: "six figure"; null where none does. */
export function sizeAt(words: readonly PlainWord[]): Size | null {
  const [first = ''] = textOf(words.slice(0, 1)).split(' ');
  for (const length of [1, 2]) {
    const said = length === 1 ? first : textOf(words.slice(0, 2)).replace(' ', '-');
    const value = SIZES.get(said.replace(/^multi-/, ''));
    if (value === undefined || words.length < length) continue;
    const digits = DIGITS.indexOf(said.replace(/-figure$/, ''));
    return { value, length, digits: digits < 0 ? null : digits + LEAST_DIGITS };
  }
  return null;
}

const LEAST_DIGITS = 4;
const DIGITS = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The least figure of so many digits, as people write it: “100k”, “10m”. */
function leastOf(digits: number): string {
  return digits < 7 ? `${10 ** (digits - 4)}k` : `${10 ** (digits - 7)}m`;
}

const SIZES = new Map([
  ...(['million', 'billion', 'trillion'] as const).map(
    (unit) => [`${unit}-dollar`, `1 ${unit}`] as const,
  ),
  ['half-billion', '500m'],
  ['half-billion-dollar', '500m'],
  ['half-trillion-dollar', '500bn'],
  ['hundred-million-dollar', '100m'],
  ['hundred-billion-dollar', '100bn'],
  ...DIGITS.map((digits, at) => [`${digits}-figure`, leastOf(at + LEAST_DIGITS)] as const),
]);
