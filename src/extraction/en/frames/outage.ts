/** Outages: services that do not work. */
import { defineFrame } from '../../frames/frame.ts';

export const outage = defineFrame({
  type: 'outage',
  classes: { outage: 'outage downtime blackout' },
  verbs: [
    ['{company} hit+by @outage', { isSuffered: true }],
    '{company} suffer|experience|face|report|see|confirm|have|investigate|resolve|hit @outage',
    '{company} go+down',
    '{company} go+offline',
    ['{company} be+down', { unless: '% percent point billion million' }],
    '{company} be+offline',
    '{company} be+unavailable',
    '{company} be+inaccessible',
  ],
  nouns: ["{company}'s outage|blackout", 'outage|blackout at|of|on {company}'],
  about: ['company'],
  amount: null,
});
