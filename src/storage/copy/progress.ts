/** The progress of a copy, noted in the database that it is made in. */
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import { StorageError } from '../../errors.ts';
import type { Db } from '../engines/engine.ts';

import { PROGRESS } from './copied.ts';

/** Refuses a database into which a log is still being copied: what is written there would be lost among it. */
export async function mustBeWhole(db: Db): Promise<void> {
  if (await progressIn(db))
    throw new StorageError(
      'unavailable',
      'A log is being copied into this database, and is not complete yet. Run the same “briefing copy” again: it continues where it stopped.',
    );
}

const progressSchema = z.object({
  log: z.string().nullable(),
  stage: z.number(),
  after: z.array(z.union([z.string(), z.number(), z.null()])).nullable(),
});

/** The place where a copy stands: which log, at which stage, after which row. */
export type Progress = z.infer<typeof progressSchema>;

export async function progressIn(db: Db): Promise<Progress | null> {
  const row = await db
    .selectFrom('meta')
    .where('key', '=', PROGRESS)
    .select('value')
    .executeTakeFirst();
  return row ? parseJson(row.value, progressSchema) : null;
}

/** Notes it, in the transaction that brings it there. */
export async function saveProgress(db: Db, progress: Progress): Promise<void> {
  const value = JSON.stringify(progress);
  await db
    .insertInto('meta')
    .values({ key: PROGRESS, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Refuses to write twice what another program has just written. */
export async function mustStandAt(db: Db, progress: Progress): Promise<void> {
  const { stage, after } = (await progressIn(db)) ?? {};
  if (stage === progress.stage && JSON.stringify(after) === JSON.stringify(progress.after)) return;
  throw notThere('Another program copies into it at this moment.');
}

/** A refusal before anything is written. */
export function notThere(why: string): StorageError {
  return new StorageError(
    'unavailable',
    `The log can’t be copied there. ${why} Nothing was changed; name an empty database.`,
  );
}

/** The copy is done: what is there is a log like any other. */
export async function clearProgress(db: Db): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', PROGRESS).execute();
}
