/** The values of one company over time: in words with the steps between them, and as a line where four or more of them can be compared. */
import { valuationText } from '../../../domain/event/labels.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import type { Part } from '../../../page/page.ts';
import { stepFrom } from './step-up.ts';
import type { Valued } from './valuations.ts';

/** Fewer values than so many are no history: the latest says them both. */
const HISTORY = 3;
/** The newest values that are said. */
const SAID = 6;

/**
 * "$61.5B post-money, Mar 2025 → $183B post-money, 2 Sep 2025 (2.98×) → …": each value with its step from the last
 * completed round before it, or the reason why there is none; null for fewer than three values.
 */
export function valuationHistory(settled: readonly Valued[]): string | null {
  const values = settled.filter((one, index) => !isToldAgain(one, settled.slice(index + 1)));
  if (values.length < HISTORY) return null;
  const first = Math.max(0, values.length - SAID);
  const told = new Set<string>();
  const said = values.slice(first).map((one, index) => {
    const step = stepFrom(one, values.slice(0, first + index));
    if (!step) return valueText(one);
    if (step.factor !== null)
      return `${valueText(one)} (${step.isIndicative ? 'indicative ' : ''}${step.words})`;
    const why = told.has(step.words) ? '' : `: ${step.words}`;
    told.add(step.words);
    return `${valueText(one)} (no step-up${why})`;
  });
  return [...(first > 0 ? [`${first} earlier`] : []), ...said].join(' → ');
}

/** A later stage of the same deal states the same value. */
const isToldAgain = ({ event, valuation }: Valued, later: readonly Valued[]) =>
  event.dealId !== null &&
  later.some(
    (other) =>
      other.event.dealId === event.dealId &&
      other.valuation.value === valuation.value &&
      other.valuation.basis === valuation.basis,
  );

function valueText({ event, valuation, kind }: Valued): string {
  const date = formatDate(event.occurredOn);
  if (kind === 'listing') return `${formatMoney(valuation)} at its listing, ${date}`;
  if (kind === 'merger') return `${formatMoney(valuation)} in a merger, ${date}`;
  return `${valuationText(valuation)}, ${date}`;
}

/** The most points that Slack's chart takes. */
const POINTS = 20;
/** Fewer points make no chart: a sentence says them. */
const LEAST_POINTS = 4;

/** One line of post-money valuations, from four points on; what has another basis is named and not drawn. */
export function valuationChart(settled: readonly Valued[]): Part[] {
  const drawn = settled
    .filter(({ valuation: { basis, currency } }) => basis === 'post_money' && currency === 'USD')
    .slice(-POINTS);
  const other = settled.filter((one) => !drawn.includes(one));
  const labels = drawn.map(({ event }) => formatDate(event.occurredOn));
  if (drawn.length < LEAST_POINTS || new Set(labels).size < labels.length) return [];
  return [
    {
      kind: 'chart',
      style: 'line',
      title: `Valuation, post-money, US$ billion${chartWords(drawn)}`,
      labels,
      series: [{ name: 'Post-money', values: drawn.map((one) => one.valuation.value / 1e9) }],
      ...(other.length ? { notDrawn: other.map(notDrawn).join(', ') } : {}),
    },
  ];
}

/** The points that are no exact value: ", at least: May 2026". */
function chartWords(drawn: readonly Valued[]): string {
  const words = { about: 'about', at_least: 'at least', up_to: 'up to' };
  return Object.entries(words)
    .map(([qualifier, word]) => {
      const own = drawn.filter(({ valuation }) => valuation.qualifier === qualifier);
      const dates = own.map(({ event }) => formatDate(event.occurredOn));
      return own.length > 0 ? `; ${word}: ${dates.join(', ')}` : '';
    })
    .join('');
}

const notDrawn = ({ event, valuation }: Valued) =>
  `${valuationText(valuation)} (${formatDate(event.occurredOn)})`;
