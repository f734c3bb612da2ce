import type { Change } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import type { Evidence, TrackedEvent } from '../../domain/event/event.ts';
import { countOf } from '../../domain/event/labels.ts';
import type { EventType, Status } from '../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';

/** One reason for a place: "completed purchase 30", "amount of $32B 21". */
interface ScorePart {
  reason: string;
  points: number;
}

/** The weight of an event type for readers who must not miss it, in points; our own judgement, kept in one table so that it can be argued with. */
const TYPE_POINTS: Record<EventType, number> = {
  acquisition: 30,
  merger: 30,
  ipo: 30,
  funding_round: 26,
  regulation: 26,
  legal: 32,
  security_incident: 24,
  outage: 20,
  infrastructure: 22,
  partnership: 18,
  earnings: 20,
  labour: 16,
  valuation: 16,
  market: 12,
  product: 12,
  people: 10,
  other: 14,
};

const STATUS_POINTS: Partial<Record<Status, number>> = {
  completed: 10,
  enacted: 10,
  in_force: 10,
  ruled: 8,
  settled: 8,
  failed: 6,
  filed: 6,
  rumoured: -8,
};

const EVIDENCE_POINTS: Record<Evidence['word'], number> = {
  official: 8,
  'company statement': 6,
  press: 6,
  sources: 3,
  'single source': 2,
  'blog only': 1,
  allegation: 2,
  'no source yet': 0,
  unconfirmed: -200,
};

/** Points for an amount: seven for each power of ten above a million dollars ($1M 0, $1B 21, $100B 35); market totals get none. */
function amountPoints(event: TrackedEvent, reference: ReferenceData): number {
  if (!event.amount || event.amount.kind === 'aggregate') return 0;
  const dollars = reference.inDollars(event.amount, event.occurredOn?.date ?? event.knownOn);
  return dollars && dollars.value > 1e6 ? Math.round(7 * Math.log10(dollars.value / 1e6)) : 0;
}

/** The parts of a change's score, largest first. */
export function score({ event, before }: Change, reference: ReferenceData): ScorePart[] {
  return [
    { reason: event.type.replaceAll('_', ' '), points: TYPE_POINTS[event.type] },
    { reason: 'amount', points: amountPoints(event, reference) },
    { reason: event.status.replaceAll('_', ' '), points: STATUS_POINTS[event.status] ?? 0 },
    { reason: event.evidence.word, points: EVIDENCE_POINTS[event.evidence.word] },
    { reason: 'known before, changed now', points: before ? -10 : 0 },
  ]
    .filter((part) => part.points !== 0)
    .sort((a, b) => b.points - a.points);
}

/** Points that a change loses for each change of its type above it: five rounds are not the news of a day. */
export const REPEATED = -15;

/** The points lost by the change at a place of this order for those of its type above it: one part of its score, or none. */
export function repeatCost(order: readonly Change[], place: number, top = 5): ScorePart[] {
  const { type } = present(order[place], 'the change at the place').event;
  const above = order.slice(0, place).filter(({ event }) => event.type === type).length;
  if (place >= top || above === 0) return [];
  return [{ reason: `${countOf(type, above)} above it`, points: REPEATED * above }];
}

const byScore = (a: Scored, b: Scored) =>
  b.points - a.points || b.change.at - a.change.at || a.change.event.number - b.change.event.number;

interface Scored {
  change: Change;
  points: number;
}

/**
 * Changes in the order of a digest: always the one that now scores best, where each of a type already
 * taken costs the next of that type fifteen points; then the later known, then the lower number.
 * Only the first `top` are picked so; the rest follow by their own score.
 */
export function ranked(changes: readonly Change[], reference: ReferenceData, top = 5): Change[] {
  const rest: Scored[] = changes.map((change) => ({
    change,
    points: score(change, reference).reduce((sum, part) => sum + part.points, 0),
  }));
  const picked: Change[] = [];
  while (picked.length < top && rest.length > 0) {
    const now = rest.map(({ change, points }) => ({
      change,
      points: points + REPEATED * picked.filter((p) => p.event.type === change.event.type).length,
    }));
    const best = present(now.sort(byScore)[0], 'the best of the rest').change;
    picked.push(best);
    rest.splice(
      rest.findIndex(({ change }) => change === best),
      1,
    );
  }
  return [...picked, ...rest.sort(byScore).map(({ change }) => change)];
}
