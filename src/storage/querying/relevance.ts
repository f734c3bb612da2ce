import type { Paging } from '../../contracts/reader.ts';
import { type EventQuery, exactly, hasNear } from '../../domain/event/query.ts';
import type { TextPart } from '../engines/engine.ts';
import type { Asked } from '../engines/words.ts';
import type { Reading } from '../reading/rows.ts';
import { readableTo } from '../reading/view.ts';
import { every, fits } from './filter.ts';

/** The ranks of matches, the highest first: what the words must be found in, and whether near words do. */
function ranksOf(words: Asked): { words: Asked; part: TextPart }[] {
  const own = words.map(exactly);
  return [
    { words: own, part: 'title' },
    { words: own, part: 'text' },
    ...(hasNear(words) ? [{ words, part: 'text' as const }] : []),
  ];
}

/** Version numbers of a stretch of the matches, the most relevant first; reads no more of each rank than the stretch needs. */
export async function relevantVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Paging,
): Promise<number[]> {
  if (limit === 0) return [];
  const ranked = new Set<number>();
  const needed = offset + limit;
  for (const rank of ranksOf(query.words ?? [])) {
    // The matches of the higher rank are among those of the lower: the newest of these, as many as needed, are enough.
    for (const version of await newest(reading, query, rank, needed)) ranked.add(version);
    if (ranked.size >= needed) break;
  }
  return [...ranked].slice(offset, needed);
}

async function newest(
  { db, view, words }: Reading,
  query: EventQuery,
  { words: said, part }: { words: Asked; part: TextPart },
  limit: number,
): Promise<number[]> {
  const { from, where, newestFirst } = words.textSearch(said, view.asOf, part);
  const others = { ...query, words: undefined };
  const rows = await db
    .selectFrom(from)
    .where(every([where, readableTo(view), ...fits(others, view, words)]))
    .select('v.id')
    .orderBy(newestFirst)
    .limit(Math.min(limit, Number.MAX_SAFE_INTEGER))
    .execute();
  return rows.map((row) => row.id);
}
