/** A database as one view reads it: every query of a reader is made of this. */
import type { View } from '../../contracts/reader.ts';
import type { Db, Dialect, Engine } from '../engines/engine.ts';

export interface Reading {
  db: Db;
  words: Dialect;
  view: View;
}

export function readingOf(engine: Engine, view: View): Reading {
  return { db: engine.read, words: engine.words, view };
}
