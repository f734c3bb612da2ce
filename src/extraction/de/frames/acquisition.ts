/** Übernahmen: Käufe von Unternehmen und Teilen davon. */
import { defineFrame } from '../../frames/frame.ts';

export const acquisition = defineFrame({
  type: 'acquisition',
  classes: {
    deal: 'übernahme kauf erwerb zukauf',
    majority: 'mehrheit mehrheitsanteil',
    now: 'jetzt nun künftig',
  },
  verbs: [
    '{acquirer} übernehmen|kaufen|erwerben|sichern @majority an|von|des|der|seines|ihres {target}',
    ['{target} gehören @now zu {acquirer!}', { trust: 0.85 }],
    ['{acquirer} schnappen+sich {target}', { trust: 0.85 }],
    ['{target} gehen+an {acquirer}', { trust: 0.8 }],
    '{acquirer} übernehmen|kaufen|erwerben|schlucken {target} von {seller?}',
    '{seller?} verkaufen|veräußern {target} an {acquirer?}',
    ['{authority} stoppen|untersagen @deal von {target} durch {acquirer?}', { standing: 'failed' }],
    ['{acquirer} blasen+ab @deal von|des|der {target}', { standing: 'failed' }],
    ['{acquirer} geben+auf @deal von|des|der {target}', { standing: 'failed' }],
  ],
  nouns: [
    '{acquirer?} übernahme|kauf|erwerb|zukauf von|des|der {target} durch {acquirer?}',
    '{seller?} verkauf von|des|der {target} an {acquirer?}',
  ],
  about: ['acquirer'],
  other: ['target'],
  open: ['target'],
  amount: 'deal_value',
});
