import { type Expression, type SqlBool, sql } from 'kysely';
import type { Change, Written } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { STILL_TOLD, toldAt } from '../../domain/event/publication.ts';
import type { Db } from '../engines/engine.ts';
import { eventsOf, type Reading, selectEvents } from './rows.ts';
import { workspacesOf } from './view.ts';

/** One change an event, oldest first: of an event revised more than once, the last moment and every reason. */
export async function changesIn(
  reading: Reading,
  window: { from: number; to: number; withdrawn?: boolean },
): Promise<Change[]> {
  const to = Math.min(window.to, reading.view.asOf);
  const revisions = Map.groupBy(
    await revisionsIn(reading, window.from, to),
    (revision) => revision.event,
  );
  const now = await eventsAt(reading, [...revisions.keys()], to, window.withdrawn ?? false);
  const before = await eventsBefore(reading, revisions, window.from);
  const changes = [...revisions].flatMap(([number, own]): Change[] => {
    const event = now.get(number);
    return event ? [changeOf(event, before.get(number) ?? null, own)] : [];
  });
  return changes.sort((a, b) => a.at - b.at || a.event.number - b.event.number);
}

type Row = Awaited<ReturnType<typeof revisionsIn>>[number];

function changeOf(event: TrackedEvent, before: TrackedEvent | null, own: readonly Row[]): Change {
  const why = reasonsOf(own, before);
  const last = own.at(-1);
  if (before && last)
    return { event, before, at: momentOf(last), since: last.known_at, on: last.known_on, why };
  // An event may have been withdrawn when it was first written.
  const at = Math.max(event.knownAt, ...own.slice(0, 1).map(momentOf));
  return { event, before, at, since: event.knownAt, on: event.knownOn, why };
}

const momentOf = ({ known_at, learnt_at }: Row) => toldAt(known_at, learnt_at);

function reasonsOf(revisions: readonly Row[], before: TrackedEvent | null): string {
  // What corrects a revision is known with it, and is no news of its own.
  const firsts = revisions.filter(
    ({ known_at }, index) => revisions.findIndex((one) => one.known_at === known_at) === index,
  );
  const telling = before ? firsts : firsts.slice(0, 1);
  return [...new Set(telling.map((revision) => revision.why))].join('; ');
}

/** Revisions whose moment lies in (from, to], by when they are known. Each question has an index of its own. */
async function revisionsIn({ db, view }: Reading, from: number, to: number) {
  const within = (fits: Expression<SqlBool>) =>
    db
      .selectFrom('revision as r')
      .where('r.workspace', 'in', workspacesOf(view))
      .where(fits)
      .select(['r.id', 'r.event', 'r.known_at', 'r.known_on', 'r.learnt_at', 'r.why'])
      .execute();
  const learnt = await within(sql`r.learnt_at > ${from} and r.learnt_at <= ${to}
    and r.learnt_at - r.known_at <= ${STILL_TOLD} and (r.learnt_at = r.known_at or ${isNoCorrection})`);
  const older = await within(sql`r.known_at > ${from} and r.known_at <= ${to}
    and r.learnt_at - r.known_at > ${STILL_TOLD}`);
  return [...learnt, ...older].sort((a, b) => a.known_at - b.known_at || a.id - b.id);
}

/** False for a revision that says otherwise what one before it says of the same moment. */
const isNoCorrection = sql<SqlBool>`not exists (select 1 from revision as o
  where o.event = r.event and o.workspace = r.workspace and o.known_at = r.known_at and o.id < r.id)`;

/** The events just before their changes: at the start of the window, or before what was known by then and learnt only in it. */
async function eventsBefore(
  reading: Reading,
  revisions: ReadonlyMap<number, readonly Row[]>,
  from: number,
): Promise<Map<number, TrackedEvent>> {
  const moments = Map.groupBy(revisions, ([, [first]]) =>
    Math.min(from, (first?.known_at ?? from) - 1),
  );
  const before = new Map<number, TrackedEvent>();
  for (const [moment, entries] of moments) {
    const numbers = entries.map(([number]) => number);
    for (const [number, event] of await eventsAt(reading, numbers, moment, true))
      before.set(number, event);
  }
  return before;
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
