/** The days of a trend, and the periods that they are told apart by. */
import type { EventQuery } from '../../../../domain/event/query.ts';
import {
  addDays,
  addMonths,
  type Day,
  formatDate,
  partsOf,
} from '../../../../domain/time/calendar.ts';
import type { TrendBy } from '../../../questions/plain/trends.ts';

/** Days from `since` to `until`, or to today where that is not said. */
export interface Span {
  since: Day;
  until: Day | undefined;
  /** The last of them that has come. */
  last: Day;
  /** True where `since` was not asked for. */
  isDefault: boolean;
}

const MONTHS = 12;

/** The days asked for; the twelve months up to the end where no beginning is named: the whole log would only show how it grew. */
export function spanOf({ since, until }: EventQuery, today: Day): Span {
  const last = until !== undefined && until < today ? until : today;
  const start = addMonths(`${last.slice(0, 7)}-01`, 1 - MONTHS);
  return { since: since ?? start, until, last, isDefault: since === undefined };
}

type Length = Extract<TrendBy, 'month' | 'quarter' | 'year'>;

/** A period of a chart or table, with the days of it that were asked for. */
export interface TrendPeriod {
  /** As sums have it: `2026-03`, `2026-Q1`, `2026`. */
  key: string;
  /** "Mar 2026", "Q1 2026", "2026". */
  label: string;
  since: Day;
  until: Day;
  /** True where only a part of it was asked for, or has come. */
  isPart: boolean;
}

const LENGTHS: Readonly<Record<Length, number>> = { month: 1, quarter: 3, year: 12 };
/** The most points that a chart takes. */
const MOST = 20;

const monthOf = (day: Day): number => partsOf(day).year * 12 + partsOf(day).month - 1;

/** The periods of a length in which the days lie. */
const countOf = ({ since, last }: Span, length: Length): number => {
  const at = (day: Day) => Math.floor(monthOf(day) / LENGTHS[length]);
  return at(last) - at(since) + 1;
};

/** Months for a year and a bit, quarters for five, years beyond; the length asked for where it makes no more points than a chart takes. */
export function lengthOf(span: Span, by: TrendBy | null): Length {
  const asked = by === 'month' || by === 'quarter' || by === 'year' ? by : null;
  if (asked && countOf(span, asked) <= MOST) return asked;
  if (countOf(span, 'month') <= 15) return 'month';
  return countOf(span, 'quarter') <= MOST ? 'quarter' : 'year';
}

/** All periods of the days, the oldest first; of too many the last. */
export function periodsOf(span: Span, length: Length): TrendPeriod[] {
  const months = LENGTHS[length];
  const { year, month } = partsOf(span.since);
  const first = `${year}-${two(month - ((month - 1) % months))}-01`;
  const periods: TrendPeriod[] = [];
  for (let start = first; start <= span.last; start = addMonths(start, months)) {
    const end = addDays(addMonths(start, months), -1);
    const [since, until] = [later(start, span.since), end < span.last ? end : span.last];
    const label = formatDate({ date: start, precision: length });
    periods.push({
      key: keyOf(start, length),
      label,
      since,
      until,
      isPart: since > start || until < end,
    });
  }
  return periods.slice(-MOST);
}

/** The periods from the first that has anything, and the words for those before it: a time of which the log has nothing is no time without. */
export function fromFirst<P extends TrendPeriod>(
  periods: readonly P[],
  has: (period: P) => boolean,
): { shown: readonly P[]; before: string | null } {
  const at = periods.findIndex(has);
  const first = periods[at];
  if (!first || at === 0) return { shown: periods, before: null };
  return { shown: periods.slice(at), before: `Before ${first.label} this log has none.` };
}

const two = (value: number) => String(value).padStart(2, '0');
const later = (a: Day, b: Day) => (a > b ? a : b);

/** The key of the period that a day lies in. */
function keyOf(day: Day, length: Length): string {
  if (length === 'month') return day.slice(0, 7);
  const { year, month } = partsOf(day);
  return length === 'year' ? String(year) : `${year}-Q${Math.ceil(month / 3)}`;
}

/** The grouping of sums that has these periods. */
export const groupingOf = (length: Length) => `in_${length}` as const;
