/** Valuations of one company over time: the latest, its step-up, and what may be drawn on one line. */
import type { TrackedEvent, Valuation } from '../../domain/event/event.ts';
import { roundLabel, valuationText } from '../../domain/event/labels.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { bold, type Inline, type Part, type Text } from '../../page/page.ts';

/** An event that states a valuation. */
type Valued = TrackedEvent & { valuation: Valuation };

const hasValuation = (event: TrackedEvent): event is Valued => event.valuation !== null;
const dayOf = (event: TrackedEvent) => event.occurredOn?.date ?? event.knownOn;

/** Settled valuations, oldest first: no rumour, nothing that failed, nothing unconfirmed. */
export function settledValuations(events: readonly TrackedEvent[]): Valued[] {
  return events
    .filter(hasValuation)
    .filter((event) => event.status !== 'rumoured' && event.status !== 'failed')
    .filter((event) => event.evidence.word !== 'unconfirmed')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.knownAt - b.knownAt));
}

const roundOf = (event: Valued) =>
  event.round && event.round !== 'undisclosed' ? `, ${roundLabel(event.round)}` : '';

/** "$380B post-money, Series G, Feb 2026 · 2.08× the $183B post-money of Series F, Sep 2025"; null without a valuation. */
export function latestValuation(settled: readonly Valued[]): Text | null {
  const latest = settled.at(-1);
  if (!latest) return null;
  const said = `${valuationText(latest.valuation)}${roundOf(latest)}, ${formatDate(latest.occurredOn)}`;
  return [said, ...stepUp(latest, settled.slice(0, -1))];
}

/** The step-up from the last completed round, refused in words where the two bases can't be compared. */
function stepUp(latest: Valued, earlier: readonly Valued[]): Inline[] {
  const before = earlier.findLast((e) => e.type === 'funding_round' && e.status === 'completed');
  if (!before) return [];
  const was = `${valuationText(before.valuation)}${roundOf(before)}, ${formatDate(before.occurredOn)}`;
  const { basis, currency, value } = latest.valuation;
  const comparable =
    basis !== 'unspecified' &&
    basis === before.valuation.basis &&
    currency === before.valuation.currency;
  if (!comparable) return [` · before: ${was}; no step-up, the two bases can’t be compared`];
  return [' · ', bold(`${times(value / before.valuation.value)}×`), ` the ${was}`];
}

/** Two decimals below ten, none above: 2.08, 35. */
const times = (ratio: number) => (ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toString());

/** The most points that Slack's chart takes. */
const POINTS = 20;

/** One line of post-money valuations, from two points on; what has another basis is named and not drawn. */
export function valuationChart(settled: readonly Valued[]): Part[] {
  const drawn = settled
    .filter((e) => e.valuation.basis === 'post_money' && e.valuation.currency === 'USD')
    .slice(-POINTS);
  const other = settled.filter((event) => !drawn.includes(event));
  const labels = drawn.map((event) => formatDate(event.occurredOn));
  if (drawn.length < 2 || new Set(labels).size < labels.length) return [];
  return [
    {
      kind: 'chart',
      style: 'line',
      title: 'Valuation, post-money, US$ billion',
      labels,
      series: [{ name: 'Post-money', values: drawn.map((e) => e.valuation.value / 1e9) }],
      ...(other.length ? { notDrawn: other.map(notDrawn).join(', ') } : {}),
    },
  ];
}

const notDrawn = (event: Valued) =>
  `${valuationText(event.valuation)} (${formatDate(event.occurredOn)})`;
