/** Outages: services that do not work. */
import { defineFrame } from '../../frames/frame.ts';

export const outage = defineFrame({
  type: 'outage',
  classes: {
    outage: 'outage downtime blackout',
    online: 'online',
    offline: 'offline',
    service: 'service services access',
  },
  verbs: [
    ['{company} hit+by @outage', { isSuffered: true }],
    '{company} suffer|experience|face|report|see|confirm|have|investigate|resolve|hit @outage',
    ['{company} recover @outage', { trust: 0.9 }],
    '{company} be|come+back @online',
    '{thing?} knock {company} @offline',
    ['{company} restore @service', { trust: 0.8 }],
    ['{company} stop+working', { trust: 0.9, unless: 'with together for' }],
    ['{company} crash for {thing}', { trust: 0.85, unless: '% share stock price market' }],
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
