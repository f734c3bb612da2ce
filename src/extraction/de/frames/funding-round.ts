/** Finanzierungsrunden: Geld, das ein Unternehmen von Investoren bekommt. */
import { defineFrame } from '../../frames/frame.ts';

export const fundingRound = defineFrame({
  type: 'funding_round',
  classes: {
    round:
      'runde finanzierungsrunde finanzierung kapital kapitalrunde series serie serie-b-finanzierungsrunde serie-a-finanzierungsrunde seed-runde seed',
    stake: 'runde',
  },
  verbs: [
    '{company} sammeln|werben|nehmen+ein {amount} von {investor?}',
    '{company} einsammeln|einwerben|einnehmen|aufnehmen {amount} von {investor?}',
    '{company} erhalten|bekommen|sichern|holen {amount} von {investor?}',
    '{company} erhalten|bekommen|sichern|holen @round von {investor?}',
    ['{company} schließen+ab @round von {investor?}', { standing: 'completed' }],
    ['{company} abschließen @round von {investor?}', { standing: 'completed' }],
    ['{company} verhandeln @round mit {investor?}', { standing: 'talked' }],
    '{investor} investieren|stecken {amount} in {company}',
    ['{investor} steigen+ein bei {company}', { trust: 0.85 }],
    ['{investor} beteiligen an {company}', { trust: 0.85 }],
    ['{investor?} bewerten {company} @round', { trust: 0.85 }],
    ['{lead} anführen|führen|leiten @stake', { adds: true }],
    ['{investor} beteiligen|investieren', { adds: true }],
  ],
  bare: ['{company} sum', 'sum für {company}'],
  nouns: [
    ['bewertung', { adds: true }],
    ['hauptinvestor|lead-investor|leadinvestor ist|war|sind {lead}', { adds: true }],
    ['{investor} dabei', { adds: true }],
  ],
  about: ['company'],
  absorbs: ['valuation'],
  amount: 'raised',
});
