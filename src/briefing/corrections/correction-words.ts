/** The words of a correction: its deed, the place of what it corrects, its author. */
import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { Revision } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { statusesOf } from '../../domain/event/vocabulary.ts';
import { withoutStop } from '../../domain/text/english.ts';
import { dayInZone, formatDay, formatDayShort, weekdayName } from '../../domain/time/calendar.ts';

/** An event as it was posted and as it is, with where it was posted. */
export interface Telling {
  delivery: Pick<Delivery, 'kind' | 'sentAt' | 'dueAt'>;
  told: Pick<PostedLine, 'number' | 'under'>;
  was: TrackedEvent;
  now: TrackedEvent;
  /** All that is known of the event, oldest first. */
  history: readonly Revision[];
  /** IANA zone of the readers. */
  zone: string;
}

/** A status that moves is news; one that goes back to what was before it was posted too soon. */
export function movedOn(
  was: Pick<TrackedEvent, 'status' | 'type'>,
  now: Pick<TrackedEvent, 'status' | 'type'>,
): boolean {
  const order = statusesOf(now.type);
  const ordered = order.includes('rumoured');
  const back = ordered && order.indexOf(now.status) < order.indexOf(was.status);
  return was.status !== now.status && !back;
}

/** The moment at which a revision became known or was written, whichever is later. */
export const writtenAt = ({ knownAt, recordedAt }: Revision) => Math.max(knownAt, recordedAt);

/** "Ana Lindqvist, 12 Mar 2026: the company corrected it." */
export function authored(revision: Revision, zone: string): string {
  const day = formatDay(dayInZone(writtenAt(revision) - 1, zone));
  return `${revision.who}, ${day}: ${withoutStop(revision.why)}.`;
}

const DEEDS = {
  corrected: 'Correction',
  'moved on': 'Moved on',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
} as const;

/** The deed as it begins a line, and as it stands in a mark: "Moved on", "moved on". */
export function deedOf({ was, now }: Telling): { deed: string; done: string } {
  const withdrawn = was.withdrawn !== now.withdrawn;
  const restored = now.withdrawn ? 'withdrawn' : 'restored';
  const done = withdrawn ? restored : movedOn(was, now) ? 'moved on' : 'corrected';
  return { deed: DEEDS[done], done };
}

/** "Thu 12 Mar, line 2" (of what is folded, the line that it is folded under, or none), "answer of Thu 12 Mar", "alerted Thu 12 Mar". */
export function whereTold({ delivery, told, zone }: Telling): string {
  const day = dayInZone(delivery.sentAt ?? delivery.dueAt, zone);
  const words = `${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  if (delivery.kind === 'digest') {
    const line = told.under === undefined ? told.number : told.under;
    return line === null ? words : `${words}, line ${line}`;
  }
  return delivery.kind === 'answer' ? `answer of ${words}` : `alerted ${words}`;
}
