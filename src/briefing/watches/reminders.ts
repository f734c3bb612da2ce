/** Reminders of a law's coming dates: when each is due, and what it says. */
import type { Deadline } from '../../contracts/reader.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { plural } from '../../domain/text/english.ts';
import {
  addDays,
  type Day,
  dayInZone,
  daysBetween,
  formatDay,
  startOfDayUtc,
} from '../../domain/time/calendar.ts';
import type { Line, Page } from '../../page/page.ts';
import { lineText, plainText } from '../../page/plain-text.ts';
import { eventMenu } from '../wording/event-menu.ts';
import { evidence, sourceLinks } from '../wording/event-words.ts';
import { standingText } from '../wording/law-dates.ts';
import { lawAndDuties } from '../wording/law-words.ts';
import { type AlertContext, becauseOf, type Worded } from './alert-page.ts';
import { type AlertPreferences, morningOf } from './preferences.ts';

/** So many days ahead a date is recalled. */
export const DAYS_AHEAD = [90, 30, 7, 1] as const;

/** A reminder that is due. */
export interface Due {
  /** Which of the days ahead it is for. */
  ahead: number;
  /** The days that are truly left. */
  days: number;
}

/**
 * The reminder of a date that is due: the latest whose morning has come, if it came after `since` (epoch
 * milliseconds), with the days that are left now. Null for none, and for a date that has come.
 */
export function reminderDue(
  date: Day,
  since: number,
  now: number,
  told: AlertPreferences,
): Due | null {
  const days = daysBetween(dayInZone(now, told.zone), date);
  if (days < 1) return null;
  const due = (ahead: number) => morningOf(addDays(date, -ahead), told);
  const ahead = DAYS_AHEAD.findLast((each) => due(each) <= now);
  return ahead === undefined || due(ahead) <= since ? null : { ahead, days };
}

/** Since when a date is known: what was public before is nobody's to be reminded of late. */
export function knownSince({ event, date, label }: Deadline): number {
  const phase = event.effectiveOn.find((each) => each.date === date && each.label === label);
  return Math.max(event.knownAt, phase ? startOfDayUtc(phase.knownOn) : 0);
}

/** The content of a reminder. */
interface Reminder {
  /** The dates that one law sets on one day; at least one. */
  deadlines: readonly Deadline[];
  /** The days left. */
  days: number;
  watches: readonly Watch[];
}

/** "In 30 days, 2 Aug 2026: EU AI Act, high-risk duties · law; 2 Dec 2027 proposed". */
export function reminderPage(
  { deadlines, days, watches }: Reminder,
  context: AlertContext,
): Worded {
  const { event, date } = present(deadlines[0], 'a date');
  const when = `In ${plural(days, 'day')}, ${formatDay(date)}`;
  const what = lawAndDuties(
    event,
    deadlines.map(({ label }) => label),
  );
  const line: Line = {
    headline: `${when}: ${what}`,
    tail: [standingsOf(deadlines), evidence(event), sourceLinks(event)],
    menu: { about: `${event.title}: menu`, items: eventMenu(event, context) },
  };
  const because = becauseOf(watches, context.reference);
  const page: Page = {
    headline: `${when}: ${what}`,
    parts: [
      { kind: 'lines', lines: [line] },
      { kind: 'context', text: `${because} Not legal advice.` },
    ],
    actions: [],
    events: [event],
  };
  const text = plainText(lineText(line));
  const own = { number: 1, event: event.id, revisedAt: event.revisedAt, text, because };
  return { page, told: [{ ...own, section: '', score: [] }] };
}

/** "law"; of duties that stand otherwise "law, high-risk duties: law; 2 Dec 2027 proposed". */
function standingsOf(deadlines: Reminder['deadlines']): string {
  const usual = standingOf(present(deadlines[0], 'a date'));
  const others = deadlines.filter((deadline) => standingOf(deadline) !== usual);
  return [usual, ...others.map((each) => `${each.label}: ${standingOf(each)}`)].join(', ');
}

/** The standing of a date among all dates of its law: a proposal may move it. */
const standingOf = (deadline: Deadline) => standingText(deadline, deadline.event.effectiveOn);
