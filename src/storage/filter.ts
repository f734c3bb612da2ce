/** A question as conditions on versions. */
import type { Expression, SqlBool } from 'kysely';
import type { EventQuery } from '../briefing/query.ts';
import type { View } from '../contracts/store.ts';
import type { Columns, Dialect } from './engine.ts';

type Condition = Expression<SqlBool>;

/** Conditions that a version `v` fits, apart from its date and its amount. */
export function fits(eb: Columns, query: EventQuery, view: View, words: Dialect): Condition[] {
  const oneOf = (column: string, values?: readonly string[]) =>
    values ? [words.among(`v.${column}`, values)] : [];
  return [
    ...oneOf('type', query.types),
    ...oneOf('status', query.statuses),
    ...oneOf('round', query.rounds),
    ...oneOf('sector', query.sectors),
    ...oneOf('jurisdiction', query.jurisdictions),
    ...(query.companies ? [hasParty(eb, words, query.companies, query.roles)] : []),
    ...(query.investors
      ? [hasParty(eb, words, query.investors, ['investor', 'lead_investor'])]
      : []),
    ...(query.places ?? []).map((place) =>
      eb.or([words.among('v.region', place.regions), words.among('v.country', place.countries)]),
    ),
    ...(query.words?.length ? [words.says('v.body', query.words, view.asOf)] : []),
    ...(query.known
      ? [eb('v.first_known', '>', query.known.from), eb('v.first_known', '<=', query.known.to)]
      : []),
  ];
}

function hasParty(
  eb: Columns,
  words: Dialect,
  companies: readonly string[],
  roles?: readonly string[],
): Condition {
  const among = eb
    .selectFrom('party as p')
    .where(words.among('p.company', companies))
    .$if(roles !== undefined, (q) => q.where('p.role', 'in', roles as string[]))
    .select('p.version');
  return eb('v.id', 'in', among);
}

/** Conditions on the date; none where the question has none. */
export function dated(eb: Columns, { since, until }: EventQuery): Condition[] {
  return [
    ...(since ? [eb('v.occurred_on', '>=', since)] : []),
    ...(until ? [eb('v.occurred_on', '<=', until)] : []),
  ];
}

/** Conditions on the US-dollar value; none where the question has none. */
export function priced(eb: Columns, { minUsd, maxUsd }: EventQuery): Condition[] {
  return [
    ...(minUsd === undefined ? [] : [eb('v.usd_minor', '>=', Math.ceil(minUsd * 100))]),
    ...(maxUsd === undefined ? [] : [eb('v.usd_minor', '<=', Math.floor(maxUsd * 100))]),
  ];
}
