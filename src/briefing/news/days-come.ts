/** Duties whose day has come: a law is told again on the day from which it applies. */

import type { Reader } from '../../contracts/reader.ts';
import type { News } from '../../contracts/section.ts';
import { addDays, startOfDayUtc } from '../../domain/time/calendar.ts';
import type { Days } from './news.ts';

/**
 * The laws that begin to apply, or duties of them, on a day after the first of a window and up to its last. A law that
 * is itself new in the window, or reaches another stage in it, is told as that alone.
 */
export async function daysCome(
  log: Pick<Reader, 'deadlines'>,
  days: Days,
  news: readonly News[],
): Promise<News[]> {
  if (days.from === days.to) return [];
  const window = { from: addDays(days.from, 1), to: days.to };
  const dates = await log.deadlines({ types: ['regulation'] }, window);
  const told = new Set(news.filter(isOfItself).map(({ event }) => event.id));
  const binding = dates.filter(({ standing, event }) => standing === 'law' && !told.has(event.id));
  return [...Map.groupBy(binding, ({ event }) => event.id).values()].flatMap((ofOne): News[] => {
    const [first] = ofOne;
    if (!first) return [];
    const { event } = first;
    const dues = new Set(ofOne.map(({ date, label }) => `${date} ${label}`));
    const phases = event.effectiveOn.filter(
      ({ date, label, standing }) => standing === 'law' && dues.has(`${date} ${label}`),
    );
    const on = ofOne.at(-1)?.date ?? first.date;
    const at = startOfDayUtc(on);
    return [
      {
        event,
        before: event,
        at,
        since: at,
        on,
        why: '',
        kind: 'applies',
        phases,
        fame: 0,
        related: [],
      },
    ];
  });
}

/** True for news that is more than a word on an event that is known. */
const isOfItself = ({ kind }: News) => kind !== 'changed' && kind !== 'update';
