/** English words that the grammar needs, and what amounts, rounds and names are known by. */

import type { MoneyWords } from '../find/money.ts';
import type { LabelWords } from '../find/money-label.ts';
import type { RoundName, RoundWords } from '../find/rounds.ts';
import type { Standing } from '../frames/standing.ts';
import type { GrammarWords } from '../grammar/words.ts';
import { byLastWord, setOf } from '../lexicon/sets.ts';
import { CORRECTIONS, DENIALS } from './denials.ts';

/** Words by their standing, parted by blanks; `_` is a blank within none. */
const standing = (lists: Partial<Record<Standing, string>>): ReadonlyMap<string, Standing> =>
  new Map(
    Object.entries(lists).flatMap(([name, list]) =>
      list.split(' ').map((word) => [word.replace('_', ' '), name as Standing] as const),
    ),
  );

export const GRAMMAR: GrammarWords = {
  isVerbSecond: false,
  standings: standing({
    done: 'agree begin start decide opt set announce deal agreement pact contract commit pledge vow commitment',
    planned:
      'plan intend aim want hope expect prepare promise offer bid propose proposal move try effort intention attempt campaign file',
    talked:
      'interested seek look talk consider weigh explore discuss negotiate mull eye near approach discussion negotiation option frontrunner front-runner contender favourite',
    completed: 'complete finalise finalize close conclude finish',
    failed:
      'abandon scrap drop terminate cancel shelve ditch withdraw fail halt block end exit call_off break_off walk_away pull_out back_out drop_out give_up decide_against opt_against vote_against',
    possible: 'need threaten',
    denied: 'deny refuse reject',
  }),
  beforeInfinitive: standing({
    planned: 'set due ready poised likely expected slated scheduled keen willing',
    talked: 'close looking',
    denied: 'unlikely reluctant',
  }),
  to: setOf('to'),
  by: setOf('by'),
  passive: setOf('is are was were be been being gets got get'),
  pluperfect: setOf('had'),
  possible: setOf('could may might should can'),
  rumours: setOf('may might'),
  hedges: setOf(
    'learnt understood source sources reportedly rumoured rumored insiders unconfirmed people tipster leaked memo documents',
  ),
  unnamed: {
    adverbs: setOf('reportedly'),
    states: setOf('understood rumoured rumored'),
    people: setOf('source sources insider insiders people tipster'),
    by: setOf('per to citing cites from'),
    familiar: setOf('familiar close briefed'),
    say: setOf('said told'),
  },
  stated: new Set(),
  earlier: setOf('after since when having following'),
  milestones: setOf('unicorn soonicorn decacorn centaur'),
  demands: setOf('mandate require demand ask urge propose recommend help let'),
  wishes: setOf(
    'want expect wish urge ask press encourage invite advise demand call order force require compel direct',
  ),
  alleges: setOf('allege'),
  hopes: setOf('hope'),
  charity: setOf(
    'charity charities hospice hospices orphan orphans orphanage victims survivors refugees relief homeless donation donations nonprofits non-profits',
  ),
  forecasts: setOf('predict forecast foresee speculate'),
  conditions: setOf('if unless whether should'),
  denials: DENIALS,
  corrections: CORRECTIONS,
  explains: setOf('how why what meet opinion imagine suppose pretend'),
  presents: {
    verbs: setOf(
      'is was are were includes include included including from than encompassed encompass comprised featured saw',
    ),
    heads: setOf(
      'deal round investment funding financing fundraise raise list pack chart table charge highlight standout winner news startup start-up them those acquisition transaction',
    ),
  },
  allTime: [
    ...['prior to', 'to date', 'so far', 'in total', 'years ago', 'year ago', 'months ago'],
    ...['since its founding', 'since its inception', 'since its launch', 'since inception'],
  ],
  overYears: {
    before: setOf('over in during across throughout'),
    units: setOf('years decade decades'),
  },
  outcomes: new Map([
    ...(
      [
        ...(['collapse', 'fall through', 'fall apart', 'call off', 'break down'] as const),
        ...(['end without', 'be off', 'be dead', 'break off'] as const),
      ] as const
    ).map((words) => [words, 'failed'] as const),
    ...(
      ['closed on', 'closed today', 'was completed', 'was closed', 'been completed'] as const
    ).map((words) => [words, 'completed'] as const),
    ['has closed', 'completed'],
    ['has completed', 'completed'],
    ['is complete', 'completed'],
  ]),
  recent: setOf('just recently newly today yesterday'),
  recentPeriods: new Map([
    ['last', setOf('week')],
    ['this', setOf('week month')],
  ]),
  past: setOf('previously ago formerly'),
  pastPeriods: new Map([['last', setOf('year spring summer autumn winter fall')]]),
  ongoing: setOf('continue maintain keep lead defend handle fight'),
};

const QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ...'about;approximately;around;roughly;some;nearly;almost;close to;an estimated;estimated;up to;as much as;at most;less than;just under;just over;under;below;at least;more than;over;above;upwards of;north of;no less than;well over'
    .split(';')
    .map(
      (words) =>
        [
          words,
          words === 'just under'
            ? 'under'
            : words === 'just over' || words === 'well over'
              ? 'over'
              : words,
        ] as const,
    ),
  ['~', '~'],
  ['≈', '~'],
  ['>', '>'],
  ['<', '<'],
]);

export const MONEY: MoneyWords = {
  krona: null,
  qualifiers: byLastWord(QUALIFIERS),
  vague: setOf('several few many'),
  numbers: new Map([
    ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, index) => [word, String(index + 1)] as const),
    ...'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'
      .split(' ')
      .map((word, index) => [word, String((index + 1) * 10)] as const),
  ]),
};

const labels = (lists: Partial<Record<string, string>>) =>
  new Map(
    Object.entries(lists).flatMap(([name, list]) =>
      (list ?? '').split(' ').map((word) => [word, name] as const),
    ),
  ) as LabelWords['after'];

export const LABELS: LabelWords = {
  after: labels({
    valuation: 'valuation',
    total: 'total date far several various multiple',
    revenue: 'revenue revenues sales arr run-rate turnover',
    profit: 'profit income loss ebitda',
    fund: 'fund',
    cost: 'charge cost bonus fee penalty per / prize salary each apiece',
    market: 'market opportunity industry',
  }),
  before: labels({
    valuation: 'valuation value worth',
    total: 'total totaling totalling altogether cumulative overall',
    revenue: 'revenue revenues sales arr turnover generate generated generates',
    profit: 'profit income loss ebitda earnings',
    market: 'market',
    cost: 'cost costs price charge charges',
  }),
  transparent: setOf(
    'near reach hit rise fall be have grow climb jump exceed top surpass cross bring put push total increase drop expect estimate value double triple',
  ),
  compared: setOf('from than vs vs. versus against'),
  postMoney: ['post - money', 'post money'],
  preMoney: ['pre - money', 'pre money'],
  prior: setOf('prior previous existing earlier original last'),
  deals: setOf(
    'deal contract agreement transaction acquisition purchase takeover merger order partnership offer bid buyout',
  ),
  sizes: {
    before: setOf('worth'),
    of: setOf('round financing fundraise raise investment package'),
  },
  years: setOf('year annum'),
  each: setOf('day week month piece share unit night hour user seat'),
  stale: new Set(['fresh off', 'fresh from', 'heels of', 'back of']),
  changes: setOf(
    'up down rose rise fell risen increase increased grew compared doubled double tripled jumped climbed',
  ),
};

const FUNDING = setOf(
  'round rounds funding financing extension investment capital raise fundraise money in $',
);

const roundName = (
  words: string,
  round: RoundName['round'],
  more: Partial<RoundName> = {},
): RoundName => ({
  words: words.split(' '),
  round,
  qualifier: null,
  near: null,
  ...more,
});

const NAMES: readonly RoundName[] = [
  roundName('pre - series', null),
  roundName('pre - seed', 'pre_seed'),
  roundName('preseed', 'pre_seed'),
  roundName('pre - ipo', 'pre_ipo'),
  roundName('seed extension', 'seed', { qualifier: 'extension' }),
  roundName('seed', 'seed', { near: FUNDING }),
  roundName('angel', 'angel', { near: FUNDING }),
  roundName('venture debt', 'debt_financing'),
  roundName('debt', 'debt_financing', {
    near: setOf('financing facility funding round in and equity'),
  }),
  roundName('credit facility', 'debt_financing'),
  roundName('loan', 'debt_financing'),
  roundName('bonds', 'debt_financing'),
  roundName('bridge loan', 'debt_financing', { qualifier: 'bridge' }),
  roundName('bridge round', null, { qualifier: 'bridge' }),
  roundName('convertible notes', 'convertible_note'),
  roundName('convertible note', 'convertible_note'),
  roundName('convertible loan', 'convertible_note'),
  roundName('safe note', 'convertible_note'),
  roundName('private equity', 'private_equity', { near: FUNDING }),
  roundName('secondary sale', 'secondary_market'),
  roundName('secondary market', 'secondary_market'),
  roundName('secondary round', 'secondary_market'),
  roundName('tender offer', 'secondary_market', { qualifier: 'tender' }),
  roundName('crowdfunding', 'equity_crowdfunding'),
  roundName('extension', null, { qualifier: 'extension', near: setOf('round $ that which') }),
];

export const ROUND_WORDS: RoundWords = {
  names: Map.groupBy(NAMES, ({ words }) => words[0] ?? ''),
  series: setOf('series'),
  qualifiers: new Map([
    ['extension', 'extension'],
    ['bridge', 'bridge'],
    ['tranche', 'tranche'],
  ]),
};
