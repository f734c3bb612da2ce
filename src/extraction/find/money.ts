/** Finds amounts of money among tokens. What an amount is worth is read by the domain's reader alone. */
import { currencyOf, type Money } from '../../domain/money/currency.ts';
import { parseMoney } from '../../domain/money/money-reading.ts';
import { EXPONENTS } from '../../domain/money/units.ts';
import { Misreading } from '../../errors.ts';
import type { MoneyMention } from '../grammar/sentence.ts';
import { SHAPE, type TextToken } from '../text/token.ts';
import { AMOUNT_OPENERS, CURRENCY_SIGNS, INDIAN, KRONA } from './money-words.ts';

/** Words before an amount, with the form that the domain’s reader knows. */
interface MoneyQualifier {
  words: readonly string[];
  form: string;
}

/** Words about amounts, in lower case, each with the form that the domain’s reader knows. */
export interface MoneyWords {
  /** Before an amount: “rund” is “around”. By their last words, the longest first. */
  qualifiers: ReadonlyMap<string, readonly MoneyQualifier[]>;
  /** The krona or krone of texts in this language, by its code; null where nobody writes kr. */
  krona: string | null;
  /** Numbers in letters before a unit: “zehn” is 10. */
  numbers: ReadonlyMap<string, string>;
  /** Before a number in letters they leave it open: “several hundred million”. */
  vague: ReadonlySet<string>;
}

const RANGE = new Set(['-', '–', '—', 'to', 'bis', 'till']);

type Found = Omit<MoneyMention, 'label'>;

/** The amount whose first figure, or the sign before it, is the token at `index`; null where there is none. */
export function findMoney(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  words: MoneyWords,
): Found | null {
  if (!mayBegin(tokens, index, words)) return null;
  const first = amountFrom(tokens, index, words);
  if (!first) return null;
  const second = rangeEnd(tokens, first, words);
  if (!first.hasCurrency && !second?.hasCurrency) return null;
  for (const { from, to } of second ? [second, first] : [first]) {
    const hasCurrency = second && to === second.to ? true : first.hasCurrency;
    const found = hasCurrency ? qualified(text, tokens, from, to, words) : null;
    if (found) return found;
  }
  return null;
}

/** False of most words: an amount begins with a figure, a currency or a number in letters. */
function mayBegin(tokens: readonly TextToken[], index: number, { numbers }: MoneyWords): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.shape === SHAPE.figure || token.shape === SHAPE.sign || token.shape === SHAPE.upper)
    return true;
  // “US$5m”
  if (tokens[index + 1]?.shape === SHAPE.sign) return true;
  return AMOUNT_OPENERS.includes(token.low) || numbers.has(token.low);
}

/** The figure of tokens whose unit and currency somebody else says: the head of a column. */
export function amountIn(
  text: string,
  tokens: readonly TextToken[],
  { currency, unit }: { currency: string; unit: string },
): Found | null {
  const from = tokens.findIndex(isFigure);
  const figure = tokens[from];
  if (!figure) return null;
  const { start, end } = figure;
  const money = read(`${text.slice(start, end)} ${unit} ${currency}`, null);
  return money && { kind: 'money', from, to: from + 1, money, start, end };
}

interface Amount {
  from: number;
  to: number;
  hasCurrency: boolean;
}

const isFigure = (token: TextToken | undefined) => token?.shape === SHAPE.figure;

function amountFrom(tokens: readonly TextToken[], index: number, words: MoneyWords): Amount | null {
  const from = index;
  let at = index;
  let hasCurrency = false;
  const before = currencyBefore(tokens, at);
  if (before > at) {
    hasCurrency = true;
    at = before;
  }
  if (tokens[at]?.low === 'half' && tokens[at + 1]?.low === 'a' && isUnit(tokens[at + 2])) at += 1;
  else if (!isFigure(tokens[at])) {
    const letters = inLetters(tokens, at, words);
    if (!letters || !isUnit(tokens[letters.to])) return null;
    at = letters.to - 1;
  }
  at = afterUnit(tokens, at + 1, hasCurrency);
  if (words.krona !== null && KRONA.has(tokens[at]?.low ?? ''))
    return { from, to: at + 1, hasCurrency: true };
  hasCurrency ||= INDIAN.has(tokens[at - 1]?.low ?? '');
  if (tokens[at]?.low === '+' && !tokens[at]?.gap) at++;
  const after = currencyAfter(tokens, at);
  return { from, to: Math.max(at, after), hasCurrency: hasCurrency || after > at };
}

const MOST_NUMBER_WORDS = 8;

/** “seventy”, “forty-five”, “two hundred and fifty”; null where no number in letters begins. */
function inLetters(
  tokens: readonly TextToken[],
  at: number,
  { numbers, vague }: MoneyWords,
): { value: number; to: number } | null {
  if (!numbers.has(tokens[at]?.low ?? '') || vague.has(tokens[at - 1]?.low ?? '')) return null;
  let value = 0;
  let to = at;
  for (let index = at; index < at + MOST_NUMBER_WORDS; index++) {
    const token = tokens[index];
    const number = numbers.get(token?.low ?? '');
    if (number === undefined) {
      const isJoined = (token?.low === '-' && !token.gap) || (token?.low === 'and' && value >= 100);
      if (isJoined && index > at) continue;
      break;
    }
    value = number === '100' ? (value || 1) * 100 : value + Number(number);
    to = index + 1;
  }
  return to > at ? { value, to } : null;
}

/** The token behind a currency that stands before a figure: `$`, `US$`, `Rs.`, `SEK`. */
function currencyBefore(tokens: readonly TextToken[], at: number): number {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || !next) return at;
  if (CURRENCY_SIGNS.has(token.low)) return isFigure(next) ? at + 1 : at;
  const isGlued =
    next.shape === SHAPE.sign && CURRENCY_SIGNS.has(next.low) && !next.gap && isFigure(third);
  if (isGlued && currencyOf(`${token.low.replace(/\./g, '')}${next.low}`)) return at + 2;
  const isWord = token.shape === SHAPE.upper || token.low === 'rs';
  if (!isWord || !currencyOf(token.low.toUpperCase())) return at;
  if (isFigure(next)) return at + 1;
  return next.low === '.' && isFigure(third) ? at + 2 : at;
}

function isUnit(token: TextToken | undefined): boolean {
  return token !== undefined && EXPONENTS.has(token.low);
}

function afterUnit(tokens: readonly TextToken[], at: number, hasCurrency: boolean): number {
  const isJoined = tokens[at]?.low === '-' && !tokens[at]?.gap;
  const unit = tokens[isJoined ? at + 1 : at];
  if (!unit || !EXPONENTS.has(unit.low)) return at;
  const isLetter = unit.end - unit.start === 1;
  // A letter by itself is a unit where it touches the figure.
  if (isLetter && unit.gap && !hasCurrency) return at;
  return at + (isJoined ? 2 : 1);
}

/** The token behind a currency that stands after a figure: `euros`, `-pound`, `. €`, `US dollars`. */
function currencyAfter(tokens: readonly TextToken[], at: number): number {
  const isSkipped = tokens[at]?.low === '-' || (tokens[at]?.low === '.' && isUnit(tokens[at - 1]));
  const start = isSkipped ? at + 1 : at;
  const [token, next, third] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  // “US-Dollar”
  if (token?.low === 'us' && next?.low === '-' && third?.low.startsWith('dollar')) return start + 3;
  if (!token || (isSkipped && tokens[at]?.low === '-' && (tokens[at]?.gap || token.gap))) return at;
  if (next && currencyOf(`${token.low} ${next.low}`)) return start + 2;
  if (CURRENCY_SIGNS.has(token.low)) return isFigure(next) && !next?.gap ? at : start + 1;
  const written = token.shape === SHAPE.upper ? token.low.toUpperCase() : token.low;
  // Without a unit it is a game that somebody won.
  if (written === 'won' && !isUnit(tokens[start - 1])) return at;
  // “160 million AMD shares”
  if (next && NO_MONEY.has(next.low)) return at;
  return written.length > 2 && currencyOf(written) ? start + 1 : at;
}

/** Behind a code of three letters they make it a company's. */
const NO_MONEY = new Set(['shares', 'stock', 'chips', 'gpus', 'processors', 'warrants']);

function rangeEnd(tokens: readonly TextToken[], first: Amount, words: MoneyWords): Amount | null {
  const sign = tokens[first.to];
  if (!sign || !RANGE.has(sign.low)) return null;
  const second = amountFrom(tokens, first.to + 1, words);
  // “its forecast for 2026 to $3 billion”
  if (!first.hasCurrency && first.to === first.from + 1 && isUnit(tokens[(second?.to ?? 0) - 1]))
    if (/^(?:19|20)\d\d$/.test(tokens[first.from]?.low ?? '')) return null;
  return (
    second && {
      from: first.from,
      to: second.to,
      hasCurrency: first.hasCurrency || second.hasCurrency,
    }
  );
}

function qualified(
  text: string,
  tokens: readonly TextToken[],
  from: number,
  to: number,
  words: MoneyWords,
): Found | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return null;
  const { qualifiers, krona } = words;
  const letters = inLetters(tokens, from, words);
  const behind = letters && tokens[letters.to - 1];
  const written = behind
    ? letters.value + text.slice(behind.end, last.end)
    : text.slice(first.start, last.end);
  const place = { to, end: last.end };
  for (const { words: leading, form } of qualifiers.get(tokens[from - 1]?.low ?? '') ?? []) {
    const start = from - leading.length;
    if (!leading.every((word, step) => tokens[start + step]?.low === word)) continue;
    const money = read(`${form} ${written}`, krona);
    if (money)
      return {
        kind: 'money',
        from: start,
        start: tokens[start]?.start ?? first.start,
        money,
        ...place,
      };
  }
  const money = read(written, krona);
  return money && { kind: 'money', from, start: first.start, money, ...place };
}

function read(written: string, krona: string | null): Money | null {
  try {
    return parseMoney(
      written.replace(/\bUS-Dollars?\b/i, 'USD'),
      krona === null ? {} : { currency: krona },
    );
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}
