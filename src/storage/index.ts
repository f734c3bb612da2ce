/** The log in a database: the only way into this room. */
import { monotonicFactory } from 'ulid';
import type { Clock } from '../contracts/clock.ts';
import type { Reader, View } from '../contracts/reader.ts';
import type { Store } from '../contracts/store.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import { mustBeWhole } from './copy/progress.ts';
import type { Db, Engine, ServerLimits } from './engines/engine.ts';
import { migrate } from './engines/migrate.ts';
import { openEngine } from './engines/open.ts';
import { inspect, noteBackup } from './inspection.ts';
import { sharedKeys } from './ledger/keys.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { createOwnKeys } from './ledger/own-keys.ts';
import { descriptionsIn } from './ledger/shared.ts';
import { plansOf } from './ledger/subscriptions.ts';
import { deadlinesIn, expectationsIn } from './querying/deadlines.ts';
import { find } from './querying/find.ts';
import { measuredIn, measuresIn } from './querying/measures/measured.ts';
import { outlinesOf } from './querying/outlines.ts';
import { prominenceOf } from './querying/prominence.ts';
import { concentrationOf } from './querying/raised/concentration.ts';
import { rivalsIn, rivalsOf } from './querying/raised/rivals.ts';
import { latestOf, sizeOf } from './querying/size.ts';
import { sumsOf } from './querying/sums.ts';
import { sumOf, totalsOf } from './querying/totals.ts';
import { changesIn } from './reading/changes.ts';
import {
  companiesBy,
  companiesNamed,
  companyBy,
  findCompany,
  namesAmong,
  subsidiariesOf,
} from './reading/companies.ts';
import { deskIn } from './reading/desk/standing.ts';
import { deskTold } from './reading/desk/told.ts';
import { forgetRead } from './reading/kept.ts';
import { dealsOf, eventBy, historyOf } from './reading/lookup.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import { audiencesIn, nextKnown, revisedSince } from './reading/revised.ts';
import { seenIds } from './reading/rows.ts';
import { sharing } from './reading/sharing.ts';
import { mergesSince } from './reading/window-revisions.ts';
import { reviewOf } from './sources/review-queue.ts';
import { sourcesOf } from './sources/source-store.ts';
import { append } from './writing/append.ts';
import { nameDesk } from './writing/desk/naming.ts';
import { exportRecords } from './writing/export.ts';
import { importRecords } from './writing/import.ts';
import { load, loadedRelease } from './writing/load.ts';

interface StoreOptions {
  /** `sqlite:<path>`, `sqlite::memory:`, a bare path, or `postgres://user:password@host:port/name`. */
  url: string;
  clock: Clock;
  /** Numbers in [0, 1) for ids; Math.random by default. */
  random?: () => number;
  /** The lists with which versions are derived, until a bundle is loaded that has its own. */
  reference: ReferenceData;
  /** Opens for reading only; the database must be there. Default false. */
  readonly?: boolean;
  /** The longest wait of a write for another program's, milliseconds. Default 5,000. */
  busyTimeout?: number;
  /** The longest that a database server may take, in place of the usual limits. */
  limits?: Partial<ServerLimits>;
  /** Milliseconds that only grow: long reads of an SQLite file let others be heard by it. Absent, by their number. */
  stopwatch?: () => number;
  /** A limit to an SQLite file, in pages of 4 KB; a write past it is refused as one on a full disk. */
  maxPages?: number;
}

/** Opens the log, making it where it is missing and bringing its schema up to date. Throws StorageError where it can't. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { clock, reference, random = Math.random, readonly = false, busyTimeout = 5_000 } = options;
  const { url, maxPages, limits, stopwatch } = options;
  const engine = await openEngine({ url, readonly, busyTimeout, maxPages, limits, stopwatch });
  try {
    await migrate(engine, readonly);
    await mustBeWhole(engine.read);
  } catch (error) {
    await engine.close().catch(() => {});
    throw error;
  }
  const now = () => clock.now().getTime();
  const readerIn = (db: Db, view: View) => readerOf({ ...engine, read: db }, view);
  const context = { engine, reference, random, now, inOrder: monotonicFactory(random) };
  // A bot that has its log alone need not ask it what it did itself.
  const keys = engine.isShared ? sharedKeys(engine) : createOwnKeys(engine);
  return {
    reader: (view) => readerOf(engine, view),
    append: (workspace, revisions) => append({ ...context, readerIn }, workspace, revisions),
    async load(bundle) {
      const loaded = await load(engine, bundle, now());
      context.reference = bundle.reference;
      // A release derives events anew, or all of them: of most that is kept nobody asks again.
      forgetRead(engine.read);
      return loaded;
    },
    desk: async () => (await deskIn(engine.read)).workspace,
    nameDesk: (workspace) => nameDesk(context, workspace),
    release: async () => (await loadedRelease(engine.read)) ?? null,
    import: (workspace, records, who) => importRecords(context, workspace, records, who),
    export: (workspace, audience) => exportRecords(engine, workspace, audience),
    isShared: engine.isShared,
    holdPosting: (onLost = () => {}) => engine.holdPosting(onLost),
    renewPosting: () => engine.renewPosting(),
    plans: (workspace) => plansOf(context, workspace),
    ledger: (workspace) => ledgerOf(context, workspace, keys),
    keys: (workspace) => keys.of(workspace),
    descriptions: (workspace) => descriptionsIn(engine, workspace),
    sources: sourcesOf(engine),
    review: (workspace) => reviewOf(engine, workspace),
    nextKnown: (workspace, after) => nextKnown(engine.read, workspace, after),
    revised: (workspace, since) => revisedSince(engine.read, workspace, since),
    audiences: (workspace) => audiencesIn(engine.read, workspace),
    async backup(file, { force = false } = {}) {
      const contents = await engine.backup(file, force);
      // The backup is there, whether or not this can be written down just now.
      await noteBackup(engine, now()).catch(() => {});
      return contents;
    },
    inspect: () => inspect(engine, now()),
    check: (thorough) => engine.check(thorough ?? false),
    async close() {
      await keys.close();
      await engine.close();
    },
  };
}

function readerOf(engine: Engine, view: View): Reader {
  let opened: Promise<Reading> | null = null;
  const reading = () => {
    opened ??= readingOf(engine, view);
    return opened;
  };
  /** A method that reads the log so. */
  const read =
    <Asked extends unknown[], Found>(
      work: (reading: Reading, ...asked: Asked) => Promise<Found>,
    ): ((...asked: Asked) => Promise<Found>) =>
    async (...asked) =>
      work(await reading(), ...asked);
  return {
    view,
    at: (asOf) => readerOf(engine, { ...view, asOf: Math.min(asOf, view.asOf) }),
    posted: () => readerOf(engine, { ...view, audience: { ...view.audience, person: null } }),
    find: read(find),
    async *outlines(query, known) {
      yield* outlinesOf(await reading(), query, known);
    },
    totals: read(totalsOf),
    sum: read(sumOf),
    sums: read(sumsOf),
    concentration: read(concentrationOf),
    rivals: read(rivalsOf),
    rivalsIn: read(rivalsIn),
    event: read(eventBy),
    history: read(historyOf),
    deals: read(dealsOf),
    changes: read(changesIn),
    deadlines: read(deadlinesIn),
    expectations: read(expectationsIn),
    measured: read(measuredIn),
    measures: read(measuresIn),
    prominence: read(prominenceOf),
    named: read(companiesNamed),
    sharing: read(sharing),
    desk: read(deskTold),
    known: read(seenIds),
    merges: read(mergesSince),
    findCompany: read(findCompany),
    namesAmong: read(namesAmong),
    company: read(companyBy),
    companies: read(companiesBy),
    subsidiaries: read(subsidiariesOf),
    size: read(sizeOf),
    latest: read(latestOf),
  };
}
