/** Earnings: revenue and profit of a period that is over. */
import { defineFrame } from '../../frames/frame.ts';

export const earnings = defineFrame({
  type: 'earnings',
  classes: {
    period: 'quarter year half month',
    figures: 'revenue sales arr turnover profit income loss earnings run-rate ebitda flow',
    change:
      'widen narrow shrink come total amount stand slip decline rise grow cross hit reach jump fall exceed surpass climb top double triple drop increase soar surge pass near total',
  },
  verbs: [
    '{company} swing+to @figures',
    ['{company} beat @figures', { trust: 0.85 }],
    ['{company} make|lose|earn {amount} @period', { trust: 0.85 }],
    ['{company} have @figures', { trust: 0.85, needsSum: true }],
    '{company} report|post|book|record|generate|earn|reach|hit|top|cross|surpass|exceed|say|announce|see|disclose|reveal|near|approach|grow|pass @figures',
  ],
  nouns: [
    ['revenue|sale|profit|income|earnings|loss @change at|of {company}', { trust: 0.85 }],
    [
      'revenue|sale|profit|income|earnings|loss @change',
      { ofTopic: 'company', needsSum: true, trust: 0.85 },
    ],
    ['{company} result|earnings @figures', { trust: 0.85, needsSum: true, isHeading: true }],
    [
      '{company} revenue|sale|profit|income|turnover @change',
      { trust: 0.85, unless: 'industry sector' },
    ],
  ],
  about: ['company'],
  absorbs: ['market', 'valuation'],
  labels: ['revenue', 'profit', 'plain'],
  amount: 'revenue',
});
