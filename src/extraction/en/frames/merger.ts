/** Mergers: two companies that become one. */
import { defineFrame } from '../../frames/frame.ts';

/** These are merged by people who write software. */
const CODE = 'request pr prs branch commit code';

export const merger = defineFrame({
  type: 'merger',
  classes: {
    merger: 'merger tie-up amalgamation',
    joined: 'merger',
    combination: 'combination',
    talked: 'merger tie-up amalgamation combination',
    whole: 'group company entity giant shareholder largest',
  },
  verbs: [
    ['{company} call+off @merger with|between {partner?}', { standing: 'failed' }],
    ['{company} walk+away @merger with|between {partner?}', { standing: 'failed' }],
    ['{company} pull|back+out @merger with|between {partner?}', { standing: 'failed' }],
    [
      '{company} scrap|abandon|terminate|cancel|end|drop|ditch|shelve|halt|exit @merger with|between {partner?}',
      { standing: 'failed' },
    ],
    ['{company} merge|combine|amalgamate with|into {partner}', { unless: CODE }],
    ['{company} merge with|into {partner}', { isSuffered: true }],
    ['{company} sign|enter|ink|announce @combination with {partner!}', { trust: 0.85 }],
    ['{company} merge|amalgamate|combine|unite', { trust: 0.8, unless: CODE }],
    ['{company} tie+up', { trust: 0.8 }],
    ['{company} join+forces @joined with {partner?}', { trust: 0.85 }],
    [
      '{company} complete|close|finalise|finalize|consummate @merger with|between {partner?}',
      { standing: 'completed' },
    ],
    [
      '{company} near|discuss|explore|consider|weigh|mull|eye|seek @talked with|between {partner?}',
      { standing: 'talked', unless: 'therapy drug treatment dose' },
    ],
    ['{authority} block|halt|stop @merger of|between {partner}', { standing: 'failed' }],
    ["{authority} block|halt|stop {company}'s @merger with {partner?}", { standing: 'failed' }],
    '{company} agree|plan|announce|propose|unveil|confirm|sign|reach|approve|enter @merger with|between {partner?}',
  ],
  nouns: [
    ['deal|transaction', { adds: true }],
    [
      '{company} talk|discussion|negotiation @merger with|between {partner?}',
      { standing: 'talked' },
    ],
    '{company?} merger|tie-up|amalgamation with|of|between {partner}',
    ['{company?} combination @whole with|of|between {partner}', { trust: 0.85 }],
  ],
  about: ['company'],
  other: ['partner'],
  open: ['partner'],
  absorbs: ['valuation', 'partnership', 'ipo'],
  least: 2,
  amount: 'deal_value',
});
