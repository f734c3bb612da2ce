/** The day by which something expected is to have come. */
import { addDays, type Day, lastDay } from '../../time/calendar.ts';
import type { Expectation } from '../shapes.ts';

/**
 * The days in which a company reports a period after its end: those that the US Securities and Exchange Commission
 * gives for a quarter (Form 10-Q, 40 to 45 days) and for a year (Form 10-K, 60 to 90 days).
 */
const REPORTED: Readonly<Record<string, number>> = { quarter: 45, year: 90 };

type Due = Pick<Expectation, 'kind' | 'due'>;

/** True of a figure that is said of a whole quarter or year: nobody can know it before the results of the period. */
export const isOfPeriod = ({ kind, due }: Due): boolean =>
  kind === 'guidance' && due.precision in REPORTED;

/** The last day on which it may come, when it is due; of a figure of a whole period the last on which its results are to be expected. */
export function expectedBy(expectation: Due): Day {
  const { due } = expectation;
  const end = lastDay(due);
  return isOfPeriod(expectation) ? addDays(end, REPORTED[due.precision] ?? 0) : end;
}
