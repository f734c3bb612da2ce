/** Security incidents: break-ins, leaks, theft of data and of models. */
import { defineFrame } from '../../frames/frame.ts';

/** These are breached though nobody breaks in. */
const LAWS = 'act law rule regulation dsa dma gdpr agreement contract antitrust copyright covenant';

export const securityIncident = defineFrame({
  type: 'security_incident',
  classes: {
    intruder: 'hacker intruder attacker',
    incident: 'breach hack leak attack incident ransomware intrusion vulnerability cyberattack',
    theft: 'distillation theft espionage cloning',
    cyber: 'cyberattack cyber-attack cyber ransomware malware hack breach',
    stolen: 'steal leak',
    breached: 'breach cyberattack ransomware',
    access: 'access data code source record information system network',
    data: 'data code source record credential information model file sample password email detail address',
  },
  verbs: [
    ['{company} hit+by @incident', { isSuffered: true }],
    ['{company} hack', { isSuffered: true, trust: 0.85 }],
    '{thing} steal {amount} from {company}',
    '{company} suffer|confirm|disclose|report|investigate|face|reveal|admit @incident',
    '{company} leak|expose @data',
    ['{thing} hack|breach|compromise|infiltrate|attack {company}', { unless: LAWS }],
    '{thing} steal @data from|at|of {company}',
    ['{company} say|reveal|disclose|confirm|admit|report @intruder', { trust: 0.8 }],
    ['{company} hit|strike|slap+with @cyber', { isSuffered: true }],
    [
      '{company} share|issue|release|publish @cyber',
      {
        trust: 0.8,
        unless: 'report study analysis research guide advisory tool patch update guidance finding',
      },
    ],
    ['@data steal|copy|leak|expose of|from|at {company}', { isSuffered: true }],
    ['{company} say|reveal|disclose|confirm|admit|report @stolen', { trust: 0.8 }],
    [
      '{company} say @breached',
      {
        trust: 0.8,
        unless: 'no not at hacker report study survey average law rule contract agreement',
      },
    ],
    ['@cyber expose|leak|compromise|affect|hit {thing} at|of|on|from {company}', { trust: 0.85 }],
    '@intruder break+into {company}',
    '@intruder break+into @access of|at {company}',
    ['@intruder get+into {company}', { trust: 0.85 }],
    '@intruder gain|access|obtain|copy|take|download|grab|pull|lift|harvest|publish @access of|from|at {company}',
    '@intruder gain|get|obtain @access to {company}',
    [
      '@cyber hit|strike|cripple|paralyse|paralyze|disrupt|force|knock|target|affect {company}',
      { trust: 0.9 },
    ],
    ['{company} blame @cyber', { trust: 0.85 }],
    ['{company} fall @cyber', { trust: 0.85, unless: '% percent share stock' }],
    ['{company} accuse|say @theft', { unless: 'zero no without against' }],
  ],
  nouns: [
    ['attack @cyber against|on|at {company}', { trust: 0.9 }],
    [
      '{company?} breach|hack|leak|ransomware|cyberattack at|of|on|against {company}',
      { unless: LAWS },
    ],
    ["{company}'s breach|hack|leak|cyberattack", { trust: 0.8 }],
    ['{company} cyberattack|ransomware|breach|hack', { isAfter: true, trust: 0.85 }],
    ['{company} attack @cyber', { isAfter: true, trust: 0.85 }],
    'theft|cloning|distillation of|by|from {company}',
  ],
  about: ['company'],
  open: ['company', 'thing'],
  amount: null,
});
