/** Mergers: two companies that become one. */
import { defineFrame } from '../../frames/frame.ts';

export const merger = defineFrame({
  type: 'merger',
  classes: { merger: 'merger tie-up' },
  verbs: [
    ['{company} call+off @merger', { standing: 'failed' }],
    [
      '{company} scrap|abandon|terminate|cancel @merger with|between {partner?}',
      { standing: 'failed' },
    ],
    '{company} merge|combine with|into {partner}',
    ['{company} merge', { trust: 0.8 }],
    '{company} agree|plan|announce|propose|complete|near|discuss @merger with|between {partner?}',
  ],
  nouns: [
    ['{company} talk|discussion|negotiation @merger', { standing: 'talked' }],
    '{company?} merger|tie-up with|of|between {partner}',
  ],
  about: ['company'],
  other: ['partner'],
  open: ['partner'],
  absorbs: ['valuation', 'partnership'],
  least: 2,
  amount: 'deal_value',
});
