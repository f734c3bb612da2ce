/** Rules of alerts: which changes are one, for whom and when. Pure. */
import type { WatchTerms } from '../../contracts/schedule.ts';
import { HOUR_MS } from '../../domain/durations.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../domain/event/fields.ts';
import { same } from '../../domain/event/versions.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { changeText } from '../answers/event-history.ts';
import { type AlertPreferences, afterQuiet } from './preferences.ts';
import { KINDS } from './term-kinds.ts';

/** The ledger's mark for up to where the log was looked at for alerts. */
export const ALERTS_MARK = 'alerts';

/** So long after an alert its target hears no more of the same event, milliseconds. */
const COOLDOWN = 4 * HOUR_MS;

/** True for an event that fits all terms but the words, which the log must be asked for. */
export function fits(event: TrackedEvent, terms: WatchTerms, reference: ReferenceData): boolean {
  return KINDS.every(([, kind]) => kind.fits(event, terms, reference));
}

/** Facts whose change is an update for those alerted to the event; a withdrawal, too. */
const MATERIAL = FIELD_NAMES.filter((field) => EVENT_FIELDS[field].material);

const changed = (before: TrackedEvent, now: TrackedEvent) =>
  MATERIAL.filter((field) => !same(before[field], now[field]));

/** True for an event that says something else that matters, not only more. */
export const isMaterial = (before: TrackedEvent, now: TrackedEvent): boolean =>
  before.withdrawn !== now.withdrawn || changed(before, now).length > 0;

/** True for what may be an alert: an event of which something happened, or one that says something else that matters. A standing report is none, nor is a sum over many events, as of a market's quarter. */
export const isAlert = (before: TrackedEvent | null, now: TrackedEvent): boolean =>
  !now.background &&
  now.amount?.kind !== 'aggregate' &&
  (before === null || isMaterial(before, now));

/** "status: announced → completed; amount: $10M → $12M"; conflicts and a withdrawal are said elsewhere. */
export function changesText(before: TrackedEvent, now: TrackedEvent): string {
  return changed(before, now)
    .filter((field) => field !== 'conflicts')
    .map((field) => changeText(field, before[field], now[field]))
    .join('; ');
}

/** An event as one target sees it. */
interface Sighting {
  event: TrackedEvent;
  /** As it was posted to the target, or as it was just before; null where it was not there. */
  base: TrackedEvent | null;
  /** True where the target was alerted to it. */
  wasTold: boolean;
  /** True where it fits a watch as it stands now, not only as it stood. */
  isWantedNow: boolean;
}

/** The kind of alert that is due: news, an update or none. A withdrawal, or an event that fits no more, goes to those who were alerted. */
export function verdict({ event, base, wasTold, isWantedNow }: Sighting): 'news' | 'update' | null {
  if (!wasTold && (event.withdrawn || !isWantedNow)) return null;
  if (!isAlert(base, event)) return null;
  if (base) return 'update';
  return event.withdrawn ? null : 'news';
}

/** When an alert goes out: at once, but for the cooldown since the last of its event, and for quiet hours. */
export function dueFor(now: number, lastAt: number | null, told: AlertPreferences): number {
  const rested = lastAt === null ? now : Math.max(now, lastAt + COOLDOWN);
  return afterQuiet(rested, told);
}

/** An alert's place in its target's day. */
interface BudgetPlace {
  /** 3 for the third. */
  number: number;
  /** True where the budget has room for it. */
  isWithin: boolean;
  /** True for the last that has room. */
  isLast: boolean;
}

/** The place of an alert among those that go out at `others`, by the target's own day. */
export function placeOf(
  dueAt: number,
  others: readonly number[],
  { budget, zone }: AlertPreferences,
): BudgetPlace {
  const day = dayInZone(dueAt, zone);
  const number = others.filter((at) => dayInZone(at, zone) === day).length + 1;
  return { number, isWithin: number <= budget, isLast: number === budget };
}
