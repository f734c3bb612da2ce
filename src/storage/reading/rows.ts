import { isCounted } from '../../domain/event/counting.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Path } from '../engines/engine.ts';
import { workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { type Body, bodyOf, bodyUnkept, ofDeal } from './bodies.ts';
import { compiled } from './compiled.ts';
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
    .select(['v.withdrawn', 'v.body', 'v.left_out', 'v.of_deal', 'e.id', 'e.workspace', 'b.json']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number];

/** Rows as events, in their order; links to events that the view can't see are left out. */
export async function eventsOf(reading: Reading, rows: readonly Row[]): Promise<TrackedEvent[]> {
  const read = rows.length > MANY ? bodyUnkept : bodyOf;
  const events = rows.map((row) => eventOf(row, read(row.body, row.json)));
  const targets = new Set(events.flatMap((event) => event.links.map((link) => link.event)));
  if (targets.size === 0) return events;
  const seen = await seenIds(reading, [...targets]);
  return events.map((event) => ({
    ...event,
    links: event.links.filter((link) => seen.has(link.event)),
  }));
}

/** More events than an answer shows: they are read to be counted, and push out of what is kept those that are asked for again. */
const MANY = 200;

function eventOf(row: Row, { fields, evidence, stages }: Body): TrackedEvent {
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

/** Events by version number, in the order of the numbers given. */
export async function eventsByVersion(
  reading: Reading,
  versions: readonly number[],
): Promise<TrackedEvent[]> {
  if (versions.length === 0) return [];
  const rows = await ofVersions(reading, { versions });
  const byVersion = new Map(rows.map((row) => [row.version, row]));
  return eventsOf(
    reading,
    versions.flatMap((version) => byVersion.get(version) ?? []),
  );
}

const ofVersions = compiled((reading, { versions }: { versions: readonly number[] }) =>
  selectEvents(reading, 'number').where(reading.words.inList('v.id', versions)),
);
