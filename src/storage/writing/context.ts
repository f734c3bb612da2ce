/** Writing in a workspace: its context and its transaction. */
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { Names } from '../deriving/names.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { deskIn } from '../reading/desk/standing.ts';

export interface WriteContext {
  engine: Engine;
  reference: ReferenceData;
  /** Numbers in [0, 1). */
  random: () => number;
  /** A ULID of a moment that comes after all that were given before, so that what is planned at one moment keeps its order. */
  inOrder: (moment: number) => string;
  /** Epoch milliseconds of the injected clock. */
  now: () => number;
}

/** Runs a write in one transaction: whole or absent. */
export function writing<T>(
  { engine, reference }: WriteContext,
  action: (scope: WriteTransaction) => Promise<T>,
): Promise<T> {
  return engine.write
    .transaction()
    .execute(async (db) => action(await scopeOf(db, engine, reference)));
}

/** A transaction with what it reads on the way. */
export async function scopeOf(
  db: Db,
  { words }: Pick<Engine, 'words'>,
  reference: ReferenceData,
): Promise<WriteTransaction> {
  const desk = await deskIn(db);
  return { db, words, reference, desk, names: new Names(db, words, desk) };
}
