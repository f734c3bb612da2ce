/** Kapitalrundor: pengar som ett bolag får av investerare. */
import { defineFrame } from '../../frames/frame.ts';

export const fundingRound = defineFrame({
  type: 'funding_round',
  classes: {
    round:
      'runda såddrunda kapitalrunda nyemission investering serie a-runda b-runda c-runda seedrunda finansiering finansieringsrunda emission kapital såddkapital',
  },
  verbs: [
    '{company} ta|plocka|hämta|få+in {amount} från|av {investor?}',
    '{company} fylla+på {amount}',
    '{company} resa|säkra|få|hämta|plocka {amount} från|av {investor?}',
    ['{lead} leda @round i {company}', { isActive: true }],
    ['{company} stänga|slutföra @round', { standing: 'completed' }],
    '{investor} investera {amount} i {company}',
    ['{lead} leda @round', { adds: true }],
    ['leda|ledas av {lead}', { adds: true }],
    ['{investor} delta|investera', { adds: true }],
  ],
  bare: ['{company} sum', 'sum till|för {company}'],
  nouns: [
    ['värdering', { adds: true }],
    ['huvudinvesterare är|var {lead}', { adds: true }],
  ],
  about: ['company'],
  absorbs: ['valuation'],
  amount: 'raised',
});
