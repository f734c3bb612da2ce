import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/domain/money/figures-in-text.ts';

describe('figures in a text', () => {
  it.each<[string, number[]]>([
    ['Acme raises $2B, Series C, at $14.6B', [2e9, 14.6e9]],
    ['Acme cuts 1,600 jobs', [1600]],
    ['Acme plans $650–700B of capex', [650e9, 700e9]],
    ['Acme pays €20-€25 million', [20e6, 25e6]],
    ['30 billion yuan for 4 B200 racks', [30e9, 4, 200]],
    ['A 10-million-dollar fine', [10e6]],
    ['Growth of 8.3%.', [8.3]],
    ['Version 3.1.4 is out', [314]],
    ['Acme raises a Series B', []],
  ])('The figures of “%s” are read with their scales', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});
