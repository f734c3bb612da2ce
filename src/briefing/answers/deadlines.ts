/** Coming dates: the countdown to those of laws, where each day is said once with the laws that it brings, and beside it what is expected. */
import type { Deadline, DueExpectation } from '../../contracts/reader.ts';
import type { SectionContext } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { isNotYetLaw } from '../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { capital, listed } from '../../domain/text/english.ts';
import {
  addDays,
  type Day,
  dayInZone,
  daysBetween,
  formatDate,
  formatDay,
} from '../../domain/time/calendar.ts';
import { bold, figure, type Part, type Table, type Text } from '../../page/page.ts';
import { attested } from '../wording/event-words.ts';
import { dueText } from '../wording/expected-words.ts';
import { proposedInstead, shortDuty, standingText } from '../wording/law-dates.ts';
import { beginning, lawAndDuties, lawName } from '../wording/law-words.ts';
import { dateCell, daysLeft } from '../wording/parts.ts';

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
    ({ date, standing }) => isNotYetLaw(standing) || (standing === 'law' && date > issue.today),
  );
}

/**
 * The dates of the next 30 days; where there is none, that, and the next one, with the first of another law within a
 * year. With `whole`, as where there is room, it is said of these too which of their duties may move.
 */
export async function nextDeadline(
  issue: Pick<SectionContext, 'deadlines' | 'today'>,
  within: readonly Deadline[],
  whole = false,
): Promise<string> {
  const { today } = issue;
  if (within.length > 0) return `${datesText(within, today)}.`;
  const all = await upcoming(issue, FAR_AHEAD);
  const [first = [], ...later] = [...Map.groupBy(all, ({ date }) => date).values()];
  const told = first.map(({ event }) => event.id);
  const then = later.find((ofDay) => ofDay.some(({ event }) => !told.includes(event.id))) ?? [];
  const isNear = then.every(({ date }) => date <= addDays(today, YEAR));
  const next = [first, isNear ? then : []].flatMap((ofDay) => {
    const laws = lawsText(ofDay, ofDay, whole).join(', ');
    return ofDay[0] ? [`${dayText(ofDay[0].date, today)}, ${laws}`] : [];
  });
  if (next.length === 0) return 'none within 30 days.';
  return `none within 30 days; next is ${next.join('; then ')}.`;
}

/** Days within which the next law but one is named too: that of one state may come before the one that everybody waits for. */
const YEAR = 365;

/** So many of what is expected are named: in a message, and where there is room. */
const NAMED = { message: 3, whole: 8 };

/**
 * Things expected within 30 days, by the last day on which it is due, and those that fell due in the window without an
 * outcome; empty for nothing.
 */
export async function expectedText(
  issue: Pick<SectionContext, 'expectations' | 'today' | 'from' | 'zone'> & {
    reference: { coverage: Pick<ReferenceData['coverage'], 'through'> };
  },
  whole = false,
): Promise<string> {
  const { today, from, zone, reference } = issue;
  const found = await issue.expectations({ from: dayInZone(from, zone), to: addDays(today, 30) });
  const most = whole ? NAMED.whole : NAMED.message;
  const days = { today, through: reference.coverage.through };
  const coming = found.filter(({ by }) => by >= today).map((one) => dueText(one, days, whole));
  const over = found.filter(({ by }) => by < today).map((one) => dueText(one, days));
  const rest = coming.length - most;
  const named = [...coming.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return [
    ...(named.length > 0 ? [`Expected: ${named.join('; ')}.`] : []),
    ...over.slice(0, most).map((text) => `${capital(text)}.`),
    ...(over.length > most
      ? [
          `${over.length - most} more ${over.length - most === 1 ? 'was' : 'were'} due; no outcome in the log.`,
        ]
      : []),
  ].join(' ');
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
    const proposed = dates.filter(({ standing }) => isNotYetLaw(standing));
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
  const word = dates.every(({ standing }) => standing === 'adopted') ? 'adopted' : 'proposed';
  return whole ? `${word}: ${duties}` : word === 'adopted' ? 'an adopted date' : 'a proposed date';
}

/** "high-risk duties for stand-alone systems: 2 Dec 2027 proposed", for each date that may take the place of one. */
const movesText = (deadline: Deadline): string[] =>
  proposedInstead(deadline, deadline.event.effectiveOn).map(
    ({ date, standing }) => `${shortDuty(deadline.label)}: ${formatDay(date)} ${standing}`,
  );

/** The first of these days on which something becomes law, as the first thing to know; null where nothing does. */
function countdown(
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

/** The countdown and the table of the `most` next dates, with the events of its rows, each once; no parts where nothing is to come. */
export function comingDates(
  { coming, due }: { coming: readonly Deadline[]; due: readonly DueExpectation[] },
  day: Day,
  most?: number,
) {
  const total = coming.length + due.length;
  if (total === 0) return { headline: null, parts: [], events: [] };
  const rows = rowsByDate(coming, due, day).slice(0, most);
  const table: Table = {
    kind: 'table',
    caption: `Coming dates (${rows.length < total ? `${rows.length} of ` : ''}${total})`,
    columns: [
      { label: 'Date' },
      { label: 'Days', align: 'right' },
      { label: 'Law' },
      { label: 'What applies' },
      { label: 'Standing' },
      { label: 'Evidence' },
    ],
    rows: rows.map(({ row }) => row),
  };
  const next = countdown(coming, day);
  const first: Part[] = next ? [{ kind: 'text', text: next.text }] : [];
  const events = [...new Map(rows.map(({ event }) => [event.id, event])).values()];
  return { headline: next?.headline ?? null, parts: [...first, table], events };
}

/** The dates of laws, and beside them what is expected, which applies to nobody. */
function rowsByDate(
  coming: readonly Deadline[],
  due: readonly DueExpectation[],
  day: Day,
): { event: TrackedEvent; row: Table['rows'][number] }[] {
  const when = (words: string, date: Day, isDay = true): Text[] => [
    dateCell(words, date),
    isDay ? figure(daysLeft(day, date).replace(/ days?$/, ''), daysBetween(day, date)) : '–',
  ];
  const laws = coming.map((deadline) => {
    const { event, date, label } = deadline;
    const said = [lawName(event), label, standingOn(deadline, day), attested(event)];
    return { event, date, row: [...when(formatDay(date), date), ...said] };
  });
  const expected = due.map(({ event, expectation: { due: on, what }, by }) => {
    const said = [lawName(event), what, 'expected', attested(event)];
    const row = [...when(formatDate(on), by, on.precision === 'day'), ...said];
    return { event, date: by, row };
  });
  return [...laws, ...expected].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** "law; 2 Dec 2027 proposed", "applies from today". */
function standingOn(deadline: Deadline, day: Day): string {
  const text = standingText(deadline, deadline.event.effectiveOn);
  return deadline.date === day ? text.replace(/^law/, 'applies from today') : text;
}
