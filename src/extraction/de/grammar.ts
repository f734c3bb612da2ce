/** German words that the grammar needs, and what amounts, rounds and names are known by. */
import type { NameWords } from '../find/capitals.ts';
import type { MoneyWords } from '../find/money.ts';
import type { LabelWords } from '../find/money-label.ts';
import type { RoundName, RoundWords } from '../find/rounds.ts';
import type { GrammarWords } from '../grammar/words.ts';
import { byLastWord, forms, labels, setOf, standings } from '../lexicon/sets.ts';

export const GRAMMAR: GrammarWords = {
  isVerbSecond: true,
  standings: standings({
    planned: 'planen plan will wollen wollte möchte geplant',
    talked: 'verhandeln verhandlung gespräch soll sollen prüfen erwägen',
    completed: 'abgeschlossen',
    denied: 'dementieren',
  }),
  beforeInfinitive: standings({}),
  to: setOf('zu'),
  by: setOf('von durch'),
  passive: setOf('wird wurde werden wurden worden'),
  pluperfect: setOf('hatte hatten'),
  possible: setOf('könnte könnten dürfte kann'),
  rumours: new Set(),
  hedges: setOf('insider offenbar angeblich kreisen kreise medienbericht bericht'),
  unnamed: {
    adverbs: setOf('angeblich'),
    states: new Set(),
    people: setOf('insider insidern kreisen'),
    by: setOf('laut aus nach von'),
    familiar: new Set(),
    say: setOf('zufolge berichten sagen'),
  },
  stated: setOf('pressemitteilung mitteilung'),
  earlier: setOf('nachdem'),
  milestones: setOf('einhorn'),
  demands: new Set(),
  wishes: new Set(),
  alleges: new Set(),
  hopes: new Set(),
  charity: setOf('wohltätigkeit spenden opfer'),
  forecasts: new Set(),
  conditions: setOf('falls wenn ob'),
  recent: setOf('gerade heute gestern'),
  recentPeriods: new Map(
    ['letzte', 'vergangene', 'vorige', 'diese'].map((before) => [before, setOf('woche')] as const),
  ),
  denials: {
    verbs: setOf('dementieren bestreiten verneinen'),
    rejects: setOf('weisen zurückweisen widersprechen'),
    particles: setOf('schließen_aus'),
    reports: setOf(
      'bericht medienbericht gerücht übernahmegerücht spekulation gespräch verhandlung plan verkaufspläne übernahmepläne',
    ),
    clauses: setOf('dass'),
    untrue: setOf('falsch unwahr'),
    inventions: setOf('erfindung unsinn'),
    calls: setOf('nennen bezeichnen sein'),
    none: setOf('kein keine keinen keinerlei'),
    absent: setOf('gespräch verhandlung plan absicht'),
    ends: setOf('; aber doch jedoch'),
  },
  corrections: {
    versions: setOf('version fassung'),
    texts: setOf('artikel text beitrag bericht meldung'),
    misstates: new Set(),
    wrongly: setOf('fälschlich fälschlicherweise irrtümlich'),
  },
  explains: setOf('wie warum weshalb'),
  presents: { verbs: new Set(), heads: new Set() },
  allTime: [],
  overYears: { before: new Set(), units: new Set() },
  outcomes: new Map([
    ['platzen', 'failed'],
    ['scheitern', 'failed'],
  ]),
  ongoing: new Set(),
  pastPeriods: new Map(
    ['letztes', 'letzten', 'vergangenes', 'vergangenen', 'voriges', 'vorigen'].map(
      (before) => [before, setOf('jahr')] as const,
    ),
  ),
  past: setOf('bislang bisher seit zuletzt früher damals'),
};

export const MONEY: MoneyWords = {
  krona: null,
  qualifiers: byLastWord(
    forms(
      'rund:around etwa:about knapp:nearly fast:nearly circa:circa mehr_als:over bis_zu:up_to mindestens:at_least gut:over',
    ),
  ),
  vague: setOf('mehrere mehreren einige einigen'),
  numbers: forms(
    'ein:1 eine:1 einer:1 einem:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12',
  ),
};

export const LABELS: LabelWords = {
  after: labels({ valuation: 'bewertung bewertet', revenue: 'umsatz', profit: 'gewinn' }),
  before: labels({
    valuation: 'bewertung bewerten',
    total: 'insgesamt',
    revenue: 'umsatz',
    profit: 'gewinn',
    market: 'markt',
  }),
  transparent: setOf('liegen steigen ist wird mit auf bei haben einsammeln'),
  compared: setOf('als zuvor'),
  postMoney: [
    'post - money',
    'nach der runde',
    'nach der finanzierung',
    'nach der finanzierungsrunde',
  ],
  preMoney: ['pre - money', 'vor der runde'],
  prior: setOf('bisherigen früheren'),
  deals: setOf('übernahme kauf'),
  sizes: { before: setOf('wert'), of: setOf('runde finanzierungsrunde finanzierung im') },
  years: setOf('jahr'),
  each: setOf('monat tag'),
  stale: new Set(),
  changes: setOf('von'),
};

const name = (words: string, round: RoundName['round']): RoundName => ({
  words: words.split(' '),
  round,
  qualifier: null,
  near: null,
});

const NAMES: readonly RoundName[] = [
  name('seed-runde', 'seed'),
  name('seed - runde', 'seed'),
  name('seed-finanzierung', 'seed'),
  name('seed', 'seed'),
  name('pre - seed', 'pre_seed'),
  name('kredit', 'debt_financing'),
  name('darlehen', 'debt_financing'),
  name('serie-a-finanzierungsrunde', 'series_a'),
  name('serie-b-finanzierungsrunde', 'series_b'),
];

export const ROUND_WORDS: RoundWords = {
  names: Map.groupBy(NAMES, ({ words }) => words[0] ?? ''),
  series: setOf('series serie'),
  qualifiers: new Map([['erweiterung', 'extension']]),
};

export const NAME_WORDS: NameWords = {
  trades: new Set(),
  suffixes: setOf(
    'ai ki labs capital ventures partners technologies robotics systems group gruppe holding gmbh ag se kg inc corp analytics health versicherungen bank energy software',
  ),
  joiners: setOf('von'),
  ofHeads: setOf('universität bank'),
  endings:
    'ung ungen heit keit schaft tion tionen ismus ität runde firma anbieter hersteller konzern spezialist spezialisten plattform dienst markt chef gründer gründerin gründerinnen investor investoren chips summe preis stelle stellen euro dollar startup kosten kommission amt zulieferer entwickler unternehmen milliarden millionen'.split(
      ' ',
    ),
  hasOpeningAdverbs: true,
  hasCapitalNouns: true,
};
