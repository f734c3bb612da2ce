/** Förvärv: köp av bolag och delar av bolag. */
import { defineFrame } from '../../frames/frame.ts';

export const acquisition = defineFrame({
  type: 'acquisition',
  classes: {
    bid: 'bud',
    part: '% procent majoritet majoriteten',
    deal: 'förvärv förvärvet köp köpet uppköp uppköpet affär affären',
  },
  verbs: [
    '{acquirer} köpa|förvärva @part av|i {target}',
    '{acquirer} köpa|förvärva {target} från {seller?}',
    '{acquirer} ta+över {target}',
    '{seller?} sälja|avyttra {target} till {acquirer?}',
    ['{acquirer} slutföra @deal av {target}', { standing: 'completed' }],
    ['{authority} stoppa @deal av {target}', { standing: 'failed' }],
    ['{acquirer} avbryta @deal av {target}', { standing: 'failed' }],
    ['{acquirer} dra+ur @deal av {target}', { standing: 'failed' }],
    ['{acquirer} lägga @bid på {target}', { standing: 'planned' }],
    '{target} köpas|förvärvas av {acquirer}',
    '{target} säljas till {acquirer}',
  ],
  nouns: [
    '{acquirer?} förvärv|förvärvet|köp|köpet|uppköp|uppköpet av {target}',
    '{seller?} försäljning|försäljningen av {target} till {acquirer?}',
  ],
  about: ['acquirer'],
  other: ['target'],
  open: ['target'],
  amount: 'deal_value',
});
