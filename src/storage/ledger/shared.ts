/** Descriptions of people and channels, which all copies of the bot share until they end; and the end of all such rows. */
import { z } from 'zod';
import type { Description, Descriptions } from '../../contracts/descriptions.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Engine } from '../engines/engine.ts';

type Shared = Pick<Engine, 'read' | 'short'>;

/** In a transaction even a single write waits for another program's without stopping this one. */
export const inside = <T>(
  { short }: Pick<Shared, 'short'>,
  action: (db: Db) => Promise<T>,
): Promise<T> => short.transaction().execute(action);

const descriptionSchema: z.ZodType<Description> = z.record(z.string(), z.unknown());

/** The descriptions of a workspace. */
export const descriptionsIn = (engine: Shared, workspace: string): Descriptions => ({
  async find(id, now) {
    const row = await engine.read
      .selectFrom('description')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('ends_at', '>', now)
      .select('json')
      .executeTakeFirst();
    return row ? parseJson(row.json, descriptionSchema) : null;
  },
  keep: (id, description, until) =>
    inside(engine, async (db) => {
      const told = { ends_at: until, json: JSON.stringify(description) };
      await db
        .insertInto('description')
        .values({ workspace, id, ...told })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(told))
        .execute();
    }),
  async renew(id, description) {
    const json = JSON.stringify(description);
    const known = await engine.read
      .selectFrom('description')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('json', '!=', json)
      .select('id')
      .executeTakeFirst();
    // Slack tells of every change of everybody: most are of people who never asked, or of what is not read.
    if (!known) return;
    await inside(engine, async (db) => {
      await db
        .updateTable('description')
        .set({ json })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    });
  },
  forget: (id) =>
    inside(engine, async (db) => {
      await db
        .deleteFrom('description')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    }),
});

/** Forgets what has ended by a moment. */
export async function forgetEnded(db: Db, workspace: string, now: number): Promise<void> {
  for (const table of ['handled', 'description'] as const)
    await db
      .deleteFrom(table)
      .where('workspace', '=', workspace)
      .where('ends_at', '<=', now)
      .execute();
}
