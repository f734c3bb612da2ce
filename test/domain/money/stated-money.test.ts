import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../src/domain/money/money-reading.ts';
import { statedMoney } from '../../../src/domain/money/stated-money.ts';

describe('the amount of an event', () => {
  it.each<[string, string]>([
    ['raised $40m', '$40m'],
    ['$40m in new funding', '$40m'],
    ['a total of $40m in financing', '$40m'],
    ['at a $5bn valuation', '$5bn'],
    ['reportedly valued at $20bn', '$20bn'],
    ['$1.5bn[2]', '$1.5bn'],
    ['$1.5bn (€1.3bn)', '$1.5bn'],
    ['Rs 350 cr (~$41M)', 'Rs 350 cr'],
    ['USD 1.5 billion (approx.)', 'about USD 1.5 billion'],
    ['>$1bn (unicorn)', '>$1bn'],
    ['200億円', 'JPY 20bn'],
    ['$25億', '$2.5bn'],
    ['50億円（約3,300万ドル）', 'JPY 5bn'],
    ['3.5兆원', 'KRW 3.5 trillion'],
    ['T€ 500', 'EUR 500k'],
    ['Mio. € 20', 'EUR 20m'],
    ['rund 1,3 Mrd. EUR', 'about EUR 1.3bn'],
    ['drygt 500 Mkr', 'over SEK 500m'],
    ['1,5 Mrd. US-Dollar', '$1.5bn'],
  ])('The amount %j is %j', (typed, plain) => {
    expect(statedMoney(typed)).toEqual(parseMoney(plain));
  });

  it.each<[string, string]>([
    ['$100M Series B', '“$100M Series B” says more than an amount. Did you mean $100M?'],
    ['$20M equity and $30M debt', '“$20M equity and $30M debt” is not an amount. Use 500m'],
    ['$40m (debt)', '“$40m (debt)” says more than an amount. Did you mean $40m?'],
    ['1.5', '“1.5” has neither a currency nor a unit. Use $1.5m, €1.5m or $1.5bn.'],
    ['eight-figure', '“eight-figure” is not an amount. Use 500m, $1.5bn or €20 million.'],
  ])('The amount %j is refused with what to type', (typed, sentence) => {
    expect(() => statedMoney(typed)).toThrow(sentence);
  });

  it('Words that say nothing more change no amount', () => {
    const before = fc.constantFrom('', 'raised ', 'a total of ', 'worth ', 'Total: ');
    const amount = fc.constantFrom('$40m', 'about €2.5bn', 'SEK 500m', '₹350 crore', '$10–12bn');
    const behind = fc.constantFrom(
      '',
      ' in funding',
      '[1]',
      ' (reported)',
      ' (US$41M)',
      ' in total',
    );
    fc.assert(
      fc.property(before, amount, behind, (first, plain, last) => {
        expect(statedMoney(`${first}${plain}${last}`)).toEqual(parseMoney(plain));
      }),
    );
  });
});
