/** Moments at which something becomes known, and the events that were revised since a look: of a whole workspace, whoever may see them. */
import type { Store, Written } from '../../contracts/store.ts';
import type { Db } from '../engines/engine.ts';
import { commonTo } from './reading.ts';

/** All owners in a workspace, the bundled rows' among them. */
export async function ownersIn(db: Db, workspace: string): Promise<string[]> {
  const hidden = await db
    .selectFrom('hidden_owner')
    .where('workspace', '=', workspace)
    .select('owner')
    .execute();
  return [...(await commonTo(db, workspace)), ...hidden.map(({ owner }) => owner)];
}

/** The first moment after another at which something becomes known in a workspace. */
export async function nextKnown(db: Db, workspace: string, after: number): Promise<number | null> {
  const row = await db
    .selectFrom('revision')
    .where('workspace', 'in', await ownersIn(db, workspace))
    .where('known_at', '>', after)
    .select((eb) => eb.fn.min('known_at').as('next'))
    .executeTakeFirst();
  return row?.next ?? null;
}

/** Events with a revision that became known, or was written, since the last look, and is known by a moment. */
export async function revisedSince(
  db: Db,
  workspace: string,
  { knownAfter, writtenAfter, asOf }: Written & { asOf: number },
): ReturnType<Store['revised']> {
  const owners = await ownersIn(db, workspace);
  const revisions = () =>
    db
      .selectFrom('revision as r')
      .innerJoin('event as e', 'e.seq', 'r.event')
      .where('r.workspace', 'in', owners)
      .where('r.known_at', '<=', asOf)
      .select('e.id')
      .orderBy('r.id');
  // Two questions, because each has an index of its own and both together have none.
  const known = await revisions().where('r.known_at', '>', knownAfter).execute();
  const written = await revisions()
    .where('r.id', '>', writtenAfter)
    .select('r.learnt_at')
    .execute();
  const events = [...known, ...written].map((row) => row.id);
  const learntFrom = written.reduce<number | null>(
    (first, { learnt_at: at }) => Math.min(first ?? at, at),
    null,
  );
  return { events: [...new Set(events)], written: await lastRevision(db), learntFrom };
}

/** The number of the last revision; 0 for none. */
export async function lastRevision(db: Db): Promise<number> {
  const last = await db
    .selectFrom('revision')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return last?.id ?? 0;
}

/** Slack's ids of the channels and people of a workspace that have events of their own. */
export async function audiencesIn(db: Db, workspace: string): Promise<Set<string>> {
  const owners = await ownersIn(db, workspace);
  return new Set(owners.flatMap((owner) => owner.split(':').slice(1)));
}
