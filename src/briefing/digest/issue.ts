/** The surroundings in which the sections of one digest gather their parts. */

import type { DigestRequest, Entry, News, SectionContext } from '../../contracts/section.ts';
import type { Line } from '../../page/page.ts';
import type { Days } from '../news/news.ts';
import { isOlder } from '../news/rules.ts';
import { newsLine } from '../news/words.ts';

/** A request with what is known of its events. */
export interface Composing extends DigestRequest {
  marked: ReadonlyMap<string, string>;
  days: Days;
}

/** The surroundings of a digest's sections; `inChannel` has the ids of the events whose lines stand in its message. */
export function issueOf(
  request: Composing,
  entries: readonly Entry[],
  inChannel: ReadonlySet<string>,
): SectionContext {
  const { log, reference, from, to, zone, scope, days } = request;
  const dates = scope.jurisdictions.length ? { jurisdictions: scope.jurisdictions } : {};
  const told = entries.flatMap(({ news }) => [news, ...news.related]).filter(hasMoney);
  const moved = told.map(({ event }) => event.number);
  let fresh: Promise<number[]> | undefined;
  const numbers = () => (fresh ??= firstCounted(told, request));
  return {
    ...{ from, to, zone, today: days.to, reference, inChannel },
    corrections: request.corrections ?? [],
    deadlines: (query, window) => log.deadlines({ ...dates, ...query }, window),
    totals: async (query, over = 'new') =>
      log.totals({ ...query, numbers: over === 'new' ? await numbers() : moved }),
    sums: async (query, by) => log.sums({ ...query, numbers: await numbers() }, by),
    line: (entry, options) => digestLine(entry, request, options?.detail ?? false),
  };
}

/** An entry as a line of its digest. */
export function digestLine(
  entry: Pick<Entry, 'number' | 'news'>,
  { line, days, marked, posted = false }: Composing,
  detail: boolean,
): Line {
  const mark = marked.get(entry.news.event.id) ?? null;
  return newsLine(entry, { line, today: days.to, posted, mark, detail });
}

/** News whose money is of this window: what is older, or of what only more is told, is none. */
const hasMoney = (news: News) => !isOlder(news) && (news.kind === 'new' || news.kind === 'moved');

/** The numbers of those that belong to no deal that counted before the window: its money was news then. */
async function firstCounted(
  told: readonly News[],
  { log, from }: Pick<DigestRequest, 'log' | 'from'>,
): Promise<number[]> {
  const then = log.at(from);
  const first = await Promise.all(
    told.map(async ({ event }) => {
      const before = event.dealId === null ? [] : await then.deal(event.dealId);
      const numbers = before.map(({ number }) => number);
      const known = numbers.length === 0 || (await then.totals({ numbers })).counted === 0;
      return known ? [event.number] : [];
    }),
  );
  return first.flat();
}
