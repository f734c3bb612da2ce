/** An order and a number in plain words: "five largest", "top 3", "biggest 2", "newest". */

import type { Sort } from '../../../domain/event/query.ts';
import type { TypedFilter } from '../line.ts';
import { numberOf } from './numbers.ts';
import type { Piece, PlainWord } from './words.ts';

const ORDERS: ReadonlyMap<string, Sort> = new Map(
  Object.entries<Sort>({
    largest: 'amount',
    biggest: 'amount',
    highest: 'amount',
    top: 'amount',
    priciest: 'amount',
    costliest: 'amount',
    smallest: 'smallest',
    lowest: 'smallest',
    cheapest: 'smallest',
    newest: 'newest',
    latest: 'newest',
    last: 'newest',
    oldest: 'oldest',
    earliest: 'oldest',
  }),
);
/** "most expensive", "most recent". */
const MOST_SAID: ReadonlyMap<string, Sort> = new Map(
  Object.entries<Sort>({
    recent: 'newest',
    expensive: 'amount',
    costly: 'amount',
  }),
);
const MOST = 100;

/** "sorted by amount", "by date". */
const SORTED: Readonly<Record<string, 'amount' | 'newest' | 'jobs'>> = {
  amount: 'amount',
  size: 'amount',
  value: 'amount',
  date: 'newest',
  price: 'amount',
  jobs: 'jobs',
  headcount: 'jobs',
};
/** "By deal size", "by purchase price". */
const OF_DEALS = /^(?:deal|round|purchase|transaction|ticket|cheque|check)$/;
function sortedAt(said: readonly string[]): Piece | null {
  const start = /^(?:sort|sorted|order|ordered|rank|ranked)$/.test(said[0] ?? '') ? 1 : 0;
  if (said[start] !== 'by') return null;
  const [what = '', of] = said.slice(start + 1);
  const isOfWhat = (what === 'number' && of === 'of') || OF_DEALS.test(what);
  const at = start + (isOfWhat ? (what === 'number' ? 3 : 2) : 1);
  const order = said[at] ?? '';
  const value = Object.hasOwn(SORTED, order) ? SORTED[order] : undefined;
  // “By date” alone is said of much else.
  if (!value || (start === 0 && value === 'newest')) return null;
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
  const raised = before === null ? mostRaisedAt(keys) : null;
  if (raised) return raised;
  const sort = isMost ? MOST_SAID.get(word) : (ORDERS.get(word) ?? earliest(keys.slice(start)));
  if (!sort) return null;
  const length = start + (isMost ? 2 : 1);
  const after = before === null ? countOf(keys[length]) : null;
  const count = before ?? after ?? (isOfOne(keys.slice(length)) ? 1 : null);
  const isSpelled = keys[length] === 'first' ? 1 : 0;
  const filters: TypedFilter[] = [{ key: 'sort', value: sort }];
  if (count !== null) filters.push({ key: 'top', value: String(count) });
  return { filters, length: length + (after === null ? isSpelled : 1) };
}

/** "Raised the most money", "most capital". */
function mostRaisedAt(keys: readonly string[]): Piece | null {
  const [said] = RAISED_MOST.exec(keys.join(' ')) ?? [];
  return said === undefined
    ? null
    : { filters: [{ key: 'sort', value: 'amount' }], length: said.split(' ').length };
}
const RAISED_MOST =
  /^(?:(?:raised?|raises|raising|paid|pays?|paying|spent|spends?|spending) (?:the )?most(?: money| capital| funding)?|(?:the )?most (?:money|capital|funding))(?= |$)/;

/** "The first seed round" is the oldest; "the first quarter" and "first of all" are none. */
const earliest = ([first, ...behind]: readonly string[]): Sort | undefined =>
  first === 'first' && isOfOne(behind) ? 'oldest' : undefined;

/** "the biggest round" is one, and so is "the last AWS outage". */
const isOfOne = (behind: readonly string[]): boolean =>
  behind.slice(0, 3).some((word) => ONE.has(word));
const ONE = new Set(
  'round deal raise acquisition takeover merger ipo listing purchase outage breach hack layoff lawsuit ruling settlement fine partnership valuation'.split(
    ' ',
  ),
);

function countOf(word = ''): number | null {
  const count = numberOf(word);
  return count !== null && count >= 1 && count <= MOST ? count : null;
}
