/** Logs of any size at the same events a day, as files that are made once and kept in `var/`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../src/contracts/store.ts';
import type { EventRecord } from '../src/domain/event/event.ts';
import { openBundle } from '../src/sources/bundle.ts';
import { openStore } from '../src/storage/index.ts';
import { syntheticRecords } from '../test/helpers/samples/synthetic.ts';
import { MOMENT, TEAM } from './moment.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'var/bench');

/** The shortest log holds all of some companies, so that a question about them matches as many in every log. */
const SHORTEST = 1_000;
/** A company stands in the news for as many events; then another takes its place. */
const ERA = 5_000;
/** The number of the 300 synthetic companies that become one young company together. */
const AURORA = 5;
const BOREALIS = 25;

/** The last `count` events: the end of every longer log. */
export function* records(count: number): Generator<EventRecord> {
  let left = count;
  for (const record of syntheticRecords(count)) yield renamed(record, --left);
}

function renamed(record: EventRecord, age: number): EventRecord {
  const names = JSON.stringify(record).replace(/Synth (\d+) Labs/g, (name, digits) => {
    const number = Number(digits);
    if (age >= ERA) return `${name} of Era ${Math.floor(age / ERA)}`;
    if (age >= SHORTEST) return name;
    if (number < AURORA) return 'Aurora Compute';
    return number < AURORA + BOREALIS ? 'Borealis Photonics' : name;
  });
  const young = JSON.parse(names) as EventRecord;
  if (age < SHORTEST && young.jurisdiction === 'JP') young.jurisdiction = 'KR';
  return young;
}

/** Before every record: a log that is filled then has learnt each event on its own day, as one that is kept day by day. */
const BEFORE_ALL = Date.parse('2000-01-01');

/** A store at the moment of the benchmark, or at another. */
export function openLog(url: string, readonly = false, moment = MOMENT): Promise<Store> {
  const clock = { now: () => new Date(moment) };
  const stopwatch = () => performance.now();
  return openStore({ url, clock, reference: openBundle().reference, readonly, stopwatch });
}

/** The file of a log with the bundled data and `count` events of a workspace; made where it is missing. */
export async function logFile(count: number, folder = FOLDER): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const stamp = fingerprint();
  const file = join(folder, `${stamp}-${count}.db`);
  if (existsSync(file)) return file;
  for (const old of readdirSync(folder).filter((name) => /\.db/.test(name)))
    if (!old.startsWith(stamp)) rmSync(join(folder, old), { force: true });
  const unfinished = `${file}.tmp`;
  rmSync(unfinished, { force: true });
  const store = await openLog(unfinished, false, BEFORE_ALL);
  await store.load(openBundle());
  await store.import(TEAM, records(count), 'bench');
  await store.close();
  renameSync(unfinished, file);
  return file;
}

/** Changes with everything that a file is made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const place of ['src/storage', 'data', 'bench/log.ts', 'test/helpers/samples/synthetic.ts'])
    for (const file of filesIn(join(ROOT, place))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => /\.\w+$/.test(name)).map((name) => join(path, name));
}

const SCRATCH = join(FOLDER, `scratch-${process.pid}`);

/** Throws away what `scratchFile` has made room for. */
export function clearScratch(): void {
  rmSync(SCRATCH, { recursive: true, force: true });
}

/** A fresh file of this program's own. */
export function scratchFile(name: string): string {
  const file = join(SCRATCH, name);
  mkdirSync(dirname(file), { recursive: true });
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return file;
}
