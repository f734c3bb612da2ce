import { describe, expect, it } from 'vitest';
import { trendIn } from '../../../src/briefing/questions/plain/trends.ts';

describe('a line about trends', () => {
  it.each([
    ['concentration europe', { name: 'concentration', by: null, rest: 'europe' }],
    ['by region q1 2026', { name: null, by: 'region', rest: 'q1 2026' }],
    ['european mega-rounds per quarter', { name: 'mega', by: 'quarter', rest: 'european' }],
    ['jobs since:2025 company:Meta', { name: 'jobs', by: null, rest: 'since:2025 company:Meta' }],
    ['how many outages in 2025', { name: 'incidents', by: null, rest: 'in 2025' }],
    ['since:2026-01-01', { name: null, by: null, rest: 'since:2026-01-01' }],
    ['', { name: null, by: null, rest: '' }],
    ['since:2025 by year', { name: null, by: 'year', rest: 'since:2025' }],
    ['type:labour jobs', { name: 'jobs', by: null, rest: 'type:labour' }],
  ])('“%s” names its figure and keeps its filters', (typed, read) => {
    const { rest, ...words } = trendIn(typed);
    expect({ ...words, rest: rest.replace(/\s+/g, ' ').trim() }).toMatchObject(read);
  });

  it('A line keeps what stands in quotes and in filters, though a figure is called so', () => {
    expect(trendIn('"power" companies')).toMatchObject({ name: null, rest: '"power" companies' });
    expect(trendIn('company:Power Corp')).toMatchObject({ name: null, rest: 'company:Power Corp' });
  });

  it('A line with “by” before a name is no question of a field', () => {
    for (const typed of ['rounds led by Sector Capital', 'bought by Region Partners'])
      expect(trendIn(typed)).toMatchObject({ by: null, asks: false });
  });

  it('A line asks for trends alone where no list answers it', () => {
    for (const typed of [
      'how concentrated is funding',
      'capital by region',
      'trend of seed rounds',
    ])
      expect(trendIn(typed).asks, typed).toBe(true);
    for (const typed of ['layoffs at Meta', 'rumours about Mistral', 'seed rounds in europe'])
      expect(trendIn(typed).asks, typed).toBe(false);
  });
});
