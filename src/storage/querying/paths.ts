/** The versions that fit a question, along the path that the question itself makes short. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { View } from '../../contracts/reader.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Path } from '../engines/engine.ts';
import type { Reading } from '../reading/rows.ts';
import { readableIn, readableTo, workspacesOf } from '../reading/view.ts';
import type { Tables, VersionRow } from '../schema/tables.ts';
import { every, fits, type Lacking, onDay, shortPath } from './filter.ts';

/** A query on versions `v`. */
type Matching = SelectQueryBuilder<Tables & { v: VersionRow }, 'v', object>;

/**
 * The matches as one or more queries that share none of them. `otherwise` is the path where nothing in the
 * question makes one short: the index whose order the caller needs. `common` words make none.
 */
export function matching(
  reading: Reading,
  query: EventQuery,
  otherwise: Path,
  { lacking = 'none', common = false }: { lacking?: Lacking; common?: boolean } = {},
): Matching[] {
  const { db, view, words } = reading;
  const path =
    shortPath(common ? { ...query, words: undefined } : query, view, lacking) ?? otherwise;
  if (path === 'version_body') return [saying(reading, query, lacking)];
  if (path === 'version_time' && query.words?.length && !common)
    return [sayingInSpan(reading, query, lacking)];
  const asked = fits(query, view, words, lacking);
  const from = (seen: ReturnType<typeof readableTo>): Matching =>
    db.selectFrom(words.fromIndex(path)).where(every([seen, ...asked]));
  if (path === 'number') return [from(readableTo(view))];
  return workspacesOf(view).map((workspace) => from(readableIn(view, workspace)));
}

/** The matches by way of the words that they say. */
function saying({ db, view, words }: Reading, query: EventQuery, lacking: Lacking): Matching {
  const { from, where } = words.textSearch(query.words ?? [], view.asOf, 'text');
  const others = fits({ ...query, words: undefined }, view, words, lacking);
  return db.selectFrom(from).where(every([where, readableTo(view), ...others]));
}

/** The matches by way of their days: of texts as old as theirs and newer, those that say the words. */
function sayingInSpan(reading: Reading, query: EventQuery, lacking: Lacking): Matching {
  const { db, view, words } = reading;
  const others = fits({ ...query, words: undefined }, view, words, lacking);
  const inSpan = db
    .selectFrom(words.fromIndex('version_time'))
    .where(every([readableTo(view), ...onDay(reading, query, lacking)]));
  const oldest = inSpan.select(sql<number>`min(v.body)`.as('oldest'));
  const said = query.words ?? [];
  const says = words.matchesText('v.body', said, view.asOf, sql<number>`(${oldest})`);
  return inSpan.where(every([...others, says]));
}

/** True where the question has a short path of its own. */
export function isNarrow(query: EventQuery, view: View): boolean {
  return shortPath(query, view, 'none') !== null;
}

/** One query for all matches; whatever is selected must be selected of each. */
export function together<Q extends { unionAll(other: Q): Q }>(queries: readonly Q[]): Q {
  return queries.reduce((all, next) => all.unionAll(next));
}
