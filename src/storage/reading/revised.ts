/** Moments at which something becomes known, and the events that were revised since a look. */
import type { Written } from '../../contracts/reader.ts';
import type { Db } from '../engines/engine.ts';
import type { Reading } from './reading.ts';
import { workspacesOf } from './view.ts';

/** The first moment after another at which something becomes known in a workspace. */
export async function nextKnown(db: Db, workspace: string, after: number): Promise<number | null> {
  const row = await db
    .selectFrom('revision')
    .where('workspace', 'in', workspacesOf({ workspace, asOf: after }))
    .where('known_at', '>', after)
    .select((eb) => eb.fn.min('known_at').as('next'))
    .executeTakeFirst();
  return row?.next ?? null;
}

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
