/** Counting of deals in totals: each deal once, by the latest stage known; never one that is rumoured, failed, unconfirmed or a market total. */

import { firstDay } from '../time/calendar.ts';
import { failureOf, isVouched, type Stage } from './closing.ts';
import type { Closing, EventFields } from './event.ts';
import type { LeftOut } from './query.ts';
import type { DatedStage } from './stages.ts';

/**
 * The ways to count: by itself, on its own date (`null`); on the date of an earlier stage (`earlier`); with its
 * round, as no deal of its own (`extension`); as a deal whose amount is in no sum, for it is only a limit (`up_to`).
 */
const COUNTED = [null, 'earlier', 'extension', 'up_to'] as const;

/** A way to count, or the reason for which an event does not; `no_deal` where its status is none that money changes hands by, so that no total is about it. */
type Standing = (typeof COUNTED)[number] | LeftOut | 'no_deal';

/** A stage of a deal in totals. */
export interface Counting {
  standing: Standing;
  /** For `earlier`: the stage at which the money of the deal first counted. */
  countedOn: DatedStage | null;
}

const DONE: readonly string[] = ['announced', 'pending', 'completed'];
const LISTED: readonly (string | null)[] = ['post_ipo_equity', 'post_ipo_debt'];

/** True of a standing with which an event is in totals. */
export function isCounted(standing: string | null): boolean {
  const ways: readonly (string | null)[] = COUNTED;
  return ways.includes(standing);
}

/** The standing of an event, whatever the other stages of its deal are. */
function ownStanding({ fields, evidence, isPriced }: Stage): Standing {
  const { status, amount, round, roundQualifier } = fields;
  if (status === 'rumoured' || status === 'failed') return status;
  if (!DONE.includes(status)) return 'no_deal';
  if (!isVouched(evidence)) return 'unconfirmed';
  if (amount?.kind === 'aggregate') return 'aggregate';
  if (amount === null) return 'undisclosed';
  if (LISTED.includes(round)) return 'listed';
  if (round === 'secondary_market' || roundQualifier === 'tender') return 'secondary';
  if (!isPriced) return 'without_rate';
  return amount.qualifier === 'up_to' ? 'up_to' : null;
}

const isExtension = ({ fields }: Stage) => fields.roundQualifier === 'extension';
const isTranche = ({ fields }: Stage) => fields.roundQualifier === 'tranche';

/**
 * Each stage of one deal in totals, by number. These count: the latest that is neither tranche nor extension, and every
 * extension, which adds to it; tranches only as long as nothing else of the deal counts. A deal whose latest
 * stage, rumours apart, failed counts nowhere, whatever was said of its price. `closed` has the rumours of which the log
 * knows what became, with that. The
 * money counts on the date at which the deal was first announced or completed. Stages without a deal are each
 * their own: ask for them alone.
 */
export function countsOnce(
  stages: readonly Stage[],
  closed: ReadonlyMap<number, Pick<Closing, 'status'>> = new Map(),
): Map<number, Counting> {
  const ordered = stages.toSorted((a, b) => a.knownAt - b.knownAt || a.number - b.number);
  const standings = new Map(ordered.map((stage) => [stage.number, ownStanding(stage)]));
  const able = ordered.filter(({ number }) => isCounted(standings.get(number) ?? null));
  const hasFailed = failureOf(ordered) !== null;
  const counted = new Set(hasFailed ? [] : countedOf(able));
  return new Map(
    ordered.map((stage) => {
      const own = standings.get(stage.number) ?? null;
      if (counted.has(stage)) return [stage.number, countingOf(stage, own, able)];
      const came = closed.get(stage.number) ?? null;
      const standing =
        hasFailed || came?.status === 'failed'
          ? failedStanding(own, came !== null)
          : came || isCounted(own) || (own === 'undisclosed' && counted.size > 0)
            ? 'other_stage'
            : own;
      return [stage.number, { standing, countedOn: null }];
    }),
  );
}

/** The standing of a stage of a deal that failed; a rumour of which nobody knows what became stays one. */
const failedStanding = (own: Standing, hasClosed: boolean): Standing =>
  own === 'no_deal' || (own === 'rumoured' && !hasClosed) ? own : 'failed';

function countedOf(able: readonly Stage[]): readonly Stage[] {
  const whole = able.filter((stage) => !isTranche(stage));
  if (whole.length === 0) return able;
  const main = whole.findLast((stage) => !isExtension(stage));
  return whole.filter((stage) => stage === main || isExtension(stage));
}

function countingOf(stage: Stage, own: Standing, able: readonly Stage[]): Counting {
  if (own !== null) return { standing: own, countedOn: null };
  if (isExtension(stage)) return { standing: 'extension', countedOn: null };
  if (isTranche(stage)) return { standing: null, countedOn: null };
  const whole = able.filter((other) => !isTranche(other) && !isExtension(other));
  const [first] = whole.flatMap(datedDeals).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const { occurredOn } = stage.fields;
  const isEarlier = first && (occurredOn === null || dayOf(first) < firstDay(occurredOn));
  return isEarlier
    ? { standing: 'earlier', countedOn: first }
    : { standing: null, countedOn: null };
}

/** The stages of an event's own life at which a deal counts, of those with a date. */
const datedDeals = ({ stages }: Stage) =>
  stages.filter(({ status, on }) => on !== null && DONE.includes(status));

const dayOf = ({ on, by }: DatedStage) => (on ? firstDay(on) : by);

/** The part of an event's amount that is debt, in whole units of the amount's currency. */
export function debtPart({
  amount,
  round,
  figures,
}: Pick<EventFields, 'amount' | 'round' | 'figures'>): number {
  if (amount === null) return 0;
  if (round === 'debt_financing' || round === 'post_ipo_debt') return amount.value;
  const debt = figures
    .filter(({ label, unit }) => unit === amount.currency && /\bdebt\b/i.test(label))
    .reduce((sum, figure) => sum + figure.value, 0);
  return Math.min(debt, amount.value);
}

/** The companies that raised what a question sums up; limits are in no sum. */
export interface Concentration {
  /** Of deals that name their company, and the number of those counted that name none. */
  usd: number;
  unnamed: number;
  /** Companies with a sum above zero, and the largest of them by their ids. */
  companies: number;
  largest: { company: string; usd: number }[];
  /** Herfindahl–Hirschman index, the sum of squared shares in percent; null where nothing is summed. */
  hhi: number | null;
}

/** A figure in whole US dollars that keeps the words of the amounts in it. */
export interface Figure {
  /** The sum of what was stated; of a range its lower end. */
  usd: number;
  /** True where one of them is stated as `about` so much. */
  about: boolean;
  /** True where one of them is stated as `at_least` so much. */
  atLeast: boolean;
  /** Limits, in no sum: amounts that are `up_to`, and the open ends of ranges. */
  moreUsd: number;
}
