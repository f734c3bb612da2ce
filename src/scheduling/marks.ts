/** What a digest's lines say of having been told before: by an alert, or by the channel's other digest. */
import { dayInZone, formatDayShort, formatMoment, weekdayName } from '../briefing/when.ts';
import type { Delivery, Ledger } from '../contracts/ledger.ts';
import type { Schedule } from '../contracts/schedule.ts';

/** Finds the marks of events that the schedule's channel was told since a moment by anything but this schedule. */
export function marksIn(ledger: Ledger, schedule: Schedule, since: number) {
  return async (events: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const tellings = await ledger.tellings(events, since, schedule.channel);
    const here = tellings.filter(({ delivery }) => delivery.origin !== schedule.id);
    // The newest telling comes first, and is overwritten by the one before it: the first is what counts.
    return new Map(
      here.map(({ delivery, told }) => [told.event, markOf(delivery, schedule.timing.zone)]),
    );
  };
}

function markOf(delivery: Delivery, zone: string): string {
  const at = delivery.sentAt ?? delivery.dueAt;
  if (delivery.kind === 'digest') {
    const day = dayInZone(at, zone);
    return `in the digest of ${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  }
  return `alerted ${formatMoment(at, zone)}`;
}
