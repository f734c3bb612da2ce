/** How much a view can read, and until when. */
import type { Reading } from './rows.ts';
import { readableTo, workspacesOf } from './view.ts';

export async function sizeOf({ db, words, view }: Reading) {
  const events = await db
    .selectFrom('version as v')
    .where(readableTo(view))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const companies = await db
    .selectFrom('company')
    .where('workspace', 'in', workspacesOf(view))
    .where('since', '<=', view.asOf)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    events: events.count,
    companies: companies.count,
    latest: await latestOf({ db, words, view }),
  };
}

/** The latest day (YYYY-MM-DD) on which something became known. */
export async function latestOf({ db, view }: Reading): Promise<string | null> {
  const row = await db
    .selectFrom('revision')
    .where('workspace', 'in', workspacesOf(view))
    .where('known_at', '<=', view.asOf)
    .select('known_on')
    .orderBy('known_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.known_on ?? null;
}
