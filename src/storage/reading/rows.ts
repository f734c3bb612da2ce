import { isCounted } from '../../domain/event/counting.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Path } from '../engines/engine.ts';
import { workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { bodyIn, frozen, ofDeal } from './bodies.ts';
import { compiled } from './compiled.ts';
import { keeperOf } from './kept.ts';
import type { Reading } from './reading.ts';
import { readableTo, visibleTo } from './view.ts';

/** Versions visible to a view, read along a path, with what an event is made of; `withdrawn` ones too where asked for. */
export function selectEvents({ db, view, words }: Reading, path: Path, withdrawn = false) {
  return db
    .selectFrom(words.fromIndex(path))
    .innerJoin('event as e', 'e.seq', 'v.event')
    .innerJoin('body as b', 'b.id', 'v.body')
    .where(withdrawn ? visibleTo(view) : readableTo(view))
    .select(['v.id as version', 'v.event as number', 'v.known_on', 'v.first_known', 'v.revised_at'])
    .select(['v.withdrawn', 'v.left_out', 'v.of_deal', 'e.id', 'e.workspace', 'b.json']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number];

/** Rows as events, in their order; links to events that the view can't see are left out. */
export async function eventsOf(reading: Reading, rows: readonly Row[]): Promise<TrackedEvent[]> {
  return asSeen(reading, keptOrRead(reading, rows));
}

async function asSeen(reading: Reading, events: readonly TrackedEvent[]): Promise<TrackedEvent[]> {
  const targets = new Set(events.flatMap((event) => event.links.map((link) => link.event)));
  if (targets.size === 0) return [...events];
  const seen = await seenIds(reading, [...targets]);
  return events.map((event) => ({
    ...event,
    links: event.links.filter((link) => seen.has(link.event)),
  }));
}

/** So many events stay read: the newest ones and those of the best-known companies are asked for again and again. */
const KEPT = 2_000;
/** More events than an answer shows: they are read to be counted, and would push out of what is kept those that are asked for again. */
const MANY = 200;

const kept = keeperOf<TrackedEvent>(KEPT);

/** Reads rows but those whose events stay read. What is returned is shared, and frozen where it is kept. */
function keptOrRead(reading: Reading, rows: readonly Row[]): TrackedEvent[] {
  const { db } = reading;
  return rows.map((row) => {
    const known = kept.recall(db, row.version);
    if (known) return known;
    const event = eventOf(row);
    // What only some may see may get another owner, and keeps its version.
    if (rows.length > MANY || event.visibility !== 'workspace') return event;
    kept.keep(db, row.version, frozen(event));
    return event;
  });
}

function eventOf(row: Row): TrackedEvent {
  const { fields, evidence, stages } = bodyIn(row.json);
  return {
    ...fields,
    id: row.id,
    number: row.number,
    knownOn: row.known_on,
    knownAt: row.first_known,
    revisedAt: row.revised_at,
    workspace: row.workspace === BUNDLED ? null : workspaceOf(row.workspace),
    evidence,
    stages,
    ...ofDeal(row.of_deal),
    isCounted: isCounted(row.left_out),
    withdrawn: row.withdrawn === 1,
  };
}

/** Those of these ids that the view can see. */
export async function seenIds(reading: Reading, ids: readonly string[]): Promise<Set<string>> {
  const rows = await seen(reading, { ids });
  return new Set(rows.map((row) => row.id));
}

const seen = compiled(({ db, words, view }, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom('event as e')
    .innerJoin(words.fromIndex('version_event'), 'v.event', 'e.seq')
    .where(words.inList('e.id', ids))
    .where(visibleTo(view))
    .select('e.id'),
);

/** Events by version number, in the order of the numbers given. Only those that do not stay read are asked for. */
export async function eventsByVersion(
  reading: Reading,
  versions: readonly number[],
): Promise<TrackedEvent[]> {
  const { db } = reading;
  const found = new Map(versions.map((version) => [version, kept.recall(db, version)]));
  const missing = versions.filter((version) => !found.get(version));
  const rows = missing.length === 0 ? [] : await ofVersions(reading, { versions: missing });
  const read = keptOrRead(reading, rows);
  for (const [index, { version }] of rows.entries()) found.set(version, read[index]);
  return asSeen(
    reading,
    versions.flatMap((version) => found.get(version) ?? []),
  );
}

const ofVersions = compiled((reading, { versions }: { versions: readonly number[] }) =>
  selectEvents(reading, 'number').where(reading.words.inList('v.id', versions)),
);
