/** Currencies: their codes, their signs, and their minor units by ISO 4217. */

/** The currencies for which `data/fx.csv` has a rate in US dollars, and the dollar itself. */
export const RATED_CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'AED',
  'AUD',
  'BRL',
  'CAD',
  'CHF',
  'CNY',
  'DKK',
  'HKD',
  'ILS',
  'INR',
  'JPY',
  'KRW',
  'NOK',
  'PLN',
  'SAR',
  'SEK',
  'SGD',
  'TWD',
] as const;

/** Every ISO 4217 code that is read. */
const CURRENCIES: ReadonlySet<string> = new Set([
  ...RATED_CURRENCIES,
  ...Intl.supportedValuesOf('currency'),
]);

const RATED: ReadonlySet<string> = new Set(RATED_CURRENCIES);

/** Not from `Intl`: its digits are those in daily use (none for HUF), not those of ISO 4217. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  // A unit is worth a thousandth of a dollar or less.
  ...'COP IDR IRR LAK LBP MMK SLL SOS SYP UZS'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);

/**
 * The number of decimal digits of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD; 2 where none is known.
 * Those whose coins nobody counts any more, as the rupiah's, have none here, where ISO 4217 still has two.
 */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}

/**
 * An amount in whole units (`12.34`) as an integer of the currency's minor unit (`1234`), halves away from zero.
 * Throws `RangeError` where that is no safe integer: beyond about 90 trillion dollars, NaN, infinite.
 */
export function toMinor(value: number, currency: string): number {
  const minor = roundHalfAway(shift(value, minorDigits(currency)));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`no safe amount: ${value} ${currency}`);
  return minor;
}

/** True for an amount in whole units whose minor units are a safe integer. */
export const isKept = (value: number, currency: string): boolean =>
  Math.abs(shift(value, minorDigits(currency))) <= Number.MAX_SAFE_INTEGER;

/** An amount in the currency's minor unit in whole units. */
export function fromMinor(minor: number, currency: string): number {
  return shift(minor, -minorDigits(currency));
}

/** Powers of ten up to this one are exact. */
const EXACT = 22;

/** The value times a power of ten, as its decimal digits have it: 1.005 by 2 is 100.5, where `1.005 * 100` is less. */
export function shift(value: number, places: number): number {
  // Both numbers are exact, and so the one operation rounds as the digits do.
  if (Number.isSafeInteger(value) && Math.abs(places) <= EXACT)
    return (places < 0 ? value / 10 ** -places : value * 10 ** places) + 0;
  const [digits, exponent] = String(value).split('e');
  return Number(`${digits}e${Number(exponent ?? 0) + places}`);
}

/** The nearest integer, halves away from zero, never a negative zero. */
export function roundHalfAway(value: number): number {
  return (value < 0 ? -Math.round(-value) : Math.round(value)) + 0;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['INR', '₹'],
  ['KRW', '₩'],
  ['ILS', '₪'],
  ['CNY', 'CN¥'],
  ['CAD', 'CA$'],
  ['AUD', 'A$'],
  ['HKD', 'HK$'],
  ['TWD', 'NT$'],
  ['SGD', 'S$'],
  ['NZD', 'NZ$'],
  ['BRL', 'R$'],
]);

/** The prefix of a figure: the currency's own sign (`$`, `CA$`), else its code and a space (`SEK `). */
export function signOf(currency: string): string {
  return SIGNS.get(currency) ?? `${currency} `;
}

/** Everything that `signOf` writes for a currency with a rate, the longest first, without the space after a code. */
export const signsWritten = (): string[] =>
  RATED_CURRENCIES.map((code) => signOf(code).trim()).sort((a, b) => b.length - a.length);

/** The spellings of a currency beside its code and its sign, in lower case, with the code that each means. `$` alone is the US dollar, `¥` the yen. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ...[...SIGNS].map(([code, sign]) => [sign.toLowerCase(), code] as const),
  ...[...SIGNS].map(([code, sign]) => [code.toLowerCase() + sign.slice(-1), code] as const),
  ...Object.entries({
    us$: 'USD',
    'u.s.$': 'USD',
    dollar: 'USD',
    dollars: 'USD',
    'us dollars': 'USD',
    'us-dollar': 'USD',
    ドル: 'USD',
    米ドル: 'USD',
    ユーロ: 'EUR',
    円: 'JPY',
    元: 'CNY',
    원: 'KRW',
    dlr: 'USD',
    dlrs: 'USD',
    'canadian dollars': 'CAD',
    'australian dollars': 'AUD',
    'hong kong dollars': 'HKD',
    'singapore dollars': 'SGD',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    c$: 'CAD',
    au$: 'AUD',
    sg$: 'SGD',
    yen: 'JPY',
    'jp¥': 'JPY',
    yuan: 'CNY',
    rmb: 'CNY',
    'rmb¥': 'CNY',
    renminbi: 'CNY',
    won: 'KRW',
    rs: 'INR',
    'rs.': 'INR',
    rupee: 'INR',
    rupees: 'INR',
    shekel: 'ILS',
    shekels: 'ILS',
    nis: 'ILS',
    kronor: 'SEK',
    zł: 'PLN',
    zl: 'PLN',
    złoty: 'PLN',
    zloty: 'PLN',
    sfr: 'CHF',
    'fr.': 'CHF',
    '₺': 'TRY',
    '₽': 'RUB',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    '₦': 'NGN',
    '₴': 'UAH',
  }),
]);

/** Every way to write a currency that is read beside its code, in lower case. */
export const WRITTEN_CURRENCIES: readonly string[] = [...WRITTEN.keys()];

/**
 * The code that a written currency means, in any case: `€`, `US$`, `euros`, `eur`, `SEK`; null where it is none.
 * A code without a rate is read in capitals only, for many are words (`all`, `top`, `try`).
 */
export function currencyOf(written: string): string | null {
  const capitals = written.toUpperCase();
  if (RATED.has(capitals)) return capitals;
  return WRITTEN.get(written.toLowerCase()) ?? (CURRENCIES.has(written) ? written : null);
}

/** The precision with which an amount was stated; a range has two ends. */
export const QUALIFIERS = ['exact', 'about', 'up_to', 'at_least'] as const;

type Qualifier = (typeof QUALIFIERS)[number];

/** An amount in whole units, as it was stated; `valueTo` is the upper end of a `range`, else null. */
export interface Money {
  value: number;
  /** Three capital letters by ISO 4217. */
  currency: string;
  qualifier: Qualifier | 'range';
  valueTo: number | null;
}

/** An amount as a kind of value: the name of it in a refusal, and ways to write one that are all read. */
export const AN_AMOUNT = {
  expected: 'an amount',
  allowed: 'Use 500m, $1.5bn or €20 million',
} as const;
