/** Values of one company that settled events state, over time. */
import type { TrackedEvent, Valuation } from '../../../domain/event/event.ts';
import { inRole } from '../../wording/event-words.ts';
import { isSettled } from './profile.ts';

/** A value of a company that an event states. */
export interface Valued {
  event: TrackedEvent;
  valuation: Valuation;
  /** A value in a round; or the price of a market or of a buyer, which has no basis. */
  kind: 'round' | 'listing' | 'merger';
}

const dayOf = ({ event }: Valued) => event.occurredOn?.date ?? event.knownOn;

/**
 * Settled valuations of a company, oldest first: no rumour, nothing that failed, nothing unconfirmed. A listing values
 * the company that lists. The valuation of a merger is that of the pair, and nobody's own: the company that is bought is
 * worth its price, and the buyer what a figure puts on it.
 */
export function settledValuations(events: readonly TrackedEvent[], company: string): Valued[] {
  return events
    .filter(isSettled)
    .flatMap((event) => valuedIn(event, company) ?? [])
    .sort((a, b) =>
      dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.event.knownAt - b.event.knownAt,
    );
}

function valuedIn(event: TrackedEvent, company: string): Valued | null {
  if (event.type === 'merger') {
    const valuation = mergerValue(event, company);
    return valuation && { event, valuation, kind: 'merger' };
  }
  const { valuation } = event;
  return valuation && { event, valuation, kind: event.type === 'ipo' ? 'listing' : 'round' };
}

function mergerValue(event: TrackedEvent, company: string): Valuation | null {
  const { amount, figures } = event;
  const put = figures.find(({ label }) => label === `value put on ${company}`);
  const price = inRole(event, 'target').includes(company) ? amount : null;
  const [value, currency, qualifier] = put
    ? [put.value, put.unit, put.qualifier]
    : [price?.value, price?.currency, price?.qualifier];
  if (value === undefined || !currency || !qualifier || qualifier === 'range') return null;
  return { value, currency, qualifier, basis: 'unspecified' };
}
