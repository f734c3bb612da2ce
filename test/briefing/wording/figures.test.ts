import { describe, expect, it } from 'vitest';
import { conversionText, figureText, splitText } from '../../../src/briefing/wording/figures.ts';

const figure = (given: object) => ({
  usd: 2.15e9,
  about: false,
  atLeast: false,
  moreUsd: 0,
  ...given,
});

describe('a sum in words', () => {
  it.each([
    [{}, '$2.15B'],
    [{ about: true }, 'about $2.15B'],
    [{ atLeast: true }, 'at least $2.15B'],
    [{ about: true, atLeast: true }, 'at least about $2.15B'],
    [{ atLeast: true, moreUsd: 3e8 }, 'at least $2.15B and up to $300M more'],
    [{ usd: 0, moreUsd: 1e8 }, 'up to $100M'],
  ])('A sum of %j is “%s”', (given, words) => {
    expect(figureText(figure(given))).toBe(words);
  });

  it('A sum with debt is split in figures that add up, and keeps its words', () => {
    const sums = figure({ atLeast: true, about: true, moreUsd: 1e8, debtUsd: 2e8 });
    expect(splitText({ ...sums, debtUsd: 2e8 })).toEqual({
      sum: 'at least about $2.15B and up to $100M more',
      split: ' ($1.95B equity, $200M debt)',
    });
    expect(splitText({ ...figure({}), debtUsd: 0 }).split).toBe('');
    expect(splitText({ ...figure({}), debtUsd: 2.15e9 }).split).toBe(' (all of it debt)');
  });

  it('A sum names the rate and its day of the one amount that is converted', () => {
    const euros = { currency: 'EUR', amounts: 1, value: 5e8, rate: 1.17823, from: '2025-09-09' };
    expect(conversionText([{ ...euros, to: '2025-09-09' }])).toBe(
      '€500M converted at 1.1782 on 9 Sep 2025.',
    );
    expect(conversionText([])).toBeNull();
  });

  it('A sum names the currencies and the days of several amounts that are converted', () => {
    const of = (currency: string, from: string, to: string) => ({
      currency,
      amounts: 2,
      value: 1,
      rate: 1,
      from,
      to,
    });
    const some = [
      of('CNY', '2025-12-01', '2026-03-10'),
      of('EUR', '2025-09-08', '2026-01-01'),
      of('SEK', '2025-10-01', '2025-10-01'),
    ];
    expect(conversionText(some)).toBe(
      'CN¥, € and SEK converted at the rates of their days (8 Sep 2025 – 10 Mar 2026).',
    );
  });
});
