/** JSON from outside: parsed here and nowhere else, and checked before anything reads it. */
import type { Fields } from './types.ts';

/** A plain object, not a list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value of a JSON text, once a check has found it fit.
 * @throws {SyntaxError} where the text is no JSON, or its value does not fit
 */
export function parseJson<T>(text: string, fits: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(text);
  if (!fits(value)) throw new SyntaxError('the JSON has another shape');
  return value;
}

/** As `parseJson`; undefined where that throws. */
export function readJson<T>(text: string, fits: (value: unknown) => value is T): T | undefined {
  try {
    return parseJson(text, fits);
  } catch {
    return undefined;
  }
}
