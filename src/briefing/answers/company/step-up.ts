/** Two values of one company beside each other: a step-up, or the reason for which none is told. */
import { roundLabel, valuationText } from '../../../domain/event/labels.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { bold, type Inline, type Text } from '../../../page/page.ts';
import { ratioText, sideOf } from '../../wording/ratios/ratio.ts';
import type { Valued } from './valuations.ts';

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
  return [said(latest), ...stepText(latest, settled.slice(0, -1))];
}

/** A value beside the one before it. */
export interface ValueStep {
  before: Valued;
  /** The later value divided by the earlier; null where the two can't be compared. */
  factor: number | null;
  /** "2.08×", "at least 2.00×"; the reason where there is no factor. */
  words: string;
  /** True over two values of which no basis is stated. */
  isIndicative: boolean;
}

/** The step from the last completed round before a value, else from the last one announced; null where there is no earlier round. `earlier` are oldest first. */
export function stepFrom(latest: Valued, earlier: readonly Valued[]): ValueStep | null {
  // An extension belongs to its round, and a close to its announcement.
  const { dealId } = latest.event;
  const others = earlier.filter(
    ({ event, kind }) =>
      kind === 'round' &&
      event.type === 'funding_round' &&
      (dealId === null || event.dealId !== dealId),
  );
  const before = others.findLast(({ event }) => event.status === 'completed') ?? others.at(-1);
  if (!before) return null;
  const refused = refusal(latest, before);
  if (refused !== null) return { before, factor: null, words: refused, isIndicative: false };
  const factor = latest.valuation.value / before.valuation.value;
  const words = ratioText(factor, qualified(latest, before, factor));
  return { before, factor, words, isIndicative: latest.valuation.basis === 'unspecified' };
}

function stepText(latest: Valued, earlier: readonly Valued[]): Inline[] {
  const step = stepFrom(latest, earlier);
  if (!step) return [];
  const then = said(step.before);
  if (step.factor === null) return [` · before: ${then}; no step-up, ${step.words}`];
  if (step.isIndicative)
    return [
      ` · before: ${then}; the basis is stated for neither, so a step of ${step.words} is only indicative`,
    ];
  return [' · ', bold(step.words), ` the ${then}`];
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

/** A bound, an "about" or neither, as true as the two values are; two decimals below ten, none above: 2.08, 35. */
function qualified({ valuation: now }: Valued, { valuation: then }: Valued, factor: number) {
  const bound = sideOf(BOUNDS[now.qualifier] - BOUNDS[then.qualifier]);
  const isAbout = now.qualifier === 'about' || then.qualifier === 'about';
  return { bound, isAbout, places: factor < 10 ? 2 : 0 };
}
