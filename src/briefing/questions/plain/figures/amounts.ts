/** Limits of amounts in plain words: "over $100m", "between $400m and $600m", "at least half a billion dollars". */
import { remembering } from '../../../../domain/collections.ts';
import { Misreading } from '../../../../errors.ts';
import { LOWER, limitOf, UPPER } from '../../filter-values.ts';
import { inDigits } from '../numbers.ts';
import { type Piece, type PlainWord, plainWord } from '../words.ts';
import { textOf } from './figure-text.ts';
import { LIMITS, LONGEST_LIMIT } from './limits.ts';
import { sizeAt } from './sizes.ts';

/** The most words of an amount: "half a billion US dollars". */
const LONGEST = 5;

/** So many words hold whatever begins at the first: “between”, an amount, “and”, another. */
const FARTHEST = 2 * LONGEST + 2;

/** A figure is an amount where a unit or a currency stands with it: "over 3 rounds" is none. */
const IS_MONEY =
  /[$€£¥₹]|\d ?(?:k|m|mn|mln|mio|b|bn|t|tn|mrd|md|lakh|crore|mil)\b|\b(?:thousand|million|billion|trillion|dollars?|euros?|pounds?|yen|usd|eur|gbp|sek)\b/;

/** The limits that begin here; null where none do. */
export function amountAt(words: readonly PlainWord[]): Piece | null {
  const size = sizeAt(words);
  if (size) return { filters: [{ key: 'min', value: size.value }], length: size.length };
  if (!IS_MONEY.test(inDigits(textOf(words.slice(0, FARTHEST))))) return null;
  return (
    gluedRangeAt(words) ??
    rangeAt(words) ??
    limitAt(words) ??
    openLimitAt(words) ??
    aboutAt(words) ??
    ofDealAt(words)
  );
}

/** Words before one amount that ask for what is about as large. */
const ABOUT =
  /^(?:for|of|worth|around|about|roughly|approximately|nearly|almost|circa|some|ca|pays?|paid|spends?|spent|costs?|rais(?:e|es|ed|ing)|invest(?:s|ed)?)$/;
const DEAL =
  /^(?:rounds?|deals?|raises?|investments?|acquisitions?|takeovers?|purchases?|contracts?|seeds?|series|loans?|fines?|settlements?|ipos?)$/;
/** An amount has few digits that count: one that is a tenth more or less is about as large. */
const NEAR = 0.1;

/** "for $100 billion", "of about 500m". */
function aboutAt(words: readonly PlainWord[]): Piece | null {
  const isSaid = words.map(({ key }) => ABOUT.test(key) || /^(?:an?|the)$/.test(key));
  const start = isSaid.slice(0, 3).indexOf(false);
  if (start < 1 || !ABOUT.test(words[0]?.key ?? '')) return null;
  const near = nearAt(words.slice(start));
  return near && { ...near, length: start + near.length };
}

/** "a $100 billion deal". */
function ofDealAt(words: readonly PlainWord[]): Piece | null {
  const near = nearAt(words);
  return near && DEAL.test(words[near.length]?.key ?? '') ? near : null;
}

/** Limits around the amount that begins here, for what is about as large; null where none does, or where it is a limit. */
export function nearAt(words: readonly PlainWord[]): Piece | null {
  const amount = amountFrom(words);
  if (!amount || !isAmount(amount.value, 'min') || !isAmount(amount.value, 'max')) return null;
  const { value, currency } = limitOf(amount.value, LOWER);
  const ends = [1 - NEAR, 1 + NEAR].map((part) => `${Math.round(value * part)} ${currency}`);
  const [min = '', max = ''] = ends;
  return {
    filters: [
      { key: 'min', value: min },
      { key: 'max', value: max },
    ],
    length: amount.length,
  };
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
    // “A $1bn round” is of no Australian dollars.
    .replace(/^an? (?=[$€£¥₹\d])/, '')
    .replace(/(\d) ?mil$/, '$1m')
    .replace(/^an? (?=(?:million|billion|trillion)\b)/, '1 ')
    .replace(/\b(million|billion|trillion) (?:us )?dollars?$/, '$1');
  const value = inHundreds(inDigits(text.replace(/^an? (?=hundred )/, '1 ')));
  // “or more” is a limit, and said apart.
  if (value.includes(' or ')) return null;
  return IS_MONEY.test(value) && (isAmount(value, 'min') || isAmount(value, 'max')) ? value : null;
}

/** "2 hundred million" is 200 million. */
const inHundreds = (text: string): string =>
  text.replace(/^(\d{1,2}) hundred (?=[mb]illion)/, (_, hundreds: string) => `${hundreds}00 `);

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
