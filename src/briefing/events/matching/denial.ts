/** The claim of a text that somebody denies an event. */
import type { Conflict } from '../../../domain/event/event.ts';

const DENIED = { field: 'status', claim: 'it is denied', value: null, unit: null } as const;

/** The claim, by whoever published it. */
export const denialBy = (publisher: string): Conflict => ({ ...DENIED, publisher });

/** True of such a claim. */
export const isDenial = ({ field, claim }: Conflict): boolean =>
  field === DENIED.field && claim === DENIED.claim;
