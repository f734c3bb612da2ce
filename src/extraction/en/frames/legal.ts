/** Legal news: who sues whom, settlements, rulings, charges. */
import { defineFrame } from '../../frames/frame.ts';

export const legal = defineFrame({
  type: 'legal',
  classes: {
    suit: 'lawsuit suit complaint case claim action dispute',
    injunction: 'injunction',
    favour: 'favour favor',
    liable: 'liable guilty',
    blocking: 'block prevent stop halt undo',
    settlement: 'settlement',
    decision:
      'restriction order ban decision ruling fine designation blacklist verdict penalty sanction law rule judgment injunction blacklisting',
    contest: 'case appeal suit lawsuit trial verdict',
    damages: 'compensation damage',
    trial: 'case lawsuit suit verdict damage compensation trial',
    charges: 'charge claim lawsuit suit case complaint appeal',
  },
  verbs: [
    '{plaintiff} sue {defendant} for {amount?}',
    '{plaintiff} take+court {defendant}',
    ['{defendant} hit|slap+with @suit', { isSuffered: true }],
    ['{defendant} sue+over {thing}', { isSuffered: true }],
    ['{plaintiff} win|lose @contest against {defendant?}', { status: 'ruled' }],
    ['{authority} order {defendant} @trial', { status: 'ruled' }],
    '{plaintiff} file|bring|launch @suit against {defendant}',
    '{plaintiff?} file|bring @suit against {defendant}',
    '{defendant} face @suit from|by {plaintiff?}',
    '{plaintiff} accuse {defendant} of {thing}',
    '{plaintiff} seek @damages from {defendant}',
    '{plaintiff} seek|request|win @injunction against {defendant}',
    ['{plaintiff} sue @blocking block|prevent|stop|halt|undo {defendant?}', { isSumless: true }],
    ['{plaintiff} pay @settlement to {defendant?}', { status: 'settled' }],
    [
      "{authority} dismiss|toss|reject|allow {plaintiff}'s @suit against {defendant?}",
      { status: 'ruled' },
    ],
    ['{authority} rule+against {plaintiff} @suit against {defendant?}', { status: 'ruled' }],
    ['{authority} rule @favour of {plaintiff} against {defendant?}', { status: 'ruled' }],
    ['{authority} find {defendant} @liable', { status: 'ruled' }],
    ['{plaintiff} settle|resolve @suit with|from|by|against {defendant?}', { status: 'settled' }],
    ['{plaintiff} settle with {defendant}', { status: 'settled' }],
    ['{plaintiff} reach|announce|agree|sign @settlement with {defendant?}', { status: 'settled' }],
    ['{plaintiff} drop|withdraw @charges against {defendant}', { status: 'settled' }],
    '{authority} charge|indict|convict {thing}',
    [
      '{authority} rule|allow|dismiss|reject|question|order @suit against|by|from {defendant}',
      { isContested: true },
    ],
    '{plaintiff} contest|appeal|challenge @decision',
  ],
  nouns: [
    [
      "{plaintiff?}'s lawsuit|suit|complaint|case against {defendant} by|from {plaintiff?}",
      { trust: 0.8 },
    ],
  ],
  about: ['plaintiff', 'defendant'],
  other: ['defendant'],
  open: ['plaintiff', 'defendant'],
  absorbs: ['regulation', 'infrastructure', 'earnings'],
  amount: 'other',
});
