/** Amounts to read and to show. */
import fc from 'fast-check';
import { type Money, RATED_CURRENCIES } from '../../../src/domain/money/currency.ts';

/** An exact amount, in dollars by default. */
export function exact(value: number, currency = 'USD'): Money {
  return { value, currency, qualifier: 'exact', valueTo: null };
}

/** A range, in dollars by default. */
export function range(value: number, valueTo: number, currency = 'USD'): Money {
  return { value, currency, qualifier: 'range', valueTo };
}

/** A random currency, with a rate or without. */
export const currency = fc.constantFrom(...RATED_CURRENCIES, 'KWD', 'ISK', 'CZK');
