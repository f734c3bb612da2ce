/** Revisions whose moment lies in a window. */
import type { SqlBool } from 'kysely';
import type { Merge } from '../../contracts/sources/merge.ts';
import { STILL_TOLD } from '../../domain/event/publication.ts';
import { type Sql, sql } from '../engines/sql.ts';
import { BUNDLED } from '../schema/tables.ts';
import { compiled } from './compiled.ts';
import type { Reading } from './reading.ts';

/** Revisions whose moment lies in (from, to], by when they are known. Each question has an index of its own. */
export async function revisionsIn(reading: Reading, from: number, to: number) {
  const learnt = await learntIn(reading, { from, to });
  const older = await olderIn(reading, { from, to });
  return [...learnt, ...older].sort((a, b) => a.known_at - b.known_at || a.id - b.id);
}

/** In (from, to], epoch milliseconds. */
interface Window {
  from: number;
  to: number;
}

function within({ db, view }: Reading, fits: Sql<SqlBool>) {
  return db
    .selectFrom('revision as r')
    .where('r.workspace', 'in', [...view.layers])
    .where(fits)
    .select(['r.id', 'r.event', 'r.known_at', 'r.known_on', 'r.learnt_at', 'r.why']);
}

/** False for a revision that says otherwise what one before it says of the same moment. */
const isNoCorrection = sql<SqlBool>`not exists (select 1 from revision as o
  where o.event = r.event and o.workspace = r.workspace and o.known_at = r.known_at and o.id < r.id)`;

const learntIn = compiled((reading, { from, to }: Window) =>
  within(
    reading,
    sql`r.learnt_at > ${from} and r.learnt_at <= ${to}
      and r.learnt_at - r.known_at <= ${STILL_TOLD} and (r.learnt_at = r.known_at or ${isNoCorrection})`,
  ),
);
const olderIn = compiled((reading, { from, to }: Window) =>
  within(
    reading,
    sql`r.known_at > ${from} and r.known_at <= ${to} and r.learnt_at - r.known_at > ${STILL_TOLD}`,
  ),
);

/** Revisions since a moment by which people made an event a part of another, the newest first, no more than so many. */
export async function mergesSince(reading: Reading, from: number, most: number): Promise<Merge[]> {
  const { db, view } = reading;
  const rows = await db
    .selectFrom('revision as r')
    .where(
      'r.workspace',
      'in',
      view.layers.filter((layer) => layer !== BUNDLED),
    )
    .where('r.known_at', '>', from)
    .where('r.known_at', '<=', view.asOf)
    .where('r.patch', 'like', '%"duplicate_of"%')
    .select(['r.event', 'r.who', 'r.known_at'])
    .orderBy('r.known_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ event, who, known_at }) => ({ number: event, who, at: known_at }));
}
