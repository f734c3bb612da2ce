/**
 * Reads an amount of money as people write it.
 *
 * The meaning of a comma and a dot is decided by `readFigure`, by rules and never by what is likely: `1,234` is a
 * thousand, `2,5` a half more than two, `1.234bn` a billion, and `1.234` alone is refused with both readings.
 */
import { type Misread, Misreading } from '../../errors.ts';
import { shown, tidy } from '../text/typed.ts';
import {
  AN_AMOUNT,
  currencyOf,
  type Money,
  minorDigits,
  RATED_CURRENCIES,
  shift,
  WRITTEN_CURRENCIES,
} from './currency.ts';
import { readFigure } from './figure-reading.ts';
import { CONTINENTAL, EXPONENTS, meantUnit, withCodes } from './units.ts';
import { alternatives, leading } from './word-patterns.ts';

/** All that an amount may leave out. */
export interface MoneyOptions {
  /** The currency of an amount that names none; default USD, and INR after `lakh` and `crore`. */
  currency?: string;
}

const MOST = 1e15;
const LONGEST = 120;

const DOLLARS = new Set(['CAD', 'AUD', 'HKD', 'SGD', 'TWD', 'NZD', 'MXN']);
const INDIAN = /^(lakh|lac|cr)/;

type Qualified = readonly [RegExp, Money['qualifier']];

/** Before an amount: they begin with a letter or a sign that no amount begins with. */
const LEADING: readonly Qualified[] = [
  [
    leading(
      '約|rund|etwa|ungefähr|knapp|omkring|ungefär|about|approx\\.?|approximately|around|roughly|circa|some|nearly|almost|close to|an estimated|estimated|est\\.?',
    ),
    'about',
  ],
  [/^(?:[~≈] ?|ca(?:\. ?| |(?=\d))|c\. ?|c(?=[\d£€]))/i, 'about'],
  [
    leading(
      'bis zu|upp till|up to|as much as|at most|no more than|not more than|(?:just )?(?:less than|under|below)|max\\.?|maximum',
    ),
    'up_to',
  ],
  [/^(?:<=?|≤) ?/, 'up_to'],
  [
    leading(
      'über|mehr als|mindestens|över|mer än|drygt|minst|at least|no less than|not less than|(?:just |well )?(?:more than|over|above)|upwards of|north of|min\\.?|minimum',
    ),
    'at_least',
  ],
  [/^(?:>=?|≥) ?/, 'at_least'],
];
const TRAILING: readonly Qualified[] = [
  [/ ?\+(?=$| ?[a-z]+$)|[ -]plus$| or more$/i, 'at_least'],
  [/ or less$/i, 'up_to'],
];

const FIGURE = String.raw`(?:\d(?:[\d.,'’]| (?=\d{3}(?!\d)))*|[.,]\d+)`;
const WRITTEN = `kr\\.?|kroner|${alternatives(WRITTEN_CURRENCIES)}|[a-z]{3}`;
const ONE = new RegExp(
  `^(?:(?<before>${WRITTEN}) ?)?(?<figure>${FIGURE})[ -]?(?<unit>${alternatives([...EXPONENTS.keys()])})?\\.?(?<after> ?(?:${WRITTEN}))?$`,
  'i',
);
/** Most amounts: nothing but a sign, a figure and its unit. */
const PLAIN = new RegExp(
  `^[$€£]\\d+(?:[.,]\\d+)*(?: ?(?:${alternatives([...EXPONENTS.keys()])}))?$`,
  'i',
);
const RANGE = / ?(?:[-–—]| to ) ?(?=[^a-z\d]{0,4}\d|[a-z]{2,3}[$¥]? ?\d)/i;
const BETWEEN = /^between (.+?) and (.+)$/i;

/**
 * Reads an amount as people write it, in whole units: `500m`, `$1.5bn`, `€20 million`, `2,5 Mrd`, `20m EUR`,
 * `SEK 500m`, `₹500 crore`, `about $1B`, `up to $15B`, `$500M+`, `$650–700B`, `between €10m and €12m`.
 * "Over" and "more than" are `at_least`, "under" is `up_to`, "nearly" is `about`. A range's lower end without
 * a unit takes the upper's; a currency at one end is that of both. Throws `Misreading` for what is unclear,
 * below zero, beyond 10¹⁵, or of no known currency (`kr` is of three, unless `options.currency` is one).
 */
export function parseMoney(text: string, options: MoneyOptions = {}): Money {
  if (PLAIN.test(text) && text.length <= LONGEST) return oneAmount(text, 'exact', text, options);
  const half = tidy(text).replace(/^half an? (?=[a-z])/i, '0.5 ');
  const typed = withCodes(half.replaceAll('−', '-').replace(/[.;]$/, ''));
  if (typed === '' || typed.length > LONGEST) throw refused(text);
  if (typed.startsWith('c$')) throw circa(typed.slice(1), text);
  const { rest, qualifier } = withoutQualifier(typed);
  if (isNegative(rest)) throw refused(text, { wrong: 'is below zero' });
  const ends = endsOf(rest);
  if (ends === null) return oneAmount(rest, qualifier, text, options);
  if (qualifier === 'up_to' || qualifier === 'at_least') throw refused(text);
  return rangeOf(readOne(ends[0], text, options), readOne(ends[1], text, options), text, options);
}

/** One figure as read: its number before the unit, the power of ten of the unit, and the currency if it names one. */
interface Piece {
  number: number;
  exponent: number | null;
  currency: string | null;
  isIndian: boolean;
}

function oneAmount(
  rest: string,
  qualifier: Money['qualifier'],
  text: string,
  options: MoneyOptions,
): Money {
  const piece = readOne(rest, text, options);
  const value = within(shift(piece.number, piece.exponent ?? 0), text);
  return { value, currency: currencyFor([piece], options), qualifier, valueTo: null };
}

function rangeOf(low: Piece, high: Piece, text: string, options: MoneyOptions): Money {
  if (low.currency && high.currency && low.currency !== high.currency)
    throw refused(text, { wrong: 'names two currencies' });
  const valueTo = within(shift(high.number, high.exponent ?? 0), text);
  const shared = shift(low.number, low.exponent ?? high.exponent ?? 0);
  // In “950,000–1.2m” the lower end is written out; in “900–1.2bn” its unit is anybody's guess.
  const value =
    shared > valueTo && low.number >= 1000 ? shift(low.number, low.exponent ?? 0) : shared;
  if (value >= valueTo)
    throw refused(text, { wrong: 'is not a range: its first figure must be below its second' });
  return { value, currency: currencyFor([low, high], options), qualifier: 'range', valueTo };
}

function currencyFor(pieces: readonly Piece[], options: MoneyOptions): string {
  const named = pieces.find((piece) => piece.currency)?.currency;
  return named ?? options.currency ?? (pieces.some((piece) => piece.isIndian) ? 'INR' : 'USD');
}

function withoutQualifier(typed: string): { rest: string; qualifier: Money['qualifier'] } {
  const isPlainFirst = /^[\d$€£]/.test(typed);
  for (const [pattern, qualifier] of isPlainFirst ? TRAILING : [...LEADING, ...TRAILING])
    if (pattern.test(typed)) return { rest: typed.replace(pattern, ''), qualifier };
  return { rest: typed, qualifier: 'exact' };
}

function isNegative(rest: string): boolean {
  const head = rest.slice(0, Math.max(0, rest.search(/\d/)));
  return /^.{0,5}[-–—(]/.test(head);
}

function endsOf(rest: string): readonly [low: string, high: string] | null {
  const between = BETWEEN.exec(rest);
  const [low, high, more] = between ? between.slice(1) : rest.replace(/^from /i, '').split(RANGE);
  return low === undefined || high === undefined || more !== undefined ? null : [low, high];
}

function readOne(words: string, text: string, options: MoneyOptions): Piece {
  const groups = ONE.exec(words.replace(/^([a-z]{1,3}) (?=[$¥])/i, '$1'))?.groups;
  if (!groups) throw refused(text, meantUnit(words));
  const { figure = '', before, after } = groups;
  const unit = groups.unit?.toLowerCase() ?? '';
  const currency = currencyWritten(before, after, text, options);
  const number = numberOf(figure, unit, currency ?? options.currency ?? 'USD', text);
  return { number, exponent: EXPONENTS.get(unit) ?? null, currency, isIndian: INDIAN.test(unit) };
}

function currencyWritten(
  before: string | undefined,
  after: string | undefined,
  text: string,
  options: MoneyOptions,
): string | null {
  const [first, second] = [before, after].map(
    (written) => written && codeOf(written, text, options),
  );
  if (!first || !second || first === second) return first || second || null;
  // “$5m CAD” and “¥5m CNY” are written by people who mean the code.
  if (before === '$' && DOLLARS.has(second)) return second;
  if (before === '¥' && second === 'CNY') return second;
  throw refused(text, { wrong: 'names two currencies' });
}

function codeOf(written: string, text: string, options: MoneyOptions): string {
  const word = written.trim();
  const code = currencyOf(word);
  if (code) return code;
  if (/^kr(\.|oner)?$/i.test(word)) return kronor(text, options);
  if (written.length === 3 && word !== word.toUpperCase() && !text.startsWith(word))
    throw refused(text, meantUnit(text));
  throw refused(text, {
    wrong: `has no known currency: “${word}”`,
    answer: `Use ${RATED_CURRENCIES.join(', ')} or another ISO 4217 code in capitals`,
  });
}

function kronor(text: string, { currency }: MoneyOptions): string {
  if (currency && ['SEK', 'NOK', 'DKK'].includes(currency)) return currency;
  throw refused(text, {
    isWhole: true,
    wrong: 'could be Swedish, Norwegian or Danish',
    answer: 'Use SEK, NOK or DKK, as SEK 20m',
    instead: 'SEK 20m',
  });
}

function numberOf(figure: string, unit: string, currency: string, text: string): number {
  const read = readFigure(figure, {
    hasUnit: unit !== '',
    isContinental: CONTINENTAL.has(unit),
    minorDigits: minorDigits(currency),
  });
  if (read === null) throw refused(text);
  if (typeof read === 'string') return Number(read);
  const inPlace = (digits: string) => shown(tidy(text)).replace(figure, digits);
  const instead = inPlace(read.thousands);
  throw refused(text, {
    wrong: `could be ${read.thousands} or ${read.decimal}`,
    answer: `Use ${instead} or ${inPlace(`${read.decimal}0`)}`,
    instead,
  });
}

/** British texts write “c$20m” for “circa $20m”, and others for Canadian dollars, whose C is a capital. */
function circa(amount: string, text: string): Misreading {
  const instead = `about ${amount}`;
  return refused(text, {
    wrong: 'could be circa so much or Canadian dollars',
    answer: `Use ${instead} or CA${amount}`,
    instead,
  });
}

function within(value: number, text: string): number {
  if (value <= MOST) return value;
  throw refused(text, { wrong: 'is larger than an amount can be' });
}

/** The refusal of an amount in a currency whose rate on a day is not known. */
export function noRate(text: string, currency: string, day: string): Misreading {
  return refused(text, {
    isWhole: true,
    wrong: `has no rate for ${currency} on ${day}`,
    answer: 'Use US dollars',
  });
}

function refused(text: string, more: Partial<Misread> = {}) {
  return new Misreading({ typed: shown(text), ...AN_AMOUNT, ...more });
}
