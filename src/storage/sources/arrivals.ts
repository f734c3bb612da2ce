/** Items that came in and whose events are still to be read. */
import { sourceItemSchema } from '../../contracts/sources/item.ts';
import type { Arrival, KeptItem } from '../../contracts/sources/store.ts';
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

/**
 * Takes those of turns that ended before a moment, the oldest first, so many items at most. They count as of `now` from
 * here on: no other copy takes them meanwhile.
 */
export async function takeUnfinished(
  db: Db,
  { before, now, limit }: { before: number; now: number; limit: number },
): Promise<Arrival[]> {
  const rows = await db
    .selectFrom('item')
    .where('workspace', '=', BUNDLED)
    .where('waits_since', '<', before)
    .select(['poll', 'id', 'waits_since'])
    .orderBy('waits_since')
    .orderBy('poll')
    .limit(limit)
    .execute();
  const turns = Map.groupBy(rows, ({ poll, waits_since }) => `${waits_since} ${poll}`);
  const taken: Arrival[] = [];
  for (const [first, ...more] of turns.values()) {
    if (!first) continue;
    const ids = [first, ...more].map(({ id }) => id);
    const turn = { poll: first.poll, at: first.waits_since ?? 0 };
    const kept = await take(db, turn, ids, now);
    if (kept !== null) taken.push({ poll: turn.poll, at: now, kept });
  }
  return taken;
}

/** The items of a turn; null where another copy has taken them. */
async function take(
  db: Db,
  { poll, at }: Pick<Arrival, 'poll' | 'at'>,
  ids: readonly string[],
  now: number,
): Promise<KeptItem[] | null> {
  const rows = await db
    .updateTable('item')
    .set({ waits_since: now })
    .where('workspace', '=', BUNDLED)
    .where('poll', '=', poll)
    .where('waits_since', '=', at)
    .where('id', 'in', ids)
    .returning(['json', 'seen_at'])
    .execute();
  if (rows.length === 0) return null;
  return rows.flatMap(({ json, seen_at }) =>
    json === null ? [] : { item: parseJson(json, sourceItemSchema), isNew: seen_at === at },
  );
}
