/** Data as they would have been written down at a moment, when nothing later was known. */
import type { Bundle } from '../../../src/contracts/store.ts';
import type { EventFields, EventRecord, Source } from '../../../src/domain/event/event.ts';
import { addDays, addMonths } from '../../../src/domain/time/calendar.ts';

/**
 * The data cut off at a moment (epoch milliseconds): no event, revision, source, date or conflict that counts only
 * later. `companies` are those of that moment; all of them, as long as what is said of a company has no days.
 */
export function cutAt(bundle: Bundle, moment: number, companies = bundle.companies): Bundle {
  const { version, reference } = bundle;
  const records = bundle.records.flatMap((record) => recordAt(record, moment));
  return { version, reference, companies, records };
}

/** The record as it stood at a moment; none before it was known. */
export function recordAt(record: EventRecord, moment: number): EventRecord[] {
  if (endOf(record.knownOn) > moment) return [];
  const revisions = record.revisions.filter(({ knownOn }) => endOf(knownOn) <= moment);
  const all = [record, ...revisions.map(({ changes }) => changes)].flatMap((f) => f.sources ?? []);
  const known = <F extends Partial<EventFields>>(fields: F): F => ({
    ...fields,
    ...(fields.sources && { sources: fields.sources.filter((s) => outOf(s) <= moment) }),
    ...(fields.effectiveOn && {
      effectiveOn: fields.effectiveOn.filter(({ knownOn }) => endOf(knownOn) <= moment),
    }),
    ...(fields.conflicts && {
      conflicts: fields.conflicts.filter(({ publisher }) =>
        all.some((source) => source.publisher === publisher && outOf(source) <= moment),
      ),
    }),
  });
  return [
    {
      ...known(record),
      revisions: revisions.map((revision) => ({ ...revision, changes: known(revision.changes) })),
    },
  ];
}

/** The end of the last of a source's days: its own, that of its month, and the one that it can't be before. */
export function outOf({ publishedOn, notBefore }: Source): number {
  const day =
    publishedOn?.length === 7 ? addDays(addMonths(`${publishedOn}-01`, 1), -1) : publishedOn;
  return Math.max(day ? endOf(day) : 0, notBefore ? endOf(notBefore) : 0);
}

const endOf = (day: string) => Date.parse(`${addDays(day, 1)}T00:00:00Z`);
