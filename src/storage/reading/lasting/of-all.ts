/** Figures of all that happened on some days: the same for whoever asks, and so kept as long as the log says the same. */

import { keysOf } from '../../../domain/collections.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import type { Reading } from '../reading.ts';
import { lasting } from './lasting.ts';

/** The filters of a figure of all the log: whole types, on any days, from an amount on. */
const OF_ALL: readonly (keyof EventQuery)[] = ['types', 'since', 'until', 'minUsd'];

const isOfAll = (query: EventQuery): boolean =>
  keysOf(query).every((field) => query[field] === undefined || OF_ALL.includes(field));

/**
 * The outcome of `read` for a question: read once for a state of the log where no filter narrows it to a part of the log, else each time. `what` names
 * it with all on which it depends beside the view and the question.
 */
export function figureOfAll<T>(
  reading: Reading,
  query: EventQuery,
  what: string,
  read: () => Promise<T>,
): Promise<T> {
  if (!isOfAll(query)) return read();
  // Days that are yet to come are no news.
  const today = dayInZone(reading.view.asOf, 'UTC');
  return lasting(reading, `${what} ${today} ${JSON.stringify(query)}`, read);
}
