/**
 * Every filter as conditions on versions, by the field of the query; one without an entry does not compile. The
 * conditions are written out: built from parts they would cost more than the query that they stand in.
 */
import type { SqlBool } from 'kysely';
import { keysOf } from '../../domain/collections.ts';
import { DAY_MS } from '../../domain/durations.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { isEveryType, type Role } from '../../domain/event/vocabulary.ts';
import type { Dialect, Path } from '../engines/engine.ts';
import { type Sql, sql } from '../engines/sql.ts';
import type { Layers } from '../reading/reading.ts';
import { dollarsWithin, hasMeasure } from './measures/figures.ts';
import { wasRumoured } from './raised/rumoured-once.ts';

type Condition = Sql<SqlBool>;

/** The part that a match may lack: its date or its amount, where the question asks for one. */
export type Lacking = 'none' | 'date' | 'amount';

/** The stages whose days are asked for: the event's own date, those of its other stages where that does not fit, or any. */
export type Met = 'own' | 'other' | 'any';

/** All that a condition may depend on beside its own value. */
interface Asked {
  query: EventQuery;
  view: Layers;
  words: Dialect;
  lacking: Lacking;
  met: Met;
}

/** One filter as the storage sees it. */
interface StoredFilter<Value> {
  /** Conditions that a version `v` must fit; none where the value says nothing by itself. */
  where?(value: Value, asked: Asked): readonly Condition[];
  /** The index on which few versions lie for such a value; null, as without it, where there may be many. */
  path?(value: Value, asked: Omit<Asked, 'words' | 'met'>): Path | null;
}

type StoredFilters = {
  readonly [Field in keyof Required<EventQuery>]: StoredFilter<NonNullable<EventQuery[Field]>>;
};

/** A filter by a list of values of one column. */
const among = (column: string) => ({
  where: (values: readonly string[], { words }: Asked) => [words.inList(`v.${column}`, values)],
});

/** A filter by companies that have a part, or one of these parts. */
const ofParty = (roles?: readonly Role[]) => ({
  where: (ids: readonly string[], asked: Asked) => [hasParty(ids, asked, roles)],
  path: () => 'number' as const,
});

/** Of several paths the first is taken, and conditions are asked in this order: those that leave few come first. To ask for every type would read each version beside its index. */
const FILTERS: StoredFilters = {
  numbers: {
    where: (numbers, { words }) => [words.inList('v.event', numbers)],
    path: () => 'version_event',
  },
  types: { where: (types, asked) => (isEveryType(types) ? [] : among('type').where(types, asked)) },
  statuses: among('status'),
  rumouredOnce: { where: (_once, { view }) => [wasRumoured(view)] },
  rounds: among('round'),
  sectors: among('sector'),
  topics: {
    where: (ids, { words }) => [
      sql`v.id in (select t.version from topic as t where ${words.inList('t.topic', ids)})`,
    ],
  },
  companies: { ...ofParty(), where: (ids, asked) => [hasParty(ids, asked, asked.query.roles)] },
  roles: {},
  alsoCompanies: ofParty(),
  investors: ofParty(['investor', 'lead_investor']),
  leads: ofParty(['lead_investor']),
  parts: {
    where: (parts, asked) => parts.map((each) => hasParty(each.companies, asked, each.roles)),
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
    where: (day, asked) => (isDated(asked) ? [sql`v.occurred_on >= ${day}`] : []),
    path: (_day, asked) => (spanOf(asked) <= SHORT_SPAN ? 'version_time' : null),
  },
  until: {
    where: (day, asked) => (isDated(asked) ? [sql`v.occurred_on <= ${day}`] : []),
  },
  minUsd: {
    where: (least, { lacking }) =>
      lacking === 'amount' ? [] : dollarsWithin('usd_minor', { least }),
  },
  maxUsd: {
    where: (most, { lacking }) =>
      lacking === 'amount' ? [] : dollarsWithin('usd_minor', { most }),
  },
  valuationUsd: { where: (bounds) => dollarsWithin('valuation_minor', bounds) },
  jobs: { where: (bounds, { view }) => [hasMeasure('jobs', bounds, view)] },
  without: {
    where: (without, asked) =>
      of({ ...asked, query: without }).map((each) => sql<SqlBool>`(${each}) is not true`),
  },
  /** Order and number narrow nothing. */
  sort: {},
  top: {},
};

const FIELDS = keysOf(FILTERS);
const of = (asked: Asked) => FIELDS.flatMap((field) => where(field, asked));
const DAYS = ['since', 'until'] as const;

const LACKS: Readonly<Record<Lacking, readonly Condition[]>> = {
  none: [],
  date: [
    sql`v.occurred_on is null`,
    sql`not exists (select 1 from stage as s where s.version = v.id)`,
  ],
  amount: [sql`v.usd_minor is null`],
};

/** All of these, of which none has an `or` that stands open. */
export function every(conditions: readonly Condition[]): Condition {
  return sql`${sql.join(conditions, ' and ')}`;
}

/** Conditions that a version `v` must fit. */
export function fits(
  query: EventQuery,
  view: Layers,
  words: Dialect,
  { lacking = 'none', met = 'own' }: { lacking?: Lacking; met?: Met } = {},
): Condition[] {
  const asked = { query, view, words, lacking, met };
  return [...of(asked), ...byStage(query, words, met), ...LACKS[lacking]];
}

/** Those of them that are on the days of a version `v`. */
export function onDay(
  { view, words }: Pick<Asked, 'view' | 'words'>,
  query: EventQuery,
  { lacking, met }: Pick<Asked, 'lacking' | 'met'>,
): readonly Condition[] {
  const asked = { view, words, query, lacking, met };
  if (lacking === 'date') return LACKS.date;
  return [...DAYS.flatMap((field) => where(field, asked)), ...byStage(query, words, met)];
}

/** True of a question that asks for days. */
export const asksDays = ({ since, until }: EventQuery): boolean =>
  since !== undefined || until !== undefined;

/** The version's own date is asked about. */
const isDated = ({ lacking, met }: Pick<Asked, 'lacking' | 'met'>) =>
  lacking !== 'date' && met === 'own';

/** Versions with a stage, other than their own date, on the days asked for; with `counts`, one at which their money counts. */
export function stagesIn({ since, until, types }: EventQuery, words: Dialect, counts = false) {
  return sql<number>`select s.version from stage as s where ${every([
    ...(since ? [sql<SqlBool>`s.date >= ${since}`] : []),
    ...(until ? [sql<SqlBool>`s.date <= ${until}`] : []),
    ...(types && !isEveryType(types) ? [words.inList('s.type', types)] : []),
    ...(counts ? [sql<SqlBool>`s.counts = 1`] : []),
    sql<SqlBool>`true`,
  ])}`;
}

/** The date of a version `v` itself is one of those asked for; true or false, never null. */
function isOnOwnDay({ since, until }: EventQuery): Condition {
  return sql`(v.occurred_on is not null and ${every([
    ...(since ? [sql<SqlBool>`v.occurred_on >= ${since}`] : []),
    ...(until ? [sql<SqlBool>`v.occurred_on <= ${until}`] : []),
    sql<SqlBool>`true`,
  ])})`;
}

function byStage(query: EventQuery, words: Dialect, met: Met): readonly Condition[] {
  if (met === 'own' || !asksDays(query)) return [];
  const inStages = sql<SqlBool>`v.id in (${stagesIn(query, words)})`;
  if (met === 'other') return [inStages, sql`not ${isOnOwnDay(query)}`];
  return [sql`(${isOnOwnDay(query)} or ${inStages})`];
}

/** The path to take because few versions lie on it; null where the question makes none short. */
export function shortPath(query: EventQuery, view: Layers, lacking: Lacking): Path | null {
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

function pathOf<Field extends keyof EventQuery>(field: Field, asked: Omit<Asked, 'words' | 'met'>) {
  const value = asked.query[field];
  return value === undefined || value === null
    ? null
    : (FILTERS[field].path?.(value, asked) ?? null);
}

/** A party of a version `v` is one of these, in one of these roles; their own index has the day too. */
function hasParty(
  ids: readonly string[],
  { query: { since, until }, words, lacking, met }: Asked,
  roles?: readonly Role[],
): Condition {
  const own = isDated({ lacking, met });
  return sql`v.id in (select p.version from party as p where ${every([
    words.inList('p.company', ids),
    ...(lacking === 'date' ? [sql<SqlBool>`p.occurred_on = ''`] : []),
    ...(own && since ? [sql<SqlBool>`p.occurred_on >= ${since}`] : []),
    ...(own && until ? [sql<SqlBool>`p.occurred_on <= ${until}`] : []),
    ...(roles ? [sql<SqlBool>`p.role in (${sql.join(roles)})`] : []),
  ])})`;
}

/** A span that is shorter to walk than the whole log. */
const SHORT_SPAN = 366 * DAY_MS;
/** A span that is shorter to walk than the texts that say a common word. */
const SHORTER_SPAN = 92 * DAY_MS;

/** The length of the days asked for, milliseconds; they end today where the question leaves their end open. */
function spanOf({ query: { since, until }, view, lacking }: Omit<Asked, 'words' | 'met'>): number {
  if (lacking === 'date') return 0;
  const end = until === undefined ? view.asOf : Date.parse(until);
  return since === undefined ? Number.POSITIVE_INFINITY : end - Date.parse(since);
}
