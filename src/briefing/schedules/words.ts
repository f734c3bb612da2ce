/** Schedules in words: "weekdays 09:00, Stockholm", "Next digest: Fri 13 Mar, 09:00 (Stockholm) in #ai-briefing." */
import type { Schedule } from '../../contracts/schedule.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { formatMoment, zoneCity } from '../../domain/time/calendar.ts';

/** `#deals`, "your direct messages" of a person's own, or "its channel" where Slack does not say the name. */
export function channelName(of: Pick<Schedule, 'channel' | 'channelName'>): string {
  if (isPerson(of.channel)) return 'your direct messages';
  return of.channelName ? `#${of.channelName}` : 'its channel';
}

/** Those of these schedules that will go out, with the moment (epoch milliseconds) at which each is next due. */
export function comingUp(schedules: readonly Schedule[]): { due: number; schedule: Schedule }[] {
  return schedules.flatMap((schedule) => {
    const { paused, nextDue } = schedule;
    return paused || nextDue === null ? [] : [{ due: nextDue, schedule }];
  });
}

/** When the first of these goes out; null where none does. */
export function nextSentence(schedules: readonly Schedule[]): string | null {
  const [first] = comingUp(schedules).sort((a, b) => a.due - b.due);
  if (!first) return null;
  const { due, schedule } = first;
  const { zone } = schedule.timing;
  return `Next digest: ${formatMoment(due, zone)} (${zoneCity(zone)}), ${channelName(schedule)}.`;
}
