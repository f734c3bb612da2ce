/** Amounts at which a company is valued. */
import type { Piece, PlainWord } from '../words.ts';
import { amountAt, nearAt } from './amounts.ts';
import { textOf } from './figure-text.ts';
import { LIMITS, LONGEST_LIMIT } from './limits.ts';
import { sizeAt } from './sizes.ts';

/** "valued at over $10bn", "valuations above 5bn", "companies worth more than $1bn", "over $10bn valuation": an amount at which a company is valued. */
export function valuationAt(
  words: readonly PlainWord[],
  before: readonly PlainWord[],
): Piece | null {
  const size = companiesOfSize(words);
  if (size) return size;
  const said = VALUED.exec(`${textOf(words.slice(0, LONGEST_VALUED))} `)?.[0].trimEnd() ?? '';
  // A round that is worth an amount raises it.
  if (said === 'worth' && !ARE_VALUED.test(before.at(-1)?.key ?? '')) return null;
  const start = said === '' ? 0 : said.split(' ').length;
  const at = start === 0 ? priceAt(words) : null;
  if (at) return at;
  const rest = words.slice(start);
  const limit = amountAt(rest) ?? (start > 0 || isNamedBehind(rest) ? nearAt(rest) : null);
  if (!limit) return null;
  const end = start + limit.length;
  const isNamed = /^(?:valuations?|valued)$/.test(words[end]?.key ?? '') && !isOfNext(words, end);
  if (start === 0 && !isNamed) return null;
  const filters = [{ key: 'valuation', value: boundsOf(limit) } as const];
  return { filters, length: start === 0 ? end + 1 : end };
}

/** "Raised $2bn at $10bn": behind "at" it is what the company is worth. */
function priceAt(words: readonly PlainWord[]): Piece | null {
  const near = words[0]?.key === 'at' ? nearAt(words.slice(1)) : null;
  if (!near || REVENUE.test(words[near.length + 1]?.key ?? '')) return null;
  const filters = [{ key: 'valuation', value: boundsOf(near) } as const];
  return { filters, length: near.length + 1 };
}
const REVENUE = /^(?:revenues?|run|arr|a|an|per|in|valued?|valuations?)$/;

/** "$10bn valuation", "10 billion dollar valuation". */
const isNamedBehind = (words: readonly PlainWord[]): boolean => {
  const near = nearAt(words);
  return near !== null && /^valuations?$/.test(words[near.length]?.key ?? '');
};

/** "billion-dollar startups", "decacorns": of a company it is what it is worth. */
function companiesOfSize(words: readonly PlainWord[]): Piece | null {
  const worth = CORNS.get(words[0]?.key ?? '');
  if (worth !== undefined) return { filters: [{ key: 'valuation', value: worth }], length: 1 };
  const size = sizeAt(words);
  if (!size || !COMPANIES.test(words[size.length]?.key ?? '')) return null;
  return { filters: [{ key: 'valuation', value: size.value }], length: size.length };
}

const CORNS: ReadonlyMap<string, string> = new Map([
  ...(['unicorn', 'unicorns'] as const).map((word) => [word, '1bn'] as const),
  ...(['decacorn', 'decacorns'] as const).map((word) => [word, '10bn'] as const),
  ...(['hectocorn', 'hectocorns', 'centicorn', 'centicorns'] as const).map(
    (word) => [word, '100bn'] as const,
  ),
]);
const COMPANIES = /^(?:compan(?:y|ies)|start-?ups?|firms?|labs?|makers?)$/;

const LONGEST_VALUED = 6;
const VALUED =
  /^(?:(?:at|with) )?(?:an? )?(?:(?:post|pre)[- ]money |latest |last |current )?(?:valued(?: at| for)?|valuations?(?: of| is| are| was)?|worth) /;
const ARE_VALUED = /^(?:compan(?:y|ies)|start-?ups?|firms?|labs?|makers?|unicorns?|are|is)$/;

/** "under 50m, valued under 500m": the word belongs to the amount behind it. */
function isOfNext(words: readonly PlainWord[], at: number): boolean {
  if (words[at]?.key !== 'valued') return false;
  const next = /^(?:at|for)$/.test(words[at + 1]?.key ?? '') ? at + 2 : at + 1;
  return amountAt(words.slice(next)) !== null;
}

/** The limits of an amount as one value: "$10bn" is the least, "under $5bn", "$1bn-$5bn". */
function boundsOf({ filters }: Piece): string {
  const [min, max] = (['min', 'max'] as const).map((end) =>
    withoutLimit(filters.find(({ key }) => key === end)?.value),
  );
  if (min === undefined) return `under ${max}`;
  return max === undefined ? min : `${min}-${max}`;
}

/** "over 10bn" of "over 10bn and under 50bn": its own words say what its place in the range says. */
function withoutLimit(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const words = value.split(' ');
  for (let length = Math.min(LONGEST_LIMIT, words.length - 1); length > 0; length--)
    if (LIMITS.has(words.slice(0, length).join(' '))) return words.slice(length).join(' ');
  return value;
}
