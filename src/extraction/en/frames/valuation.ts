/** The worth of a company, where no new money is told. */
import { defineFrame } from '../../frames/frame.ts';

export const valuation = defineFrame({
  type: 'valuation',
  classes: { worth: 'valuation value worth' },
  verbs: [
    '{company} reach|hit|top|cross|surpass|exceed|achieve|command|secure|near|approach|seek|get|value|target|say|see|boost @worth',
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
