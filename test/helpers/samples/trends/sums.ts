/** Sums of measures to test with. */
import type { MeasureSum } from '../../../../src/contracts/trends/measures.ts';

export const measureSum = (said: Partial<MeasureSum>): MeasureSum => ({
  leftOut: null,
  name: null,
  label: null,
  unit: null,
  wording: null,
  type: null,
  in_month: null,
  in_quarter: null,
  in_year: null,
  party: null,
  count: 1,
  events: 1,
  value: 0,
  priced: 0,
  earliest: '2026-01-01',
  latest: '2026-01-01',
  money: { usd: 0, about: false, atLeast: false, moreUsd: 0 },
  ...said,
});
