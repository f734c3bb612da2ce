/** Settings of one workspace and of its targets: rows of JSON. */
import {
  type TargetSettings,
  targetSettingsSchema,
  type WorkspaceSettings,
  workspaceSettingsSchema,
} from '../../contracts/schedule.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { rowsOf, sql } from '../engines/sql.ts';

const NOBODY_DECIDED: WorkspaceSettings = { planners: 'members', curators: [] };

export async function targetBy(
  scope: { db: Db; words: Dialect },
  workspace: string,
  target: string,
): Promise<TargetSettings | null> {
  // Most commands ask it.
  const [row] = await rowsOf(
    scope,
    sql<{
      json: string;
    }>`select json from target where workspace = ${workspace} and target = ${target}`,
  );
  return row ? parseJson(row.json, targetSettingsSchema) : null;
}

export async function saveTarget(db: Db, settings: TargetSettings): Promise<void> {
  const { workspace, target } = settings;
  const json = JSON.stringify(settings);
  await db
    .insertInto('target')
    .values({ workspace, target, json })
    .onConflict((conflict) => conflict.columns(['workspace', 'target']).doUpdateSet({ json }))
    .execute();
}

export async function workspaceSettings(db: Db, workspace: string): Promise<WorkspaceSettings> {
  const row = await db
    .selectFrom('setting')
    .where('workspace', '=', workspace)
    .select('json')
    .executeTakeFirst();
  return row ? parseJson(row.json, workspaceSettingsSchema) : NOBODY_DECIDED;
}

export async function saveWorkspaceSettings(
  db: Db,
  workspace: string,
  chosen: WorkspaceSettings,
): Promise<void> {
  const json = JSON.stringify(chosen);
  await db
    .insertInto('setting')
    .values({ workspace, json })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ json }))
    .execute();
}
