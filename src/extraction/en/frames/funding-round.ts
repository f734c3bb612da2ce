/** Funding rounds: money that a company gets from investors. */
import { defineFrame } from '../../frames/frame.ts';

/** Nouns of sums that are no round's. */
const OTHER_SUMS =
  'fine penalty settlement contract order damage compensation loan sale revenue profit share value market prize award grant case verdict';
/** Whoever buys so much buys the company. */
const WHOLE = 'majority controlling control remaining entire outstanding private';
/** Whoever joins these brings no money. */
const OFFICES = 'board team staff director officer president ceo cto cfo coo';

export const fundingRound = defineFrame({
  type: 'funding_round',
  classes: {
    funding:
      'funding round financing fundraise fundraising seed series extension facility loan placement',
    talked: 'valuation funding round financing raise',
    stealth: 'stealth',
    unicorn: 'unicorn soonicorn decacorn',
    list: 'list segment pack chart',
    backers: 'investor backer fund group consortium firm lender bank shareholder',
    leading: 'lead leading',
    alone: 'with alongside join',
    raised: 'raise fund funding round deal financing fundraise seed series',
    money: 'billions millions money capital fund funding round financing cash',
    investment: 'investment',
    givers: 'investor backer',
    asked:
      'round funding financing series extension fundraise raise seed piece portion tranche bet',
    round:
      'round funding financing series investment extension fundraise raise seed piece portion tranche bet',
    bond: 'bond note debenture',
    led: 'round funding financing series investment extension fundraise raise seed piece portion tranche deal syndicate consortium transaction',
    stake: 'stake share interest',
    debt: 'debt loan credit',
    hiding: 'hiding shadows',
    preseed: 'pre-seed seed pre preseed',
    check: 'check cheque',
    worth: 'valuation',
    fresh: 'money capital fund funding cash equity investment',
    percent: '% percent',
    tender: 'tender secondary',
    raise: 'raise fundraise fundraising round',
  },
  verbs: [
    [
      '{company} raise|secure|land|bag|net|snag|score|nab|grab|bank|attract|collect|receive|obtain|amass|garner|pocket|get {amount} from|by {investor?}',
      {
        unless:
          'fine penalty settlement contract order damage compensation offer bid spac right rights licence option',
        sumless:
          'lease licence license subsidy aid verdict ruling ticket deal contract order agreement guidance forecast outlook projection estimate expectation target goal dividend payout price ceiling limit cap threshold budget capex spending wage salary fee rate stake bid offer',
      },
    ],
    [
      '{company} win|scoop {amount} from|by {investor?}',
      {
        unless:
          'fine penalty settlement contract order deal prize award grant case verdict damages compensation jackpot bid tender right option lottery shareholder approval clearance nod consent permission vote',
      },
    ],
    '{company} receive|get|secure|attract|land|win|announce|unveil|reveal|disclose|net|bag|raise|score|snag|nab|pocket @investment from|by {investor}',
    '{company} raise @money from {investor?}',
    ['{company} close|complete|finalise|finalize|conclude @funding', { standing: 'completed' }],
    [
      '{company} announce|secure|raise|land|receive|unveil|reveal|bag|confirm|attract|score @funding',
      { unless: 'layoff redundancy' },
    ],
    ['{investor} double+down on {company!} with {amount}', { trust: 0.9 }],
    ['{company} become|turn @unicorn with {amount?}', { trust: 0.85 }],
    ['{company} be @unicorn with|after {amount}', { trust: 0.85 }],
    ['@round help {company}', { trust: 0.85 }],
    ['@round bring|give|net|hand {company}', { trust: 0.85, needsSum: true }],
    ['{company} tap {investor} for {amount}', { trust: 0.85, unless: OTHER_SUMS }],
    ['{company} take|draw {amount} from {investor}', { trust: 0.85, unless: OTHER_SUMS }],
    ['{company} draw {amount} @givers', { trust: 0.85, unless: OTHER_SUMS }],
    ['{company} gain|clinch|seal {amount} @raised', { trust: 0.85, unless: OTHER_SUMS }],
    '{company} wrap|tie+up @funding',
    '{company} pull|haul|rake|reel|lock|rope+in {amount} from {investor?}',
    [
      '{company} fetch|notch|scoop|welcome|pick|boast {amount} @raised',
      { trust: 0.85, unless: OTHER_SUMS },
    ],
    ['{company} take+on {amount} @debt', { trust: 0.9 }],
    ['{company} draw+down {amount} @debt', { trust: 0.85 }],
    ['{company} emerge+with {amount} from {investor?}', { trust: 0.85 }],
    ['{company} target {amount} @raise', { standing: 'talked', trust: 0.85 }],
    [
      '{company} announce|disclose|reveal|unveil {amount} @raise',
      { trust: 0.85, unless: 'that it has had have' },
    ],
    ['{company} wrap @funding', { trust: 0.85, unless: 'around in' }],
    ["announce|share|celebrate {company}'s @funding", { trust: 0.85 }],
    ["@round bring|take|push|lift {company}'s @funding", { trust: 0.85, needsSum: true }],
    ['{company} lock+down {amount}', { trust: 0.85 }],
    ['{company} borrow {amount} from {investor?}', { trust: 0.85 }],
    ['{company} come+out @hiding', { trust: 0.85, needsSum: true }],
    ['{company} have {amount} @preseed', { trust: 0.85 }],
    ['{investor} write {amount} @check to|for {company}', { trust: 0.9 }],
    ['{company} seek {amount} @worth', { standing: 'talked', trust: 0.85 }],
    [
      '{company} scoop|pick|snap|drum|mop|lock+up {amount} from {investor?}',
      { unless: 'stake majority' },
    ],
    '{company} launch+with {amount} from {investor?}',
    ['{company} lead|top @list with {amount}', { trust: 0.85, isActive: true }],
    ['{company} value+at {thing?} @talked', { isSuffered: true, unless: 'last previously' }],
    '{company} extend @round',
    ['{company} agree @round', { unless: 'in into merge acquire' }],
    ['{company} add @round from|by {investor?}', { trust: 0.85 }],
    '{company} top+up @round',
    '{company} take+in {amount}',
    '{company} bring+in {amount}',
    [
      '{company} add {amount} from|by {investor?}',
      {
        trust: 0.85,
        unless:
          'market value worth revenue sale sales profit earnings customer backlog cost charge wealth output economy gdp job jobs share price cap spending order budget',
      },
    ],
    '{company} close+on {amount}',
    [
      '{company} close|complete|finalise|finalize {amount} @worth',
      { standing: 'completed', trust: 0.9 },
    ],
    '{investor} invest {amount} in|into {company}',
    '{investor} pour|pump|inject|put|sink|plough|plow {amount} into|in {company}',
    '{investor} bet {amount} on {company}',
    [
      '{investor} double|triple|quadruple|increase|raise|boost|lift|expand @investment in|into {company}',
      { needsSum: true },
    ],
    '@backers pour|pump|inject|put|invest {amount} into|in {company}',
    ['{investor} commit|pledge {amount} to {company}', { unless: 'invest spend' }],
    ['{investor} invest in {company}', { unless: 'like such' }],
    '{investor} make @investment in|into {company}',
    [
      '{investor} approve|greenlight|complete|finalise|finalize|close|authorise|authorize|confirm|announce @investment in|into|of {company}',
      { unless: 'plan plant facility factory center centre fund' },
    ],
    '{company} emerge|exit|launch @stealth from {investor?}',
    '{company} come|step+out @stealth from {investor?}',
    ['{thing} target|total {amount}', { adds: true }],
    '{investor} back|fund|finance|support {company} with {amount}',
    ['{investor} back|fund|finance {company}', { isActive: true }],
    '{lead} lead|co-lead|colead|anchor @round for|of|in|into|on {company}',
    '{company} sell|issue|price|place {amount} @bond',
    '{investor} join @round for|of|in {company}',
    "{lead} lead|co-lead|colead|anchor {company}'s @round",
    "{investor} join {company}'s @round",
    '@round value {company}',
    [
      '{investor} buy|acquire|take|purchase|increase|raise @stake in|of {company}',
      { unless: WHOLE, share: 'minor' },
    ],
    [
      '{investor} buy|acquire|take|purchase @percent of|in {company}',
      { share: 'minor', trust: 0.85, unless: 'remaining rest' },
    ],
    [
      '{investor} weigh|consider|explore|discuss|eye|mull|plan|near|approach @investment in|into {company}',
      { standing: 'talked' },
    ],
    ['{company} seek @round', { standing: 'talked' }],
    [
      '{company} weigh|consider|explore|plan|discuss|eye|mull|near|approach @asked',
      { standing: 'talked' },
    ],
    [
      '{company} weigh|consider|explore|discuss|eye|mull|near|approach @investment',
      {
        standing: 'talked',
        unless:
          'plant factory fab datacenter datacenters center centre campus facility hub gigafactory',
      },
    ],
    ['{company} seek|want|eye @fresh', { standing: 'talked', trust: 0.85 }],
    ['{investor} pay {amount} @stake in|of {company}', { unless: WHOLE, share: 'minor' }],
    [
      '{investor} pick|snap|scoop+up @stake in|of {company}',
      { unless: WHOLE, share: 'minor', trust: 0.85 },
    ],
    ['{company} sell|launch|announce|plan|complete {amount} @tender', { trust: 0.85 }],
    ['{thing} value', { adds: true }],
    ['{lead} lead|co-lead|colead|anchor @led', { adds: true }],
    ['{lead} co-lead|colead', { adds: true }],
    ['{lead} lead @alone', { adds: true, isBound: true }],
    ['{lead} be @leading', { adds: true, isBound: true }],
    ['lead|co-lead|colead|anchor alongside {investor}', { adds: true }],
    ['{investor?} join {investor?}', { adds: true, unless: OFFICES }],
    ['{investor} participate|invest|contribute', { adds: true }],
    ['{investor} join', { adds: true, unless: OFFICES }],
    ['{investor} take+part', { adds: true }],
    ['participate|invest|join were|was|are|is {investor}', { adds: true }],
    ['@fresh come from {investor}', { adds: true }],
    ['@round value', { adds: true }],
  ],
  bare: [
    '{company} sum',
    'sum for|in {company}',
    ['with {investor}', { adds: true }],
    [
      '{company} listed @raised',
      {
        unless: 'value valuation worth valuable acquire acquisition buy merge revenue cap cut lay',
      },
    ],
  ],
  nouns: [
    ['valuation', { adds: true }],
    [
      '{company} talk|discussion|negotiation @talked',
      { standing: 'talked', unless: 'buy acquire join' },
    ],
    "{company}'s round|financing|fundraise|raise",
    [
      '{investor?} investment in|into {company} by|from {investor?}',
      { trust: 0.8, needsSum: true },
    ],
    ['{company} recipient @investment from|by {investor?}', { trust: 0.85, needsSum: true }],
    ['round|financing|fundraise|raise', { adds: true }],
    [
      'participation|support|backing|investment|funding|capital from|by|of {investor}',
      { adds: true },
    ],
    [
      'investor|backer|participant include|including|included|includes|are|were|as {investor}',
      { adds: true },
    ],
    [
      'investor|backer @round in {company} include|includes|included|are|were {investor}',
      { trust: 0.85, unless: 'last previous earlier previously' },
    ],
    ['deal @debt with {investor}', { adds: true }],
    ['{investor}- backing|participation|support', { adds: true }],
    ['investor|backer {lead} @leading', { adds: true }],
    ['investor|backer @leading was|were|is|are {lead}', { adds: true }],
    ['{lead}- investor|backer @leading', { adds: true }],
    ['investor|backer {investor}', { adds: true }],
    ['round|financing include|included|includes {investor}', { adds: true }],
  ],
  about: ['company'],
  underway: 'talked',
  absorbs: ['valuation', 'market', 'infrastructure', 'earnings'],
  amount: 'raised',
});
