/** Förvärv: köp av bolag och delar av bolag. */
import { defineFrame } from '../../frames/frame.ts';

export const acquisition = defineFrame({
  type: 'acquisition',
  classes: { deal: 'förvärv förvärvet köp köpet uppköp uppköpet affär affären' },
  verbs: [
    '{acquirer} köpa|förvärva {target} från {seller?}',
    '{seller?} sälja|avyttra {target} till {acquirer?}',
    ['{acquirer} slutföra @deal av {target}', { standing: 'completed' }],
    ['{authority} stoppa @deal av {target}', { standing: 'failed' }],
    ['{acquirer} avbryta @deal av {target}', { standing: 'failed' }],
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
