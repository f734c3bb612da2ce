/** An event as it stands, written as a record: the shape of `data/`, of imports and of exports. */
import { type EventRecord, fieldsSchema, type TrackedEvent } from './event.ts';

const FIELDS = Object.keys(fieldsSchema.shape) as (keyof typeof fieldsSchema.shape)[];

/** The fields of an event without what is computed from them; `revisions` is empty, for what it was before is not asked. */
export function toRecord(event: TrackedEvent): EventRecord {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, event[field]]));
  return {
    id: event.id,
    knownOn: event.knownOn,
    ...fields,
    revisions: [],
  } as unknown as EventRecord;
}
