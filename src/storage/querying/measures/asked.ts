/** The measures that a question asks for. */
import type { SqlBool } from 'kysely';
import type { MeasureAsk } from '../../../contracts/trends/measures.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { sql } from '../../engines/sql.ts';
import type { Reading } from '../../reading/reading.ts';
import { readableTo } from '../../reading/view.ts';
import { every, fits, shortPath } from '../filter.ts';

/**
 * All that follows a `from`: the measures `m` that are asked for, with the versions `v` that they are of, and the parties `p`. Where the
 * question names companies or events it begins with these, else with the figure and its days.
 */
export function measuresAsked({ view, words }: Reading, ask: MeasureAsk) {
  const { kind, query, roles, among, undated, days = 'own' } = ask;
  const { since, until, ...others } = query;
  const fitting =
    days === 'own' ? fits(others, view, words) : fits(query, view, words, { met: 'any' });
  const dated = every([...daysIn(days, { since, until }), sql<SqlBool>`m.day <> ''`]);
  const measures = sql`measure as m`;
  const path = shortPath({ ...query, words: undefined }, view, 'none');
  const inOrder =
    path === 'number' || path === 'version_event'
      ? [words.fromIndex(path), measures]
      : [measures, words.fromIndex('number')];
  return sql`${sql.join(inOrder, ' cross join ')}
    ${roles ? sql`cross join party as p` : sql``}
    where m.workspace in (${sql.join(view.layers)}) and m.kind = ${sql.lit(kind)}
      and ${undated ? sql`(m.day = '' or (${dated}))` : dated}
      and v.id = m.version and ${every([readableTo(view), ...fitting])}
      ${roles ? sql`and p.version = v.id and ${onceIn(roles)}` : sql``}
      ${among ? sql`and ${words.inList(roles ? 'p.company' : 'm.name', among)}` : sql``}`;
}

type Days = NonNullable<MeasureAsk['days']>;

function daysIn(days: Days, { since, until }: Pick<EventQuery, 'since' | 'until'>) {
  const from = since ? [sql<SqlBool>`m.day >= ${since}`] : [];
  const to = until ? [sql<SqlBool>`m.day <= ${until}`] : [];
  if (days === 'own') return [...from, ...to];
  if (days === 'stages') return from;
  return [sql<SqlBool>`not (${every([...from, ...to, sql<SqlBool>`true`])})`];
}

/** A party `p` with one of these parts, once where it has several. */
const onceIn = (roles: readonly string[]) => sql`p.role in (${sql.join(roles)}) and not exists (
  select 1 from party as q where q.version = p.version and q.company = p.company
    and q.role in (${sql.join(roles)}) and q.role < p.role)`;
