/** The window of a digest: it begins where the last one that arrived ended, so that nothing is lost and nothing reported twice. */
import type { Delivery } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { DigestRequest } from '../../contracts/section.ts';
import { HOUR_MS } from '../../domain/durations.ts';
import { lastDue } from '../../domain/schedule/timing.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import type { Text } from '../../page/page.ts';

/**
 * The overlap of two digests, milliseconds: a change known from so shortly before one may have been recorded after it
 * was written, by a slow transaction, by a machine whose clock goes after, or by ours before it was put back an hour.
 * The next digest looks at it once more.
 */
export const ON_ITS_WAY = 2 * HOUR_MS;
/** Digests that are looked at, at most: more than one a minute for so long. */
const MOST_RECENT = 200;

/** The start of a digest's window. */
interface Span {
  from: number;
  /** Changes that belong before `from` and may not have been posted; null where no digest ended there. */
  late: NonNullable<DigestRequest['late']> | null;
}

/** The span of the next digest of a schedule. */
export async function spanOf(deliveries: DeliveryLog, schedule: Schedule): Promise<Span> {
  const last = await deliveries.lastSent(schedule.channel, schedule.id);
  const start = last?.window?.to ?? schedule.since;
  const recent = await arrived(deliveries, schedule, start);
  const from = pastByHand(recent, start);
  if (!last && from === start) return { from, late: null };
  return { from, late: { from: from - ON_ITS_WAY, told: await toldBy(deliveries, recent) } };
}

/** A digest that arrived, with its window. */
interface Arrived {
  id: string;
  origin: string | null;
  window: NonNullable<Delivery['window']>;
}

/** Digests of the schedule and of people that arrived lately, those that ended first before the others. */
async function arrived(
  deliveries: DeliveryLog,
  { id, channel }: Schedule,
  start: number,
): Promise<Arrived[]> {
  const list = await deliveries.list({
    kinds: ['digest'],
    states: ['sent'],
    channel,
    firstOnly: true,
    dueAfter: start - ON_ITS_WAY,
    limit: MOST_RECENT,
  });
  return list
    .flatMap(({ id: own, origin, window }) =>
      window && (origin === id || origin === null) ? [{ id: own, origin, window }] : [],
    )
    .sort((a, b) => a.window.to - b.window.to);
}

/** Where those end that people have posted from `start` on, one adjoining the other: they tell everything. */
const pastByHand = (recent: readonly Arrived[], start: number) =>
  recent.reduce(
    (at, { origin, window }) => (origin === null && window.from <= at ? later(at, window.to) : at),
    start,
  );

const later = (a: number, b: number) => Math.max(a, b);

/** The revision from which each event was last posted. */
async function toldBy(
  deliveries: DeliveryLog,
  digests: readonly Arrived[],
): Promise<Map<string, number>> {
  const told = new Map<string, number>();
  for (const { id } of digests)
    for (const { event, revisedAt } of (await deliveries.issue(id))?.told ?? [])
      told.set(event, later(told.get(event) ?? 0, revisedAt));
  return told;
}

/** Notices for the reader: that this digest makes up for others, or may repeat what Slack never confirmed. */
export async function notesOf(
  deliveries: DeliveryLog,
  { timing, id }: Schedule,
  { from, to }: { from: number; to: number },
): Promise<Text[]> {
  const unsure = await deliveries.list({
    kinds: ['digest'],
    states: ['unknown'],
    origin: id,
    firstOnly: true,
    dueAfter: from,
    limit: 3,
  });
  const [empty] = await deliveries.list({
    kinds: ['digest'],
    states: ['skipped'],
    origin: id,
    firstOnly: true,
    dueAfter: from,
    limit: 1,
  });
  // That one of those before had nothing to tell is no gap.
  const told = empty?.cause?.kind === 'empty' ? Math.max(from, empty.dueAt) : from;
  const before = lastDue(timing, told, to - 1);
  const [a, b] = [from, to].map((at) => formatMoment(at, timing.zone));
  return [
    ...(before === null ? [] : [`Covers ${a} to ${b}: no digest arrived in between.`]),
    ...unsure.map(
      ({ dueAt }) =>
        `The digest of ${formatMoment(dueAt, timing.zone)} may have arrived: Slack did not say. Its news is repeated here.`,
    ),
  ];
}
