/** The habits of stories, by the type of their events: how close tellings of one lie, and what tells them apart. */
import { EVENT_TYPES, type EventType } from '../vocabulary.ts';

/** Groups of types under which one story may be told; tellings of different groups are different stories. */
export const STORY_GROUPS = ['deal', 'incident', 'law', 'business'] as const;

interface Profile {
  group: (typeof STORY_GROUPS)[number];
  /** Types that tell much the same belong to one kind. */
  kind: string;
  /** The points for those whom it is about, where all that is known of both sides is the same. */
  parties: number;
  /** The points where one of two sides is the same, and the other is not known. */
  oneSide: number;
  /** Tellings of one event lie within so many days. */
  near: number;
  /** A later stage of the same event comes within so many days; 0 where another stage is another event. */
  far: number;
  /** The points for telling words that are all the same. */
  words: number;
}

const DEAL = { group: 'deal', kind: 'deal', near: 10 } as const;
const INCIDENT = { group: 'incident', near: 2, far: 60 } as const;
const LAW = { group: 'law', oneSide: 0.15, far: 0, words: 1 } as const;
const BUSINESS = { group: 'business', parties: 0.25, oneSide: 0.2, far: 0, words: 1 } as const;

const ROUND = { ...DEAL, kind: 'round', parties: 0.35, oneSide: 0.35, far: 240, words: 0.6 };
const PURCHASE = { ...DEAL, kind: 'purchase', parties: 1, oneSide: 0.3, far: 550, words: 0.6 };
const PACT = { ...DEAL, kind: 'pact', parties: 0.4, oneSide: 0.15, far: 0, words: 0.9 };

const PROFILES: Record<EventType, Profile> = {
  funding_round: ROUND,
  valuation: ROUND,
  ipo: { ...ROUND, kind: 'listing', far: 400 },
  acquisition: PURCHASE,
  merger: PURCHASE,
  partnership: PACT,
  infrastructure: PACT,
  outage: { ...INCIDENT, kind: 'outage', parties: 0.65, oneSide: 0.3, words: 0.9 },
  security_incident: { ...INCIDENT, kind: 'breach', parties: 0.3, oneSide: 0.25, words: 0.9 },
  regulation: { ...LAW, kind: 'law', parties: 0.2, near: 10 },
  legal: { ...LAW, kind: 'case', parties: 0.35, near: 7 },
  earnings: { ...BUSINESS, kind: 'earnings', near: 7, words: 0.8 },
  product: { ...BUSINESS, kind: 'product', near: 7 },
  // A company seldom has two of them in a few days.
  labour: { ...BUSINESS, kind: 'labour', parties: 0.5, oneSide: 0.45, near: 10, words: 0.8 },
  market: { ...BUSINESS, kind: 'market', near: 5 },
  people: { ...BUSINESS, kind: 'people', near: 10 },
  other: { ...BUSINESS, kind: 'other', near: 7 },
};

/** The habits of stories of a type; of a story that is told under two types, those of the one that is named first. */
export const profileOf = (type: EventType, other: EventType = type): Profile =>
  PROFILES[EVENT_TYPES.indexOf(other) < EVENT_TYPES.indexOf(type) ? other : type];

/** So many days around a telling of a type the other tellings of its story may lie. */
export const reachOf = (type: EventType): number => {
  const { near, far } = PROFILES[type];
  return Math.max(near, far, LATE);
};

/** So many days later a story is still told again, by those who sum up a month. */
export const LATE = 45;
