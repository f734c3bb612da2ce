import type { Expression, SqlBool } from 'kysely';
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

/**
 * Reads all matches first where they are likely to be few, as of several words or on few days: then they are counted
 * by it, and what is of a higher rank is looked for among them. Otherwise no more of each rank than the stretch needs.
 */
export async function relevantVersions(
  reading: Reading,
  query: EventQuery,
  { offset, limit }: Paging,
): Promise<RelevantPage> {
  if (limit === 0) return { versions: [], matches: null };
  const needed = offset + limit;
  const said = query.words ?? [];
  const ranks = ranksOf(said);
  const oldest = (await oldestText(reading, query)) ?? undefined;
  const fitting = fittingIn(reading, query);
  const last = present(ranks.at(-1), 'the last rank');
  const isSelective = oldest !== undefined || said.length > 1;
  const all = isSelective ? await newest(reading, { ...last, oldest }, fitting, FEW + 1) : null;
  const whole = all && all.length <= FEW ? all : null;
  const among = whole ? reading.words.inList('v.id', whole) : fitting;
  const ranked = new Set<number>();
  for (const rank of whole?.length === 0 ? [] : ranks) {
    // The matches of the higher rank are among those of the lower: the newest of these, as many as needed, are enough.
    const own =
      whole && rank === last ? whole : await newest(reading, { ...rank, oldest }, among, needed);
    for (const version of own) ranked.add(version);
    if (ranked.size >= needed) break;
  }
  return { versions: [...ranked].slice(offset, needed), matches: whole?.length ?? null };
}

/** All that a question asks for but its words. */
function fittingIn({ view, words }: Reading, query: EventQuery): Expression<SqlBool> {
  const others = { ...query, words: undefined };
  return every([readableTo(view), ...fits(others, view, words, { met: 'any' })]);
}

/** The newest versions of a rank that fit. */
async function newest(
  { db, view, words }: Reading,
  { words: said, part, oldest }: Rank & { oldest: number | undefined },
  fitting: Expression<SqlBool>,
  limit: number,
): Promise<number[]> {
  const { from, where, newestFirst } = words.textSearch(said, view.asOf, part, oldest);
  const rows = await db
    .selectFrom(from)
    .where(every([where, fitting]))
    .select('v.id')
    .orderBy(newestFirst)
    .limit(Math.min(limit, Number.MAX_SAFE_INTEGER))
    .execute();
  return rows.map((row) => row.id);
}
