/** The record of the bundled data, of which more is asked than of an import. */
import { type EventRecord, recordSchema } from '../domain/event/event.ts';

/** A record whose conflicts are each told by one of its sources, so that it is known from when a conflict is known. */
export const bundledRecordSchema = recordSchema.superRefine((record, context) => {
  for (const { field, publisher } of unsourcedConflicts(record))
    context.addIssue({
      code: 'custom',
      path: ['conflicts'],
      message: `“${publisher}” says otherwise of ${field} and is none of the sources; add its source`,
    });
});

/** The conflicts whose publisher is none of the sources that the record has beside them, first or as revised. */
function unsourcedConflicts(record: EventRecord): EventRecord['conflicts'] {
  let { sources, conflicts } = record;
  const lists = [{ sources, conflicts }];
  for (const { changes } of record.revisions) {
    sources = changes.sources ?? sources;
    conflicts = changes.conflicts ?? conflicts;
    lists.push({ sources, conflicts });
  }
  return lists.flatMap((list) =>
    list.conflicts.filter(
      (conflict) => !list.sources.some((source) => source.publisher === conflict.publisher),
    ),
  );
}
