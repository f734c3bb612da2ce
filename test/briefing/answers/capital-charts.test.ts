import { describe, expect, it } from 'vitest';
import { perMonthChart } from '../../../src/briefing/answers/rounds/capital-charts.ts';
import type { Totals } from '../../../src/contracts/reader.ts';

const exact = (usd: number) => ({ usd, about: false, atLeast: false, moreUsd: 0 });

const totals = (months: Totals['months']): Totals => ({
  matches: months.length,
  counted: months.length,
  usd: 0,
  debtUsd: 0,
  leftOut: [],
  about: false,
  atLeast: false,
  moreUsd: 0,
  otherPeriod: { usd: 0, about: false, atLeast: false, moreUsd: 0 },
  converted: [],
  median: null,
  medianOf: 0,
  largest: null,
  months,
  undatedMonths: 0,
});

describe('capital per month', () => {
  it('Capital per month draws a month without a round as nothing raised, over the end of a year too', () => {
    const [chart] = perMonthChart(
      totals([
        { month: '2025-11', count: 1, ...exact(3e6) },
        { month: '2026-02', count: 1, ...exact(5e6) },
      ]),
    );
    expect(chart).toMatchObject({
      labels: ['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026'],
      series: [{ values: [3, 0, 0, 5] }],
    });
  });

  it('Capital per month draws the last months of any years, and says from when on', () => {
    const [chart] = perMonthChart(
      totals([
        { month: '0001-02', count: 1, ...exact(3e6) },
        { month: '9999-12', count: 1, ...exact(5e6) },
      ]),
    );
    expect(chart).toMatchObject({ notDrawn: 'months before May 9998' });
    expect(chart?.kind === 'chart' && chart.labels.length).toBe(20);
  });
});
