import type { Change } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { toldAt } from '../../domain/event/publication.ts';
import { compiled } from './compiled.ts';
import type { Reading } from './reading.ts';
import { eventsOf, selectEvents } from './rows.ts';
import { revisionsIn } from './window-revisions.ts';

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

async function eventsAt(
  reading: Reading,
  events: readonly number[],
  asOf: number,
  withdrawn: boolean,
): Promise<Map<number, TrackedEvent>> {
  if (events.length === 0) return new Map();
  const then = { ...reading, view: { ...reading.view, asOf } };
  const rows = await (withdrawn ? withWithdrawn : standing)(then, { events });
  return new Map((await eventsOf(then, rows)).map((event) => [event.number, event]));
}

const eventsOn = (withdrawn: boolean) =>
  compiled((reading, { events }: { events: readonly number[] }) =>
    selectEvents(reading, 'version_event', withdrawn).where(
      reading.words.inList('v.event', events),
    ),
  );
const standing = eventsOn(false);
const withWithdrawn = eventsOn(true);
