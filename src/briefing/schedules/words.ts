/** Schedules in words: "weekdays 09:00, Stockholm", "Next digest: Fri 13 Mar, 09:00 (Stockholm) in #ai-briefing." */
import type { Schedule } from '../../contracts/schedule.ts';
import { formatMoment, zoneCity } from '../../domain/time/calendar.ts';

/** `#deals`, or "its channel" where Slack does not say the name. */
export const channelName = ({ channelName }: Pick<Schedule, 'channelName'>): string =>
  channelName ? `#${channelName}` : 'its channel';

/** When the first of these goes out; null where none does. */
export function nextSentence(schedules: readonly Schedule[]): string | null {
  const [first] = schedules
    .filter(({ paused, nextDue }) => !paused && nextDue !== null)
    .sort((a, b) => a.nextDue! - b.nextDue!);
  if (!first) return null;
  const { zone } = first.timing;
  return `Next digest: ${formatMoment(first.nextDue!, zone)} (${zoneCity(zone)}), ${channelName(first)}.`;
}
