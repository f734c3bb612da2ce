/** The versions that fit a question, along the path that the question itself makes short. */
import type { SelectQueryBuilder } from 'kysely';
import type { EventQuery } from '../../domain/event/query.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import type { Dialect, Path } from '../engines/engine.ts';
import { rowsOf, type Sql, sql, unionOf } from '../engines/sql.ts';
import type { Layers, Reading } from '../reading/reading.ts';
import { readableIn, readableTo } from '../reading/view.ts';
import type { Tables, VersionRow } from '../schema/tables.ts';
import {
  asksDays,
  every,
  fits,
  type Lacking,
  type Met,
  onDay,
  shortPath,
  stagesIn,
} from './filter.ts';

/** A query on versions `v`. */
type Matching = SelectQueryBuilder<Tables & { v: VersionRow }, 'v', object>;

/** Versions `v` that are found in one way: where from, and under which condition. */
interface Way {
  from: ReturnType<Dialect['fromIndex']>;
  where: ReturnType<typeof every>;
}

/** Matches that are found in one way. */
interface Part extends Way {
  /** They as a query to select from; see `Way` for one that is written out. */
  readonly rows: Matching;
  /** The stages whose days are asked for. */
  met: Met;
  /** The day by which a match is in the order of days: that of the stage by which it fits, see `stageMet`. */
  day: Sql<string | null>;
  /** Its `Standing` in totals over the days asked for. */
  standing: Sql<string | null>;
}

/**
 * The matches as one or more queries that share none of them. `otherwise` is the path where nothing in the
 * question makes one short: the index whose order the caller needs. `common` words make none.
 */
export function matching(
  reading: Reading,
  query: EventQuery,
  otherwise: Path,
  { lacking = 'none', common = false }: { lacking?: Lacking; common?: boolean } = {},
): Part[] {
  const own = { lacking, met: 'own' } as const;
  const parts = matchesOnOwnDay(reading, query, otherwise, { lacking, common });
  const [day, standing] = [sql<string | null>`v.occurred_on`, standingOn(reading, query, own)];
  const found = parts.map((way) => partOf(reading, way, { met: 'own', day, standing }));
  if (!asksDays(query) || lacking === 'date') return found;
  const other = { lacking, met: 'other' } as const;
  const { view, words } = reading;
  const way = query.words?.length
    ? sayingInSpan(reading, query, other)
    : along(words, 'number', [readableTo(view), ...fits(query, view, words, other)]);
  const at = { day: dayMet(reading, query), standing: standingOn(reading, query, other) };
  return [...found, partOf(reading, way, { met: 'other', ...at })];
}

const partOf = (
  { db }: Pick<Reading, 'db'>,
  { from, where }: Way,
  part: Pick<Part, 'met' | 'day' | 'standing'>,
): Part => ({
  from,
  where,
  met: part.met,
  day: part.day,
  standing: part.standing,
  get rows() {
    return db.selectFrom(from).where(where);
  },
});

const along = (words: Dialect, path: Path, conditions: Parameters<typeof every>[0]): Way => ({
  from: words.fromIndex(path),
  where: every(conditions),
});

/** Shares of the index `version_count`, as it begins: none has much more than a third of a log. */
const SHARES = [
  sql<boolean>`v.left_out is null`,
  sql<boolean>`v.left_out < 'other'`,
  sql<boolean>`v.left_out >= 'other'`,
];

/**
 * As `matching` along `version_count`, in pieces to be read one after the other: where a query holds up all of this
 * program, no walk through the whole log is one query.
 */
export function inPieces(reading: Reading, query: EventQuery): Part[][] {
  const parts = matching(reading, query, 'version_count');
  if (!reading.words.holdsUp || isNarrow(query, reading.view)) return [parts];
  const walks = parts.filter(({ met }) => met === 'own');
  const others = parts.filter(({ met }) => met !== 'own');
  const shares = SHARES.map((share) =>
    walks.map((part) => partOf(reading, { ...part, where: every([part.where, share]) }, part)),
  );
  return others.length > 0 ? [...shares, others] : shares;
}

function matchesOnOwnDay(
  reading: Reading,
  query: EventQuery,
  otherwise: Path,
  { lacking, common }: { lacking: Lacking; common: boolean },
): Way[] {
  const { view, words } = reading;
  const path =
    shortPath(common ? { ...query, words: undefined } : query, view, lacking) ?? otherwise;
  if (path === 'version_body') return [saying(reading, query, lacking)];
  if (path === 'version_time' && query.words?.length && !common)
    return [sayingInSpan(reading, query, { lacking, met: 'own' })];
  const asked = fits(query, view, words, { lacking });
  if (path === 'number') return [along(words, path, [readableTo(view), ...asked])];
  return view.layers.map((layer) => along(words, path, [readableIn(view, layer), ...asked]));
}

/** The newest day of another stage on the days asked for that has come; what is to come is no news, and stands by its own date. */
function dayMet({ view }: Reading, { since, until }: EventQuery): Sql<string | null> {
  const today = dayInZone(view.asOf, 'UTC');
  const last = until !== undefined && until < today ? until : today;
  return sql<string | null>`coalesce((select max(s.date) from stage as s where s.version = v.id
    and s.date >= ${since ?? ''} and s.date <= ${last}), v.occurred_on)`;
}

/** The money of a match counts on one day, which need not be the one by which it fits. */
function standingOn(
  { words }: Reading,
  query: EventQuery,
  { lacking, met }: { lacking: Lacking; met: Met },
): Sql<string | null> {
  if (!asksDays(query) || lacking === 'date') return sql<string | null>`v.left_out`;
  const elsewhere = sql<string | null>`case when v.left_out = 'earlier' and v.id not in
    (${stagesIn(query, words, true)}) then 'other_period' else v.left_out end`;
  if (met === 'own') return elsewhere;
  return sql<string | null>`case when v.left_out is null or v.left_out in ('extension', 'up_to')
    then 'other_period' else ${elsewhere} end`;
}

/** The matches by way of the words that they say. */
function saying({ view, words }: Reading, query: EventQuery, lacking: Lacking): Way {
  const { from, where } = words.textSearch(query.words ?? [], view.asOf, 'text');
  const others = fits({ ...query, words: undefined }, view, words, { lacking });
  return { from, where: every([where, readableTo(view), ...others]) };
}

const ANY_DAY = { since: undefined, until: undefined };

/** The matches by way of their days: of texts as old as theirs and newer, those that say the words. */
function sayingInSpan(
  reading: Reading,
  query: EventQuery,
  how: { lacking: Lacking; met: Met },
): Way {
  const { view, words } = reading;
  const others = fits({ ...query, words: undefined, ...ANY_DAY }, view, words, how);
  const inSpan = [readableTo(view), ...onDay(reading, query, how)];
  const { from, where } = along(words, how.met === 'other' ? 'number' : 'version_time', inSpan);
  const oldest = sql<number>`(select min(v.body) as oldest from ${from} where ${where})`;
  const says = words.matchesText('v.body', query.words ?? [], view.asOf, oldest);
  return { from, where: every([where, ...others, says]) };
}

/** The number of the oldest text on the days that a question asks for, where these make a short path; null where they make none. */
export async function oldestText(reading: Reading, query: EventQuery): Promise<number | null> {
  const span = inSpan(reading, query);
  if (!span) return null;
  const oldest = sql<{ oldest: number | null }>`select min(body) as oldest from (${span}) as span`;
  const [row] = await rowsOf(reading, oldest);
  return row?.oldest ?? null;
}

/** The versions that fit on the days that a question asks for, with their texts, whatever these say; null where the days make no short path. */
export function inSpan(reading: Reading, query: EventQuery) {
  const days = { ...query, words: [] };
  if (!asksDays(query) || shortPath(days, reading.view, 'none') !== 'version_time') return null;
  return unionOf(
    matching(reading, days, 'version_time').map(
      ({ from, where }) => sql`select v.id, v.body from ${from} where ${where}`,
    ),
  );
}

/** True where the question has a short path of its own. */
export function isNarrow(query: EventQuery, view: Layers): boolean {
  return shortPath(query, view, 'none') !== null;
}

/** One query for all matches; whatever is selected must be selected of each. */
export function together<Q extends { unionAll(other: Q): Q }>(queries: readonly Q[]): Q {
  return queries.reduce((all, next) => all.unionAll(next));
}
