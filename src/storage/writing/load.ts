/** Brings the bundled data into the log, or up to date. */

import type { Bundle, Loaded } from '../../contracts/store.ts';
import { present } from '../../domain/collections.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { type CompanyRecord, knownFrom } from '../../domain/reference/company.ts';
import { LoadError } from '../../errors.ts';
import { insertCompanies, insertRecords } from '../deriving/names.ts';
import { rebuildMany } from '../deriving/rebuild.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { type StoredStep, stepsFor, stepsOf } from '../reading/steps.ts';
import { BUNDLED, FOREVER } from '../schema/tables.ts';
import { scopeOf } from './context.ts';
import { appendSteps, type EventKey, insertEvents } from './events.ts';
import { missingSteps } from './missing-steps.ts';
import { type RecordStep, stepsOfRecord } from './record-steps.ts';

/** Changes with every change of how versions are derived, so that a newer program rebuilds what an older one wrote. */
const DERIVATION = 27;
const WHO = 'AI Briefing data';
/** The notes in `meta`: what was loaded last, and the text of its release. */
const LOADED = 'bundle';
const RELEASE = 'release';

/** The note in a log into which this program has loaded this bundle: the bundle's version, and that of the derivation. */
export function versionOf(bundle: Pick<Bundle, 'version'>): string {
  return `${bundle.version}/${DERIVATION}`;
}

/** One transaction; nothing to do where this version was loaded before. `now` is when it is recorded. */
export async function load(engine: Engine, bundle: Bundle, now: number): Promise<Loaded> {
  const version = versionOf(bundle);
  if ((await loadedVersion(engine.write)) === version) return nothingNew(engine.write);
  return engine.write.transaction().execute(async (db) => {
    const loaded = await loadedVersion(db);
    if (loaded === version) return nothingNew(db);
    const scope = await scopeOf(db, engine, bundle.reference);
    await replaceCompanies(scope, bundle.companies);
    await mustKnowCompanies(scope, bundle.records);
    const imported = await writeRecords(scope, bundle.records, {
      now,
      first: loaded === undefined,
    });
    await rebuildAll(scope);
    await setKnown(scope, bundle.companies);
    await saveNote(db, LOADED, version);
    await saveNote(db, RELEASE, bundle.release ?? null);
    return imported;
  });
}

/** The bundle's version that the log was brought to, and of how versions are derived. */
export const loadedVersion = (db: Db): Promise<string | undefined> => noteIn(db, LOADED);

/** The text of the release that the log was loaded from; undefined for the data of a program. */
export const loadedRelease = (db: Db): Promise<string | undefined> => noteIn(db, RELEASE);

async function noteIn(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').where('key', '=', key).select('value').executeTakeFirst();
  return row?.value;
}

async function saveNote(db: Db, key: string, value: string | null): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', key).execute();
  if (value !== null) await db.insertInto('meta').values({ key, value }).execute();
}

async function nothingNew(db: Db): Promise<Loaded> {
  const { count } = await db
    .selectFrom('event')
    .where('workspace', '=', BUNDLED)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { added: 0, revised: 0, withdrawn: 0, unchanged: count };
}

/** Until all events are written, nothing says from when companies are known. */
async function replaceCompanies(
  scope: WriteTransaction,
  records: readonly CompanyRecord[],
): Promise<void> {
  const { db } = scope;
  for (const table of ['company_name', 'subsidiary', 'company'] as const)
    await db.deleteFrom(table).where('workspace', '=', BUNDLED).execute();
  await insertCompanies(
    scope,
    BUNDLED,
    records.map((record) => ({ record, since: FOREVER })),
  );
}

/** A bundled company is known from the first bundled event that names it; see `knownFrom`. */
async function setKnown(scope: WriteTransaction, records: readonly CompanyRecord[]): Promise<void> {
  const { db } = scope;
  const rows = await db
    .selectFrom('party as p')
    .innerJoin('version as v', 'v.id', 'p.version')
    .where('v.workspace', '=', BUNDLED)
    .where('v.withdrawn', '=', 0)
    .groupBy('p.company')
    .select((eb) => ['p.company', eb.fn.min('v.known_from').as('first')])
    .execute();
  const known = knownFrom(records, new Map(rows.map(({ company, first }) => [company, first])));
  await db.deleteFrom('company').where('workspace', '=', BUNDLED).execute();
  await insertRecords(
    scope,
    BUNDLED,
    records.map((record) => ({ record, since: known.get(record.id) ?? FOREVER })),
  );
}

async function mustKnowCompanies(
  scope: WriteTransaction,
  records: readonly EventRecord[],
): Promise<void> {
  const named = records.flatMap((record) =>
    [record, ...record.revisions.map((revision) => revision.changes)].flatMap(({ parties }) =>
      (parties ?? []).map(({ company }) => ({ id: record.id, company })),
    ),
  );
  await scope.names.learn(named.map(({ company }) => company));
  const unknown = named.find(({ company }) => scope.names.meaning(BUNDLED, company) === null);
  if (unknown)
    throw new LoadError(
      `data: event ${unknown.id} names “${unknown.company}”, which is not a company of the data`,
    );
}

/** Numbers follow the day from which events are known, so that later data does not renumber what was there. */
async function writeRecords(
  scope: WriteTransaction,
  records: readonly EventRecord[],
  { now, first }: { now: number; first: boolean },
): Promise<Loaded> {
  const known = await bundledEvents(scope.db);
  const fresh = records
    .filter((record) => !known.has(record.id))
    .sort((a, b) => (a.knownOn < b.knownOn || (a.knownOn === b.knownOn && a.id < b.id) ? -1 : 1));
  const keys = await insertEvents(
    scope,
    fresh.map(({ id }) => ({ id, workspace: BUNDLED })),
  );
  const wanted = new Map(records.map((record) => [record.id, record]));
  const steps = keys.flatMap((key) => {
    const record = present(wanted.get(key.id), `the record of “${key.id}”`);
    return storedSteps(key, stepsOfRecord(record, now, true));
  });
  await appendSteps(scope, steps, { first });
  const { revised, withdrawn } = await amend(scope, [...known.values()], wanted, now);
  const unchanged = known.size - revised - withdrawn;
  return { added: fresh.length, revised, withdrawn, unchanged };
}

async function bundledEvents(db: Db): Promise<Map<string, EventKey>> {
  const rows = await db.selectFrom('event').where('workspace', '=', BUNDLED).selectAll().execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes what the data says otherwise than the log; the numbers of events of which it does, and that it has no more. */
async function amend(
  scope: WriteTransaction,
  events: readonly EventKey[],
  records: ReadonlyMap<string, EventRecord>,
  now: number,
): Promise<Pick<Loaded, 'revised' | 'withdrawn'>> {
  const done = { revised: 0, withdrawn: 0 };
  const stored = await stepsOf(
    scope.db,
    scope.words,
    events.map((event) => event.seq),
  );
  for (const event of events) {
    const record = records.get(event.id);
    const missing = missingSteps(
      stepsFor(stored.get(event.seq) ?? [], [BUNDLED]),
      record ? stepsOfRecord(record, now, true) : [],
      { recordedAt: now, why: record ? 'corrected in the data' : 'no longer in the data' },
    );
    if (missing.length > 0) done[record ? 'revised' : 'withdrawn']++;
    await appendSteps(scope, storedSteps(event, missing));
  }
  return done;
}

function storedSteps(event: EventKey, steps: readonly RecordStep[]): StoredStep[] {
  return steps.map((step) => ({ ...step, event: event.seq, workspace: BUNDLED, who: WHO }));
}

/** Everything is derived anew: with the data, rates, publishers and names of companies may have changed. */
export async function rebuildAll(scope: WriteTransaction): Promise<void> {
  await scope.db.deleteFrom('named').execute();
  await rebuildMany(scope, (after, limit) =>
    scope.db
      .selectFrom('event')
      .where('seq', '>', after)
      .select('seq as event')
      .orderBy('seq')
      .limit(limit)
      .execute(),
  );
}
