/** The stage of an event in words: what it is now, and that by which it fits the days asked for. */
import { stageDisputes } from '../../domain/event/closing.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { statusLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { stageMet } from '../../domain/event/stages.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { type Day, firstDay, formatDate } from '../../domain/time/calendar.ts';

/** A status as it is said of an event: a deal fell through, where the filter says “failed”. */
export const stageWord = (status: Status): string =>
  status === 'failed' ? 'fell through' : statusLabel(status);

type Stage = Pick<TrackedEvent, 'status' | 'closedBy' | 'conflicts'>;

/** "completed"; of a rumour that has closed "rumour, since completed", of a deal that another event ends "announced, since fell through"; "announced, disputed" where a source says another stage. */
export function statusText(event: Stage): string {
  const { status, closedBy } = event;
  if (closedBy === null)
    return `${stageWord(status)}${stageDisputes(event).length > 0 ? ', disputed' : ''}`;
  const was = status === 'rumoured' ? 'rumour' : statusLabel(status);
  return `${was}, since ${stageWord(closedBy.status)}`;
}

/** A rumour of which nobody knows what became. */
export const isOpenRumour = ({ status, closedBy }: Pick<TrackedEvent, 'status' | 'closedBy'>) =>
  status === 'rumoured' && closedBy === null;

/** The days that a list was asked for, and the day on which it is. */
export interface AskedDays extends Pick<EventQuery, 'since' | 'until'> {
  today: Day;
}

/** Of a list that was asked for without days. */
export const NO_DAYS: AskedDays = { today: '' };

/** "11 Mar 2026"; where an event fits by another stage than its present one, with that: "18 Mar 2025, announced". For tables that say the present status beside it. */
export function dateText(event: TrackedEvent, asked: AskedDays): string {
  const met = otherMet(event, asked);
  return met ? metText(met) : formatDate(event.occurredOn);
}

/** The day that a list shows for an event, by which it sorts; null for none. */
export function dayListed(event: TrackedEvent, asked: AskedDays): Day | null {
  const isAsked = asked.since !== undefined || asked.until !== undefined;
  const met = isAsked ? stageMet(event, asked, asked.today) : null;
  const date = met?.word == null ? event.occurredOn : met.on;
  return date && firstDay(date);
}

/** The day at whose rate its amounts count in US dollars. */
export const dayOf = ({ occurredOn, knownOn }: TrackedEvent): Day =>
  occurredOn ? firstDay(occurredOn) : knownOn;

/** The stage by which an event fits, where it is not its present one, and the present one: "18 Mar 2025, announced, since completed"; else null. */
export function otherStage(event: TrackedEvent, asked: AskedDays): string | null {
  const met = otherMet(event, asked);
  if (!met) return null;
  return `${metText(met)}${isPast(met, event) ? `, since ${stageWord(event.status)}` : ''}`;
}

/** True of an event that fits the days asked for by a stage that it has left since: its title tells of a later one. */
export function hasMovedOn(event: TrackedEvent, asked: AskedDays): boolean {
  const met = otherMet(event, asked);
  return met !== null && isPast(met, event);
}

/** A law may be proposed as a stage, and have a date that is: only the first is past. */
const isPast = ({ word, on: { date } }: OtherMet, { status, stages }: TrackedEvent): boolean =>
  word !== status &&
  (!isOfDate(word) || stages.some((stage) => stage.status === word && stage.on?.date === date));

type Met = NonNullable<ReturnType<typeof stageMet>>;
type OtherMet = Met & { word: NonNullable<Met['word']> };

function otherMet(event: TrackedEvent, asked: AskedDays): OtherMet | null {
  if (asked.since === undefined && asked.until === undefined) return null;
  const met = stageMet(event, asked, asked.today);
  return met && met.word !== null ? { ...met, word: met.word } : null;
}

type DateWord = 'applies' | 'proposed' | 'adopted';
const isOfDate = (word: OtherMet['word']): word is DateWord =>
  word === 'applies' || word === 'proposed' || word === 'adopted';

const metText = ({ on, word }: OtherMet): string =>
  `${formatDate(on)}, ${isOfDate(word) ? word : stageWord(word)}`;
