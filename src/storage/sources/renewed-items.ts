/** Items of a source that moved: ids and links are new, and what they tell is not. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SourceItem } from '../../contracts/sources/item.ts';
import { parseJsonOrNull } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';

/** Fewer alike do not tell a move: two outages of a day may have one title. */
const FEWEST = 3;
/** So many of those that were seen last are compared. */
const MOST = 500;

/**
 * Of a reading in which nothing is known by its id or its page, the items that were seen under others, with the ids
 * they are kept by: of one title and day, or of the same words where the text is kept no more. None where that is less
 * than half of the reading: what is new is not hidden.
 */
export async function renewedItems(
  db: Db,
  poll: string,
  items: readonly SourceItem[],
): Promise<Map<SourceItem, string>> {
  const renewed = new Map<SourceItem, string>();
  if (items.length < FEWEST) return renewed;
  const rows = await db
    .selectFrom('item')
    .where('workspace', '=', BUNDLED)
    .where('poll', '=', poll)
    .select(['id', 'mark', 'json'])
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const former = new Map<string, string>();
  for (const { id, mark, json } of rows) {
    former.set(mark, id);
    const item = parseJsonOrNull(json, toldSchema);
    for (const key of item ? titleAndDay(item) : []) former.set(key, id);
  }
  const taken = new Set<string>();
  for (const item of items) {
    const [id] = [...titleAndDay(item), markOf(item)].flatMap((key) => former.get(key) ?? []);
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    renewed.set(item, id);
  }
  return renewed.size < Math.max(FEWEST, items.length / 2) ? new Map() : renewed;
}

/** Less than all that an item has: it is read of hundreds of them at once. */
const toldSchema = z.object({ title: z.string(), published: z.string().nullable() });

const DAY_LENGTH = '2026-03-12'.length;

/** The key of an item whose day is known; none of another. */
const titleAndDay = ({ title, published }: Pick<SourceItem, 'title' | 'published'>): string[] =>
  published !== null && published.length >= DAY_LENGTH
    ? [`${published.slice(0, DAY_LENGTH)} ${title}`]
    : [];

/** A mark of the fields that are ours to tell: a date that moved alone changes nothing. */
export function markOf({ title, summary, text }: SourceItem): string {
  const fields = JSON.stringify([title, summary, text]);
  return createHash('sha256').update(fields).digest('hex').slice(0, 16);
}
