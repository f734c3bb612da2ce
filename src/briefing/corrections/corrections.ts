import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { Revision } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { statusesOf } from '../../domain/event/vocabulary.ts';
import { withoutStop } from '../../domain/text/english.ts';
import { dayInZone, formatDay, formatDayShort, weekdayName } from '../../domain/time/calendar.ts';
import { bold, type Inline } from '../../page/page.ts';
import { type Difference, differences } from './differences.ts';

/** A difference worth a line in the thread of the posted message. */
export interface Correction {
  /** The whole line: what it is, of what, old → new, who, when, why. */
  text: Inline[];
  /** A few words for the end of the line as it was posted: "corrected 13 Mar: amount $2B → $2.2B". */
  mark: string;
  /** When it became known or was written, whichever is later: epoch milliseconds. */
  at: number;
}

/** An event as it was posted and as it is, with where it was posted. */
interface Telling {
  delivery: Pick<Delivery, 'kind' | 'sentAt' | 'dueAt'>;
  told: Pick<PostedLine, 'number' | 'under'>;
  was: TrackedEvent;
  now: TrackedEvent;
  /** All that is known of the event, oldest first. */
  history: readonly Revision[];
  /** IANA zone of the readers. */
  zone: string;
}

/** The correction of a telling; null where everything that a reader would care about still stands. */
export function correctionOf(telling: Telling): Correction | null {
  const changes = differences(telling.was, telling.now);
  const [change] = changes;
  if (!change) return null;
  const revisions = saying(changes, telling.history);
  const at = Math.max(...revisions.map(writtenAt));
  const day = dayInZone(at - 1, telling.zone);
  const what = changes.map(({ text }) => text).join('; ');
  const { deed, done } = deedOf(telling);
  const silent = change.field === 'withdrawn';
  return {
    text: [
      bold(deed),
      `: “${telling.was.title}” (${whereTold(telling)})${silent ? '' : `: ${what}`}. `,
      revisions.map((revision) => authored(revision, telling.zone)).join(' '),
    ],
    mark: `${done} ${formatDayShort(day)}${silent ? '' : `: ${what}`}`,
    at,
  };
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

/** The last revision that says each of the differences, each revision once. */
function saying(changes: readonly Difference[], history: readonly Revision[]): Revision[] {
  const last = changes.flatMap(
    ({ field }) => history.findLast(({ patch }) => field in patch) ?? history.at(-1) ?? [],
  );
  return [...new Set(last)];
}

const writtenAt = ({ knownAt, recordedAt }: Revision) => Math.max(knownAt, recordedAt);

/** "Ana Lindqvist, 12 Mar 2026: the company corrected it." */
function authored(revision: Revision, zone: string): string {
  const day = formatDay(dayInZone(writtenAt(revision) - 1, zone));
  return `${revision.who}, ${day}: ${withoutStop(revision.why)}.`;
}

const DEEDS = {
  corrected: 'Correction',
  'moved on': 'Moved on',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
} as const;

function deedOf({ was, now }: Telling): { deed: string; done: string } {
  const withdrawn = was.withdrawn !== now.withdrawn;
  const restored = now.withdrawn ? 'withdrawn' : 'restored';
  const done = withdrawn ? restored : movedOn(was, now) ? 'moved on' : 'corrected';
  return { deed: DEEDS[done], done };
}

/** "Thu 12 Mar, line 2" (of what is folded, the line that it is folded under, or none), "answer of Thu 12 Mar", "alerted Thu 12 Mar". */
function whereTold({ delivery, told, zone }: Telling): string {
  const day = dayInZone(delivery.sentAt ?? delivery.dueAt, zone);
  const words = `${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  if (delivery.kind === 'digest') {
    const line = told.under === undefined ? told.number : told.under;
    return line === null ? words : `${words}, line ${line}`;
  }
  return delivery.kind === 'answer' ? `answer of ${words}` : `alerted ${words}`;
}
