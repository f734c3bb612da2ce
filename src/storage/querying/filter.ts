/**
 * Every filter as conditions on versions, by the field of the query; one without an entry does not compile. The
 * conditions are written out: built from parts they would cost more than the query that they stand in.
 */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { View } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Role } from '../../domain/event/vocabulary.ts';
import type { Dialect, Path } from '../engines/engine.ts';

type Condition = Expression<SqlBool>;

/** The part that a match may lack: its date or its amount, where the question asks for one. */
export type Lacking = 'none' | 'date' | 'amount';

/** All that a condition may depend on beside its own value. */
interface Asked {
  query: EventQuery;
  view: View;
  words: Dialect;
  lacking: Lacking;
}

/** One filter as the storage sees it. */
interface StoredFilter<Value> {
  /** Conditions that a version `v` must fit; none where the value says nothing by itself. */
  where?(value: Value, asked: Asked): readonly Condition[];
  /** The index on which few versions lie for such a value; null, as without it, where there may be many. */
  path?(value: Value, asked: Omit<Asked, 'words'>): Path | null;
}

type StoredFilters = {
  readonly [Field in keyof Required<EventQuery>]: StoredFilter<NonNullable<EventQuery[Field]>>;
};

/** A filter by a list of values of one column. */
const among = (column: string) => ({
  where: (values: readonly string[], { words }: Asked) => [words.inList(`v.${column}`, values)],
});

/** Of several paths the first is taken, and conditions are asked in this order: those that leave few come first. */
const FILTERS: StoredFilters = {
  numbers: {
    where: (numbers, { words }) => [words.inList('v.event', numbers)],
    path: () => 'version_event',
  },
  types: among('type'),
  statuses: among('status'),
  rounds: among('round'),
  sectors: among('sector'),
  companies: {
    where: (ids, asked) => [hasParty(ids, asked, asked.query.roles)],
    path: () => 'number',
  },
  /** Narrows `companies`. */
  roles: {},
  investors: {
    where: (ids, asked) => [hasParty(ids, asked, ['investor', 'lead_investor'])],
    path: () => 'number',
  },
  leads: {
    where: (ids, asked) => [hasParty(ids, asked, ['lead_investor'])],
    path: () => 'number',
  },
  places: {
    where: (places, { words }) =>
      places.map(
        ({ regions, countries }): Condition =>
          sql`(${words.inList('v.region', regions)} or ${words.inList('v.country', countries)})`,
      ),
  },
  words: {
    where: (said, { words, view }) =>
      said.length > 0 ? [words.matchesText('v.body', said, view.asOf)] : [],
    path(said, asked) {
      if (said.length === 0) return null;
      return spanOf(asked) <= SHORTER_SPAN ? 'version_time' : 'version_body';
    },
  },
  known: {
    where: ({ from, to }) => [sql`v.first_known > ${from} and v.first_known <= ${to}`],
    path: () => 'version_first',
  },
  jurisdictions: { ...among('jurisdiction'), path: () => 'version_jurisdiction' },
  since: {
    where: (day, { lacking }) => (lacking === 'date' ? [] : [sql`v.occurred_on >= ${day}`]),
    path: (_day, asked) => (spanOf(asked) <= SHORT_SPAN ? 'version_time' : null),
  },
  until: {
    where: (day, { lacking }) => (lacking === 'date' ? [] : [sql`v.occurred_on <= ${day}`]),
  },
  minUsd: {
    where: (usd, { lacking }) =>
      lacking === 'amount' ? [] : [sql`v.usd_minor >= ${cents(Math.ceil(usd * 100))}`],
  },
  maxUsd: {
    where: (usd, { lacking }) =>
      lacking === 'amount' ? [] : [sql`v.usd_minor <= ${cents(Math.floor(usd * 100))}`],
  },
  /** Order and number narrow nothing. */
  sort: {},
  top: {},
};

const FIELDS = keysOf(FILTERS);
const DAYS = ['since', 'until'] as const;

const LACKS: Readonly<Record<Lacking, readonly Condition[]>> = {
  none: [],
  date: [sql`v.occurred_on is null`],
  amount: [sql`v.usd_minor is null`],
};

/** All of these, of which none has an `or` that stands open. */
export function every(conditions: readonly Condition[]): Condition {
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** Conditions that a version `v` must fit. */
export function fits(
  query: EventQuery,
  view: View,
  words: Dialect,
  lacking: Lacking = 'none',
): Condition[] {
  const asked = { query, view, words, lacking };
  return [...FIELDS.flatMap((field) => where(field, asked)), ...LACKS[lacking]];
}

/** Those of them that are on the day of a version `v`. */
export function onDay(reading: Pick<Asked, 'view' | 'words'>, query: EventQuery, lacking: Lacking) {
  const asked = { ...reading, query, lacking };
  return lacking === 'date' ? LACKS.date : DAYS.flatMap((field) => where(field, asked));
}

/** The path to take because few versions lie on it; null where the question makes none short. */
export function shortPath(query: EventQuery, view: View, lacking: Lacking): Path | null {
  const asked = { query, view, lacking };
  for (const field of FIELDS) {
    const path = pathOf(field, asked);
    if (path) return path;
  }
  return null;
}

function where<Field extends keyof EventQuery>(field: Field, asked: Asked) {
  const value = asked.query[field];
  return value === undefined || value === null ? [] : (FILTERS[field].where?.(value, asked) ?? []);
}

function pathOf<Field extends keyof EventQuery>(field: Field, asked: Omit<Asked, 'words'>) {
  const value = asked.query[field];
  return value === undefined || value === null
    ? null
    : (FILTERS[field].path?.(value, asked) ?? null);
}

/** A party of a version `v` is one of these, in one of these roles; their own index has the day too. */
function hasParty(
  ids: readonly string[],
  { query: { since, until }, words, lacking }: Asked,
  roles?: readonly Role[],
): Condition {
  const isDated = lacking !== 'date';
  return sql`v.id in (select p.version from party as p where ${every([
    words.inList('p.company', ids),
    ...(isDated ? [] : [sql<SqlBool>`p.occurred_on = ''`]),
    ...(isDated && since ? [sql<SqlBool>`p.occurred_on >= ${since}`] : []),
    ...(isDated && until ? [sql<SqlBool>`p.occurred_on <= ${until}`] : []),
    ...(roles ? [sql<SqlBool>`p.role in (${sql.join(roles)})`] : []),
  ])})`;
}

/** No amount is kept that is larger, and not every engine reads a number that is. */
function cents(amount: number): number {
  return Math.min(amount, Number.MAX_SAFE_INTEGER);
}

const DAY = 86_400_000;
/** A span that is shorter to walk than the whole log. */
const SHORT_SPAN = 366 * DAY;
/** A span that is shorter to walk than the texts that say a common word. */
const SHORTER_SPAN = 92 * DAY;

/** The length of the days asked for, milliseconds; they end today where the question leaves their end open. */
function spanOf({ query: { since, until }, view, lacking }: Omit<Asked, 'words'>): number {
  if (lacking === 'date') return 0;
  const end = until === undefined ? view.asOf : Date.parse(until);
  return since === undefined ? Number.POSITIVE_INFINITY : end - Date.parse(since);
}
