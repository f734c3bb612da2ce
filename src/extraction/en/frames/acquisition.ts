/** Purchases of companies and of parts of companies. */
import { defineFrame } from '../../frames/frame.ts';

const DONE = 'acquisition|takeover|buyout|purchase';

export const acquisition = defineFrame({
  type: 'acquisition',
  classes: {
    deal: 'acquisition takeover buyout purchase deal bid merger',
    control: 'control',
    majority: 'majority control controlling remaining rest',
    agreed: 'deal agreement',
    bid: 'takeover buyout bid offer',
  },
  verbs: [
    '{acquirer} buy|acquire|purchase|absorb|swallow|gobble {target} for {amount?}',
    '{acquirer} acquihire {target}',
    '{acquirer} snap|scoop|pick|buy|gobble+up {target} for {amount?}',
    '{acquirer} buy+out {target}',
    '{acquirer} buy|acquire|take|purchase @majority in|of {target}',
    '{acquirer} take+over {target}',
    '{acquirer} take+private {target}',
    '{acquirer} take|get|seek|gain @control of {target}',
    '{acquirer} pay {amount} for {target}',
    '{acquirer} shell|fork|splash+out for {target}',
    ['{acquirer} strike|seal|agree @agreed for {target}', { trust: 0.8, unless: 'to' }],
    '{target} accept @bid from|by {acquirer}',
    ['{target} reject|spurn|rebuff|decline @bid from|by {acquirer}', { standing: 'failed' }],
    ['{acquirer} bid|offer {amount?} for {target}', { standing: 'planned' }],
    '{seller?} sell {target} to {acquirer}',
    '{seller?} offload|divest {target} to {acquirer}',
    ['{seller} sell|offload|divest {target}', { trust: 0.8 }],
    '{target} sell+itself to {acquirer}',
    ['{target} sell+to {acquirer}', { isSuffered: true }],
    ['{target} sell+to {acquirer} for {amount}', { trust: 0.85 }],
    ['{target} go+private with|by {acquirer}', { trust: 0.85 }],
    [
      '{acquirer} terminate|abandon|scrap|drop|cancel|withdraw @deal of|for {target}',
      { standing: 'failed' },
    ],
    ['{acquirer} terminate|abandon|scrap|cancel {target}', { standing: 'failed', trust: 0.8 }],
    ['{authority} block|halt|stop @deal of|for {target} by {acquirer?}', { standing: 'failed' }],
  ],
  nouns: [
    `{acquirer?} ${DONE} of {target} by {acquirer?}`,
    `{target} ${DONE} by {acquirer}`,
    [`{acquirer?} {target}- ${DONE}`, { trust: 0.85 }],
    [`{acquirer}'s ${DONE}`, { trust: 0.75 }],
    ['{seller?} sale of {target} to {acquirer?}', { trust: 0.8 }],
    ["{target}'s sale to {acquirer}", { trust: 0.85 }],
    ['{acquirer} bid|offer for {target}', { standing: 'planned' }],
  ],
  about: ['acquirer'],
  other: ['target'],
  open: ['target', 'acquirer'],
  absorbs: ['partnership', 'infrastructure', 'merger', 'valuation', 'regulation', 'market'],
  amount: 'deal_value',
});
