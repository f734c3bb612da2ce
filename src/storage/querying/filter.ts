/** A question as conditions on versions, written out: built from parts they would cost more than the query that they stand in. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { View } from '../../contracts/reader.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Dialect } from '../engines/engine.ts';

type Condition = Expression<SqlBool>;

/** What a match may lack: its date or its amount, where the question asks for one. */
export type Lacking = 'none' | 'date' | 'amount';

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
  const oneOf = (column: string, values?: readonly string[]) =>
    values ? [words.inList(`v.${column}`, values)] : [];
  return [
    ...(query.numbers ? [words.inList('v.event', query.numbers)] : []),
    ...oneOf('type', query.types),
    ...oneOf('status', query.statuses),
    ...oneOf('round', query.rounds),
    ...oneOf('sector', query.sectors),
    ...oneOf('jurisdiction', query.jurisdictions),
    ...partiesOf(query, words, lacking),
    ...(query.places ?? []).map(
      ({ regions, countries }): Condition =>
        sql`(${words.inList('v.region', regions)} or ${words.inList('v.country', countries)})`,
    ),
    ...(query.words?.length ? [words.matchesText('v.body', query.words, view.asOf)] : []),
    ...knownIn(query),
    ...onDay(query, lacking),
    ...(lacking === 'amount' ? [sql<SqlBool>`v.usd_minor is null`] : pricedIn(query)),
  ];
}

const VERSION_DAY = sql.raw('v.occurred_on');
const PARTY_DAY = sql.raw('p.occurred_on');

/** Conditions on the day of a version `v`. */
export function onDay(query: EventQuery, lacking: Lacking): Condition[] {
  return lacking === 'date' ? [sql`v.occurred_on is null`] : datedIn(query, VERSION_DAY);
}

function partiesOf(query: EventQuery, words: Dialect, lacking: Lacking): Condition[] {
  const { companies, roles, investors } = query;
  const dated = lacking === 'date' ? [sql<SqlBool>`p.occurred_on = ''`] : datedIn(query, PARTY_DAY);
  const hasParty = (ids: readonly string[], asked?: readonly string[]): Condition =>
    sql`v.id in (select p.version from party as p where ${every([
      words.inList('p.company', ids),
      ...dated,
      ...(asked ? [sql<SqlBool>`p.role in (${sql.join(asked)})`] : []),
    ])})`;
  return [
    ...(companies ? [hasParty(companies, roles)] : []),
    ...(investors ? [hasParty(investors, ['investor', 'lead_investor'])] : []),
  ];
}

function knownIn({ known }: EventQuery): Condition[] {
  if (!known) return [];
  return [sql`v.first_known > ${known.from} and v.first_known <= ${known.to}`];
}

function datedIn({ since, until }: EventQuery, day: typeof VERSION_DAY): Condition[] {
  return [
    ...(since ? [sql<SqlBool>`${day} >= ${since}`] : []),
    ...(until ? [sql<SqlBool>`${day} <= ${until}`] : []),
  ];
}

function pricedIn({ minUsd, maxUsd }: EventQuery): Condition[] {
  return [
    ...(minUsd === undefined
      ? []
      : [sql<SqlBool>`v.usd_minor >= ${cents(Math.ceil(minUsd * 100))}`]),
    ...(maxUsd === undefined
      ? []
      : [sql<SqlBool>`v.usd_minor <= ${cents(Math.floor(maxUsd * 100))}`]),
  ];
}

/** No amount is kept that is larger, and not every engine reads a number that is. */
function cents(amount: number): number {
  return Math.min(amount, Number.MAX_SAFE_INTEGER);
}
