/** Regulation: laws, bans, fines, approvals and inquiries. */
import { defineFrame } from '../../frames/frame.ts';

export const regulation = defineFrame({
  type: 'regulation',
  classes: {
    law: 'bill law act rule ban legislation regulation order measure restriction proposal fine penalty guideline sanction executive-order moratorium tariff export',
    probe: 'probe investigation inquiry fine penalty ban',
    fine: 'fine penalty',
    controls: 'control rule restriction curb sanction ban regulation',
    permit: 'permit approval licence license clearance authorisation authorization',
  },
  verbs: [
    '{authority} ban|bar|restrict|curb|prohibit|outlaw|block|blacklist {company?}',
    '{authority} fine|penalise|penalize|sanction {company} for {thing?}',
    ['{company} fine {amount} by|from {authority?}', { isSuffered: true }],
    ['{company} hit|slap+with @fine by|from {authority?}', { isSuffered: true }],
    '{authority} designate|label|declare|deem|classify|brand {company}',
    ['{authority} add|put|place {company} to|on {thing}', { trust: 0.85 }],
    '{authority} tighten|loosen|ease @controls',
    '{authority} approve|clear|authorise|authorize|allow|permit {company}',
    [
      '{authority} probe|investigate|examine|scrutinise|scrutinize|review {company}',
      { status: 'opened' },
    ],
    [
      '{authority} propose|unveil|introduce|draft|publish|prepare|advance|plan|consider|move|agree|deal @law',
      { status: 'proposed' },
    ],
    ['{authority} pass|adopt|approve|vote @law', { status: 'passed' }],
    ['{authority} enact|sign|issue|finalise|finalize @law', { status: 'enacted' }],
    ['{authority} veto @law', { status: 'vetoed' }],
    ['{authority} reject @law', { status: 'rejected' }],
    ['{authority} delay|postpone @law', { status: 'delayed' }],
    ['{authority} repeal @law', { status: 'repealed' }],
    ['{authority} open|launch|begin|start @probe into|of {company?}', { status: 'opened' }],
    '{authority} roll+out @law',
    '{authority} order|require|force|demand|instruct|tell {company}',
    '{company} get|receive|face @probe from|by {authority?}',
    '{company} win|get|receive|obtain|secure @permit from {authority?}',
    ['{company} seek|request @permit from {authority?}', { status: 'proposed' }],
  ],
  nouns: [],
  about: ['company', 'authority'],
  other: ['authority'],
  open: ['company'],
  amount: 'fine',
});
