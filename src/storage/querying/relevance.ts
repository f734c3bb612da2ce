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
  const all = isSelective ? await allOf(reading, { ...last, oldest }, fitting) : null;
  const whole = all && all.length <= FEW ? all : null;
  const ofRank = async (rank: Bounded, isLast: boolean) => {
    if (!whole) return newest(reading, rank, fitting, needed);
    return isLast ? whole : allOf(reading, rank, reading.words.inList('v.id', whole));
  };
  const ranked = new Set<number>();
  for (const rank of whole?.length === 0 ? [] : ranks) {
    // The matches of the higher rank are among those of the lower: the newest of these, as many as needed, are enough.
    const own = await ofRank({ ...rank, oldest }, rank === last);
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

/** A rank in which no text before the one numbered `oldest` is in question. */
interface Bounded extends Rank {
  oldest: number | undefined;
}

/** The newest versions of a rank that fit. */
async function newest(
  reading: Reading,
  rank: Bounded,
  fitting: Expression<SqlBool>,
  limit: number,
): Promise<number[]> {
  return versionsOf(reading, rank, fitting, { order: 'desc', limit });
}

/** All of them, the newest first; one more than are few where there are more. Read from the oldest on, which an index of texts does in two thirds of the time. */
async function allOf(
  reading: Reading,
  rank: Bounded,
  fitting: Expression<SqlBool>,
): Promise<number[]> {
  const versions = await versionsOf(reading, rank, fitting, { order: 'asc', limit: FEW + 1 });
  return versions.reverse();
}

async function versionsOf(
  { db, view, words }: Reading,
  { words: said, part, oldest }: Bounded,
  fitting: Expression<SqlBool>,
  { order, limit }: { order: 'asc' | 'desc'; limit: number },
): Promise<number[]> {
  const { from, where, age } = words.textSearch(said, view.asOf, part, oldest);
  const rows = await db
    .selectFrom(from)
    .where(every([where, fitting]))
    .select('v.id')
    .orderBy(age, order)
    .limit(Math.min(limit, Number.MAX_SAFE_INTEGER))
    .execute();
  return rows.map((row) => row.id);
}
