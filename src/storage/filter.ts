/** A question as conditions on versions. */
import type { Expression, SqlBool } from 'kysely';
import type { EventQuery } from '../briefing/query.ts';
import type { View } from '../contracts/store.ts';
import type { Columns, Dialect } from './engine.ts';

type Condition = Expression<SqlBool>;

/** What a match may lack: its date or its amount, where the question asks for one. */
export type Lacking = 'none' | 'date' | 'amount';

/** Conditions that a version `v` must fit. */
export function fits(
  eb: Columns,
  query: EventQuery,
  view: View,
  words: Dialect,
  lacking: Lacking = 'none',
): Condition[] {
  const oneOf = (column: string, values?: readonly string[]) =>
    values ? [words.among(`v.${column}`, values)] : [];
  return [
    ...oneOf('type', query.types),
    ...oneOf('status', query.statuses),
    ...oneOf('round', query.rounds),
    ...oneOf('sector', query.sectors),
    ...oneOf('jurisdiction', query.jurisdictions),
    ...partiesOf(eb, query, words, lacking),
    ...(query.places ?? []).map((place) =>
      eb.or([words.among('v.region', place.regions), words.among('v.country', place.countries)]),
    ),
    ...(query.words?.length ? [words.says('v.body', query.words, view.asOf)] : []),
    ...knownIn(eb, query),
    ...(lacking === 'date'
      ? [eb('v.occurred_on', 'is', null)]
      : datedIn(eb, query, 'v.occurred_on')),
    ...(lacking === 'amount' ? [eb('v.usd_minor', 'is', null)] : pricedIn(eb, query)),
  ];
}

function partiesOf(eb: Columns, query: EventQuery, words: Dialect, lacking: Lacking): Condition[] {
  const { companies, roles, investors } = query;
  const hasParty = (ids: readonly string[], asked?: readonly string[]) =>
    eb(
      'v.id',
      'in',
      eb
        .selectFrom('party as p')
        .where(words.among('p.company', ids))
        .where((p: Columns) =>
          p.and(
            lacking === 'date' ? [p('p.occurred_on', '=', '')] : datedIn(p, query, 'p.occurred_on'),
          ),
        )
        .$if(asked !== undefined, (q) => q.where('p.role', 'in', asked))
        .select('p.version'),
    );
  return [
    ...(companies ? [hasParty(companies, roles)] : []),
    ...(investors ? [hasParty(investors, ['investor', 'lead_investor'])] : []),
  ];
}

function knownIn(eb: Columns, { known }: EventQuery): Condition[] {
  if (!known) return [];
  return [eb('v.first_known', '>', known.from), eb('v.first_known', '<=', known.to)];
}

function datedIn(eb: Columns, { since, until }: EventQuery, column: string): Condition[] {
  return [...(since ? [eb(column, '>=', since)] : []), ...(until ? [eb(column, '<=', until)] : [])];
}

function pricedIn(eb: Columns, { minUsd, maxUsd }: EventQuery): Condition[] {
  return [
    ...(minUsd === undefined ? [] : [eb('v.usd_minor', '>=', Math.ceil(minUsd * 100))]),
    ...(maxUsd === undefined ? [] : [eb('v.usd_minor', '<=', Math.floor(maxUsd * 100))]),
  ];
}
