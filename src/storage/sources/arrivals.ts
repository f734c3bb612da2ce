/** Items that came in and whose events are still to be read. */
import { sourceItemSchema } from '../../contracts/sources/item.ts';
import type { Arrival } from '../../contracts/sources/store.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';

/** Notes that those of a turn were read. */
export async function finishTurn(
  db: Db,
  { poll, at }: Pick<Arrival, 'poll' | 'at'>,
): Promise<void> {
  await db
    .updateTable('item')
    .set({ waits_since: null })
    .where('workspace', '=', BUNDLED)
    .where('poll', '=', poll)
    .where('waits_since', '=', at)
    .execute();
}

/** Those of turns that ended before a moment, the oldest first, so many items at most. */
export async function unfinishedTurns(db: Db, before: number, limit: number): Promise<Arrival[]> {
  const rows = await db
    .selectFrom('item')
    .where('workspace', '=', BUNDLED)
    .where('waits_since', '<', before)
    .select(['poll', 'json', 'seen_at', 'waits_since'])
    .orderBy('waits_since')
    .orderBy('poll')
    .limit(limit)
    .execute();
  const turns = Map.groupBy(rows, ({ poll, waits_since }) => `${waits_since} ${poll}`);
  return [...turns.values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const at = first.waits_since ?? 0;
    const kept = items.flatMap(({ json, seen_at }) =>
      json === null ? [] : { item: parseJson(json, sourceItemSchema), isNew: seen_at === at },
    );
    return { poll: first.poll, at, kept };
  });
}
