/** Deals: which line of one counts, what adds to it, and on which day it first counted. */
import { dollarsOf, isOf, type Known, type Moment } from './moment.ts';

export type Reason =
  | 'rumoured'
  | 'failed'
  | 'unconfirmed'
  | 'undisclosed'
  | 'listed'
  | 'existing'
  | 'aggregate'
  | 'part'
  | 'rate';

const COUNTED = new Set(['announced', 'pending', 'completed']);
const ADDED = 'extension';
const CONTAINED = 'tranche';

/** The reason for which an event's money is in no total; null where it may be. */
export function reasonOf(event: Known): Reason | null {
  if (event.status === 'rumoured') return event.became ?? 'rumoured';
  if (event.status === 'failed') return 'failed';
  if (['unconfirmed', 'no source yet'].includes(event.evidence.word)) return 'unconfirmed';
  if (event.amount?.kind === 'aggregate') return 'aggregate';
  if (event.round === 'post_ipo_equity') return 'listed';
  if (event.round === 'secondary_market' || event.roundQualifier === 'tender') return 'existing';
  if (!event.amount) return 'undisclosed';
  if (dollarsOf(event) === null) return 'rate';
  return COUNTED.has(event.status) ? null : 'failed';
}

/** True of an amount that is only a limit: its deal is one, and its money is in no sum. */
export const isLimit = ({ amount }: Known) => amount?.qualifier === 'up_to';

export const dealOf = ({ dealId, id }: Known) => dealId ?? id;

export interface Deal {
  /** The latest announced or completed line; a part alone where its whole is not known. */
  main: Known | undefined;
  /** Lines whose money is added to it. */
  added: readonly Known[];
  /** The day on which it was first announced or completed. */
  first: Known['occurredOn'];
}

/** A deal of all its known lines. */
export function dealLines(lines: readonly Known[]): Deal {
  const valid = lines.filter((line) => reasonOf(line) === null);
  const whole = valid.filter(
    ({ roundQualifier }) => roundQualifier !== ADDED && roundQualifier !== CONTAINED,
  );
  const newest = (of: readonly Known[]) =>
    of.toSorted((a, b) => (a.knownOn < b.knownOn ? 1 : -1))[0];
  const main = newest(whole) ?? newest(valid);
  const added = valid.filter((line) => line !== main && line.roundQualifier === ADDED);
  const dates = (whole.length ? whole : valid)
    .flatMap(({ versions }) => versions.filter(({ status }) => COUNTED.has(status)))
    .flatMap(({ on }) => on ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { main, added, first: dates[0] ?? null };
}

/** The lines whose money counts, each with the day on which it does: an extension on its own, all else when the deal first counted. */
export const partsOf = ({ main, added, first }: Deal) =>
  [...(main ? [main] : []), ...added].map((line) => ({
    line,
    on: line.roundQualifier === ADDED ? line.occurredOn : first,
  }));

export const ROUND_TYPES = ['funding_round', 'valuation'];
export const PURCHASE_TYPES = ['acquisition', 'merger'];
const DEALS = new WeakMap<Moment, Map<string, Deal[]>>();

/** The deals of a moment, of rounds or of purchases. */
export function dealsOf(moment: Moment, types: readonly string[]): Deal[] {
  const done = DEALS.get(moment) ?? new Map<string, Deal[]>();
  DEALS.set(moment, done);
  const key = types.join();
  const found =
    done.get(key) ??
    [
      ...Map.groupBy(
        moment.events.filter((event) => isOf(event, ...types)),
        dealOf,
      ).values(),
    ].map(dealLines);
  done.set(key, found);
  return found;
}

/** The day on which the deal of which this is the counting line first counted; null where it is none. */
export function firstDayOf(event: Known, moment: Moment): string | null {
  const types = [ROUND_TYPES, PURCHASE_TYPES].find((of) => isOf(event, ...of));
  const deal = types && dealsOf(moment, types).find(({ main }) => main === event);
  return deal?.first?.date ?? null;
}
