/** The countdown to the dates of laws: each day is said once, with the laws that it brings. */
import type { Deadline } from '../../contracts/reader.ts';
import type { SectionContext } from '../../contracts/section.ts';
import { capital, listed } from '../../domain/text/english.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../domain/time/calendar.ts';
import { bold, type Text } from '../../page/page.ts';
import {
  beginning,
  lawAndDuties,
  lawName,
  proposedInstead,
  shortDuty,
} from '../wording/law-words.ts';

/** Days ahead in which a coming date is looked for: ten years. */
export const FAR_AHEAD = 3653;

/**
 * Dates that are still to come within so many days, by date; superseded ones are history. What becomes law today is news
 * of the day, and told as that; what was only proposed for today is none.
 */
export async function upcoming(
  issue: Pick<SectionContext, 'deadlines' | 'today'>,
  days: number,
): Promise<Deadline[]> {
  const found = await issue.deadlines(
    { types: ['regulation'] },
    { from: issue.today, to: addDays(issue.today, days) },
  );
  return found.filter(
    ({ date, standing }) => standing === 'proposed' || (standing === 'law' && date > issue.today),
  );
}

/** "143 days", "1 day", "today". */
export function daysLeft(today: Day, date: Day): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days} days`;
}

/**
 * The dates of the next 30 days; where there is none, that, and the next one. With `whole`, as where there is room, it
 * is said of the next one too which of its duties may move.
 */
export async function nextDeadline(
  issue: Pick<SectionContext, 'deadlines' | 'today'>,
  within: readonly Deadline[],
  whole = false,
): Promise<string> {
  const { today } = issue;
  if (within.length > 0) return `${datesText(within, today)}.`;
  const [next, ...later] = await upcoming(issue, FAR_AHEAD);
  if (!next) return 'none within 30 days.';
  const ofDay = [next, ...later.filter(({ date }) => date === next.date)];
  const laws = lawsText(ofDay, ofDay, whole).join(', ');
  return `none within 30 days; next is ${dayText(next.date, today)}, ${laws}.`;
}

const dayText = (date: Day, today: Day) => `${formatDay(date)} (${daysLeft(today, date)})`;

/** "1 Jan 2026 (26 days): California SB 53, Texas TRAIGA; 22 Jan 2026 (47 days): South Korea's AI Basic Act". */
function datesText(dates: readonly Deadline[], today: Day): string {
  return [...Map.groupBy(dates, ({ date }) => date)]
    .map(([date, ofDay]) => `${dayText(date, today)}: ${lawsText(ofDay, dates, true).join(', ')}`)
    .join('; ');
}

/** The laws of one day, among all the dates that are told. */
function lawsText(
  ofDay: readonly Deadline[],
  told: readonly Deadline[],
  whole: boolean,
): readonly string[] {
  return byLaw(ofDay).map(({ event, dates }) => {
    const hasOthers = told.some((one) => one.event.id === event.id && !ofDay.includes(one));
    const binding = dates.filter(({ standing }) => standing === 'law');
    const proposed = dates.filter(({ standing }) => standing === 'proposed');
    const notes = [
      ...binding.flatMap((one) => dutyNotes(one, { whole, named: whole || hasOthers })),
      ...(proposed.length > 0 && (whole || binding.length === 0)
        ? [proposedText(proposed, whole)]
        : []),
    ];
    return notes.length > 0 ? `${lawName(event)} (${notes.join('; ')})` : lawName(event);
  });
}

/** The duty that begins and, where there is room, the day to which it may move; nothing where the law begins as a whole. */
function dutyNotes(deadline: Deadline, how: { whole: boolean; named: boolean }): string[] {
  const moves = how.whole ? movesText(deadline) : [];
  if (moves.length > 0) return moves;
  return how.named && beginning(deadline.label) === null ? [shortDuty(deadline.label)] : [];
}

function proposedText(dates: readonly Deadline[], whole: boolean): string {
  const duties = listed(dates.map(({ label }) => shortDuty(label)));
  return whole ? `proposed: ${duties}` : 'a proposed date';
}

/** "high-risk duties for stand-alone systems: 2 Dec 2027 proposed", for each date that may take the place of one. */
const movesText = (deadline: Deadline): string[] =>
  proposedInstead(deadline, deadline.event.effectiveOn).map(
    ({ date }) => `${shortDuty(deadline.label)}: ${formatDay(date)} proposed`,
  );

/** The first of these days on which something becomes law, as the first thing to know; null where nothing does. */
export function countdown(
  coming: readonly Deadline[],
  today: Day,
): { headline: string; text: Text } | null {
  const binding = coming.filter(({ standing }) => standing === 'law');
  const [next] = binding;
  if (!next) return null;
  const ofDay = binding.filter(({ date }) => date === next.date);
  const what = beginningsText(ofDay);
  const moves = ofDay.flatMap(movesText).map((move) => ` ${capital(move)}.`);
  const day = formatDay(next.date);
  const left = daysLeft(today, next.date);
  const when = left === 'today' ? `Today, ${day}` : `${day}, in ${left}`;
  return {
    headline: `${when}: ${what}`,
    text: [bold(left === 'today' ? when : `Next: ${when}`), `: ${what}.${moves.join('')}`],
  };
}

/** "California SB 53 and Texas TRAIGA take effect", "EU AI Act, general application; …". */
function beginningsText(ofDay: readonly Deadline[]): string {
  const laws = byLaw(ofDay);
  const isWhole = laws.every(({ dates }) => dates.every(({ label }) => beginning(label) !== null));
  return isWhole && laws.length > 1
    ? `${listed(laws.map(({ event }) => lawName(event)))} take effect`
    : lawsAndDuties(ofDay).join('; ');
}

/** The laws of a day with what begins of each. */
export const lawsAndDuties = (ofDay: readonly Deadline[]): string[] =>
  byLaw(ofDay).map(({ event, dates }) =>
    lawAndDuties(
      event,
      dates.map(({ label }) => label),
    ),
  );

function byLaw(dates: readonly Deadline[]) {
  return [...Map.groupBy(dates, ({ event }) => event.id).values()].flatMap((own) =>
    own[0] ? [{ event: own[0].event, dates: own }] : [],
  );
}
