/** Fusionen: aus zwei Unternehmen wird eins. */
import { defineFrame } from '../../frames/frame.ts';

export const merger = defineFrame({
  type: 'merger',
  verbs: [
    '{company} fusionieren mit {partner}',
    ['{company} fusionieren', { trust: 0.85 }],
    ['{company} schließen+zusammen mit {partner?}', { trust: 0.85 }],
    ['{company} zusammenschließen mit {partner?}', { trust: 0.85 }],
  ],
  nouns: ['{company?} fusion|zusammenschluss von|zwischen|mit {partner}'],
  about: ['company'],
  other: ['partner'],
  open: ['partner'],
  least: 2,
  amount: 'deal_value',
});
