/** Schedules of one channel that would tell nearly the same at nearly the same times. Pure. */
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { DAY_MS, HOUR_MS } from '../../domain/durations.ts';
import { same } from '../../domain/event/versions.ts';
import { duesBetween, type Timing } from '../../domain/schedule/timing.ts';
import { dayInZone } from '../../domain/time/calendar.ts';

/** So far ahead send times are compared, milliseconds: a monthly one goes out once in it. */
const LOOKED_AT = 31 * DAY_MS;
/** The most send times of it that are compared. */
const MOST = 60;
/** Digests so close to each other arrive together for whoever reads them, milliseconds. */
const CLOSE = HOUR_MS;

/**
 * The first active schedule that goes out on most of the same days as a new one, at nearly the same times or about the
 * very same things; null for none. `now` in epoch milliseconds.
 */
export function alikeOf(
  spec: ScheduleSpec,
  others: readonly Schedule[],
  now: number,
): Schedule | null {
  const dues = duesOf(spec.timing, now);
  return (
    others.find((other) => {
      if (other.paused) return false;
      const theirs = duesOf(other.timing, now);
      const shared = overlap(daysOf(dues, spec.timing), daysOf(theirs, spec.timing));
      return shared && (same(spec.scope, other.scope) || areClose(dues, theirs));
    }) ?? null
  );
}

const duesOf = (timing: Timing, now: number) => duesBetween(timing, now, now + LOOKED_AT, MOST);

const daysOf = (dues: readonly number[], { zone }: Timing) =>
  new Set(dues.map((due) => dayInZone(due, zone)));

/** True where at least half of the days of either are days of the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = a.intersection(b).size;
  return both > 0 && both * 2 >= Math.max(a.size, b.size);
}

/** True where at least half of the send times have one of the others close by. */
function areClose(dues: readonly number[], others: readonly number[]): boolean {
  const close = dues.filter((due) => others.some((other) => Math.abs(other - due) <= CLOSE));
  return close.length * 2 >= dues.length;
}
