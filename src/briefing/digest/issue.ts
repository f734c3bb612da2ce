/** The surroundings in which the sections of one digest gather their parts. */

import type { DigestRequest, Entry, SectionContext } from '../../contracts/section.ts';
import { type Day, dayInZone } from '../../domain/time/calendar.ts';
import type { Line } from '../../page/page.ts';
import type { Days } from '../news/news.ts';
import { isUnconfirmed } from '../news/rules.ts';
import { newsLine } from '../news/words.ts';
import { firstCounted, hasMoney } from './first-counted.ts';
import type { Following } from './followed.ts';
import type { SourceReadings } from './reading.ts';
import { isKept } from './scope.ts';

/** A request with what is known of its events. */
export interface Composing extends DigestRequest {
  marked: ReadonlyMap<string, string>;
  following: Following;
  /** Records that its news sets, by the event's id. */
  records: ReadonlyMap<string, readonly string[]>;
  days: Days;
  /** The last day of the log, where the digest ends after it. */
  ended: Day | null;
  reading: SourceReadings;
}

/** The surroundings of a digest's sections; `inChannel` has the ids of the events whose lines stand in its message. */
export function issueOf(
  request: Composing,
  entries: readonly Entry[],
  inChannel: ReadonlySet<string>,
): SectionContext {
  const { log, reference, from, to, zone, scope, days, marked, records } = request;
  const dates = scope.jurisdictions.length ? { jurisdictions: scope.jurisdictions } : {};
  const told = entries.flatMap(({ news }) => [news, ...news.related]).filter(hasMoney);
  const moved = told.map(({ event }) => event.number);
  let fresh: Promise<number[]> | undefined;
  const numbers = () => (fresh ??= firstCounted(told, request));
  return {
    from,
    to,
    zone,
    today: days.to,
    reference,
    inChannel,
    marked,
    records,
    corrections: request.corrections ?? [],
    deadlines: (query, window) => log.deadlines({ ...dates, ...query }, window),
    expectations: async (window) =>
      (await log.expectations({}, window)).filter(
        (due) => !isUnconfirmed(due) && isKept(due, request.following, reference),
      ),
    totals: async (query) => log.totals({ ...query, numbers: await numbers() }),
    sum: async (query, over = 'new') =>
      log.sum({ ...query, numbers: over === 'new' ? await numbers() : moved }),
    sums: async (query, by) => log.sums({ ...query, numbers: await numbers() }, by),
    line: (entry, options) => digestLine(entry, request, options?.detail ?? false),
  };
}

/** An entry as a line of its digest. */
export function digestLine(
  entry: Pick<Entry, 'number' | 'news'>,
  { line, days, marked, records, ended, isPosted = false, from, zone }: Composing,
  detail: boolean,
): Line {
  const mark = marked.get(entry.news.event.id) ?? null;
  const set = records.get(entry.news.event.id) ?? [];
  const { since, at } = entry.news;
  const learnt = since <= from && since < at ? dayInZone(at, zone) : null;
  return newsLine(entry, {
    line,
    today: days.to,
    ended,
    isPosted,
    mark,
    detail,
    learnt,
    records: set,
  });
}
