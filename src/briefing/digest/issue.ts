/** The surroundings in which the sections of one digest gather their parts. */

import type { Reader, Sums } from '../../contracts/reader.ts';
import type { DigestRequest, Entry, News, SectionContext } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { type Day, dayInZone } from '../../domain/time/calendar.ts';
import type { Line } from '../../page/page.ts';
import type { Days } from '../news/news.ts';
import { isUnconfirmed } from '../news/rules.ts';
import { newsLine } from '../news/words.ts';
import { type Following, isKept } from './scope.ts';

/** A request with what is known of its events. */
export interface Composing extends DigestRequest {
  marked: ReadonlyMap<string, string>;
  following: Following;
  days: Days;
  /** The last day of the log, where the digest ends after it. */
  ended: Day | null;
}

/** The surroundings of a digest's sections; `inChannel` has the ids of the events whose lines stand in its message. */
export function issueOf(
  request: Composing,
  entries: readonly Entry[],
  inChannel: ReadonlySet<string>,
): SectionContext {
  const { log, reference, from, to, zone, scope, days, marked } = request;
  const dates = scope.jurisdictions.length ? { jurisdictions: scope.jurisdictions } : {};
  const told = entries.flatMap(({ news }) => [news, ...news.related]).filter(hasMoney);
  const moved = told.map(({ event }) => event.number);
  let fresh: Promise<number[]> | undefined;
  const numbers = () => (fresh ??= firstCounted(told, request));
  return {
    ...{ from, to, zone, today: days.to, reference, inChannel, marked },
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
  { line, days, marked, ended, posted = false, from, zone }: Composing,
  detail: boolean,
): Line {
  const mark = marked.get(entry.news.event.id) ?? null;
  const { since, at } = entry.news;
  const learnt = since <= from && since < at ? dayInZone(at, zone) : null;
  return newsLine(entry, { line, today: days.to, ended, posted, mark, detail, learnt });
}

/** News whose money is of this window: what is older, or of what only more is told, is none. */
const hasMoney = ({ kind }: News) => kind === 'new' || kind === 'moved';

/**
 * The numbers of those whose money is news: of a deal that counted before the window with half of its sum or more, it was
 * news then, and would be summed twice by who reads both digests.
 */
async function firstCounted(
  told: readonly News[],
  { log, from }: Pick<DigestRequest, 'log' | 'from'>,
): Promise<number[]> {
  // Known before the window, and told in it for the first time.
  const late = new Set(told.flatMap(({ event, before }) => (before ? [] : [event.id])));
  const ids = new Set(told.flatMap(({ event }) => event.dealId ?? []));
  const deals = ids.size > 0 ? await log.deals([...ids]) : new Map<string, TrackedEvent[]>();
  const all = told.map(({ event }) => {
    const stages = event.dealId === null ? [event] : (deals.get(event.dealId) ?? []);
    const isBefore = ({ id, knownAt }: TrackedEvent) => knownAt <= from && !late.has(id);
    return { event, stages, before: stages.filter(isBefore) };
  });
  const earlier = all.filter(({ before }) => before.length > 0);
  const [then, now] = await Promise.all([
    centsOf(
      log.at(from),
      earlier.flatMap(({ before }) => before),
    ),
    centsOf(
      log,
      earlier.flatMap(({ stages }) => stages),
    ),
  ]);
  return all.flatMap(({ event, stages, before }) => {
    const was = then(before);
    return was === 0 || was * 2 < now(stages) ? [event.number] : [];
  });
}

/** Sums of any of these events, US cents: they are all read at once. */
async function centsOf(reader: Reader, events: readonly TrackedEvent[]) {
  const numbers = [...new Set(events.map(({ number }) => number))];
  const sums =
    numbers.length > 0 ? await reader.sums({ numbers }, 'event') : new Map<string, Sums>();
  const cents = (event: TrackedEvent) =>
    Math.round((sums.get(String(event.number))?.usd ?? 0) * 100);
  return (of: readonly TrackedEvent[]) => of.reduce((sum, event) => sum + cents(event), 0);
}
