/** Small checks that compose: each looks at one value and records what is wrong with it. */
import { isObject } from '../protocol/json.ts';
import { type Inspection, refuse } from './inspection.ts';

/** Looks at a value that stands at a pointer. */
export type Check = (value: unknown, at: string, seen: Inspection) => void;

/** Length as Slack counts it: in code points, so that an emoji is one and not two. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `least` to `most` characters. */
export function text(most: number, least = 1): Check {
  return (value, at, seen) => {
    if (typeof value !== 'string') return refuse(seen, at, 'must be a string');
    const size = codePoints(value);
    if (size < least) refuse(seen, at, `must be more than ${least - 1} characters`);
    if (size > most) refuse(seen, at, `must be less than ${most + 1} characters`);
  };
}

/** A string that matches. */
export function pattern(expression: RegExp, what: string): Check {
  return (value, at, seen) => {
    if (typeof value !== 'string' || !expression.test(value)) refuse(seen, at, `must be ${what}`);
  };
}

/** A whole number between two limits. */
export function whole(least: number, most: number): Check {
  return (value, at, seen) => {
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!fits) refuse(seen, at, `must be an integer between ${least} and ${most}`);
  };
}

/** Any finite number. */
export const number: Check = (value, at, seen) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(seen, at, 'must be a number');
};

/** True or false. */
export const yesNo: Check = (value, at, seen) => {
  if (typeof value !== 'boolean') refuse(seen, at, 'must be a boolean');
};

/** One of a few values. */
export function oneOf(...allowed: unknown[]): Check {
  return (value, at, seen) => {
    if (!allowed.includes(value)) refuse(seen, at, `must be one of: ${allowed.join(', ')}`);
  };
}

/** A list of `least` to `most` items. */
export function list(item: Check, least: number, most: number): Check {
  return (value, at, seen) => {
    if (!Array.isArray(value)) return refuse(seen, at, 'must be an array');
    if (value.length < least) refuse(seen, at, `no fewer than ${least} items required`);
    if (value.length > most) return refuse(seen, at, `no more than ${most} items allowed`);
    for (const [index, each] of value.entries()) item(each, `${at}/${index}`, seen);
  };
}

/** An object with exactly these fields; `type` is allowed everywhere and checked by the caller. */
export function shape(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
  also?: (value: Record<string, unknown>, at: string, seen: Inspection) => void,
): Check {
  return (value, at, seen) => {
    if (!isObject(value)) return refuse(seen, at, 'must be an object');
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined) refuse(seen, at, `missing required field: ${name}`);
      else check(value[name], `${at}/${name}`, seen);
    }
    for (const [name, check] of Object.entries(optional)) {
      if (value[name] !== undefined) check(value[name], `${at}/${name}`, seen);
    }
    for (const name of Object.keys(value)) {
      const known = name === 'type' || name in required || name in optional;
      if (!known) refuse(seen, at, `invalid additional property: ${name}`);
    }
    also?.(value, at, seen);
  };
}

/** An object whose `type` says which check is meant. */
export function typed(kinds: Record<string, Check>): Check {
  return (value, at, seen) => {
    if (!isObject(value)) return refuse(seen, at, 'must be an object');
    const check = Object.hasOwn(kinds, String(value.type)) ? kinds[String(value.type)] : undefined;
    if (check) check(value, at, seen);
    else refuse(seen, `${at}/type`, `unsupported type: ${String(value.type)}`);
  };
}

/** The same check, with text counted towards something else (or nothing) meanwhile. */
export function countedAs(counting: Inspection['counting'], check: Check): Check {
  return (value, at, seen) => {
    const before = seen.counting;
    seen.counting = counting;
    check(value, at, seen);
    seen.counting = before;
  };
}

/** The same check, and the string counts towards the whole. */
export function counted(check: Check): Check {
  return (value, at, seen) => {
    check(value, at, seen);
    if (typeof value === 'string' && seen.counting !== 'nothing') {
      seen.totals[seen.counting] += codePoints(value);
    }
  };
}
