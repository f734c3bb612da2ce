/** The claim of a text that somebody denies an event. */
import type { Conflict, EventFields } from '../../../domain/event/event.ts';

const DENIED = { field: 'status', claim: 'it is denied', value: null, unit: null } as const;

/** The claim, by whoever published it. */
export const denialBy = (publisher: string): Conflict => ({ ...DENIED, publisher });

/** True of such a claim. */
export const isDenial = ({ field, claim }: Conflict): boolean =>
  field === DENIED.field && claim === DENIED.claim;

/** The fields with the claim, by the first of their sources. */
export function asDenied<Fields extends EventFields>(fields: Fields): Fields {
  const [source] = fields.sources;
  if (!source || fields.conflicts.some(isDenial)) return fields;
  return { ...fields, conflicts: [...fields.conflicts, denialBy(source.publisher)] };
}
