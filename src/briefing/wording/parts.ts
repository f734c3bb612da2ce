import type { Request } from '../../contracts/command.ts';
import { type Day, dayInZone, daysBetween } from '../../domain/time/calendar.ts';
import type { Part, Text } from '../../page/page.ts';

/** Today's calendar day where the asker is. */
export const today = (context: Pick<Request, 'now' | 'zone'>): string =>
  dayInZone(context.now.getTime(), context.zone);

/** "143 days", "1 day", "today". */
export function daysLeft(today: Day, date: Day): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days} days`;
}

/** A part for a sentence, none for null. */
export const notice = (text: Text | null): Part[] => (text ? [{ kind: 'notice', text }] : []);

/** Those of these sentences that there are, one after the other; null for none. */
export const sentences = (some: readonly (string | null)[]): string | null =>
  some.filter((one) => one !== null).join(' ') || null;
