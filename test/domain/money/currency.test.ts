import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyOf,
  minorDigits,
  RATED_CURRENCIES,
  shift,
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

  it('A whole amount is shifted to the number that its digits name', () => {
    const places = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), places, (value, by) => {
        expect(shift(value, by)).toBe(Number(`${value}e${by}`));
      }),
    );
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
