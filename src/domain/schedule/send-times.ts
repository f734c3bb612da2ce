/** The next times at which a schedule goes out, and what the clocks of its zone do meanwhile. Pure. */

import { listed } from '../text/english.ts';
import {
  type Day,
  dayInZone,
  formatDay,
  formatMoment,
  startOfMoment,
  weekdayName,
  zoneCity,
} from '../time/calendar.ts';
import { clockChange } from '../time/zone-offsets.ts';
import { nextDues, type Timing } from './timing.ts';

interface SendTimes {
  /** Epoch milliseconds, ascending: three, or as many as there are. */
  dues: readonly number[];
  /** A sentence on the clock change before the last of them; null where there is none. */
  clocks: string | null;
}

const SHOWN = 3;

/** The next three after `now`. */
export function sendTimes(timing: Timing, now: number): SendTimes {
  const dues = nextDues(timing, now, SHOWN);
  const change = clockChange(now, dues.at(-1) ?? now, timing.zone);
  return { dues, clocks: change && clockSentence(timing, change, dues) };
}

function clockSentence(
  { rule, zone }: Timing,
  { at, byMs }: { at: number; byMs: number },
  dues: readonly number[],
): string {
  const day = dayInZone(at, zone);
  const times = rule.kind === 'cron' ? [] : rule.times;
  const sent = dues.filter((due) => dayInZone(due, zone) === day).map((due) => timeIn(due, zone));
  if (sent.length > 0) {
    const lost = times.filter((time) => timeIn(startOfMoment(day, time, zone), zone) !== time);
    if (lost.length > 0) return skipped(day, zone, lost, timeIn(at, zone));
    const twice = sent.filter((time) => comesTwice(day, time, zone, at, byMs));
    if (twice.length > 0) return repeated(day, zone, twice);
  }
  const stays = times.length > 0 ? `stays ${listed(times)} local` : 'keeps to the local time there';
  return `In ${zoneCity(zone)} the clocks go ${byMs > 0 ? 'forward' : 'back'} on ${dated(day)}; it ${stays}.`;
}

const skipped = (day: Day, zone: string, times: readonly string[], resume: string) =>
  `${dated(day)} has no ${listed(times)} in ${zoneCity(zone)}; that day it goes out at ${resume}.`;

const repeated = (day: Day, zone: string, times: readonly string[]) =>
  `${dated(day)} has ${listed(times)} twice in ${zoneCity(zone)}; that day it goes out once, the first time.`;

/** True where the clocks show a time of this day both before and after they are put back at `at`. */
function comesTwice(day: Day, time: string, zone: string, at: number, byMs: number): boolean {
  const first = startOfMoment(day, time, zone);
  return first < at && first - byMs >= at && timeIn(first - byMs, zone) === time;
}

const timeIn = (at: number, zone: string) => formatMoment(at, zone).slice(-5);
const dated = (day: Day) => `${weekdayName(day).slice(0, 3)} ${formatDay(day)}`;
