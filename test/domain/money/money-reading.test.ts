import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../../src/domain/money/currency.ts';
import { parseMoney } from '../../../src/domain/money/money-reading.ts';
import { Misreading } from '../../../src/errors.ts';
import { anyText } from '../../helpers/samples/any-text.ts';
import { runsOf } from '../../helpers/soak.ts';
import { exact, range } from './amounts.ts';

function refusal(text: string, options?: { currency?: string }): string {
  try {
    parseMoney(text, options);
  } catch (error) {
    if (error instanceof Misreading) return error.message;
    throw error;
  }
  throw new Error(`“${text}” was read`);
}

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
    expect(refusal('c$20m')).toBe(
      '“c$20m” could be circa so much or Canadian dollars. Use about $20m or CA$20m.',
    );
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
      anyText({ maxLength: 60 }),
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
