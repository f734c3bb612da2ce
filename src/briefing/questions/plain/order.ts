/** An order and a number in plain words: "five largest", "top 3", "biggest 2", "newest". */

import type { Sort } from '../../../domain/event/query.ts';
import type { TypedFilter } from '../line.ts';
import { numberOf } from './numbers.ts';
import type { Piece, PlainWord } from './words.ts';

const ORDERS: Readonly<Record<string, Sort>> = {
  largest: 'amount',
  biggest: 'amount',
  highest: 'amount',
  top: 'amount',
  smallest: 'smallest',
  lowest: 'smallest',
  newest: 'newest',
  latest: 'newest',
  last: 'newest',
  recent: 'newest',
  oldest: 'oldest',
  earliest: 'oldest',
};
const MOST = 100;

/** "sorted by amount", "by date". */
const SORTED: Readonly<Record<string, 'amount' | 'newest' | 'jobs'>> = {
  amount: 'amount',
  size: 'amount',
  value: 'amount',
  date: 'newest',
  jobs: 'jobs',
  headcount: 'jobs',
};
function sortedAt(said: readonly string[]): Piece | null {
  const start = /^(?:sort|sorted|order|ordered|rank|ranked)$/.test(said[0] ?? '') ? 1 : 0;
  if (said[start] !== 'by') return null;
  const [number, of] = said.slice(start + 1);
  const at = start + (number === 'number' && of === 'of' ? 3 : 1);
  const order = said[at] ?? '';
  const value = Object.hasOwn(SORTED, order) ? SORTED[order] : undefined;
  // Of the others “by size” alone is said of much else.
  if (!value || (start === 0 && value !== 'jobs')) return null;
  return { filters: [{ key: 'sort', value }], length: at + 1 };
}

/** The order that begins here, with its number on either side of it; null where none does. */
export function orderAt(words: readonly PlainWord[]): Piece | null {
  const keys = words.slice(0, 5).map(({ key }) => key);
  const sorted = sortedAt(keys);
  if (sorted) return sorted;
  const before = countOf(keys[0]);
  const start = before === null ? 0 : 1;
  const isMost = keys[start] === 'most';
  const word = keys[start + (isMost ? 1 : 0)] ?? '';
  const sort =
    isMost && word !== 'recent'
      ? undefined
      : Object.hasOwn(ORDERS, word)
        ? ORDERS[word]
        : undefined;
  if (!sort || (word === 'recent' && !isMost)) return null;
  const length = start + (isMost ? 2 : 1);
  const after = before === null ? countOf(keys[length]) : null;
  const count = before ?? after ?? (isOfOne(keys.slice(length)) ? 1 : null);
  const isSpelled = keys[length] === 'first' ? 1 : 0;
  const filters: TypedFilter[] = [{ key: 'sort', value: sort }];
  if (count !== null) filters.push({ key: 'top', value: String(count) });
  return { filters, length: length + (after === null ? isSpelled : 1) };
}

/** "the biggest round" is one. */
const isOfOne = (behind: readonly string[]): boolean =>
  behind.slice(0, 2).some((word) => ONE.has(word));
const ONE = new Set('round deal raise acquisition takeover merger ipo listing purchase'.split(' '));

function countOf(word = ''): number | null {
  const count = numberOf(word);
  return count !== null && count >= 1 && count <= MOST ? count : null;
}
