/** A second asking of one answer gets what the first read. */
import type { Reading } from './reading.ts';

const kept = new WeakMap<Reading, Map<string, Promise<unknown>>>();

/**
 * The outcome of the first call with these words on a reading, which is of one moment and lives as long as the answer that is made of it.
 * `key` names what is read, and is used with one type alone.
 */
export function once<T>(reading: Reading, key: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(reading) ?? new Map<string, Promise<unknown>>();
  kept.set(reading, known);
  // The key belongs to one type.
  const before = known.get(key) as Promise<T> | undefined;
  if (before) return before;
  const first = read();
  known.set(key, first);
  return first;
}

/** The outcome of `once` under a key; null where nobody asked for it yet. */
export function readBefore<T>(reading: Reading, key: string): Promise<T> | null {
  // The key belongs to one type.
  return (kept.get(reading)?.get(key) as Promise<T> | undefined) ?? null;
}
