import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyOf,
  type Money,
  minorDigits,
  RATED_CURRENCIES,
  toMinor,
} from '../../../src/domain/money/currency.ts';
import { formatMoney } from '../../../src/domain/money/money.ts';
import { parseMoney } from '../../../src/domain/money/money-reading.ts';
import { Misreading } from '../../../src/errors.ts';
import { runsOf } from '../../helpers/soak.ts';

function exact(value: number, currency = 'USD'): Money {
  return { value, currency, qualifier: 'exact', valueTo: null };
}

function range(value: number, valueTo: number, currency = 'USD'): Money {
  return { value, currency, qualifier: 'range', valueTo };
}

function refusal(text: string, options?: { currency?: string }): string {
  try {
    parseMoney(text, options);
  } catch (error) {
    if (error instanceof Misreading) return error.message;
    throw error;
  }
  throw new Error(`“${text}” was read`);
}

const currency = fc.constantFrom(...RATED_CURRENCIES, 'KWD', 'ISK', 'CZK');

describe('minor units', () => {
  it.each([
    ['USD', 2],
    ['SEK', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['OMR', 3],
    ['JOD', 3],
    ['TND', 3],
  ])('Minor units give %s the %i digits of ISO 4217', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
  });

  it('Minor units round halves away from zero by the decimal digits, not by the binary ones', () => {
    expect(toMinor(1.005, 'USD')).toBe(101);
    expect(toMinor(-1.005, 'USD')).toBe(-101);
    expect(toMinor(2.5, 'JPY')).toBe(3);
    expect(toMinor(1.0005, 'KWD')).toBe(1001);
    expect(toMinor(1e-7, 'USD')).toBe(0);
    expect(Object.is(toMinor(-0.001, 'USD'), 0)).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e15, 1e300])(
    'Minor units refuse %d dollars, which are no safe integer of cents',
    (value) => {
      expect(() => toMinor(value, 'USD')).toThrow(RangeError);
    },
  );

  it('Minor units are the digits of the amount without its decimal dot', () => {
    const minor = fc.integer({ min: -7e15, max: 7e15 });
    fc.assert(
      fc.property(minor, currency, (stored, code) => {
        expect(toMinor(Number(`${stored}e-${minorDigits(code)}`), code)).toBe(stored);
      }),
    );
  });
});

describe('currencies', () => {
  it('Currencies that have a rate are known by their code in any case', () => {
    for (const code of RATED_CURRENCIES)
      expect([code, code.toLowerCase()].map(currencyOf)).toEqual([code, code]);
  });

  it('Currencies without a rate are known by their code in capitals', () => {
    const written = ['SEK', 'KWD', 'XYZ', 'kwd', ''];
    expect(written.map(currencyOf)).toEqual(['SEK', 'KWD', null, null, null]);
  });
});

describe('reading an amount', () => {
  it.each([
    ['500m', exact(5e8)],
    ['$1.5bn', exact(1.5e9)],
    ['€20 million', exact(2e7, 'EUR')],
    ['2,5 Mrd', exact(2.5e9)],
    ['€1,5 Mrd.', exact(1.5e9, 'EUR')],
    ['20m EUR', exact(2e7, 'EUR')],
    ['20meur', exact(2e7, 'EUR')],
    ['SEK 500m', exact(5e8, 'SEK')],
    ['sek500m', exact(5e8, 'SEK')],
    ['£3.2B', exact(3.2e9, 'GBP')],
    ['¥10 billion', exact(1e10, 'JPY')],
    ['₹500 crore', exact(5e9, 'INR')],
    ['Rs. 500 cr', exact(5e9, 'INR')],
    ['5 lakh', exact(5e5, 'INR')],
    ['2 lakh crore', exact(2e12, 'INR')],
    ['US$5m', exact(5e6)],
    ['US $5m', exact(5e6)],
    ['C$5m', exact(5e6, 'CAD')],
    ['CA$5m', exact(5e6, 'CAD')],
    ['$5m CAD', exact(5e6, 'CAD')],
    ['AUD $20m', exact(2e7, 'AUD')],
    ['A$1bn', exact(1e9, 'AUD')],
    ['HK$3bn', exact(3e9, 'HKD')],
    ['S$5m', exact(5e6, 'SGD')],
    ['RMB 5bn', exact(5e9, 'CNY')],
    ['5bn yuan', exact(5e9, 'CNY')],
    ['5 million dollars', exact(5e6)],
    ['$500-million', exact(5e8)],
    ['$ 5 m', exact(5e6)],
    ['500 ALL', exact(500, 'ALL')],
    ['12.5K', exact(12_500)],
    ['3 thousand', exact(3000)],
    ['1mm', exact(1e6)],
    ['1 mln', exact(1e6)],
    ['1 mio', exact(1e6)],
    ['1.5 milliarden', exact(1.5e9)],
    ['1.5tn', exact(1.5e12)],
    ['2 trillion', exact(2e12)],
    ['5\u00a0million\u202feuros', exact(5e6, 'EUR')],
    ['５００ｍ', exact(5e8)],
    ['￥10bn', exact(1e10, 'JPY')],
    ['0', exact(0)],
    ['.5m', exact(5e5)],
    ['1000t', exact(1e15)],
  ])('The reader of amounts understands “%s”', (text, money) => {
    expect(parseMoney(text)).toEqual(money);
  });

  it.each([
    ['1,234', 1234],
    ['1,200,000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1 200 000', 1_200_000],
    ["1'200'000", 1_200_000],
    ['12,34,567', 1_234_567],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0,125', 0.125],
    ['1.2345', 1.2345],
    ['1,234m', 1.234e9],
    ['1.234bn', 1.234e9],
    ['1,234 Mrd', 1.234e9],
    ['1.234,5 Mio', 1.2345e9],
  ])('The reader of amounts tells the decimal sign of “%s”', (text, value) => {
    expect(parseMoney(text).value).toBe(value);
  });

  it('Reading an amount takes three decimals for a price where the currency has three', () => {
    expect(parseMoney('KWD 1.234')).toEqual(exact(1.234, 'KWD'));
  });

  it.each([
    ['~$500M', 'about'],
    ['about $500M', 'about'],
    ['ca. $500M', 'about'],
    ['approx. $500M', 'about'],
    ['nearly $500M', 'about'],
    ['up to $500M', 'up_to'],
    ['as much as $500M', 'up_to'],
    ['less than $500M', 'up_to'],
    ['≤ $500M', 'up_to'],
    ['at least $500M', 'at_least'],
    ['>$500M', 'at_least'],
    ['>= 500m', 'at_least'],
    ['over $500M', 'at_least'],
    ['More Than $500M', 'at_least'],
    ['$500M+', 'at_least'],
    ['$500+ million', 'at_least'],
    ['$500M or more', 'at_least'],
  ])('The reader of amounts keeps the reserve of “%s”', (text, qualifier) => {
    expect(parseMoney(text)).toEqual({ ...exact(5e8), qualifier });
  });

  it.each([
    ['$650–700B', range(6.5e11, 7e11)],
    ['€10m-€12m', range(1e7, 1.2e7, 'EUR')],
    ['10–12m EUR', range(1e7, 1.2e7, 'EUR')],
    ['$1.2 to $1.5 billion', range(1.2e9, 1.5e9)],
    ['between $5m and $10m', range(5e6, 1e7)],
    ['from 5m to 10m', range(5e6, 1e7)],
    ['950,000–1.2m', range(950_000, 1.2e6)],
    ['1,200–1,500 million', range(1.2e9, 1.5e9)],
    ['about $650–700B', range(6.5e11, 7e11)],
    ['$0–5M', range(0, 5e6)],
  ])('Reading an amount reads “%s” as a range', (text, money) => {
    expect(parseMoney(text)).toEqual(money);
  });

  it('Reading an amount takes an amount without a currency for the one that the asker named', () => {
    expect(parseMoney('5m', { currency: 'EUR' })).toEqual(exact(5e6, 'EUR'));
    expect(parseMoney('5 lakh', { currency: 'EUR' })).toEqual(exact(5e5, 'EUR'));
    expect(parseMoney('$5m', { currency: 'EUR' })).toEqual(exact(5e6));
  });

  it('Reading an amount does not take the start of a sign for the word “circa”', () => {
    expect(parseMoney('ca$5m')).toEqual(exact(5e6, 'CAD'));
    expect(parseMoney('cad 5m')).toEqual(exact(5e6, 'CAD'));
  });

  it('Reading an amount says what was typed, and what to type', () => {
    expect(refusal('lots')).toBe('“lots” is not an amount. Use 500m, $1.5bn or €20 million.');
    expect(refusal('-5m')).toContain('“-5m” is below zero.');
    expect(refusal('1.234')).toBe('“1.234” could be 1234 or 1.234. Use 1234 or 1.2340.');
    expect(refusal('€1.234 Mrd')).toContain('Use €1234 Mrd or €1.2340 Mrd.');
    expect(refusal('500m XYZ')).toContain('“500m XYZ” has no known currency: “XYZ”. Use USD, EUR');
    expect(refusal('$5m EUR')).toContain('names two currencies');
    expect(refusal('9999t')).toContain('is larger than an amount can be');
    expect(refusal('12m-10m')).toContain('is not a range');
  });

  it('Reading an amount asks whose krone or krona, unless the asker said', () => {
    expect(refusal('kr 20m')).toContain('Use SEK, NOK or DKK, as SEK 20m');
    expect(refusal('20 mkr')).toContain('Swedish, Norwegian or Danish');
    expect(parseMoney('kr 20m', { currency: 'NOK' })).toEqual(exact(2e7, 'NOK'));
    expect(refusal('kr 20m', { currency: 'USD' })).toContain('SEK, NOK or DKK');
  });

  it.each([
    '',
    ' ',
    '$',
    'm',
    '+',
    'NaN',
    'Infinity',
    '1e9',
    '−5m',
    '$-5m',
    '-$5m',
    '($5m)',
    '5 dogs',
    '5 tons',
    '500 all',
    '1.5.2',
    '1,2,3',
    '1,2345,678',
    '0,123,456',
    '5,m',
    '$5²m',
    '$1½bn',
    '2026-03-12',
    '$900–1.2bn',
    '5k–10',
    'up to 5m–10m',
    '$5m–€10m',
    'from $5m',
    '1'.repeat(121),
    `5m${' '.repeat(3000)}x`,
  ])('The reader of amounts refuses “%s”', (text) => {
    expect(() => parseMoney(text)).toThrow(Misreading);
  });

  it('Reading an amount never fails otherwise, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...['$', '€', 'kr', 'SEK', ' ', '-', '–', '.', ',', '5', '1,234', '1.234', 'm', 'bn', 'Mrd'],
      ...['about ', 'up to ', '+', ' to ', 'between ', ' and ', 'XYZ', '(', '\u00a0', '𝟝', '٣'],
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const money = parseMoney(text);
          expect(money.value).toBeGreaterThanOrEqual(0);
          expect(money.valueTo ?? money.value).toBeLessThanOrEqual(1e15);
          expect(currencyOf(money.currency)).toBe(money.currency);
        } catch (error) {
          expect(error).toBeInstanceOf(Misreading);
        }
      }),
      { numRuns: runsOf(2000) },
    );
  });
});

describe('showing an amount', () => {
  it.each([
    [0, '$0'],
    [-0, '$0'],
    [0.0000001234, '$0.000000123'],
    [0.00123, '$0.00123'],
    [0.15, '$0.15'],
    [12.5, '$12.50'],
    [123.45, '$123.45'],
    [950, '$950'],
    [999.994, '$999.99'],
    [999.999, '$1K'],
    [1234, '$1.23K'],
    [156_000, '$156K'],
    [999_499, '$999K'],
    [999_500, '$1M'],
    [999_999_999, '$1B'],
    [1_005_000_000, '$1.01B'],
    [1_030_000_000, '$1.03B'],
    [3_750_000_000, '$3.75B'],
    [32_000_000_000, '$32B'],
    [68_127_000_000, '$68.1B'],
    [1_500_000_000_000, '$1.5T'],
    [1e15, '$1,000T'],
    [-5e6, '−$5M'],
  ])('The short form shows %d dollars as %s', (value, text) => {
    expect(formatMoney({ value, currency: 'USD' })).toBe(text);
  });

  it.each([
    ['EUR', '€120M'],
    ['GBP', '£120M'],
    ['JPY', '¥120M'],
    ['CNY', 'CN¥120M'],
    ['INR', '₹120M'],
    ['KRW', '₩120M'],
    ['CAD', 'CA$120M'],
    ['AUD', 'A$120M'],
    ['HKD', 'HK$120M'],
    ['SEK', 'SEK 120M'],
    ['NOK', 'NOK 120M'],
    ['CHF', 'CHF 120M'],
  ])('Showing an amount writes %s so that it is no other currency', (code, text) => {
    expect(formatMoney({ value: 1.2e8, currency: code })).toBe(text);
  });

  it('Showing an amount says what the source leaves open', () => {
    expect(formatMoney({ ...exact(1e9), qualifier: 'about' })).toBe('about $1B');
    expect(formatMoney({ ...exact(1.5e10), qualifier: 'up_to' })).toBe('up to $15B');
    expect(formatMoney({ ...exact(2e9), qualifier: 'at_least' })).toBe('at least $2B');
  });

  it('Showing an amount rounds so that “at least” and “up to” stay true', () => {
    const money = exact(1_127_000_000);
    expect(formatMoney({ ...money, qualifier: 'at_least' })).toBe('at least $1.12B');
    expect(formatMoney({ ...money, qualifier: 'up_to' })).toBe('up to $1.13B');
    expect(formatMoney({ ...exact(999_100_000), qualifier: 'up_to' })).toBe('up to $1B');
    expect(formatMoney({ ...exact(12.345), qualifier: 'at_least' })).toBe('at least $12.34');
    expect(formatMoney({ ...exact(0.001), qualifier: 'at_least' })).toBe('at least $0.001');
  });

  it.each([
    [range(6.5e11, 7e11), '$650–700B'],
    [range(9e8, 1.2e9), '$900M–1.2B'],
    [range(5e8, 6e8, 'SEK'), 'SEK 500–600M'],
    [range(0, 5e6), '$0–5M'],
    [range(500, 1500), '$500–1,500'],
    [range(1_000_100_000, 1_000_200_000), '$1.0001–1.0002B'],
    [range(1e9, 1e9), '$1B'],
    [range(-5e6, -3e6), '−$5M to −$3M'],
  ])('Showing an amount writes both ends of a range', (money, text) => {
    expect(formatMoney(money)).toBe(text);
  });

  it('Showing an amount refuses what is no number', () => {
    expect(() => formatMoney(exact(Number.NaN))).toThrow(RangeError);
    expect(() => formatMoney(exact(Number.POSITIVE_INFINITY))).toThrow(RangeError);
  });
});

describe('showing and reading again', () => {
  const whole = fc.double({ min: 0, max: 15, noNaN: true }).map((power) => Math.round(10 ** power));
  const cents = fc.integer({ min: 1, max: 99_999 }).map((minor) => minor / 100);
  const value = fc.oneof(whole, cents);
  const qualifier = fc.constantFrom('exact', 'about', 'up_to', 'at_least');

  function expectNear(shown: number, meant: number, code: string, units = 0.5) {
    const tolerance = units * Math.max(meant * 0.01, 10 ** -minorDigits(code));
    expect(Math.abs(shown - meant)).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
  }

  it('Showing and reading again gives the amount back within three digits', () => {
    fc.assert(
      fc.property(value, currency, qualifier, (meant, code, word) => {
        const money: Money = { value: meant, currency: code, qualifier: word, valueTo: null };
        const read = parseMoney(formatMoney(money));
        expect(read).toMatchObject({ currency: code, qualifier: word, valueTo: null });
        const directed = word === 'up_to' || word === 'at_least';
        expectNear(read.value, meant, code, directed ? 1 : 0.5);
        if (word === 'up_to') expect(read.value).toBeGreaterThanOrEqual(meant);
        if (word === 'at_least') expect(read.value).toBeLessThanOrEqual(meant);
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it('Showing and reading again gives both ends of a range back', () => {
    fc.assert(
      fc.property(whole, whole, currency, (a, b, code) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const read = parseMoney(formatMoney(range(low, high, code)));
        expect(read).toMatchObject({ currency: code, qualifier: 'range' });
        expectNear(read.value, low, code);
        expectNear(read.valueTo!, high, code);
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it('Showing and reading again shows the same text for what it read from its own text', () => {
    fc.assert(
      fc.property(value, currency, (meant, code) => {
        const text = formatMoney(exact(meant, code));
        expect(formatMoney(parseMoney(text))).toBe(text);
      }),
    );
  });
});
