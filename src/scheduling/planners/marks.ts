/** Marks on a digest's lines whose events an alert, or another digest of the channel, has shown before. */
import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { DAY_MS } from '../../domain/durations.ts';
import {
  dayInZone,
  formatDayShort,
  formatMoment,
  weekdayName,
} from '../../domain/time/calendar.ts';

/** So many digests may be on their way to one channel. */
const MOST_COMING = 10;

/** A message, posted or to come, with its line on one event. */
interface Telling {
  delivery: Delivery;
  told: PostedLine;
}

/** Finds the marks of events that other messages than this schedule's have shown in its channel in a window. */
export function marksIn(
  deliveries: DeliveryLog,
  { channel, id, timing }: Schedule,
  window: { from: number; to: number },
) {
  return async (events: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const coming = await comingTo(deliveries, channel);
    const tellings = [...coming, ...(await deliveries.tellings(events, window.from, channel))];
    const here = tellings.filter(({ delivery }) => delivery.origin !== id && isNews(delivery));
    const mark = (delivery: Delivery) => markOf(delivery, window.to, timing.zone);
    // The newest telling comes first, and is overwritten by the one before it: the first is what counts.
    return new Map(here.map(({ delivery, told }) => [told.event, mark(delivery)]));
  };
}

/** False for a reminder, which shows nothing new of its law. */
const isNews = ({ kind }: Delivery) => kind === 'digest' || kind === 'alert';

/** Within so long a weekday names one day. */
const ONE_WEEKDAY = 6 * DAY_MS;

/** The lines of digests that are planned and not sent yet: of two that are due at once, one is read first. */
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
  const [weekday] = moment.split(' ', 1);
  const short = `${weekday} ${moment.slice(moment.lastIndexOf(' ') + 1)}`;
  return `alerted ${now - at < ONE_WEEKDAY ? short : moment}`;
}
