/** What a digest's lines say of having been told before: by an alert, or by the channel's other digest. */

import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import {
  DAY_MS,
  dayInZone,
  formatDayShort,
  formatMoment,
  weekdayName,
} from '../../domain/time/calendar.ts';

/** So many digests may be on their way to one channel. */
const MOST_COMING = 10;

interface Telling {
  delivery: Delivery;
  told: PostedLine;
}

/** Finds the marks of events that the schedule's channel was told in a window by anything but this schedule. */
export function marksIn(
  deliveries: DeliveryLog,
  { channel, id, timing }: Schedule,
  window: { from: number; to: number },
) {
  return async (events: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const coming = await comingTo(deliveries, channel);
    const tellings = [...coming, ...(await deliveries.tellings(events, window.from, channel))];
    const here = tellings.filter(({ delivery }) => delivery.origin !== id && isNews(delivery));
    // The newest telling comes first, and is overwritten by the one before it: the first is what counts.
    return new Map(
      here.map(({ delivery, told }) => [told.event, markOf(delivery, window.to, timing.zone)]),
    );
  };
}

/** A reminder of a date tells nothing new of its law. */
const isNews = ({ kind }: Delivery) => kind === 'digest' || kind === 'alert';

/** Within so long a weekday names one day. */
const ONE_WEEKDAY = 6 * DAY_MS;

/** What digests tell that were written down and are not there yet: two that are due at once are read one after the other. */
async function comingTo(deliveries: DeliveryLog, channel: string): Promise<Telling[]> {
  const digests = await deliveries.list({
    kinds: ['digest'],
    channel,
    firstOnly: true,
    open: true,
    limit: MOST_COMING,
  });
  const issues = await Promise.all(digests.map(({ id }) => deliveries.issue(id)));
  return issues.flatMap((issue) =>
    issue ? issue.told.map((told) => ({ delivery: issue.delivery, told })) : [],
  );
}

/** "alerted Tue 14:02", of longer ago "alerted Tue 3 Mar, 14:02". */
function markOf(delivery: Delivery, now: number, zone: string): string {
  const at = delivery.sentAt ?? delivery.dueAt;
  if (delivery.kind === 'digest') {
    const day = dayInZone(at, zone);
    return `in the digest of ${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  }
  const moment = formatMoment(at, zone);
  return `alerted ${now - at < ONE_WEEKDAY ? moment.replace(/ .*, /, ' ') : moment}`;
}
