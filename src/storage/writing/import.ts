/** A workspace's own records, read one by one and written in one transaction. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Imported } from '../../contracts/store.ts';
import { present } from '../../domain/collections.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { rebuild } from '../deriving/rebuild.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import { run } from '../engines/insert.ts';
import { type StoredStep, stepsFor, stepsOf } from '../reading/steps.ts';
import { BUNDLED } from '../schema/tables.ts';
import { adoptCompanies } from './adopted-companies.ts';
import { checkedRecord } from './checked.ts';
import { type WriteContext, writing } from './context.ts';
import { appendSteps, type EventKey, eventsByIds, insertEvents } from './events.ts';
import { missingSteps } from './missing-steps.ts';
import { type RecordStep, stepsOfRecord } from './record-steps.ts';

/** So few that what is made of them is gone before the collector has copied it twice: a thousand cost a quarter more. */
const CHUNK = 250;
/** So many records written leave the full text in pieces. */
const MUCH = 1_000;

/** Whole or not at all: a record that does not fit stops everything, with its line and field. */
export async function importRecords(
  context: WriteContext,
  workspace: string,
  records: Iterable<EventRecord>,
  who: string,
): Promise<Imported> {
  if (workspace === '') throw new TypeError('an import belongs to a workspace');
  const imported = { added: 0, revised: 0, unchanged: 0 };
  const now = context.now();
  await writing(context, async (scope) => {
    for (const chunk of chunksOf(records)) {
      const done = await writeChunk(scope, { workspace, who, now }, chunk);
      imported.added += done.added;
      imported.revised += done.revised;
      imported.unchanged += done.unchanged;
      // A long import must not keep the program from answering.
      await breath();
    }
    if (imported.added + imported.revised >= MUCH) await run(scope.db, scope.words.optimize);
  });
  return imported;
}

/** Checked records, so many at a time; an id that comes again begins the next chunk, where it is known. */
function* chunksOf(records: Iterable<EventRecord>): Generator<Map<string, EventRecord>> {
  let chunk = new Map<string, EventRecord>();
  let line = 0;
  for (const raw of records) {
    const record = checkedRecord(raw, ++line);
    if (chunk.size === CHUNK || chunk.has(record.id)) {
      yield chunk;
      chunk = new Map();
    }
    chunk.set(record.id, record);
  }
  if (chunk.size > 0) yield chunk;
}

interface Author {
  workspace: string;
  who: string;
  now: number;
}

async function writeChunk(
  scope: WriteTransaction,
  author: Author,
  chunk: ReadonlyMap<string, EventRecord>,
): Promise<Imported> {
  const { db, words } = scope;
  const { workspace, now } = author;
  const known = await eventsByIds(db, words, [BUNDLED, workspace], [...chunk.keys()]);
  const later = await amended(scope, author, [...known.values()], chunk);
  const revised = new Set(later.map((step) => step.event));
  const written = [...chunk.values()].filter(({ id }) => {
    const event = known.get(id);
    return !event || revised.has(event.seq);
  });
  await adoptCompanies(scope, workspace, written.flatMap(namesIn), now);
  const fresh = [...chunk.keys()].filter((id) => !known.has(id));
  const keys = await insertEvents(scope, workspace, fresh);
  const first = keys.flatMap(({ id, seq }) =>
    stepsOfRecord(recordIn(chunk, id), now, false).map((step) => stored(step, seq, author)),
  );
  await appendSteps(scope, [...first, ...later]);
  const steps = Map.groupBy(first, (step) => step.event);
  await rebuild(scope, [...steps.keys(), ...revised], steps);
  return { added: keys.length, revised: revised.size, unchanged: known.size - revised.size };
}

const recordIn = (records: ReadonlyMap<string, EventRecord>, id: string) =>
  present(records.get(id), `the record of “${id}”`);

function namesIn(record: EventRecord): string[] {
  const parties = [record, ...record.revisions.map((revision) => revision.changes)].flatMap(
    (fields) => fields.parties ?? [],
  );
  return parties.map((party) => party.company);
}

type Unowned = Omit<StoredStep, 'event' | 'workspace' | 'who'>;

function stored(step: Unowned, event: number, { workspace, who }: Author): StoredStep {
  return { ...step, event, workspace, who };
}

/** The steps, known now, by which events come to say what their records say. */
async function amended(
  { db, words }: WriteTransaction,
  author: Author,
  events: readonly EventKey[],
  records: ReadonlyMap<string, EventRecord>,
): Promise<StoredStep[]> {
  if (events.length === 0) return [];
  const { workspace, now } = author;
  const own = events.filter((event) => event.workspace === workspace).map(({ seq }) => seq);
  const once = await writtenOnce(db, words, own, now);
  const wanted = events.map((event) => {
    const steps = stepsOfRecord(recordIn(records, event.id), now, event.workspace === BUNDLED);
    return { event, steps };
  });
  const others = wanted.filter(({ event, steps }) => !isSaid(once.get(event.seq), steps, now));
  const all = await stepsOf(
    db,
    words,
    others.map(({ event }) => event.seq),
  );
  return others.flatMap(({ event, steps }) =>
    missingSteps(stepsFor(all.get(event.seq) ?? [], workspace), steps, {
      ...{ since: now, recordedAt: now, overlay: event.workspace === BUNDLED, why: 'imported' },
    }).map((step) => stored(step, event.seq, author)),
  );
}

/** The text of what is stored of those of a workspace's own events that are known and were written once, by number. */
async function writtenOnce(
  db: WriteTransaction['db'],
  words: WriteTransaction['words'],
  events: readonly number[],
  now: number,
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('revision as r')
    .where(words.inList('r.event', events))
    .groupBy('r.event')
    .having((eb) => eb(eb.fn.countAll(), '=', 1))
    .having((eb) => eb(eb.fn.max('r.known_at'), '<=', now))
    .select((eb) => ['r.event', eb.fn.max('r.patch').as('patch')])
    .execute();
  return new Map(rows.map(({ event, patch }) => [event, patch]));
}

/** True where a record says, known already, the very text that is stored: most of a file that is imported again. */
function isSaid(text: string | undefined, steps: readonly RecordStep[], now: number): boolean {
  const [step, ...later] = steps;
  if (text === undefined || !step || later.length > 0 || step.knownAt > now) return false;
  return JSON.stringify(step.patch) === text;
}
