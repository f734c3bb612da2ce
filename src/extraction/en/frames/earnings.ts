/** Earnings: revenue and profit of a period that is over. */
import { defineFrame } from '../../frames/frame.ts';

export const earnings = defineFrame({
  type: 'earnings',
  classes: {
    figures: 'revenue sale arr turnover profit income loss earnings result run-rate',
  },
  verbs: [
    '{company} report|post|book|record|generate|earn|reach|hit|top|cross|surpass|exceed|say|announce|see|disclose|reveal|near|approach|grow|pass @figures',
  ],
  nouns: [],
  about: ['company'],
  absorbs: ['market', 'valuation'],
  labels: ['revenue', 'profit', 'plain'],
  amount: 'revenue',
});
