/** The size of what a view can read, and its latest day. */

import type { Reading } from '../reading/reading.ts';
import { knownTo } from '../reading/view.ts';
import { countMatches } from './count.ts';

export async function sizeOf(reading: Reading) {
  const { db, view } = reading;
  const companies = await db
    .selectFrom('company as c')
    .where('c.workspace', 'in', [...view.layers])
    .where(knownTo(view))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    events: await countMatches(reading, {}),
    companies: companies.count,
    latest: await latestOf(reading),
  };
}

/** The latest day (YYYY-MM-DD) on which something became known. */
export async function latestOf({ db, view }: Reading): Promise<string | null> {
  const last = await Promise.all(
    // Of each workspace by itself: there an index ends at its last revision.
    view.layers.map((workspace) =>
      db
        .selectFrom('revision')
        .where('workspace', '=', workspace)
        .where('known_at', '<=', view.asOf)
        .select(['known_at', 'known_on'])
        .orderBy('known_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const rows = last.filter((row) => row !== undefined);
  return rows.sort((a, b) => b.known_at - a.known_at)[0]?.known_on ?? null;
}
