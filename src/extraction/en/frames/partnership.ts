/** Partnerships: two companies that work together, supply each other, or use what the other makes. */
import { defineFrame } from '../../frames/frame.ts';

export const partnership = defineFrame({
  type: 'partnership',
  classes: {
    contract: 'contract lease',
    joint: 'joint-venture joint jv alliance partnership',
    pact: 'partnership alliance collaboration pact tie-up joint-venture jv',
    deal: 'deal agreement contract partnership alliance pact collaboration memorandum order lease',
    supply:
      'chip gpu tpu compute capacity cloud server datacenter center centre model product energy power content data infrastructure',
  },
  verbs: [
    '{company} partner|collaborate|cooperate|ally with {partner}',
    '{company} team with {partner}',
    '{company} team+up with {partner}',
    '{company} join+forces with {partner}',
    ['{company} partner|collaborate|cooperate', { trust: 0.85 }],
    ['{company} team+up', { trust: 0.85 }],
    ['{company} form|create|launch @joint', { trust: 0.85 }],
    '{company} win|land|secure @deal from|with {partner}',
    '{company} sign|ink|strike|reach|seal|forge|form|enter|announce|expand|extend|win|land|renew|make|complete|unveil|clinch @deal with {partner}',
    ['{company} sign|ink|strike|reach|forge|announce|expand|extend @pact', { trust: 0.85 }],
    ['{company} sign|ink|strike|reach @deal', { trust: 0.75 }],
    ['{company} win|land|secure|bag|clinch|snag|receive @contract', { trust: 0.75 }],
    ['{company} pay {partner}', { unless: 'tv' }],
    '{company} commit|agree @supply from|with {partner}',
    '{company} rent|lease|order @supply from|of {partner}',
    '{company} buy|purchase|acquire @supply from {partner}',
    '{company} supply|provide {partner} with {thing?}',
    '{company} supply|provide @supply to|for {partner}',
    '{company} adopt|integrate|license {partner}',
    '{company} tap|select|choose {partner}',
  ],
  nouns: [
    '{company?} partnership|alliance|collaboration|tie-up with|between|of|like|as {partner}',
    '{company?} deal|agreement|contract with|between {partner}',
    ["{company}'s partnership|alliance|collaboration|tie-up", { trust: 0.7 }],
  ],
  about: ['company'],
  other: ['partner'],
  absorbs: ['infrastructure', 'product'],
  labels: ['plain', 'rate'],
  amount: 'contract',
});
