/**
 * A log moved into another database, of whichever engine. The truth is taken over as it stands, what is derived is
 * made anew. How far it is stands in the target, written with the very rows: an interrupted copy goes on from there.
 */

import type { Bundle } from '../../contracts/store.ts';
import { present } from '../../domain/collections.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { plural } from '../../domain/text/english.ts';
import { StorageError } from '../../errors.ts';
import { insertNames } from '../deriving/names.ts';
import { rebuild } from '../deriving/rebuild.ts';
import type { WriteTransaction } from '../deriving/transaction.ts';
import type { Db, Engine, ServerLimits } from '../engines/engine.ts';
import { insertRows, run } from '../engines/insert.ts';
import { migrate } from '../engines/migrate.ts';
import { openEngine } from '../engines/open.ts';
import { companyRecordIn } from '../reading/company-records.ts';
import { scopeOf } from '../writing/context.ts';
import { loadedRelease, loadedVersion, versionOf } from '../writing/load.ts';
import { checksumOf, countsOfDerived, identityOf, type Sum, sumsOfLog } from './check.ts';
import { CHUNK, COPIED, type Copied, endOf, ofTheLog, pageOf, type Row } from './copied.ts';
import {
  clearProgress,
  mustBeWhole,
  mustStandAt,
  notThere,
  type Progress,
  progressIn,
  saveProgress,
} from './progress.ts';

interface CopyOptions {
  /** Addresses, as of `openStore`. */
  from: string;
  to: string;
  /** Finds the bundle whose reference data versions are derived with, by the release that the log keeps. */
  bundle(release: string | null): Pick<Bundle, 'version' | 'reference'>;
  /** Told after every step: what it was about, and how many rows it wrote. */
  tell?: (what: string, rows: number) => void;
  /** Rows that a step reads, and writes in one transaction; 500 by default. */
  rows?: number;
}

/** The part of a copy that is the same for every step. */
interface Way extends Required<Pick<CopyOptions, 'tell' | 'rows'>> {
  target: Engine;
  log: Db;
  reference: ReferenceData;
}

interface CopyReport {
  /** The number of rows of each table in words: "1,284 events", "1 company". */
  counts: readonly string[];
  /** The same of both sides. */
  checksum: string;
}

/** Throws StorageError where one side can't be used, holds another log, or does not hold the same in the end. */
export async function copyLog({
  from,
  to,
  bundle,
  tell = () => {},
  rows = CHUNK,
}: CopyOptions): Promise<CopyReport> {
  const source = await opened(from, '--from', true);
  try {
    const target = await opened(to, '--to', false);
    try {
      // One view for as long as it takes, whoever writes meanwhile.
      return await source.read
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (log) => {
          const { version, reference } = bundle((await loadedRelease(log)) ?? null);
          return copyInto({ target, log, reference, tell, rows }, version);
        });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** A whole log is counted in one statement, and one side waits while the other writes: milliseconds. */
const UNHURRIED: Partial<ServerLimits> = { statement: 30 * MINUTE_MS, standstill: 30 * MINUTE_MS };

async function opened(url: string, option: string, readonly: boolean): Promise<Engine> {
  const limits = { busyTimeout: 5_000, limits: UNHURRIED };
  const engine = await openEngine({ url, option, readonly, ...limits });
  try {
    await migrate(engine, readonly, `The database of ${option}`);
    if (readonly) await mustBeWhole(engine.read);
    return engine;
  } catch (error) {
    await engine.close().catch(() => {});
    throw error;
  }
}

/** A part of the way: what is read, and what is made of it. `db` of a scope is a transaction on the target. */
interface Stage extends Pick<Copied, 'table' | 'key'> {
  what: string;
  /** Read from the target: it is derived from what was copied. */
  isDerived?: boolean;
  write(scope: WriteTransaction, rows: readonly Row[]): Promise<void>;
}

const STAGES: readonly Stage[] = [
  ...COPIED.map((copied) => ({
    ...copied,
    write: (scope: WriteTransaction, rows: readonly Row[]) =>
      insertRows(scope, copied.table, ofTheLog(copied, rows)),
  })),
  {
    what: 'companies’ names',
    table: 'company',
    key: ['workspace', 'id'],
    isDerived: true,
    write: (scope, rows) => insertNames(scope, rows.map(companyOf)),
  },
  {
    what: 'events’ texts',
    table: 'event',
    key: ['seq'],
    isDerived: true,
    write: (scope, rows) =>
      rebuild(
        scope,
        rows.map((row) => Number(row.seq)),
      ),
  },
];

function companyOf({ workspace, json }: Row) {
  return { workspace: String(workspace), record: companyRecordIn(String(json)) };
}

async function copyInto(way: Way, version: string): Promise<CopyReport> {
  const { target, log } = way;
  const identity = await identityOf(log);
  let progress = await begin(target, identity);
  while (progress && progress.stage < STAGES.length) progress = await step(way, progress);
  const upToDate = (await loadedVersion(log)) === versionOf({ version });
  const sums = await mustAgree(log, target.write, upToDate);
  if (progress) await finish(target);
  const counts = COPIED.map(({ one, what }, index) => plural(sums[index]?.rows ?? 0, one, what));
  return { counts, checksum: checksumOf(sums) };
}

/** The place to go on from; null where all of it is there. */
function begin(target: Engine, log: string | null): Promise<Progress | null> {
  return target.write.transaction().execute(async (db) => {
    const begun = await progressIn(db);
    if (begun?.log === log) return begun;
    if (begun)
      throw notThere(
        'It holds a copy begun from another log, or from this log before more was written.',
      );
    const rows = (await sumsOfLog(db)).reduce((sum, table) => sum + table.rows, 0);
    if (rows > 0) {
      if (log !== null && (await identityOf(db)) === log) return null;
      throw notThere('It holds another log.');
    }
    const progress = { log, stage: 0, after: null };
    await saveProgress(db, progress);
    return progress;
  });
}

/** The next rows, with how far it is then, in one transaction. */
async function step(way: Way, { stage: index, ...progress }: Progress): Promise<Progress> {
  const { target, log } = way;
  const stage = present(STAGES[index], `stage ${index} of the copy`);
  const from = stage.isDerived ? target.write : log;
  const rows = await pageOf(from, stage, progress.after, way.rows);
  const next: Progress =
    rows.length === 0
      ? { ...progress, stage: index + 1, after: null }
      : { ...progress, stage: index, after: endOf(rows, stage) };
  await target.write.transaction().execute(async (db) => {
    await mustStandAt(db, { stage: index, ...progress });
    await stage.write(await scopeOf(db, target, way.reference), rows);
    await saveProgress(db, next);
  });
  way.tell(stage.what, rows.length);
  return next;
}

async function mustAgree(log: Db, copy: Db, upToDate: boolean): Promise<Sum[]> {
  const [here, there] = [await sumsOfLog(log), await sumsOfLog(copy)];
  for (const [index, { table, rows, checksum }] of here.entries()) {
    const copied = there[index];
    if (copied?.rows !== rows || copied.checksum !== checksum)
      throw unlike(table, rows, copied?.rows ?? 0);
  }
  // Of a log that was derived from older data what is derived now may differ.
  if (!upToDate) return here;
  const derived = await countsOfDerived(copy);
  for (const [table, rows] of await countsOfDerived(log))
    if (derived.get(table) !== rows) throw unlike(table, rows, derived.get(table) ?? 0);
  return here;
}

function unlike(table: string, here: number, there: number): StorageError {
  return new StorageError(
    'corrupt',
    `The copy is not the same as the log: “${table}” has ${here} rows here and ${there} there, or their content differs. Don’t use it; copy into an empty database again.`,
  );
}

/** Numbers go on after those that were copied, and the copy is a log of its own. */
function finish(target: Engine): Promise<void> {
  return target.write.transaction().execute(async (db) => {
    for (const { table, key, isNumbered } of COPIED)
      if (isNumbered) await run(db, target.words.resetSequence(table, key[0]));
    await run(db, target.words.optimize);
    await clearProgress(db);
  });
}
