/** The largest or smallest of a list, each deal once: a second stage of one would take the place of another deal. */
import type { Found, Paging, Reader } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';

/** Events are read in stretches of so many more than are asked for. */
const SPARE = 20;

type Log = Pick<Reader, 'find' | 'deals'>;

/**
 * The events that fit. Of so many of the largest or smallest each deal stands once, by the stage that counts where that
 * fits the question too, else by the first in the order asked for.
 */
export async function findListed(query: EventQuery, window: Paging, log: Log): Promise<Found> {
  const { top, ...all } = query;
  if (top === undefined || (query.sort !== 'amount' && query.sort !== 'smallest'))
    return log.find(query, window);
  const told = new Set<string>();
  const kept: TrackedEvent[] = [];
  for (let offset = 0; ; offset += top + SPARE) {
    const read = await log.find(all, { offset, limit: top + SPARE });
    kept.push(...(await eachOnce(read.events, { told, all, log })));
    const isEnd = offset + read.events.length >= read.total || read.events.length === 0;
    if (kept.length < top && !isEnd) continue;
    const shown = kept.slice(0, top);
    const end = window.offset + window.limit;
    return { ...read, events: shown.slice(window.offset, end), total: shown.length };
  }
}

/** The state in which a list is read: the deals that have their place in it. */
interface Reading {
  told: Set<string>;
  all: EventQuery;
  log: Log;
}

async function eachOnce(events: readonly TrackedEvent[], { told, all, log }: Reading) {
  const others = events.filter(({ isCounted }) => !isCounted).flatMap(({ dealId }) => dealId ?? []);
  const counting = await countingStages([...new Set(others)], all, log);
  return events.filter(({ dealId, isCounted }) => {
    if (dealId === null) return true;
    const isLess = !isCounted && (counting.has(dealId) || told.has(dealId));
    told.add(dealId);
    return !isLess;
  });
}

/** The deals of which a stage that counts fits the question. */
async function countingStages(
  dealIds: readonly string[],
  all: EventQuery,
  log: Log,
): Promise<ReadonlySet<string>> {
  if (dealIds.length === 0) return new Set();
  const stages = [...(await log.deals(dealIds)).values()].flat();
  const numbers = stages.flatMap(({ number, isCounted }) => (isCounted ? number : []));
  const asked = all.numbers ? numbers.filter((number) => all.numbers?.includes(number)) : numbers;
  if (asked.length === 0) return new Set();
  const { events } = await log.find({ ...all, numbers: asked }, { offset: 0, limit: asked.length });
  return new Set(events.flatMap(({ dealId }) => dealId ?? []));
}
