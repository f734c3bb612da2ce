/** An event as it stands, written as a record: the shape of `data/`, of imports and of exports. */
import { pickKeys } from '../collections.ts';
import type { EventRecord, TrackedEvent } from './event.ts';
import { FIELD_NAMES } from './fields.ts';

/** The fields of an event without what is computed from them; `revisions` is empty, for what it was before is not asked. */
export function toRecord(event: TrackedEvent): EventRecord {
  const { id, knownOn } = event;
  return { id, knownOn, ...pickKeys(event, FIELD_NAMES), revisions: [] };
}
