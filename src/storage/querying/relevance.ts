import type { Paging } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import { type EventQuery, exactly, hasNear } from '../../domain/event/query.ts';
import type { TextPart } from '../engines/engine.ts';
import type { Asked } from '../engines/words.ts';
import type { Reading } from '../reading/rows.ts';
import { readableTo } from '../reading/view.ts';
import { FEW } from './few.ts';
import { every, fits } from './filter.ts';
import { oldestText } from './paths.ts';

/** Words, and what they must be found in. */
interface Rank {
  words: Asked;
  part: TextPart;
}

/** The ranks of matches, the highest first: what the words must be found in, and whether near words do. */
function ranksOf(words: Asked): Rank[] {
  const own = words.map(exactly);
  return [
    { words: own, part: 'title' },
    { words: own, part: 'text' },
    ...(hasNear(words) ? [{ words, part: 'text' as const }] : []),
  ];
}

/** A stretch of the matches, the most relevant first. */
interface RelevantPage {
  versions: number[];
  /** The number of all matches; null where they were not all read. */
  matches: number | null;
}

/** Reads no more of each rank than the stretch needs, and all matches where few days are asked for, which also counts them. */
export async function relevantVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Paging,
): Promise<RelevantPage> {
  if (limit === 0) return { versions: [], matches: null };
  const needed = offset + limit;
  const ranks = ranksOf(query.words ?? []);
  const oldest = await oldestText(reading, query);
  const last = present(ranks.at(-1), 'the last rank');
  const read = (rank: Rank, most: number) =>
    newest(reading, query, { ...rank, oldest: oldest ?? undefined }, most);
  const all = oldest === null ? null : await read(last, FEW + 1);
  const whole = all && all.length <= FEW ? all : null;
  const ranked = new Set<number>();
  for (const rank of ranks) {
    // The matches of the higher rank are among those of the lower: the newest of these, as many as needed, are enough.
    const own = rank === last && whole ? whole : await read(rank, needed);
    for (const version of own) ranked.add(version);
    if (ranked.size >= needed) break;
  }
  return { versions: [...ranked].slice(offset, needed), matches: whole?.length ?? null };
}

async function newest(
  { db, view, words }: Reading,
  query: EventQuery,
  { words: said, part, oldest }: Rank & { oldest: number | undefined },
  limit: number,
): Promise<number[]> {
  const { from, where, newestFirst } = words.textSearch(said, view.asOf, part, oldest);
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
