/** The money that is news in a digest: of deals whose sum was not news before. */
import type { Reader, Sums } from '../../contracts/reader.ts';
import type { DigestRequest, News } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';

/** News whose money is of this window: what is older, or of what only more is told, is none. */
export const hasMoney = ({ kind }: News) => kind === 'new' || kind === 'moved';

/**
 * The numbers of those whose money is news: of a deal that counted before the window with half of its sum or more, it was
 * news then, and would be summed twice by who reads both digests.
 */
export async function firstCounted(
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
