/** Valuations of one company over time: the latest, its step-up, and what may be drawn on one line. */
import type { TrackedEvent, Valuation } from '../../domain/event/event.ts';
import { roundLabel, valuationText } from '../../domain/event/labels.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { bold, type Inline, type Part, type Text } from '../../page/page.ts';
import { inRole } from '../wording/event-words.ts';

/** A value of a company that an event states. */
interface Valued {
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
    .filter((event) => event.status !== 'rumoured' && event.status !== 'failed')
    .filter(({ evidence }) => evidence.word !== 'unconfirmed' && evidence.origins > 0)
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

/** "$380B post-money, Series G, Feb 2026", "at least $66B at its listing, 14 May 2026". */
function said({ event, valuation, kind }: Valued): string {
  const date = formatDate(event.occurredOn);
  if (kind === 'listing') return `${formatMoney(valuation)} at its listing, ${date}`;
  if (kind === 'merger') return `${formatMoney(valuation)} in a merger, ${event.status} ${date}`;
  const { round } = event;
  const named = round && round !== 'undisclosed' ? `, ${roundLabel(round)}` : '';
  return `${valuationText(valuation)}${named}, ${date}`;
}

/** "$380B post-money, Series G, Feb 2026 · 2.08× the $183B post-money of Series F, Sep 2025"; null without a valuation. */
export function latestValuation(settled: readonly Valued[]): Text | null {
  const latest = settled.at(-1);
  if (!latest) return null;
  return [said(latest), ...stepUp(latest, settled.slice(0, -1))];
}

/** The step-up from the last completed round, else from the last one announced; refused in words where the two can't be compared. */
function stepUp(latest: Valued, earlier: readonly Valued[]): Inline[] {
  // An extension belongs to its round, and a close to its announcement.
  const { dealId } = latest.event;
  const others = earlier.filter(
    ({ event, kind }) =>
      kind === 'round' &&
      event.type === 'funding_round' &&
      (dealId === null || event.dealId !== dealId),
  );
  const before = others.findLast(({ event }) => event.status === 'completed') ?? others.at(-1);
  if (!before) return [];
  const refused = refusal(latest, before);
  if (refused !== null) return [` · before: ${said(before)}; no step-up, ${refused}`];
  const step = `${qualified(latest, before)}${times(latest.valuation.value / before.valuation.value)}×`;
  if (latest.valuation.basis === 'unspecified')
    return [
      ` · before: ${said(before)}; the basis is stated for neither, so a step of ${step} is only indicative`,
    ];
  return [' · ', bold(step), ` the ${said(before)}`];
}

const BOUNDS = { exact: 0, about: 0, at_least: 1, up_to: -1 } as const;

/** The reason for which no step is told; null where two values can be compared. */
function refusal(latest: Valued, before: Valued): string | null {
  const [now, then] = [latest.valuation, before.valuation];
  if (latest.kind === 'listing') return 'a market value and that of a round can’t be compared';
  if (latest.kind === 'merger') return 'the price of a merger and a round can’t be compared';
  if (now.currency !== then.currency) return 'the two currencies can’t be compared';
  const unstated = [now, then].filter(({ basis }) => basis === 'unspecified').length;
  if (unstated === 1) return 'the basis of one of them is not stated';
  if (now.basis !== then.basis) return 'pre-money and post-money can’t be compared';
  // A limit over a limit of the same side may be more or less.
  const [a, b] = [BOUNDS[now.qualifier], BOUNDS[then.qualifier]];
  return a !== 0 && a === b ? 'both are only limits' : null;
}

/** "at least ", "about ", "at most ": as true as the two values are. */
function qualified({ valuation: now }: Valued, { valuation: then }: Valued): string {
  const bound = BOUNDS[now.qualifier] - BOUNDS[then.qualifier];
  const about = now.qualifier === 'about' || then.qualifier === 'about' ? 'about ' : '';
  return `${bound > 0 ? 'at least ' : bound < 0 ? 'at most ' : ''}${about}`;
}

/** Two decimals below ten, none above: 2.08, 35. */
const times = (ratio: number) => (ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toString());

/** The most points that Slack's chart takes. */
const POINTS = 20;

/** One line of post-money valuations, from two points on; what has another basis is named and not drawn. */
export function valuationChart(settled: readonly Valued[]): Part[] {
  const drawn = settled
    .filter(({ valuation: { basis, currency } }) => basis === 'post_money' && currency === 'USD')
    .slice(-POINTS);
  const other = settled.filter((one) => !drawn.includes(one));
  const labels = drawn.map(({ event }) => formatDate(event.occurredOn));
  if (drawn.length < 2 || new Set(labels).size < labels.length) return [];
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
