/** Limits of amounts in plain words: "over $100m", "between $400m and $600m", "at least half a billion dollars". */
import { remembering } from '../../../domain/collections.ts';
import { withoutTail } from '../../../domain/text/cutting.ts';
import { Misreading } from '../../../errors.ts';
import { LOWER, limitOf, UPPER } from '../filter-values.ts';
import { inDigits } from './numbers.ts';
import { type Piece, type PlainWord, plainWord } from './words.ts';

/** The most words of an amount: "half a billion US dollars". */
const LONGEST = 5;

const LOWER_WORDS = [
  'over',
  'above',
  'at least',
  'more than',
  'larger than',
  'bigger than',
  'greater than',
  'no less than',
  'not less than',
  'exceeding',
  'north of',
  'upwards of',
  'min',
  'minimum',
  '>',
  '>=',
  '≥',
];
const UPPER_WORDS = [
  'under',
  'below',
  'at most',
  'less than',
  'smaller than',
  'fewer than',
  'up to',
  'max',
  'maximum',
  'no more than',
  'not more than',
  '<',
  '<=',
  '≤',
];

const LIMITS = new Map<string, 'min' | 'max'>([
  ...LOWER_WORDS.map((words) => [words, 'min'] as const),
  ...UPPER_WORDS.map((words) => [words, 'max'] as const),
]);
const LONGEST_LIMIT = 3;
/** So many words hold whatever begins at the first: “between”, an amount, “and”, another. */
const FARTHEST = 2 * LONGEST + 2;

/** A figure is an amount where a unit or a currency stands with it: "over 3 rounds" is none. */
const IS_MONEY =
  /[$€£¥₹]|\d ?(?:k|m|mn|mln|mio|b|bn|t|tn|mrd|md|lakh|crore|mil)\b|\b(?:thousand|million|billion|trillion|dollars?|euros?|pounds?|yen|usd|eur|gbp|sek)\b/;

/** The limits that begin here; null where none do. */
export function amountAt(words: readonly PlainWord[]): Piece | null {
  const size = sizeAt(words);
  if (size) return size;
  if (!IS_MONEY.test(inDigits(textOf(words.slice(0, FARTHEST))))) return null;
  return gluedRangeAt(words) ?? rangeAt(words) ?? limitAt(words) ?? openLimitAt(words);
}

/** "billion-dollar rounds", "a half-billion-dollar loan", "nine-figure rounds": the least amount that is called so. */
function sizeAt(words: readonly PlainWord[]): Piece | null {
  const said = textOf(words.slice(0, 2)).replace(/^(\w+)[- ](dollar|figure)(?!s\b).*$/, '$1-$2');
  const [first = ''] = said.split(' ');
  const length = first.includes('-') && first !== words[0]?.token.value.toLowerCase() ? 2 : 1;
  const value = SIZES.get(first.replace(/^multi-?/, ''));
  return value === undefined ? null : { filters: [{ key: 'min', value }], length };
}

const SIZES = new Map([
  ...(['million', 'billion', 'trillion'] as const).map(
    (unit) => [`${unit}-dollar`, `1 ${unit}`] as const,
  ),
  ['half-billion-dollar', '500m'],
  ['hundred-million-dollar', '100m'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven'].map(
    (digits, at) => [`${digits}-figure`, `${10 ** at}m`] as const,
  ),
]);

/** "valued at over $10bn", "valuations above 5bn", "companies worth more than $1bn", "over $10bn valuation": an amount at which a company is valued. */
export function valuationAt(
  words: readonly PlainWord[],
  before: readonly PlainWord[],
): Piece | null {
  const said = VALUED.exec(`${textOf(words.slice(0, LONGEST_VALUED))} `)?.[0].trimEnd() ?? '';
  // A round that is worth an amount raises it.
  if (said === 'worth' && !ARE_VALUED.test(before.at(-1)?.key ?? '')) return null;
  const start = said === '' ? 0 : said.split(' ').length;
  const limit = amountAt(words.slice(start));
  if (!limit) return null;
  const end = start + limit.length;
  const isNamed = /^(?:valuations?|valued)$/.test(words[end]?.key ?? '');
  if (start === 0 && !isNamed) return null;
  const filters = [{ key: 'valuation', value: boundsOf(limit) } as const];
  return { filters, length: start === 0 ? end + 1 : end };
}

const LONGEST_VALUED = 6;
const VALUED =
  /^(?:(?:at|with) )?(?:an? )?(?:(?:post|pre)[- ]money |latest |last |current )?(?:valued(?: at| for)?|valuations?(?: of| is| are| was)?|worth) /;
const ARE_VALUED = /^(?:compan(?:y|ies)|start-?ups?|firms?|labs?|makers?|unicorns?|are|is)$/;

/** "over 1000 jobs", "cut between 100 and 500 people", "layoffs above 1,000": people are jobs where it is said before that these are cut. */
export function jobsAt(words: readonly PlainWord[], before: readonly PlainWord[]): Piece | null {
  const said = textOf(words.slice(0, FARTHEST)).replace(/(?<=\d),(?=\d{3}\b)/g, '');
  const found = JOBS.exec(said);
  const { cut, limit = '', low, high, figure, open, noun } = found?.groups ?? {};
  const key = LIMITS.get(limit) ?? (open ? 'min' : null);
  if (!found || (low === undefined && !key)) return null;
  const isCut = cut !== undefined || before.some((word) => CUTS.test(word.key));
  const isOfJobs = noun ? isCut || noun.startsWith('job') : CUTS.test(before.at(-1)?.key ?? '');
  if (!isOfJobs) return null;
  const value = low === undefined ? `${key === 'max' ? 'under ' : ''}${figure}` : `${low}-${high}`;
  return { filters: [{ key: 'jobs', value }], length: found[0].split(' ').length };
}

const JOBS =
  /^(?<cut>(?:cut|cuts|cutting|shed|sheds|shedding|fired|sacked|(?:lay|lays|laid|laying) off) )?(?:between (?<low>\d+k?) and (?<high>\d+k?)|(?:(?<limit>[a-z<>=≥≤]+(?: [a-z]+){0,2}) )?(?<figure>\d+k?)(?<open>\+| or more)?)(?: (?<noun>jobs?(?: cuts| losses)?|people|employees|workers|staff|staffers|roles|positions|layoffs|redundancies))?(?![\w-])/;
const CUTS =
  /^(?:lay-?offs?|lays?|laid|laying|cuts?|cutting|fired?|firing|sack(?:ed|s)?|sheds?|shedding|redundanc(?:y|ies)|jobs?)$/;

/** The limits of an amount as one value: "$10bn" is the least, "under $5bn", "$1bn-$5bn". */
function boundsOf({ filters }: Piece): string {
  const [min, max] = (['min', 'max'] as const).map(
    (end) => filters.find(({ key }) => key === end)?.value,
  );
  if (min === undefined) return `under ${max}`;
  return max === undefined ? min : `${min}-${max}`;
}

/** "50-150m", "$1–2bn". */
function gluedRangeAt([first]: readonly PlainWord[]): Piece | null {
  const [low, high, ...more] = (first?.token.value ?? '').split(/[-–—]/);
  if (!low || !high || more.length > 0) return null;
  const piece = rangeAt([low, 'to', high].map((value) => plainWord({ value })));
  return piece && { ...piece, length: 1 };
}

/** "between A and B", "from A to B", "A to B". */
function rangeAt(words: readonly PlainWord[]): Piece | null {
  const first = words[0]?.token.value.toLowerCase();
  const start = first === 'between' || first === 'from' ? 1 : 0;
  for (let to = start + 1; to <= start + LONGEST; to++) {
    const between = words[to]?.token.value.toLowerCase();
    if (!between || !['and', 'to', '-', '–', '—'].includes(between)) continue;
    const low = moneyIn(words.slice(start, to));
    const high = low ?? figureIn(words.slice(start, to));
    const upper = high && amountFrom(words.slice(to + 1));
    if (!upper || high === null) continue;
    const filters: { key: 'min' | 'max'; value: string }[] = [
      { key: 'min', value: low ?? withUnitOf(high, upper.value) },
      { key: 'max', value: upper.value },
    ];
    if (filters.every(({ key, value }) => isAmount(value, key)))
      return { filters, length: to + 1 + upper.length };
  }
  return null;
}

/** A figure without a unit: "50" of "50 to 150 million". */
function figureIn(words: readonly PlainWord[]): string | null {
  const text = textOf(words);
  return words.length === 1 && /^[$€£¥₹]?\d[\d.,]*$/.test(text) ? text : null;
}

/** "between 400 and 600 million": the unit of the second is that of the first. */
function withUnitOf(figure: string, amount: string): string {
  const unit = amount.replace(/^\D{0,4}[\d.,]+/, '');
  return /^\D?\d[\d.,]*$/.test(figure) ? `${figure}${unit}` : figure;
}

/** "over $100m". */
function limitAt(words: readonly PlainWord[]): Piece | null {
  for (let length = LONGEST_LIMIT; length > 0; length--) {
    const key = LIMITS.get(textOf(words.slice(0, length)));
    const amount = key && amountFrom(words.slice(length));
    if (key && amount)
      return { filters: [{ key, value: amount.value }], length: length + amount.length };
  }
  return gluedAt(words);
}

/** ">$100m". */
function gluedAt([word]: readonly PlainWord[]): Piece | null {
  const [, sign = '', value = ''] = /^([<>]=?|[≤≥])(.+)$/.exec(word?.token.value ?? '') ?? [];
  const key = LIMITS.get(sign);
  if (!key || !IS_MONEY.test(value.toLowerCase()) || !isAmount(value, key)) return null;
  return { filters: [{ key, value }], length: 1 };
}

/** "$100m+", "$100m or more", "$50m or less". */
function openLimitAt(words: readonly PlainWord[]): Piece | null {
  const amount = amountFrom(words);
  if (!amount) return null;
  const [or, more] = words.slice(amount.length).map(({ key }) => key);
  if (or === 'or' && more && /^(more|above|over|less|under|below)$/.test(more)) {
    const key = /^(more|above|over)$/.test(more) ? 'min' : 'max';
    return { filters: [{ key, value: amount.value }], length: amount.length + 2 };
  }
  const isOpen = words[amount.length - 1]?.token.value.endsWith('+');
  return isOpen ? { filters: [{ key: 'min', value: amount.value }], length: amount.length } : null;
}

/** The longest amount that begins here. */
function amountFrom(words: readonly PlainWord[]): { value: string; length: number } | null {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const value = moneyIn(words.slice(0, length));
    if (value !== null) return { value, length };
  }
  return null;
}

function moneyIn(words: readonly PlainWord[]): string | null {
  const text = textOf(words)
    .replace(/\+$/, '')
    .replace(/(\d) ?mil$/, '$1m')
    .replace(/^an? (?=(?:million|billion|trillion)\b)/, '1 ')
    .replace(/\b(million|billion|trillion) (?:us )?dollars?$/, '$1');
  const value = inDigits(text);
  // “or more” is a limit, and said apart.
  if (value.includes(' or ')) return null;
  return IS_MONEY.test(value) && (isAmount(value, 'min') || isAmount(value, 'max')) ? value : null;
}

/** Without the comma or the question mark that ends a word; currency signs stay. */
const textOf = (words: readonly PlainWord[]): string =>
  words.map(({ token }) => withoutTail(token.value.toLowerCase(), ',;?!.')).join(' ');

/** Most stretches of words are no amount, and each is looked at from several places. */
const isAmount = remembering(2_000, (value: string, end: 'min' | 'max'): boolean => {
  try {
    limitOf(value, end === 'min' ? LOWER : UPPER);
    return true;
  } catch (error) {
    if (error instanceof Misreading) return false;
    throw error;
  }
});
