/** JSON from outside: parsed here and nowhere else, and checked before anything reads it. */
import type { Fields } from './types.ts';

/** A plain object, not a list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing of Slack's is nested so deep; deeper, to write it out again would overflow the stack. */
const DEEPEST = 200;

/** True of a text whose brackets, outside of strings, stand in each other more than 200 times. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * The value of a JSON text, once a check has found it fit.
 * @throws {SyntaxError} where the text is no JSON, is nested too deep, or its value does not fit
 */
export function parseJson<T>(text: string, fits: (value: unknown) => value is T): T {
  if (isTooDeep(text)) throw new SyntaxError('the JSON is nested too deep');
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
