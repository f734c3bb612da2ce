/** Fusioner: två bolag blir ett. */
import { defineFrame } from '../../frames/frame.ts';

export const merger = defineFrame({
  type: 'merger',
  verbs: ['{company} gå+samman med {partner?}', '{company} fusionera med {partner?}'],
  nouns: ['{company?} fusion|sammanslagning av|mellan|med {partner}'],
  about: ['company'],
  other: ['partner'],
  open: ['partner'],
  least: 2,
  amount: 'deal_value',
});
