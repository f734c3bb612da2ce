/** Security incidents: break-ins, leaks, theft of data and of models. */
import { defineFrame } from '../../frames/frame.ts';

export const securityIncident = defineFrame({
  type: 'security_incident',
  classes: {
    intruder: 'hacker intruder attacker',
    incident: 'breach hack leak attack incident ransomware intrusion vulnerability cyberattack',
    theft: 'distillation theft espionage cloning',
    cyber: 'cyberattack ransomware malware hack breach',
    access: 'access data code source record information system network',
    data: 'data code source record credential information model file sample password',
  },
  verbs: [
    ['{company} hit+by @incident', { isSuffered: true }],
    ['{company} hack', { isSuffered: true, trust: 0.85 }],
    '{thing} steal {amount} from {company}',
    '{company} suffer|confirm|disclose|report|investigate|face|reveal|admit @incident',
    '{company} leak|expose @data',
    '{thing} hack|breach|compromise|infiltrate|attack {company}',
    '{thing} steal @data from|at|of {company}',
    ['{company} say|reveal|disclose|confirm|admit|report @intruder', { trust: 0.8 }],
    '@intruder break+into {company}',
    ['@intruder get+into {company}', { trust: 0.85 }],
    '@intruder gain|access|obtain|copy|take|download|grab|publish @access of|from|at {company}',
    '@intruder gain|get|obtain @access to {company}',
    [
      '@cyber hit|strike|cripple|paralyse|paralyze|disrupt|force|knock|target|affect {company}',
      { trust: 0.9 },
    ],
    ['{company} fall @cyber', { trust: 0.85, unless: '% percent share stock' }],
    ['{company} accuse|say @theft', { unless: 'zero no without against' }],
  ],
  nouns: [
    ['attack @cyber against|on|at {company}', { trust: 0.9 }],
    '{company?} breach|hack|leak|ransomware|cyberattack at|of|on|against {company}',
    ["{company}'s breach|hack|leak|cyberattack", { trust: 0.8 }],
    'theft|cloning|distillation of|by|from {company}',
  ],
  about: ['company'],
  open: ['company', 'thing'],
  amount: null,
});
