/** What versions show, from their text. */
import type { Body } from './versions.ts';

/** So many bodies stay read: the newest events and the best-known companies are asked for again and again. */
const KEPT = 1_000;
const kept = new Map<string, Body>();

/** Reads a body; what is returned is shared, and frozen. */
export function bodyOf(json: string): Body {
  const body = kept.get(json) ?? frozen(JSON.parse(json) as Body);
  kept.delete(json);
  kept.set(json, body);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return body;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
