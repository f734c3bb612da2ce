/** The weak points of the bundled events: what a reader could doubt, and an editor should look up next. */
import { keysOf } from '../../src/domain/collections.ts';
import { isVouched } from '../../src/domain/event/closing.ts';
import { legalStanding } from '../../src/domain/event/vocabulary.ts';
import type { PublisherKind } from '../../src/domain/reference/reference-data.ts';
import { lastDay } from '../../src/domain/time/calendar.ts';
import { daysFrom, type StandingEvent } from './standing.ts';

/** Publishers whose word alone is weak for an event of more than `LARGE`. */
const WEAK_KINDS: readonly (PublisherKind | null)[] = [
  'aggregator',
  'blog',
  'machine',
  'briefing',
  null,
];

/** Whole US dollars. */
const LARGE = 500_000_000;
/** Days after which a status that waits for an outcome should have one. */
const PATIENCE = 180;

interface WeakPoint {
  /** As it is told of one event. */
  told: string;
  /** The part it has in the place of an event among the worst. */
  weight: number;
  has(event: StandingEvent, through: string): boolean;
}

const POINTS = {
  weakSourceOfMuch: {
    told: 'over $500M, and no source better than a blog or an aggregator',
    weight: 5,
    has: ({ bestKind, dollars }) => (dollars ?? 0) > LARGE && WEAK_KINDS.includes(bestKind),
  },
  blogOnly: {
    told: 'its best source is a blog, or weaker',
    weight: 3,
    has: ({ bestKind }) => bestKind !== 'aggregator' && WEAK_KINDS.includes(bestKind),
  },
  oneOrigin: {
    told: 'one origin',
    weight: 2,
    has: ({ evidence: { origins, word } }) =>
      origins < 2 && word !== 'official' && word !== 'company statement',
  },
  unvouched: {
    told: 'nothing that counts says so',
    weight: 4,
    has: ({ evidence }) => !isVouched(evidence),
  },
  noDay: {
    told: 'no day',
    weight: 2,
    has: ({ fields: { occurredOn } }) => occurredOn?.precision !== 'day',
  },
  undatedSource: {
    told: 'an undated source',
    weight: 1,
    has: ({ fields: { sources } }) => sources.some(({ undated }) => undated),
  },
  waiting: {
    told: `its status has waited for an outcome for more than ${PATIENCE} days`,
    weight: 3,
    has: (event, through) => isWaiting(event) && daysFrom(event.statusSince, through) > PATIENCE,
  },
  overdue: {
    told: 'an expectation is overdue',
    weight: 3,
    has: ({ fields: { expects } }, through) =>
      expects.some(({ standing, due }) => standing === 'open' && lastDay(due) < through),
  },
} satisfies Record<string, WeakPoint>;

/** Statuses of courts' cases that wait for the next step. */
const PENDING_CASES: readonly string[] = ['filed', 'appealed', 'opened', 'contested'];

/** True where the status itself says that something is to follow: a rumour, a deal that has not closed, a bill, a case. */
function isWaiting({ fields: { type, status }, isClosed }: StandingEvent): boolean {
  if (status === 'rumoured') return !isClosed;
  if (type === 'acquisition' || type === 'merger' || type === 'ipo')
    return status === 'announced' || status === 'pending';
  if (type === 'regulation' && legalStanding(status) === 'proposed') return true;
  return PENDING_CASES.includes(status);
}

/** The name of a weak point. */
export type WeakPointName = keyof typeof POINTS;

/** An event with its weak points, and the sum of their weights. */
export interface WeakEvent {
  id: string;
  title: string;
  points: readonly WeakPointName[];
  score: number;
}

/** The events that have weak points, the worst first; `through` is the day up to which the data was read. */
export function weakEvents(events: readonly StandingEvent[], through: string): WeakEvent[] {
  return events
    .map((event) => ({
      event,
      points: keysOf(POINTS).filter((n) => POINTS[n].has(event, through)),
    }))
    .filter(({ points }) => points.length > 0)
    .map(({ event, points }) => ({
      id: event.id,
      title: event.fields.title,
      points,
      score: points.reduce((sum, name) => sum + POINTS[name].weight, 0),
      dollars: event.dollars ?? 0,
    }))
    .sort((a, b) => b.score - a.score || b.dollars - a.dollars || (a.id < b.id ? -1 : 1));
}

/** The number of events that have each weak point. */
export function countsOf(weak: readonly WeakEvent[]): Record<WeakPointName, number> {
  const count = (name: WeakPointName) => weak.filter(({ points }) => points.includes(name)).length;
  return Object.fromEntries(keysOf(POINTS).map((name) => [name, count(name)])) as Record<
    WeakPointName,
    number
  >;
}

/** A weak point in words. */
export const toldOf = (name: WeakPointName): string => POINTS[name].told;
