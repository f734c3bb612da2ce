/** An event as it stands, written as a record: the shape of `data/`, of imports and of exports. */
import type { EventRecord, TrackedEvent } from './event.ts';
import { FIELD_NAMES } from './fields.ts';

/** The fields of an event without what is computed from them; `revisions` is empty, for what it was before is not asked. */
export function toRecord(event: TrackedEvent): EventRecord {
  const fields = Object.fromEntries(FIELD_NAMES.map((field) => [field, event[field]]));
  return {
    id: event.id,
    knownOn: event.knownOn,
    ...fields,
    revisions: [],
  } as unknown as EventRecord;
}
