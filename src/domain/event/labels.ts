/** The words that people read for the values of the controlled lists, and how they are recognised when typed. */

import { type Formattable, formatMoney } from '../money/money.ts';
import { US_STATES } from '../reference/places.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { capital, valueKey } from '../text/english.ts';
import { formatDate } from '../time/calendar.ts';
import { isOfPeriod } from './measures/expected-by.ts';
import type { Expectation, Visibility } from './shapes.ts';
import {
  type EventType,
  type ExpectationKind,
  ROUNDS,
  type Round,
  STATUSES,
  type Status,
} from './vocabulary.ts';

const plain = (id: string) => id.replaceAll('_', ' ');
const TYPE_LABELS: Record<EventType, { one: string; many: string }> = {
  funding_round: { one: 'funding round', many: 'funding rounds' },
  valuation: { one: 'valuation', many: 'valuations' },
  acquisition: { one: 'acquisition', many: 'acquisitions' },
  merger: { one: 'merger', many: 'mergers' },
  ipo: { one: 'listing', many: 'listings' },
  partnership: { one: 'partnership', many: 'partnerships' },
  infrastructure: { one: 'infrastructure deal', many: 'infrastructure deals' },
  product: { one: 'product', many: 'products' },
  earnings: { one: 'earnings report', many: 'earnings reports' },
  outage: { one: 'outage', many: 'outages' },
  security_incident: { one: 'security incident', many: 'security incidents' },
  regulation: { one: 'regulation', many: 'regulatory events' },
  legal: { one: 'court case', many: 'court cases' },
  labour: { one: 'labour event', many: 'labour events' },
  market: { one: 'market event', many: 'market events' },
  people: { one: 'personnel change', many: 'personnel changes' },
  other: { one: 'other event', many: 'other events' },
};

const TYPE_SYNONYMS: Record<string, EventType> = {
  funding: 'funding_round',
  round: 'funding_round',
  rounds: 'funding_round',
  listing: 'ipo',
  m_a: 'acquisition',
  purchase: 'acquisition',
  takeover: 'acquisition',
  lawsuit: 'legal',
  lawsuits: 'legal',
  court: 'legal',
  security: 'security_incident',
  incident: 'security_incident',
  law: 'regulation',
  layoffs: 'labour',
  labor: 'labour',
  infra: 'infrastructure',
};

/** "funding round", "2 funding rounds". */
export function typeLabel(type: EventType): string {
  return TYPE_LABELS[type].one;
}

/** "6 funding rounds", "1 acquisition". */
export function countOf(type: EventType, count: number): string {
  return `${count} ${count === 1 ? TYPE_LABELS[type].one : TYPE_LABELS[type].many}`;
}

/** "Series D", "Pre-seed", "Debt financing". */
export function roundLabel(round: Round): string {
  if (round === 'pre_seed') return 'Pre-seed';
  const series = /^series_([a-j])$/.exec(round);
  if (series) return `Series ${series[1]?.toUpperCase()}`;
  return capital(plain(round)).replace(/^Post ipo/, 'Post-IPO');
}

/** "in force", "completed". */
export function statusLabel(status: Status): string {
  return plain(status);
}

const STATUS_MEANINGS: Partial<Record<Status, string>> = {
  consultation: 'Opinions are asked for, before there is a bill',
  proposed: 'A bill or a draft, not yet voted on',
  in_committee: 'A committee works on it, or has voted',
  passed_one_chamber: 'One chamber has voted for it',
  passed: 'The whole legislature has voted for it, not yet signed or published',
  enacted: 'Signed or published, not yet in force',
  in_force: 'It binds',
  enjoined: 'A court has stopped it',
  delayed: 'It is law, with a later start',
  withdrawn: 'Taken back by those who proposed it',
  expired: 'It ran out without a vote, or its time is over',
  superseded: 'Another text has taken its place',
  voluntary: 'It binds nobody: a code, guidance, a strategy',
  opened: 'A regulator has begun a case',
  decided: 'The regulator has decided',
  contested: 'The decision is before a court',
};

/** The meaning of a stage of law, in a line; undefined where the label says all. */
export function statusMeaning(status: Status): string | undefined {
  return STATUS_MEANINGS[status];
}

const BASIS = { post_money: 'post-money', pre_money: 'pre-money', unspecified: 'basis not stated' };

/** "$380B post-money", "$14.6B, basis not stated". */
export function valuationText(valuation: Formattable & { basis: keyof typeof BASIS }): string {
  const money = formatMoney(valuation);
  const basis = BASIS[valuation.basis];
  return valuation.basis === 'unspecified' ? `${money}, ${basis}` : `${money} ${basis}`;
}

export function sectorLabel({ sectors }: ReferenceData, id: string): string {
  return sectors.find((sector) => sector.id === id)?.label ?? capital(plain(id));
}

/** "Energy and power"; the id in words where the list has no such topic. */
export function topicLabel({ topics }: ReferenceData, id: string): string {
  return topics.find((topic) => topic.id === id)?.label ?? capital(plain(id));
}

const EXPECTATION_LABELS: Record<ExpectationKind, string> = {
  closing: 'closing',
  results: 'results',
  guidance: 'guidance',
  hearing: 'hearing',
  comments_close: 'end of comments',
  projection: 'projection',
  lapse: 'lapse',
};

/** "closing", "end of comments": the kind of something that is expected. */
export function expectationLabel(kind: ExpectationKind): string {
  return EXPECTATION_LABELS[kind];
}

/** "26 Aug 2026", "Q3 2025"; of a figure that is said of a whole quarter or year "with the results of Q2 2026". */
export function dueLabel(expectation: Pick<Expectation, 'kind' | 'due'>): string {
  const date = formatDate(expectation.due);
  return isOfPeriod(expectation) ? `with the results of ${date}` : date;
}

/** "closing, due Q3 2025", with its end where it has one: "closing, due Q3 2025: met, closed 18 Nov 2025". */
export function expectationText(expectation: Expectation): string {
  const { what, standing, outcome } = expectation;
  const said = outcome === null || outcome === standing ? standing : `${standing}, ${outcome}`;
  return `${what}, due ${dueLabel(expectation)}${standing === 'open' ? '' : `: ${said}`}`;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

const known = new Map<string, string>();

/** "Sweden" for SE; the code itself where there is no name. */
export function countryLabel(code: string): string {
  const label = known.get(code) ?? countryNames.of(code) ?? code;
  known.set(code, label);
  return label;
}

/** "EU", "United States", "California". */
export function jurisdictionLabel(code: string): string {
  if (code === 'EU') return 'EU';
  return US_STATES[code] ?? (code.length === 2 ? countryLabel(code) : code);
}

/** The words that may be typed for a type: its id, its label in both numbers, its synonyms. */
export function typeWords(types: readonly EventType[]): Map<string, EventType> {
  const own = types.flatMap((type) => {
    const { one, many } = TYPE_LABELS[type];
    return [type, one, many, `${type}s`].map((word) => [valueKey(word), type] as const);
  });
  const synonyms = Object.entries(TYPE_SYNONYMS).filter(([, type]) => types.includes(type));
  return new Map([...synonyms, ...own]);
}

/** The words that may be typed for a round: "series_d", "series d", "d", "debt". */
export function roundWords(): Map<string, Round> {
  const words = ROUNDS.flatMap((round): [string, Round][] => {
    const letter = /^series_([a-j])$/.exec(round)?.[1];
    return letter
      ? [
          [round, round],
          [letter, round],
        ]
      : [[round, round]];
  });
  return new Map<string, Round>([
    ...words,
    ['preseed', 'pre_seed'],
    ['debt', 'debt_financing'],
    ['secondary', 'secondary_market'],
    ['convertible', 'convertible_note'],
  ]);
}

/** The words that may be typed for a status. */
export function statusWords(): Map<string, Status> {
  return new Map<string, Status>([
    ...STATUSES.map((status) => [status, status] as const),
    ['rumored', 'rumoured'],
    ['rumour', 'rumoured'],
    ['rumor', 'rumoured'],
    ['in_talks', 'rumoured'],
    ['cancelled', 'failed'],
    ['canceled', 'failed'],
    ['called_off', 'failed'],
    ['closed', 'completed'],
    ['fell_through', 'failed'],
    ['done', 'completed'],
    ['draft', 'proposed'],
    ['introduced', 'proposed'],
    ['committee', 'in_committee'],
    ['one_chamber', 'passed_one_chamber'],
    ['adopted', 'passed'],
    ['signed', 'enacted'],
    ['effective', 'in_force'],
    ['blocked', 'enjoined'],
    ['stayed', 'enjoined'],
    ['postponed', 'delayed'],
    ['lapsed', 'expired'],
    ['replaced', 'superseded'],
    ['code', 'voluntary'],
    ['guidance', 'voluntary'],
    ['strategy', 'voluntary'],
  ]);
}

/** Those who may see an event, wherever they are: it is told to nobody else. */
export function visibilityLabel(visibility: Visibility): string {
  if (visibility === 'workspace') return 'everybody in the workspace';
  return visibility.startsWith('channel:') ? 'the people of one channel' : 'one person';
}
