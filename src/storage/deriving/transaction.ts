import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import type { Names } from './names.ts';

/** What a write needs; `db` is its transaction. */
export interface WriteTransaction {
  db: Db;
  words: Dialect;
  reference: ReferenceData;
  names: Names;
}
