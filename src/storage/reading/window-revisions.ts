/** Revisions whose moment lies in a window. */
import { type Expression, type SqlBool, sql } from 'kysely';
import { STILL_TOLD } from '../../domain/event/publication.ts';
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

function within({ db, view }: Reading, fits: Expression<SqlBool>) {
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
