import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CURRENCIES,
  fromMinor,
  isCurrency,
  minorDigits,
  RATED_CURRENCIES,
  toMinor,
} from '../../../src/domain/money/currency.ts';
import { currency } from './amounts.ts';

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

  it('Minor units refuse to come back from what is no integer', () => {
    expect(() => fromMinor(1.5, 'USD')).toThrow(RangeError);
    expect(() => fromMinor(2 ** 53, 'USD')).toThrow(RangeError);
  });

  it('Minor units come back as they were stored', () => {
    const minor = fc.integer({ min: -7e15, max: 7e15 });
    fc.assert(
      fc.property(minor, currency, (stored, code) => {
        expect(toMinor(fromMinor(stored, code), code)).toBe(stored);
      }),
    );
  });
});

describe('currencies', () => {
  it('Currencies begin with those that have a rate', () => {
    expect(CURRENCIES.slice(0, RATED_CURRENCIES.length)).toEqual([...RATED_CURRENCIES]);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  });

  it('Currencies are known by their code in capitals', () => {
    expect(['SEK', 'KWD', 'XYZ', 'usd', ''].map(isCurrency)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
