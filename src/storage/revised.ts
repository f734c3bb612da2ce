/** Which events were revised lately: the cost follows what is new, not the log. */
import type { Written } from '../contracts/store.ts';
import type { Reading } from './reading/rows.ts';
import { workspacesOf } from './reading/view.ts';

/** Events with a revision that became known, or was written, since the last look. */
export async function revisedSince(
  reading: Reading,
  { knownAfter, writtenAfter }: Written,
): Promise<{ events: string[]; written: number }> {
  // Two questions, because each has an index of its own and both together have none.
  const known = await revisions(reading).where('r.known_at', '>', knownAfter).execute();
  const written = await revisions(reading).where('r.id', '>', writtenAfter).execute();
  const last = await reading.db
    .selectFrom('revision')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  const events = [...known, ...written].map((row) => row.id);
  return { events: [...new Set(events)], written: last?.id ?? 0 };
}

function revisions({ db, view }: Reading) {
  return db
    .selectFrom('revision as r')
    .innerJoin('event as e', 'e.seq', 'r.event')
    .where('r.workspace', 'in', workspacesOf(view))
    .where('r.known_at', '<=', view.asOf)
    .select('e.id')
    .orderBy('r.id');
}
