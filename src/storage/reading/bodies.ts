/** Bodies of versions: the JSON of `body.json`. */
import { type Closing, withDefaults } from '../../domain/event/event.ts';
import type { DatedStage } from '../../domain/event/stages.ts';
import type { Version } from '../../domain/event/versions.ts';
import { type JsonSchema, parseJson } from '../../domain/text/json.ts';

/** Reads the content of a body. */
export const bodyIn = (json: string): Body => parseJson(json, bodySchema);

/** The value, which nobody can change any more. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

/** The content of `body.json`. */
export type Body = Pick<Version, 'fields' | 'evidence' | 'stages'>;

/**
 * Looks at the shape alone, and gives an old body the fields that it lacks. A body is derived from revisions, each
 * checked by its whole schema when it is written and when it is read; that schema again would double what reading a
 * body costs (20 µs against 9 µs), on the way of every answer.
 */
const bodySchema: JsonSchema<Body> = {
  parse(value) {
    if (!isBody(value)) throw new TypeError('the body of a version has another shape');
    withDefaults(value.fields);
    return value;
  },
};

function isBody(value: unknown): value is Body {
  if (!isObject(value)) return false;
  const { fields, evidence, stages } = value;
  return isObject(fields) && isObject(evidence) && Array.isArray(stages);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The content of `version.of_deal`: what the deal of an event makes of it. */
export interface OfDeal {
  countedOn: DatedStage | null;
  closedBy: Closing | null;
}

/** Looks at the shape alone, as that of a body does: it is derived from the same revisions. */
const ofDealSchema: JsonSchema<OfDeal> = {
  parse(value) {
    if (!isOfDeal(value)) throw new TypeError('what a deal makes of an event has another shape');
    return value;
  },
};

const isOfDeal = (value: unknown): value is OfDeal =>
  isObject(value) && [value.countedOn, value.closedBy].every((it) => it === null || isObject(it));

/** Reads it; of an event without a deal, nothing. */
export function ofDeal(json: string | null): OfDeal {
  return json === null ? { countedOn: null, closedBy: null } : parseJson(json, ofDealSchema);
}
