/** Reading what came over the wire without trusting its shape: a block that is wrong draws as nothing. */
import { isObject } from './json.ts';
import type { Fields } from './types.ts';

/** The object that a value is; undefined for anything else. */
export function object(value: unknown): Fields | undefined {
  return isObject(value) ? value : undefined;
}

/** The objects in a list, in their order. */
export function objects(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The same, of a value that may be a single one as well. */
export function oneOrMore(value: unknown): Fields[] {
  return objects(Array.isArray(value) ? value : [value]);
}

/** A string, or a number as one; empty for anything else. */
export function string(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A finite number, or what stands in for it. */
export function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** The words of a text object, or of a bare string. */
export function caption(value: unknown): string {
  return typeof value === 'string' ? value : string(object(value)?.text);
}

/** An address that may be followed or loaded; undefined for any other scheme. */
export function safeUrl(value: unknown): string | undefined {
  const url = string(value).trim();
  return /^(https?:\/\/|mailto:|tel:)/i.test(url) ? url : undefined;
}
