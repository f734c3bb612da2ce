/** Expected things in words: due on a day, never as if it had happened. */
import type { DueExpectation } from '../../contracts/reader.ts';
import { dueLabel } from '../../domain/event/labels.ts';
import type { Day } from '../../domain/time/calendar.ts';
import { thingExpected } from './expected-thing.ts';
import { daysLeft } from './parts.ts';

/** The day of the asker, and the last day that the bundled log has read. */
interface DueDays {
  today: Day;
  through: Day;
}

/**
 * "results of Nvidia due 26 Aug 2026 (5 days)"; once its last day is over "results of Nvidia: was due 26 Aug 2026; no
 * outcome in the log", where the log ends before it could have one, that. With `whole` the figure that was said, too.
 */
export function dueText(
  { event, expectation, by }: DueExpectation,
  { today, through }: DueDays,
  whole = false,
): string {
  const { due, value } = expectation;
  const thing = thingExpected(event, expectation);
  const said = whole && value !== null ? ` (${value})` : '';
  const date = dueLabel(expectation);
  if (by < today) return `${thing}${said}: was due ${date}${outcomeText(by, through)}`;
  const comma = thing.includes(',') ? ',' : '';
  const left = due.precision === 'day' ? ` (${daysLeft(today, due.date)})` : '';
  return `${thing}${said}${comma} due ${date}${left}`;
}

const outcomeText = (by: Day, through: Day): string =>
  by < through
    ? '; no outcome in the log'
    : `, ${by === through ? 'when' : 'after'} the bundled log ends`;

/** So many expected things are named of one company. */
const NAMED = 4;

/** Expected things, the soonest first, then those that were due and have no outcome; null for nothing. */
export function expectedList(expected: readonly DueExpectation[], days: DueDays): string | null {
  const isOver = ({ by }: DueExpectation) => by < days.today;
  const inOrder = [...expected.filter((due) => !isOver(due)), ...expected.filter(isOver)];
  const all = inOrder.map((due) => dueText(due, days, true));
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}
