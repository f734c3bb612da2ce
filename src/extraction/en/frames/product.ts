/** Products: what companies launch. */
import { defineFrame } from '../../frames/frame.ts';

export const product = defineFrame({
  type: 'product',
  verbs: [
    '{company} launch|release|unveil|introduce|debut|present {thing}',
    '{company} roll+out {thing}',
    '{company} open-source {thing}',
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
