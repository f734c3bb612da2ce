/** The worth of a company, where no new money is told. */
import { defineFrame } from '../../frames/frame.ts';

export const valuation = defineFrame({
  type: 'valuation',
  classes: {
    change:
      'soar rise climb jump reach hit grow double triple fall drop surge top exceed slump plunge',
    club: 'unicorn soonicorn decacorn centaur club rank ranks',
    worth: 'valuation value worth',
    shares: 'sale tender secondary',
  },
  verbs: [
    [
      '{company} value+at {thing?}',
      { isSuffered: true, unless: 'last previously once currently when recently' },
    ],
    ['@shares value {company}', { trust: 0.85 }],
    ['{company} join|enter @club at|with {thing}', { trust: 0.85, needsSum: true }],
    '{company} reach|hit|top|cross|surpass|exceed|achieve|command|secure|near|approach|seek|get|value|target|see|boost|double|triple|quadruple @worth',
  ],
  nouns: [["{company}'s valuation @change", { trust: 0.85 }]],
  about: ['company'],
  amount: null,
});
