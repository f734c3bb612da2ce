/** Bodies of versions: the JSON of `body.json` read once and kept. */
import { forgetOldest } from '../../domain/collections.ts';
import type { Version } from '../../domain/event/versions.ts';

/** So many bodies stay read: the newest events and the best-known companies are asked for again and again. */
const KEPT = 1_000;
const kept = new Map<number, { json: string; body: Body }>();

/**
 * Reads the body of a number; what is returned is shared, and frozen. It is looked for by its number, which is far
 * quicker than by its text, and read anew where the text is another: another log's, or that of a rebuilt event.
 */
export function bodyOf(number: number, json: string): Body {
  const before = kept.get(number);
  const known = before?.json === json ? before : { json, body: frozen(JSON.parse(json) as Body) };
  kept.delete(number);
  kept.set(number, known);
  forgetOldest(kept, KEPT);
  return known.body;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

/** The content of `body.json`. */
export type Body = Pick<Version, 'fields' | 'evidence' | 'laterSources'>;
