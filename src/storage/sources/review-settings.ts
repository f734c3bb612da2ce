/** The choices of a workspace for its review. */
import { type ReviewSettings, reviewSettingsSchema } from '../../contracts/sources/review.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Engine } from '../engines/engine.ts';

const NOTHING_CHOSEN: ReviewSettings = {
  rules: null,
  lastRule: 0,
  channel: null,
  reviewer: null,
  textDays: null,
};

export async function reviewSettings(
  db: Db,
  workspace: string,
  locks = false,
): Promise<ReviewSettings> {
  const row = await db
    .selectFrom('review')
    .where('workspace', '=', workspace)
    .select('json')
    .$if(locks, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? parseJson(row.json, reviewSettingsSchema) : NOTHING_CHOSEN;
}

/** The days for which texts are kept, of the workspaces that have chosen any. */
export async function chosenTextDays(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('review').select(['workspace', 'json']).execute();
  return new Map(
    rows.flatMap(({ workspace, json }) => {
      const { textDays } = parseJson(json, reviewSettingsSchema);
      return textDays === null ? [] : [[workspace, textDays] as const];
    }),
  );
}

/** Changes them as they stand; nobody else does meanwhile. */
export async function chooseReview(
  { db, words }: { db: Db; words: Engine['words'] },
  workspace: string,
  change: (settings: ReviewSettings) => ReviewSettings,
): Promise<ReviewSettings> {
  await db
    .insertInto('review')
    .values({ workspace, json: JSON.stringify(NOTHING_CHOSEN) })
    .onConflict((conflict) => conflict.columns(['workspace']).doNothing())
    .execute();
  const settings = change(await reviewSettings(db, workspace, words.locksRows));
  await db
    .updateTable('review')
    .set({ json: JSON.stringify(settings) })
    .where('workspace', '=', workspace)
    .execute();
  return settings;
}
