import type { Paging } from '../../contracts/reader.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { TextPart } from '../engines/engine.ts';
import type { Reading } from '../reading/rows.ts';
import { readableTo } from '../reading/view.ts';
import { every, fits } from './filter.ts';

const PARTS: readonly TextPart[] = ['title', 'text'];

/** Version numbers of a stretch of the matches, the most relevant first; reads no more of each rank than the stretch needs. */
export async function relevantVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Paging,
): Promise<number[]> {
  if (limit === 0) return [];
  const ranked = new Set<number>();
  const needed = offset + limit;
  for (const part of PARTS) {
    // The matches of the higher rank are among those of the lower: the newest of these, as many as needed, are enough.
    for (const version of await newest(reading, query, part, needed)) ranked.add(version);
    if (ranked.size >= needed) break;
  }
  return [...ranked].slice(offset, needed);
}

async function newest(
  { db, view, words }: Reading,
  query: EventQuery,
  part: TextPart,
  limit: number,
): Promise<number[]> {
  const { from, where, newestFirst } = words.textSearch(query.words ?? [], view.asOf, part);
  const others = { ...query, words: undefined };
  const rows = await db
    .selectFrom(from)
    .where(every([where, readableTo(view), ...fits(others, view, words, { met: 'any' })]))
    .select('v.id')
    .orderBy(newestFirst)
    .limit(Math.min(limit, Number.MAX_SAFE_INTEGER))
    .execute();
  return rows.map((row) => row.id);
}
