/** Bodies of versions: the JSON of `body.json` read once and kept. */
import { forgetOldest } from '../../domain/collections.ts';
import { type Closing, withDefaults } from '../../domain/event/event.ts';
import type { DatedStage } from '../../domain/event/stages.ts';
import type { Version } from '../../domain/event/versions.ts';
import { type JsonSchema, parseJson } from '../../domain/text/json.ts';

/** So many bodies stay read: the newest events and the best-known companies are asked for again and again. */
const KEPT = 1_000;
const kept = new Map<number, { json: string; body: Body }>();

/**
 * Reads the body of a number; what is returned is shared, and frozen. It is looked for by its number, which is far
 * quicker than by its text, and read anew where the text is another: another log's, or that of a rebuilt event.
 */
export function bodyOf(number: number, json: string): Body {
  const before = kept.get(number);
  const known =
    before?.json === json ? before : { json, body: frozen(parseJson(json, bodySchema)) };
  kept.delete(number);
  kept.set(number, known);
  forgetOldest(kept, KEPT);
  return known.body;
}

/** As `bodyOf`, of one that is read with very many: it stays read where it was, and is not kept where it wasn't. */
export function bodyUnkept(number: number, json: string): Body {
  const known = kept.get(number);
  return known?.json === json ? known.body : bodyIn(json);
}

/** Reads a body that is one of very many: nothing is kept of it. */
export const bodyIn = (json: string): Body => parseJson(json, bodySchema);

function frozen<T>(value: T): T {
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
