/** Words and signs that amounts have in any language. */
import { RATED_CURRENCIES, WRITTEN_CURRENCIES } from '../../domain/money/currency.ts';

/** Signs with which an amount may begin. */
export const CURRENCY_SIGNS: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '₹', '₩', '₪']);
/** Kronor, alone and with their millions and billions. */
export const KRONA = new Set(['kr', 'mkr', 'mdkr']);
/** Units that are of rupees without their sign. */
export const INDIAN = new Set(['lakh', 'lakhs', 'crore', 'crores']);
/** Words and signs by which an amount may have its currency; codes in capitals besides. */
export const CURRENCY_WORDS: readonly string[] = [
  ...CURRENCY_SIGNS,
  ...WRITTEN_CURRENCIES,
  ...RATED_CURRENCIES.map((code) => code.toLowerCase()),
  ...KRONA,
  ...INDIAN,
  // “US-Dollar”
  'us',
];
/** Words in small letters that an amount may begin with, beside numbers: “half a million”, “Rs 500”. */
export const AMOUNT_OPENERS = ['half', 'rs'];
