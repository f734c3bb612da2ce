/** What a digest's lines say of having been told before: by an alert, or by the channel's other digest. */
import { dayInZone, formatDayShort, formatMoment, weekdayName } from '../briefing/when.ts';
import type { Delivery, Ledger, Told } from '../contracts/ledger.ts';
import type { Schedule } from '../contracts/schedule.ts';

/** So many digests may be on their way to one channel. */
const MOST_COMING = 10;

interface Telling {
  delivery: Delivery;
  told: Told;
}

/** Finds the marks of events that the schedule's channel was told since a moment by anything but this schedule. */
export function marksIn(ledger: Ledger, schedule: Schedule, since: number) {
  return async (events: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const coming = await comingTo(ledger, schedule.channel);
    const tellings = [...coming, ...(await ledger.tellings(events, since))];
    const here = tellings.filter(
      ({ delivery }) => delivery.channel === schedule.channel && delivery.origin !== schedule.id,
    );
    // The newest telling comes first, and is overwritten by the one before it: the first is what counts.
    return new Map(
      here.map(({ delivery, told }) => [told.event, markOf(delivery, schedule.timing.zone)]),
    );
  };
}

/** What digests tell that were written down and are not there yet: two that are due at once are read one after the other. */
async function comingTo(ledger: Ledger, channel: string): Promise<Telling[]> {
  const digests = await ledger.list({
    kinds: ['digest'],
    channel,
    firstOnly: true,
    open: true,
    limit: MOST_COMING,
  });
  const issues = await Promise.all(digests.map(({ id }) => ledger.issue(id)));
  return issues.flatMap((issue) =>
    issue ? issue.told.map((told) => ({ delivery: issue.delivery, told })) : [],
  );
}

function markOf(delivery: Delivery, zone: string): string {
  const at = delivery.sentAt ?? delivery.dueAt;
  if (delivery.kind === 'digest') {
    const day = dayInZone(at, zone);
    return `in the digest of ${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  }
  return `alerted ${formatMoment(at, zone)}`;
}
