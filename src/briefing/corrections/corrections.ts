/** Corrections of what was posted: the line in its thread and the mark at its end. */
import type { Revision } from '../../contracts/reader.ts';
import { dayInZone, formatDayShort } from '../../domain/time/calendar.ts';
import { bold, type Inline } from '../../page/page.ts';
import { authored, deedOf, type Telling, whereTold, writtenAt } from './correction-words.ts';
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

/** The last revision that says each of the differences, each revision once. */
function saying(changes: readonly Difference[], history: readonly Revision[]): Revision[] {
  const last = changes.flatMap(
    ({ field }) => history.findLast(({ patch }) => field in patch) ?? history.at(-1) ?? [],
  );
  return [...new Set(last)];
}
