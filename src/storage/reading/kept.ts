/**
 * Things read of versions over a connection, by version. A version is never changed and its number never given to
 * another, so what was read of it holds for good. Within a transaction that may yet be undone others are kept.
 */
import { forgetOldest } from '../../domain/collections.ts';
import type { Db } from '../engines/engine.ts';

/** One kind of what is read of versions. */
interface Keeper<T> {
  /** The one that stays read over a connection; it comes to be the last that is forgotten. */
  recall(db: Db, version: number): T | undefined;
  keep(db: Db, version: number, read: T): void;
}

const keepers: WeakMap<Db, unknown>[] = [];

/** A place for what is kept over connections, of any kind. */
export function keptOver<T>(): WeakMap<Db, T> {
  const over = new WeakMap<Db, T>();
  keepers.push(over);
  return over;
}

/** Keeps the last `most` of a kind over each connection. */
export function keeperOf<T>(most: number): Keeper<T> {
  const over = keptOver<Map<number, T>>();
  return {
    recall(db, version) {
      const kept = over.get(db);
      const known = kept?.get(version);
      if (!kept || known === undefined) return undefined;
      kept.delete(version);
      kept.set(version, known);
      return known;
    },
    keep(db, version, read) {
      const kept = over.get(db) ?? new Map<number, T>();
      over.set(db, kept);
      kept.set(version, read);
      forgetOldest(kept, most);
    },
  };
}

/** Keeps nothing any more that was read over a connection. */
export function forgetRead(db: Db): void {
  for (const over of keepers) over.delete(db);
}
