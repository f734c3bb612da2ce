import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import type { Desk } from '../schema/owners.ts';
import type { Names } from './names.ts';

/** A transaction that writes in the log, `db`, with what it reads on the way. */
export interface WriteTransaction {
  db: Db;
  words: Dialect;
  reference: ReferenceData;
  names: Names;
  /** The shared desk, as it stands in this transaction. */
  desk: Desk;
}
