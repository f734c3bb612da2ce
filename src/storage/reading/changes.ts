import type { Change, Written } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Db } from '../engines/engine.ts';
import { eventsOf, type Reading, selectEvents } from './rows.ts';
import { workspacesOf } from './view.ts';

/** One change an event, oldest first: of an event revised more than once, the last moment and every reason. */
export async function changesIn(
  reading: Reading,
  window: { from: number; to: number; withdrawn?: boolean },
): Promise<Change[]> {
  const to = Math.min(window.to, reading.view.asOf);
  const revisions = await revisionsIn(reading, window.from, to);
  const events = [...new Set(revisions.map((revision) => revision.event))];
  const now = await eventsAt(reading, events, to, window.withdrawn ?? false);
  const before = await eventsAt(reading, events, window.from, true);
  const changes = events.flatMap((number): Change[] => {
    const event = now.get(number);
    if (!event) return [];
    const own = revisions.filter((revision) => revision.event === number);
    const known = before.get(number) ?? null;
    const last = known && own.at(-1);
    const at = last?.known_at ?? event.knownAt;
    const on = last?.known_on ?? event.knownOn;
    return [{ event, before: known, at, on, why: reasonsOf(own, known) }];
  });
  return changes.sort((a, b) => a.at - b.at || a.event.number - b.event.number);
}

type Row = Awaited<ReturnType<typeof revisionsIn>>[number];

function reasonsOf(revisions: readonly Row[], before: TrackedEvent | null): string {
  // What corrects a revision is known with it, and is no news of its own.
  const firsts = revisions.filter(
    ({ known_at }, index) => revisions.findIndex((one) => one.known_at === known_at) === index,
  );
  const telling = before ? firsts : firsts.slice(0, 1);
  return [...new Set(telling.map((revision) => revision.why))].join('; ');
}

async function revisionsIn({ db, view }: Reading, from: number, to: number) {
  return db
    .selectFrom('revision')
    .where('workspace', 'in', workspacesOf(view))
    .where('known_at', '>', from)
    .where('known_at', '<=', to)
    .select(['event', 'known_at', 'known_on', 'why'])
    .orderBy('known_at')
    .orderBy('id')
    .execute();
}

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

async function eventsAt(
  reading: Reading,
  events: readonly number[],
  asOf: number,
  withdrawn: boolean,
): Promise<Map<number, TrackedEvent>> {
  if (events.length === 0) return new Map();
  const then = { ...reading, view: { ...reading.view, asOf } };
  const rows = await selectEvents(then, 'version_event', withdrawn)
    .where(reading.words.inList('v.event', events))
    .execute();
  return new Map((await eventsOf(then, rows)).map((event) => [event.number, event]));
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
