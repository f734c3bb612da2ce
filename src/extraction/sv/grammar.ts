/** Swedish words that the grammar needs, and what amounts, rounds and names are known by. */
import type { NameWords } from '../find/capitals.ts';
import type { MoneyWords } from '../find/money.ts';
import type { LabelWords } from '../find/money-label.ts';
import type { RoundName, RoundWords } from '../find/rounds.ts';
import type { GrammarWords } from '../grammar/words.ts';
import { byLastWord, forms, labels, setOf, standings } from '../lexicon/sets.ts';

export const GRAMMAR: GrammarWords = {
  isVerbSecond: true,
  standings: standings({
    planned: 'planera plan vill',
    talked: 'samtal förhandla förhandling',
    completed: 'slutföra klar',
    denied: 'dementera',
  }),
  beforeInfinitive: standings({}),
  to: setOf('att'),
  by: setOf('av'),
  passive: setOf('blir blev'),
  pluperfect: setOf('hade'),
  possible: setOf('kan kunde skulle'),
  rumours: new Set(),
  hedges: setOf('uppgifter uppges källor enligt'),
  unnamed: {
    adverbs: new Set(),
    states: new Set(),
    people: setOf('källor källa'),
    by: setOf('enligt från uppger säger'),
    familiar: new Set(),
    say: setOf('säger uppger'),
  },
  stated: setOf('pressmeddelande pressmeddelandet bolaget företaget vd'),
  earlier: setOf('sedan'),
  milestones: setOf('enhörning'),
  demands: new Set(),
  wishes: new Set(),
  alleges: new Set(),
  hopes: new Set(),
  charity: setOf('välgörenhet'),
  forecasts: new Set(),
  conditions: setOf('ifall'),
  recent: setOf('nyligen idag igår'),
  recentPeriods: new Map([['förra', setOf('veckan')]]),
  denials: {
    verbs: setOf('dementera förneka bestrida'),
    rejects: setOf('avfärda tillbakavisa'),
    particles: new Set(),
    reports: setOf('rapport rykte ryktet rykten uppgift uppgiften uppgifter spekulation samtal'),
    clauses: setOf('att'),
    untrue: setOf('falska osanna felaktiga'),
    inventions: setOf('påhitt nonsens'),
    calls: setOf('kalla vara'),
    none: setOf('inga ingen'),
    absent: setOf('samtal planer plan förhandling förhandlingar'),
    ends: setOf('; men'),
  },
  corrections: {
    versions: setOf('version'),
    texts: setOf('artikel artikeln text texten'),
    misstates: new Set(),
    wrongly: setOf('felaktigt'),
  },
  explains: setOf('hur varför'),
  presents: { verbs: new Set(), heads: new Set() },
  allTime: [],
  overYears: { before: new Set(), units: new Set() },
  outcomes: new Map(),
  ongoing: new Set(),
  pastPeriods: new Map([
    ['förra', setOf('året')],
    ['i', setOf('fjol')],
  ]),
  past: setOf('hittills tidigare sammanlagt'),
};

export const MONEY: MoneyWords = {
  krona: 'SEK',
  qualifiers: byLastWord(
    forms(
      'cirka:circa omkring:around drygt:over nästan:nearly minst:at_least högst:at_most upp_till:up_to mer_än:over över:over runt:around',
    ),
  ),
  vague: setOf('flera några'),
  numbers: forms('en:1 ett:1 två:2 tre:3 fyra:4 fem:5 sex:6 sju:7 åtta:8 nio:9 tio:10 tolv:12'),
};

export const LABELS: LabelWords = {
  after: labels({ valuation: 'värdering', revenue: 'omsättning', profit: 'vinst' }),
  before: labels({
    valuation: 'värdering värderas värdera',
    total: 'totalt hittills sammanlagt',
    revenue: 'omsättning',
    profit: 'vinst',
    market: 'marknad marknaden',
  }),
  transparent: setOf('är ta resa'),
  compared: setOf('än'),
  postMoney: ['post - money', 'efter rundan', 'efter emissionen'],
  preMoney: ['pre - money', 'före rundan'],
  prior: setOf('tidigare'),
  deals: setOf('affär affären förvärv köp'),
  sizes: { before: setOf('värd'), of: setOf('runda finansieringsrunda finansiering') },
  years: setOf('år'),
  each: setOf('månad dag'),
  stale: new Set(),
  changes: setOf('från'),
};

const name = (words: string, round: RoundName['round']): RoundName => ({
  words: words.split(' '),
  round,
  qualifier: null,
  near: null,
});

const NAMES: readonly RoundName[] = [
  name('såddkapital', 'seed'),
  name('såddrunda', 'seed'),
  name('seedrunda', 'seed'),
  name('seed', 'seed'),
  name('lån', 'debt_financing'),
];

export const ROUND_WORDS: RoundWords = {
  names: Map.groupBy(NAMES, ({ words }) => words[0] ?? ''),
  series: setOf('serie series'),
  qualifiers: new Map(),
};

export const NAME_WORDS: NameWords = {
  trades: new Set(),
  suffixes: setOf(
    'ai labs capital ventures partners technologies robotics systems group ab health energy bank software games fastigheter',
  ),
  joiners: setOf('av'),
  ofHeads: setOf('universitet'),
  endings:
    'bolaget företaget jätten startupen baserade banken gruppen grundaren utvecklaren tillverkaren'.split(
      ' ',
    ),
  hasOpeningAdverbs: true,
  hasCapitalNouns: false,
};
