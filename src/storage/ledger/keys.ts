/** Keys of what was handled, as the contract of idempotency has them. */
import type { IdempotencyKeys } from '../../contracts/idempotency.ts';
import type { Engine } from '../engines/engine.ts';
import { inside } from './shared.ts';

/** The keys of all workspaces of a log. */
export interface KeyStore {
  of(workspace: string): IdempotencyKeys;
  /** Drops what this program remembers of keys that have ended by a moment. */
  forget(workspace: string, now: number): void;
  /** Resolves when everything is written down. */
  close(): Promise<void>;
}

/** Keys for which the log is asked each time, as several copies of the bot work from it. */
export const sharedKeys = (engine: Engine): KeyStore => ({
  of: (workspace) => keysIn(engine, workspace),
  forget() {},
  async close() {},
});

/** The keys of a workspace: of two copies that take one at once, one is second. */
const keysIn = (engine: Pick<Engine, 'short'>, workspace: string): IdempotencyKeys => ({
  take: (key, until, now) =>
    inside(engine, async (db) => {
      const { numInsertedOrUpdatedRows } = await db
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
    }),
  endAt: (key, moment) =>
    inside(engine, async (db) => {
      await db
        .updateTable('handled')
        .set({ ends_at: moment })
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .execute();
    }),
});
