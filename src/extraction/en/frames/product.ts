/** Products: what companies launch. */
import { defineFrame } from '../../frames/frame.ts';

/** Things that are launched and are no products. */
const NO_PRODUCT =
  'investigation probe inquiry fund investment takeover tender offer campaign lawsuit suit programme program initiative attack appeal bid plan review search effort partnership venture report ipo proposal bill round funding financing series seed study letter statement results earnings';

export const product = defineFrame({
  type: 'product',
  verbs: [
    ['{company} launch|release|unveil|introduce|debut|present {thing}', { unless: NO_PRODUCT }],
    '{company} roll+out {thing}',
    '{company} open-source {thing}',
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
