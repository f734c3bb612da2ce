/** Rows that all copies of the bot share until they end: keys of what was handled, and descriptions of people and channels. */
import { z } from 'zod';
import type { Description, Descriptions } from '../../contracts/descriptions.ts';
import type { IdempotencyKeys } from '../../contracts/idempotency.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Engine } from '../engines/engine.ts';

/** The keys of a workspace: each is one statement, so that of two copies at once one is second. */
export function keysIn({ short }: Pick<Engine, 'short'>, workspace: string): IdempotencyKeys {
  return {
    async take(key, until, now) {
      const { numInsertedOrUpdatedRows } = await short
        .insertInto('handled')
        .values({ workspace, key, ends_at: until })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'key'])
            .doUpdateSet({ ends_at: until })
            .where('handled.ends_at', '<=', now),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async endAt(key, moment) {
      await short
        .updateTable('handled')
        .set({ ends_at: moment })
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .execute();
    },
  };
}

const descriptionSchema: z.ZodType<Description> = z.record(z.string(), z.unknown());

/** The descriptions of a workspace. */
export function descriptionsIn(
  { read, short }: Pick<Engine, 'read' | 'short'>,
  workspace: string,
): Descriptions {
  return {
    async find(id, now) {
      const row = await read
        .selectFrom('description')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('ends_at', '>', now)
        .select('json')
        .executeTakeFirst();
      return row ? parseJson(row.json, descriptionSchema) : null;
    },
    async keep(id, description, until) {
      const told = { ends_at: until, json: JSON.stringify(description) };
      await short
        .insertInto('description')
        .values({ workspace, id, ...told })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(told))
        .execute();
    },
    async renew(id, description) {
      const json = JSON.stringify(description);
      await short
        .updateTable('description')
        .set({ json })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('json', '!=', json)
        .execute();
    },
    async forget(id) {
      await short
        .deleteFrom('description')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}

/** Forgets what has ended by a moment. */
export async function forgetEnded(db: Db, workspace: string, now: number): Promise<void> {
  for (const table of ['handled', 'description'] as const)
    await db
      .deleteFrom(table)
      .where('workspace', '=', workspace)
      .where('ends_at', '<=', now)
      .execute();
}
