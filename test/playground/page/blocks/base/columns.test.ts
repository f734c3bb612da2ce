import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  columnKind,
  dateOf,
} from '../../../../../playground/page/blocks/base/columns.ts';
import { alignOf, sortedOrder } from '../../../../../playground/page/blocks/base/sorting.ts';

describe('a column of amounts', () => {
  it.each([
    ['$1.03B', 1.03e9],
    ['about €120 million', 120e6],
    ['up to US$ 5m', 5e6],
    ['−4.5%', -4.5],
    ['-$3M', -3e6],
    ['2.08×', 2.08],
    ['1,234,567', 1_234_567],
    ['$30B at $380B post-money', 30e9],
    ['undisclosed', undefined],
    ['Series C', undefined],
    ['–', undefined],
  ])('A column of amounts reads %s', (words, amount) => {
    expect(amountOf(words)).toBe(amount);
  });

  it('A column of amounts sorts by size, whatever the unit, and leaves what has no size at the end', () => {
    const cells = ['$550M', '–', '$2B', 'undisclosed', '$1.03B'];
    const sorted = (direction: 'ascending' | 'descending') =>
      sortedOrder(cells, direction).map((at) => cells[at]);
    expect(sorted('ascending')).toEqual(['$550M', '$1.03B', '$2B', '–', 'undisclosed']);
    expect(sorted('descending')).toEqual(['$2B', '$1.03B', '$550M', '–', 'undisclosed']);
  });

  it('A column of amounts stands at the right; words and dates at the left', () => {
    expect(alignOf(['$2B', '–', 'undisclosed'])).toBe('bk-right');
    expect(alignOf(['at least $9.64B and up to $1B more', '3'])).toBe('bk-right');
    expect(alignOf(['$30B · Series G · 12 Feb 2026 · company statement', '25'])).toBeUndefined();
    expect(alignOf(['Seed', 'Series C'])).toBeUndefined();
    expect(alignOf(['9 Mar 2026', 'Feb 2026'])).toBe('bk-nowrap');
    expect(alignOf(['Seed'], 'center')).toBe('bk-center');
  });
});

describe('a column of dates', () => {
  it.each([
    ['9 Mar 2026', '2026-03-09'],
    ['Mar 9, 2026', '2026-03-09'],
    ['Thursday 12 March 2026', '2026-03-12'],
    ['2026-03-09', '2026-03-09'],
    ['Feb 2026', '2026-02-01'],
    ['Q3 2025', '2025-07-01'],
    ['H2 2025', '2025-07-01'],
    ['2024', '2024-01-01'],
  ])('A column of dates reads %s', (words, day) => {
    expect(new Date(dateOf(words) ?? 0).toISOString().slice(0, 10)).toBe(day);
  });

  it('A column of dates sorts by the calendar and not by the day of the month', () => {
    const cells = ['9 Mar 2026', '28 Feb 2026', '12 Mar 2026', 'Dec 2025', '–'];
    expect(columnKind(cells)).toBe('dates');
    expect(sortedOrder(cells, 'ascending')).toEqual([3, 1, 0, 2, 4]);
  });
});

describe('any column', () => {
  const words = fc.oneof(fc.string(), fc.constantFrom('$1B', '€2.5M', '9 Mar 2026', '–', '', '7%'));

  it('Any column keeps every row, once', () => {
    fc.assert(
      fc.property(fc.array(words), fc.boolean(), (cells, up) => {
        const order = sortedOrder(cells, up ? 'ascending' : 'descending');
        expect([...order].sort((a, b) => a - b)).toEqual(cells.map((_each, i) => i));
      }),
    );
  });

  it('Any column of figures sorts by their numbers and not by their words, with words alone at the end', () => {
    const [crowns, dollars, euros] = [55e9 / 9.5, 5.6e9, 5e9 * 1.17];
    expect(sortedOrder([crowns, dollars, 'undisclosed', euros], 'descending')).toEqual([
      3, 0, 1, 2,
    ]);
  });

  it('Any column keeps the order of rows that are equal', () => {
    expect(sortedOrder(['b', 'a', 'b', 'a'], 'descending')).toEqual([0, 2, 1, 3]);
    expect(sortedOrder(['E9', 'E10', 'E1'], 'ascending')).toEqual([2, 0, 1]);
  });
});
