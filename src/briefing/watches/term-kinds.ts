/** The terms of a watch: each filter that can be watched, with one value. */
import type { WatchedPlace, WatchTerms } from '../../contracts/schedule.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import {
  jurisdictionLabel,
  roundLabel,
  sectorLabel,
  topicLabel,
  typeLabel,
} from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { nameKey } from '../../domain/text/names.ts';
import { firstDay } from '../../domain/time/calendar.ts';
import type { KeyWith } from '../questions/filter-keys.ts';
import type { ParsedQuestion } from '../questions/question.ts';

/** One kind of term. Each says nothing where the terms have none of its kind. */
interface TermKind {
  /** True where it limits what the other terms find, and is said after them. */
  isLimit: boolean;
  /** The term that a question asks for; of several values, the first. */
  of(asked: Pick<ParsedQuestion, 'query' | 'companies' | 'typed' | 'understood'>): WatchTerms;
  /** The value as it is said back: "Nvidia", "≥ $1B". */
  says(terms: WatchTerms, reference: ReferenceData): string | undefined;
  /** The value as it is typed after the filter's colon. */
  typed(terms: WatchTerms): string | undefined;
  /** The part that it adds to the question that finds what fits. */
  query(terms: WatchTerms): EventQuery;
  /** True of an event that fits the term, and of any where there is none. */
  fits(event: TrackedEvent, terms: WatchTerms, reference: ReferenceData): boolean;
}

/** The kind of places, which a question has in the order in which they were typed. */
function placeKind(key: 'region' | 'country'): TermKind {
  return {
    isLimit: false,
    of({ query: { places = [] }, typed, understood }) {
      const named = typed.filter((one) => one.key === 'region' || one.key === 'country');
      const at = named.findIndex((one) => one.key === key);
      const [one, place] = [named[at], places[at]];
      // A question says its filters in the order in which it has them.
      const label = one && understood[typed.indexOf(one)];
      return place && label ? { [key]: { ...place, typed: one.value, label } } : {};
    },
    says: ({ [key]: place }) => place?.label,
    typed: ({ [key]: place }) => place?.typed,
    query: ({ [key]: place }) => (place ? { places: [partsOf(place)] } : {}),
    fits({ region, country }, { [key]: place }) {
      if (!place) return true;
      const { regions, countries } = place;
      return regions.includes(region ?? '') || countries.includes(country ?? '');
    },
  };
}

const partsOf = ({ regions, countries }: WatchedPlace) => ({ regions, countries });

/** In the order in which they are said and typed. */
const TERM_KINDS = {
  company: {
    isLimit: false,
    of({ companies: [company] }) {
      return company ? { company: { id: company.id, name: company.name } } : {};
    },
    says: ({ company }) => company?.name,
    typed: ({ company }) => company?.name,
    query: ({ company }) => (company ? { companies: [company.id] } : {}),
    fits: (event, { company }) => !company || hasParty(event, company.name),
  },
  sector: {
    isLimit: false,
    of({ query: { sectors: [sector] = [] } }) {
      return sector ? { sector } : {};
    },
    says: ({ sector }, reference) => sector && sectorLabel(reference, sector),
    typed: ({ sector }) => sector,
    query: ({ sector }) => (sector ? { sectors: [sector] } : {}),
    fits: (event, { sector }) => !sector || event.sector === sector,
  },
  topic: {
    isLimit: false,
    of({ query: { topics: [topic] = [] } }) {
      return topic ? { topic } : {};
    },
    says: ({ topic }, reference) => topic && topicLabel(reference, topic),
    typed: ({ topic }) => topic,
    query: ({ topic }) => (topic ? { topics: [topic] } : {}),
    fits: (event, { topic }) => !topic || event.topics.includes(topic),
  },
  jurisdiction: {
    isLimit: false,
    of({ query: { jurisdictions: [jurisdiction] = [] } }) {
      return jurisdiction ? { jurisdiction } : {};
    },
    says: ({ jurisdiction }) => jurisdiction && jurisdictionLabel(jurisdiction),
    typed: ({ jurisdiction }) => jurisdiction,
    query: ({ jurisdiction }) => (jurisdiction ? { jurisdictions: [jurisdiction] } : {}),
    fits: (event, { jurisdiction }) => !jurisdiction || event.jurisdiction === jurisdiction,
  },
  type: {
    isLimit: false,
    of: ({ query: { types } }) => (types ? { types } : {}),
    says: ({ types }) => types?.map(typeLabel).join(' or '),
    typed: ({ types }) => types?.join(','),
    query: ({ types }) => (types ? { types } : {}),
    fits: (event, { types }) => !types || types.includes(event.type),
  },
  round: {
    isLimit: false,
    of: ({ query: { rounds } }) => (rounds ? { rounds } : {}),
    says: ({ rounds }) => rounds?.map(roundLabel).join(' or '),
    typed: ({ rounds }) => rounds?.join(','),
    query: ({ rounds }) => (rounds ? { rounds } : {}),
    fits: (event, { rounds }) => !rounds || (event.round !== null && rounds.includes(event.round)),
  },
  region: placeKind('region'),
  country: placeKind('country'),
  min: {
    isLimit: true,
    of({ query: { minUsd } }) {
      return minUsd === undefined ? {} : { minUsd };
    },
    says({ minUsd }) {
      if (minUsd === undefined) return undefined;
      return `≥ ${formatMoney({ value: minUsd, currency: 'USD' })}`;
    },
    typed: ({ minUsd }) => minUsd?.toString(),
    query: ({ minUsd }) => (minUsd === undefined ? {} : { minUsd }),
    fits: (event, { minUsd }, reference) =>
      minUsd === undefined || isAtLeast(event, minUsd, reference),
  },
} satisfies Record<KeyWith<{ watch: true }>, TermKind>;

function hasParty({ parties }: TrackedEvent, name: string): boolean {
  const key = nameKey(name);
  return parties.some((party) => nameKey(party.company) === key);
}

/** An amount that nobody knows is not at least anything. */
function isAtLeast(event: TrackedEvent, minUsd: number, reference: ReferenceData): boolean {
  const { amount, occurredOn, knownOn } = event;
  const day = occurredOn ? firstDay(occurredOn) : knownOn;
  const dollars = amount && reference.inDollars(amount, day);
  return dollars ? dollars.value >= minUsd : false;
}

/** Every kind, with the key of its filter. */
export const KINDS: readonly (readonly [key: string, kind: TermKind])[] =
  Object.entries<TermKind>(TERM_KINDS);
