import type { SqlBool } from 'kysely';
import type { Paging } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import { type EventQuery, exactly, hasNear } from '../../domain/event/query.ts';
import type { TextPart } from '../engines/engine.ts';
import { rowsOf, type Sql, sql } from '../engines/sql.ts';
import type { Asked } from '../engines/words.ts';
import type { Reading } from '../reading/reading.ts';
import { readableTo } from '../reading/view.ts';
import { FEW } from './few.ts';
import { every, fits } from './filter.ts';
import { inSpan, oldestText } from './paths.ts';

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

/** A match with the number of its text. */
interface Said {
  id: number;
  body: number;
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
  const ranks = ranksOf(query.words ?? []);
  const few = await fewSaying(reading, query, present(ranks.at(-1), 'the last rank'));
  const versions = few
    ? await rankedOfFew(reading, ranks, few, needed)
    : await newestOfEach(reading, query, ranks, needed);
  return { versions: versions.slice(offset, needed), matches: few?.length ?? null };
}

/** All matches, the oldest first; null where they are not likely to be few, or are not. */
async function fewSaying(
  reading: Reading,
  query: EventQuery,
  rank: Rank,
): Promise<readonly Said[] | null> {
  const span = inSpan(reading, query);
  if (!span && rank.words.length < 2) return null;
  const matches = span
    ? await sayingIn(reading, rank, span)
    : await textsOf(reading, rank, fittingIn(reading, query), { order: 'asc', limit: FEW + 1 });
  return matches.length > FEW ? null : matches;
}

/** As many of few matches as are needed: those of the higher ranks are looked for among them. */
async function rankedOfFew(
  reading: Reading,
  ranks: readonly Rank[],
  few: readonly Said[],
  needed: number,
): Promise<number[]> {
  const ranked = new Set<number>();
  const ids = few.map(({ id }) => id);
  const among = reading.words.inList('v.id', ids);
  for (const rank of few.length > 0 ? ranks.slice(0, -1) : []) {
    const within = { order: 'asc', limit: FEW, oldest: few[0]?.body } as const;
    // An index of texts is read from the oldest on in two thirds of the time.
    for (const { id } of (await textsOf(reading, rank, among, within)).reverse()) ranked.add(id);
    if (ranked.size >= needed) break;
  }
  for (const id of ids.reverse()) ranked.add(id);
  return [...ranked];
}

/** The newest of each rank, as many as are needed: the matches of a higher rank are among those of the lower. */
async function newestOfEach(
  reading: Reading,
  query: EventQuery,
  ranks: readonly Rank[],
  needed: number,
): Promise<number[]> {
  const fitting = fittingIn(reading, query);
  const oldest = (await oldestText(reading, query)) ?? undefined;
  const ranked = new Set<number>();
  for (const rank of ranks) {
    const within = { order: 'desc', limit: needed, oldest } as const;
    for (const { id } of await textsOf(reading, rank, fitting, within)) ranked.add(id);
    if (ranked.size >= needed) break;
  }
  return [...ranked];
}

/** All that a question asks for but its words. */
function fittingIn({ view, words }: Reading, query: EventQuery): Sql<SqlBool> {
  const others = { ...query, words: undefined };
  return every([readableTo(view), ...fits(others, view, words, { met: 'any' })]);
}

/** Versions of a rank that fit, in the order of their texts; no text before the one numbered `oldest` is in question. */
function textsOf(
  reading: Reading,
  { words: said, part }: Rank,
  fitting: Sql<SqlBool>,
  { order, limit, oldest }: { order: 'asc' | 'desc'; limit: number; oldest?: number | undefined },
): Promise<Said[]> {
  const { from, where, age } = reading.words.textSearch(said, reading.view.asOf, part, oldest);
  return rowsOf(
    reading,
    sql<Said>`select v.id, v.body from ${from} where ${where} and ${fitting}
      order by ${age} ${order === 'desc' ? sql`desc` : sql``}
      limit ${Math.min(limit, Number.MAX_SAFE_INTEGER)}`,
  );
}

/** Those of a span's versions whose texts say the words, the oldest text first. */
function sayingIn(reading: Reading, { words: said }: Rank, span: Sql): Promise<Said[]> {
  const { view, words } = reading;
  const oldest = sql<number>`(select min(body) from span)`;
  return rowsOf(
    reading,
    sql<Said>`with span as materialized (${span}) select span.id, span.body from span
      where ${words.matchesText('span.body', said, view.asOf, oldest)}
      order by span.body limit ${FEW + 1}`,
  );
}
