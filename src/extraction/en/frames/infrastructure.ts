/** Infrastructure: data centers, factories and power that companies build or pay for. */
import { defineFrame } from '../../frames/frame.ts';

/** Money that is spent on these builds nothing. */
const OTHER =
  'deal content advertising ad advert marketing lobbying buyback dividend salary wage bonus pay acquisition lawsuit litigation lawyer licence license licensing right rights rent movie film show sport game campaign travel';

export const infrastructure = defineFrame({
  type: 'infrastructure',
  classes: {
    investment: 'investment',
    works:
      'datacenter datacenters center centre factory fab plant campus facility supercomputer cluster infrastructure gigafactory compute hub capacity site',
  },
  verbs: [
    '{company} build|construct|open|develop|erect|expand|launch|deploy|host|create|establish @works',
    '{company} break+ground on|for {thing}',
    [
      '{company} invest|spend|pour|commit|pump|pledge {amount} in|into|on {thing}',
      { unless: OTHER },
    ],
    [
      '{company} double|triple|quadruple|increase|raise|boost|lift|expand @investment to {amount}',
      { trust: 0.85 },
    ],
    ['{company} invest|spend|pour|commit @works', { trust: 0.9 }],
    [
      '{company} eye|mull|plan|weigh|consider|explore|announce|unveil|confirm @investment in|into|for|on {thing}',
      { trust: 0.85 },
    ],
    ['{company} join @works', { trust: 0.85 }],
    '{company} plan|announce|unveil|propose|fund|finance @works',
    ['{company} scrap|abandon|cancel|ditch|drop|halt|pause @works', { standing: 'failed' }],
  ],
  nouns: [
    ['site|facility|plant|campus|factory|center|centre', { adds: true }],
    ['{company} talk|discussion|negotiation @works', { standing: 'talked', trust: 0.8 }],
    ['construction of {company}', { trust: 0.8 }],
  ],
  about: ['company'],
  absorbs: ['product'],
  labels: ['plain', 'rate'],
  amount: 'capex',
});
