/** Alert preferences of a person or a channel: alerts a day, quiet hours, zone. */
import { asUsual, type TargetSettings, type Watch } from '../../contracts/schedule.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { present } from '../../domain/collections.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import {
  addDays,
  type Day,
  dayInZone,
  startOfMoment,
  zoneCity,
} from '../../domain/time/calendar.ts';

/** The preferences that decide when a target may be alerted. */
export type AlertPreferences = Pick<TargetSettings, 'budget' | 'quiet' | 'zone'>;

/** The preferences of a target; `zone` is taken where nobody has set one. */
export async function toldHow(
  plans: SubscriptionStore,
  target: string,
  zone = 'UTC',
): Promise<AlertPreferences> {
  return (await plans.target(target)) ?? asUsual(zone);
}

/** "You watch", "This channel watches". */
export const whoWatches = ({ target }: Pick<Watch, 'target'>): string =>
  isPerson(target) ? 'You watch' : 'This channel watches';

/** "At most 5 alerts a day, none from 22:00 to 07:00, Stockholm time." */
export function toldText({ budget, quiet, zone }: AlertPreferences): string {
  const hours = hasQuiet(quiet) ? `none from ${quiet.from} to ${quiet.to}` : 'no quiet hours';
  const alerts = budget === 1 ? 'alert' : 'alerts';
  return `At most ${budget} ${alerts} a day, ${hours}, ${zoneCity(zone)} time.`;
}

/** The same start and end are no hours at all. */
function hasQuiet(
  quiet: AlertPreferences['quiet'],
): quiet is NonNullable<AlertPreferences['quiet']> {
  return quiet !== null && quiet.from !== quiet.to;
}

/** When the quiet hours end in which a moment lies; null outside of them. */
function quietUntil(at: number, { quiet, zone }: AlertPreferences): number | null {
  if (!hasQuiet(quiet)) return null;
  const today = dayInZone(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const start = startOfMoment(day, quiet.from, zone);
    const end = startOfMoment(quiet.from < quiet.to ? day : addDays(day, 1), quiet.to, zone);
    if (start <= at && at < end) return end;
  }
  return null;
}

/** The moment itself, or the end of the quiet hours in which it lies. */
export const afterQuiet = (at: number, told: AlertPreferences): number =>
  quietUntil(at, told) ?? at;

/** 08:00 of a day, or the end of quiet hours that last longer. */
export function morningOf(day: Day, told: AlertPreferences): number {
  return afterQuiet(startOfMoment(day, '08:00', told.zone), told);
}

/** The first morning after a moment. */
export function nextMorning(after: number, told: AlertPreferences): number {
  const today = dayInZone(after, told.zone);
  // Quiet hours may put a morning off into the next day, and the day before's into this one.
  const mornings = [-1, 0, 1, 2].map((days) => morningOf(addDays(today, days), told));
  return present(
    mornings.find((at) => at > after),
    'the next morning',
  );
}
