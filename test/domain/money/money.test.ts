import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Money, minorDigits } from '../../../src/domain/money/currency.ts';
import { formatMoney } from '../../../src/domain/money/money.ts';
import { parseMoney } from '../../../src/domain/money/money-reading.ts';
import { runsOf } from '../../helpers/soak.ts';
import { currency, exact, range } from './amounts.ts';

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
