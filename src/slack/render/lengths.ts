/** Text by its length: what a block weighs, and text cut to a length. */

/** The weight of a block beside its text, in characters, as Slack counts: measured, not documented. */
export const BLOCK_WEIGHT = 125;

const NOT_TEXT = new Set(['type', 'action_id', 'value', 'format']);

/** The text of a block or of several, in UTF-16 units: every string but types, ids, values and formats. Addresses count. */
export function weigh(block: object): number {
  let total = 0;
  if (Array.isArray(block)) {
    for (const each of block) total += typeof each === 'string' ? each.length : weigh(each);
    return total;
  }
  for (const key in block) {
    const value: unknown = Reflect.get(block, key);
    if (typeof value === 'string') total += NOT_TEXT.has(key) ? 0 : value.length;
    else if (typeof value === 'object' && value) total += weigh(value);
  }
  return total;
}

/** At most `max` units, ended by `…` where it was longer; never half a surrogate pair. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${cutAt(text, max - 1)}…`;
}

/** The first `max` units or one less, never ending in half a surrogate pair. */
export function cutAt(text: string, max: number): string {
  const code = text.charCodeAt(max - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff && max < text.length ? max - 1 : max);
}
