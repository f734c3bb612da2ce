/** Changes as news: something new, something older that is only now known, a status that moved on, a figure that changed, or nothing worth a line. Pure. */

import type { Change } from '../../contracts/reader.ts';
import type { News, NewsKind } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { same } from '../../domain/event/versions.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { addDays, type Day, lastDay } from '../../domain/time/calendar.ts';
import { differences } from '../corrections/differences.ts';
import { outcomesSince } from '../wording/expected-changes.ts';

/** The first and the last day of a window, in the zone of its readers. */
export interface Days {
  from: Day;
  to: Day;
}

/** Events that lie further back than this when their window begins are old news, days: what came a few days late is not. */
const STILL_NEW = 14;

/** Types whose date is the period that a report is about, not the day on which something happened. */
const OF_A_PERIOD: readonly EventType[] = ['earnings', 'market'];

/** The change as news of a window; null for a change that tells nobody anything, as one more source of a known event. */
export function newsOf(change: Change, days: Days): News | null {
  if (change.event.background && change.event.evidence.word !== 'unconfirmed') return null;
  const kind = change.before ? kindOfChange(change, change.before) : kindOfNew(change.event, days);
  return kind && { ...change, kind, phases: [], fame: 0, related: [] };
}

function kindOfNew({ occurredOn, type }: TrackedEvent, { from }: Days): NewsKind {
  if (occurredOn === null || OF_A_PERIOD.includes(type)) return 'new';
  const { precision } = occurredOn;
  if (precision === 'quarter' || precision === 'year') return 'older';
  return lastDay(occurredOn) < addDays(from, -STILL_NEW) ? 'older' : 'new';
}

function kindOfChange({ event }: Change, before: TrackedEvent): NewsKind | null {
  if (event.status !== before.status) return isKnownDate(event, before) ? null : 'moved';
  if (differences(before, event).length > 0 || hasOther('effectiveOn', event, before))
    return 'changed';
  if (event.conflicts.length > before.conflicts.length) return 'changed';
  if (outcomesSince(before, event).length > 0) return 'changed';
  return TELLING.some((field) => hasOther(field, event, before)) ? 'update' : null;
}

/** Fields that say more of an event without another fact that readers go by. */
const TELLING = ['title', 'summary', 'figures', 'people', 'expects'] as const;

const hasOther = (
  field: (typeof TELLING)[number] | 'effectiveOn',
  now: TrackedEvent,
  before: TrackedEvent,
) => !same(now[field], before[field]);

/** A law that takes effect on a day that was known is told on that day, not once more when the log says so. */
function isKnownDate(event: TrackedEvent, before: TrackedEvent): boolean {
  if (event.status !== 'in_force') return false;
  return before.effectiveOn.some(
    ({ date, standing }) => standing === 'law' && date === event.occurredOn?.date,
  );
}
