/** A workspace's own records, read one by one and written in one transaction. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Imported } from '../../contracts/store.ts';
import { present } from '../../domain/collections.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { rebuild } from '../deriving/rebuild.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import { run } from '../engines/insert.ts';
import { type StoredStep, stepsFor, stepsOf } from '../reading/steps.ts';
import { isHidden, layersUnder, ownerOf, workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { adoptCompanies } from './adopted-companies.ts';
import { checkedRecord } from './checked.ts';
import { type WriteContext, writing } from './context.ts';
import { appendSteps, type EventKey, eventsByIds, insertEvents } from './events.ts';
import { hasSaid, missingSteps } from './missing-steps.ts';
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
  const { now } = author;
  const known = await knownIn(scope, author, chunk);
  const later = await amended(scope, author, [...known.values()], chunk);
  const revised = new Set(later.map((step) => step.event));
  const fresh = [...chunk.keys()].filter((id) => !known.has(id));
  const keys = await insertEvents(
    scope,
    fresh.map((id) => ({ id, workspace: ownerNow(author, recordIn(chunk, id)) })),
  );
  const first = keys.flatMap(({ id, seq }) => {
    const record = recordIn(chunk, id);
    let { visibility } = record;
    return stepsOfRecord(record, now, false).map((step) => {
      visibility = step.patch.visibility ?? visibility;
      return stored(step, { seq, workspace: ownerOf(author.workspace, visibility) }, author);
    });
  });
  const all = [...first, ...later];
  const bySeq = new Map([...known.values(), ...keys].map((key) => [key.seq, key.id]));
  for (const [owner, steps] of Map.groupBy(all, ({ workspace }) => workspace)) {
    const ids = new Set(steps.flatMap(({ event }) => bySeq.get(event) ?? []));
    const names = [...ids].flatMap((id) => namesIn(recordIn(chunk, id)));
    await adoptCompanies(scope, owner, names, now);
  }
  await appendSteps(scope, all);
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

/** The owner of a record's event, when its last revision is known. */
function ownerNow({ workspace }: Author, { visibility, revisions }: EventRecord): string {
  const last = revisions.findLast(({ changes }) => changes.visibility)?.changes.visibility;
  return ownerOf(workspace, last ?? visibility);
}

/** The events that records are of, by id: bundled ones, those that everybody sees, or those that whoever sees the record does. */
async function knownIn(
  { db, words, desk }: WriteTransaction,
  author: Author,
  chunk: ReadonlyMap<string, EventRecord>,
): Promise<Map<string, EventKey>> {
  const byOwner = Map.groupBy(chunk.values(), (record) => ownerNow(author, record));
  const known = new Map<string, EventKey>();
  for (const [owner, records] of byOwner) {
    // What everybody sees is the same event, whoever has it in a file: the owner named last wins.
    const layers = layersUnder(author.workspace, desk);
    const owners = isHidden(owner) ? [owner, ...layers] : layers;
    const ids = records.map(({ id }) => id);
    for (const [id, key] of await eventsByIds(db, words, owners, ids)) known.set(id, key);
  }
  return known;
}

type Unowned = Omit<StoredStep, 'event' | 'workspace' | 'who'>;

function stored(
  step: Unowned,
  { seq: event, workspace }: Omit<EventKey, 'id'>,
  { who }: Author,
): StoredStep {
  return { ...step, event, workspace, who };
}

/** The steps, known now, by which events come to say what their records say. */
async function amended(
  { db, words, desk }: WriteTransaction,
  author: Author,
  events: readonly EventKey[],
  records: ReadonlyMap<string, EventRecord>,
): Promise<StoredStep[]> {
  if (events.length === 0) return [];
  const { workspace, now } = author;
  const own = events.filter((event) => event.workspace !== BUNDLED).map(({ seq }) => seq);
  const once = await writtenOnce(db, words, own, now);
  const wanted = events.map((event) => {
    const steps = stepsOfRecord(recordIn(records, event.id), now, event.workspace === BUNDLED);
    return { event, steps: isHidden(event.workspace) ? steps : steps.map(open) };
  });
  const others = wanted.filter(({ event, steps }) => !isSaid(once.get(event.seq), steps, now));
  const all = await stepsOf(
    db,
    words,
    others.map(({ event }) => event.seq),
  );
  return others.flatMap(({ event, steps }) => {
    const own = stepsFor(all.get(event.seq) ?? [], layersUnder(workspace, desk));
    if (hasSaid(own, steps, now)) return [];
    const isOwn = workspaceOf(event.workspace) === workspace;
    const terms = { since: now, recordedAt: now, overlay: isOwn ? 0 : 2 };
    const owner = isOwn ? event : { ...event, workspace };
    return missingSteps(own, steps, { ...terms, why: 'imported' }).map((step) =>
      stored(step, owner, author),
    );
  });
}

/** Nobody can hide in a file what everybody sees. */
function open(step: RecordStep): RecordStep {
  if (step.patch.visibility === undefined) return step;
  return { ...step, patch: { ...step.patch, visibility: 'workspace' } };
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
