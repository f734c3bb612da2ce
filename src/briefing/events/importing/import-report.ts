/** The outcome of an import, and the words for it. */
import type { Imported } from '../../../contracts/store.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import { type Day, formatDate, formatDay } from '../../../domain/time/calendar.ts';
import type { LineContext } from '../../wording/event-menu.ts';

/** A line of a file with the rest of a sentence about it. */
interface Said {
  line: number;
  why: string;
}

/** Things of which the first few are listed. */
interface Listed<T> {
  count: number;
  first: T[];
}

/** The outcome of an import, or with `dryRun` what it would be. */
export interface ImportReport extends Imported {
  /** All entries of the file. */
  read: number;
  rejected: Listed<Said>;
  /** Likely duplicates that were not saved. */
  held: Listed<Said>;
  /** Lines that became a further source of an event, or say more of it. */
  sources: Listed<Said>;
  /** Names that nobody in the log has. */
  companies: Listed<string>;
  /** Events that become known later than now, and the last of their days. */
  coming: { count: number; day: Day | null };
  /** Events that are older than what digests and alerts tell, and the first of their days. */
  untold: { count: number; day: Day | null };
  dryRun: boolean;
}

/** So many lines are named one by one. */
const MOST_LINES = 10;
/** So many names are. */
const MOST_NAMES = 40;

/** The report of a file of which nothing is read yet. */
export const emptyReport = (dryRun: boolean): ImportReport => ({
  read: 0,
  added: 0,
  revised: 0,
  unchanged: 0,
  dryRun,
  rejected: none(),
  held: none(),
  sources: none(),
  companies: none(),
  coming: { count: 0, day: null },
  untold: { count: 0, day: null },
});

const none = <T>(): Listed<T> => ({ count: 0, first: [] });

/** Counts a line, and keeps the first ten. */
export function addLine(list: Listed<Said>, said: Said): void {
  list.count += 1;
  if (list.first.length < MOST_LINES) list.first.push(said);
}

/** Counts an event, and keeps the first or the last of the days. */
export function addDay(counted: ImportReport['coming'], day: Day, kept: 'first' | 'last'): void {
  counted.count += 1;
  const isKept = counted.day === null || (kept === 'last' ? day > counted.day : day < counted.day);
  if (isKept) counted.day = day;
}

/** Counts a name, and keeps the first forty. */
export function addName(list: Listed<string>, name: string): void {
  list.count += 1;
  if (list.first.length < MOST_NAMES) list.first.push(name);
}

/** "Looks like E186, Nscale raises $1.1B, 25 Sep 2025", the rest of a sentence. */
export function looksLike({
  number,
  title,
  occurredOn,
}: Pick<TrackedEvent, 'title' | 'occurredOn'> & { number: string }): string {
  return `looks like ${number}, ${title}${occurredOn ? `, ${formatDate(occurredOn)}` : ''}`;
}

/** "; 1 is in the log, and would be revised where it says otherwise"; nothing where there is none. */
function knownWords(count: number): string {
  if (count === 0) return '';
  const [are, they, say] = count === 1 ? ['is', 'it', 'says'] : ['are', 'they', 'say'];
  return `; ${count} ${are} in the log, and would be revised where ${they} ${say} otherwise`;
}

/** The ways in which likely duplicates are saved all the same, each the beginning of a sentence. */
interface Ways {
  saved: string;
  sources: string;
}

const OPTIONS: Ways = { saved: '--duplicates saves', sources: '--sources adds' };

/** The report, a paragraph each; `ways` are those that whoever imports has to save likely duplicates all the same. */
export function reportWords(
  report: ImportReport,
  context: LineContext,
  ways: Ways = OPTIONS,
): string[] {
  const { added, revised, unchanged, dryRun, held, sources, rejected, companies } = report;
  if (report.read === 0) return ['There is no event in it. Nothing was saved.'];
  const counts = dryRun
    ? `${added} would be added${knownWords(revised + unchanged)}.`
    : `${added} added, ${revised} revised, ${unchanged} unchanged.`;
  return [
    dryRun ? `Nothing was saved. ${counts}` : counts,
    ...listing(rejected, (count) => `${plural(count, 'line')} can’t be read:`),
    ...listing(sources, (count) => sourcesHead(count, report, context)),
    ...listing(held, (count) => heldHead(count, ways)),
    ...newNames(companies),
    ...later(report, context),
  ];
}

/** "2 likely duplicates held back; --sources adds them to the events that they tell, --duplicates saves them all the same:" */
function heldHead(count: number, { saved, sources }: Ways): string {
  const [them, they, tell] = count === 1 ? ['it', 'it', 'tells'] : ['them', 'they', 'tell'];
  return `${plural(count, 'likely duplicate')} held back; ${sources} ${them} to what ${they} ${tell}, ${saved} ${them} all the same:`;
}

/** "2 lines added to the events that they tell; to take the last change of one back, type /ai-event undo E12:" */
function sourcesHead(count: number, { dryRun }: ImportReport, { line }: LineContext): string {
  const what = count === 1 ? 'the event that it tells' : 'the events that they tell';
  if (dryRun) return `${plural(count, 'line')} would be added to ${what}:`;
  const undo = line('event', 'undo E12');
  return `${plural(count, 'line')} added to ${what}; to take the last change of an event back, type its number as in ${undo}:`;
}

function listing({ count, first }: Listed<Said>, head: (count: number) => string): string[] {
  if (count === 0) return [];
  const lines = first.map(({ line, why }) => `  Line ${line} ${why}.`);
  const more = count - first.length;
  return [[head(count), ...lines, ...(more > 0 ? [`  … and ${more} more.`] : [])].join('\n')];
}

function newNames({ count, first }: Listed<string>): string[] {
  if (count === 0) return [];
  const more = count > first.length ? `, and ${count - first.length} more` : '';
  return [`New in the log (${count}): ${first.join(', ')}${more}.`];
}

function later({ coming, untold }: ImportReport, { line }: LineContext): string[] {
  const known =
    coming.day &&
    `${coming.count} known only from ${formatDay(coming.day)}${coming.count > 1 ? ' or before' : ''}: until then no answer has ${coming.count > 1 ? 'them' : 'it'}.`;
  const old =
    untold.day &&
    `${untold.count} ${untold.count === 1 ? 'is' : 'are'} older than the last digests and will be in none; tell ${untold.count === 1 ? 'it' : 'them'} with ${line('search', `since:${untold.day}`)}`;
  return [known, old].filter((line) => line !== null);
}
