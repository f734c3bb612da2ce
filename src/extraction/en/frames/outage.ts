/** Outages: services that do not work. */
import { defineFrame } from '../../frames/frame.ts';

export const outage = defineFrame({
  type: 'outage',
  classes: { outage: 'outage downtime blackout', down: 'down offline unavailable inaccessible' },
  verbs: [
    ['{company} hit+by @outage', { isSuffered: true }],
    '{company} suffer|experience|face|report|see|confirm|have|investigate|resolve|hit @outage',
    '{company} go+down',
    '{company} go+offline',
    ['{company} be @down', { unless: '% percent point billion million' }],
  ],
  nouns: ["{company}'s outage|blackout", 'outage|blackout at|of|on {company}'],
  about: ['company'],
  amount: null,
});
