/** When a schedule is due: cron fields in a zone, as moments. Pure. */
import { Cron } from 'croner';

/** A cron expression of five fields in an IANA zone. */
export interface Schedule {
  cron: string;
  zone: string;
}

/** The first moment after `after` (epoch milliseconds) at which the schedule is due; null for never again. A time that a spring change skips is due when the clocks resume; a time that autumn repeats is due once. */
export function nextDue(schedule: Schedule, after: number): number | null {
  const cron = new Cron(schedule.cron, { timezone: schedule.zone, paused: true });
  return cron.nextRun(new Date(after))?.getTime() ?? null;
}

/** The latest moment in (after, upTo] at which the schedule was due, or null. One catch-up, however many were missed. */
export function lastDue(schedule: Schedule, after: number, upTo: number): number | null {
  let last: number | null = null;
  for (
    let due = nextDue(schedule, after);
    due !== null && due <= upTo;
    due = nextDue(schedule, due)
  ) {
    last = due;
  }
  return last;
}
