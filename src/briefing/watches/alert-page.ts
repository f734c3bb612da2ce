import type { PostedLine } from '../../contracts/delivery.ts';
import type { Watch } from '../../contracts/schedule.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { plural } from '../../domain/text/english.ts';
import { type Day, formatDayShort, formatMoment, weekdayName } from '../../domain/time/calendar.ts';
import type { Line, Page, Part } from '../../page/page.ts';
import { lineText, plainText } from '../../page/plain-text.ts';
import { eventLine, type LineContext } from '../wording/event-line.ts';
import { whoWatches } from './preferences.ts';
import { changesText } from './rules.ts';
import { termsText } from './terms.ts';

/** Needed to word an alert. */
export interface AlertContext extends LineContext {
  reference: ReferenceData;
}

/** An alert as it is written down. */
export interface Worded {
  page: Page;
  told: PostedLine[];
}

/** What an alert tells. */
export interface AlertNews {
  event: TrackedEvent;
  /** As its target knew the event, for an update. */
  base: TrackedEvent | null;
  update: boolean;
  /** The watches of one target that it fits; at least one. */
  watches: readonly Watch[];
  /** A limit that it reached. */
  note: string | null;
}

const UPDATE = 'Update';

/** An alert about one event. */
export function alertPage(news: AlertNews, context: AlertContext): Worded {
  const { event, watches, note } = news;
  const line = lineOf(news, context);
  const because = becauseOf(watches, context.reference);
  const page: Page = {
    headline: line.headline,
    parts: [{ kind: 'lines', lines: [line] }, { kind: 'context', text: because }, ...noted(note)],
    actions: pausing(watches, context),
    events: [event],
  };
  return { page, told: [toldOf(1, event, line, because)] };
}

const noted = (note: string | null): Part[] => (note ? [{ kind: 'notice', text: note }] : []);

/** The limit that an alert says it reached, which stays true when it is worded anew. */
export function noteOf({ parts }: Page): string | null {
  const note = parts.find(({ kind }) => kind === 'notice');
  return note?.kind === 'notice' && typeof note.text === 'string' ? note.text : null;
}

/** Whether an alert tells of a change of what was known. */
export const isUpdate = ({ headline }: Page): boolean => headline.startsWith(UPDATE);

function lineOf({ event, base, update }: AlertNews, context: AlertContext): Line {
  const changes = base && update ? changesText(base, event) : '';
  const detail = [changes && `Changed: ${changes}.`, event.summary].filter(Boolean).join(' ');
  const line = eventLine(event, context, { detail });
  if (!update) return line;
  const word = event.withdrawn ? `${UPDATE}, withdrawn` : UPDATE;
  return { ...line, headline: `${word}: ${line.headline}` };
}

/** "You watch Nvidia (W3), Chips (W5)." */
export function becauseOf(watches: readonly Watch[], reference: ReferenceData): string {
  const named = watches.map(({ terms, number }) => `${termsText(terms, reference)} (W${number})`);
  return `${whoWatches(watches[0]!)} ${named.join(', ')}.`;
}

function pausing([watch, ...others]: readonly Watch[], { line }: LineContext): Page['actions'] {
  if (!watch || others.length > 0) return [];
  const name = `W${watch.number}`;
  return [{ kind: 'ask', label: `Pause ${name}`, ask: line('watch', `pause ${name}`) }];
}

function toldOf(number: number, event: TrackedEvent, line: Line, because: string): PostedLine {
  const { id, revisedAt } = event;
  const text = plainText(lineText(line));
  return { number, event: id, revisedAt, text, section: '', because, score: [] };
}

/** "That was alert 5 of 5 today; more wait for the next digest." */
export function lastNote(budget: number, target: string, rest: Rest): string {
  const where =
    rest.kind === 'digest'
      ? 'wait for the next digest'
      : `come in one message, ${formatMoment(rest.at, rest.zone)}`;
  const whose = isPerson(target) ? '' : ' here';
  return `That was alert ${budget} of ${budget}${whose} today; more ${where}.`;
}

/** Where alerts past the budget are told. */
export type Rest = { kind: 'digest' } | { kind: 'message'; at: number; zone: string };

/** Why an alert past the budget is not sent, for whoever asks what became of it. */
export function pastBudget(budget: number, rest: Rest): string {
  const where =
    rest.kind === 'digest'
      ? 'in the next digest'
      : `in one message, ${formatMoment(rest.at, rest.zone)}`;
  return `${PAST} ${budget}; ${where}.`;
}

const PAST = 'Past the budget of';

/** Whether a reason for not sending says so. */
export const isPastBudget = (why: string | null): boolean => why?.startsWith(PAST) ?? false;

/** What was past the budget of a day, in one message. */
export function foldedPage(
  events: readonly TrackedEvent[],
  { day, budget }: { day: Day; budget: number },
  context: AlertContext,
): Worded {
  const lines = events.map((event, index) => eventLine(event, context, { number: index + 1 }));
  const titles = events.slice(0, 3).map((event) => event.title);
  const because = `Past the ${plural(budget, 'alert')} of ${weekdayName(day)} ${formatDayShort(day)}.`;
  const page: Page = {
    headline: `${titles.join('; ')}. ${because}`,
    parts: [
      { kind: 'context', text: because },
      { kind: 'lines', lines },
    ],
    actions: [],
    events,
  };
  const told = events.map((event, index) => toldOf(index + 1, event, lines[index]!, because));
  return { page, told };
}
