/** Imports a file of events: what can be read is saved in whole batches, the rest is held back or rejected, and told. */
import type { FileEntry } from '../../contracts/file-entry.ts';
import type { Audience, Reader } from '../../contracts/reader.ts';
import type { Store } from '../../contracts/store.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import { STILL_TOLD } from '../../domain/event/publication.ts';
import type { Visibility } from '../../domain/event/shapes.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { addDays, type Day, dayInZone, firstDay } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import { OPEN_TO_ALL } from '../command/visible-to.ts';
import type { FormContext } from '../event-form/field.ts';
import { addLine, addName, emptyReport, type ImportReport, looksLike } from './import-report.ts';
import { doubtfulIn, type EntryRead, readEntry, type Told, toldIn } from './read-entry.ts';
import { type CompanyNames, ToldEvents } from './told/told-events.ts';

/** Whose log is written, by whom, and when. */
interface ImportContext {
  store: Pick<Store, 'import' | 'reader'>;
  reference: ReferenceData;
  workspace: string;
  who: string;
  /** Epoch milliseconds. */
  now: number;
  /** IANA zone of whoever imports: a day that has begun there is today. */
  zone: string;
  /** Those who see what is imported, whatever the file says; null for those whom it names itself. */
  visibility: Visibility | null;
  /** Those who read the report. */
  audience: Audience;
  /** The moment from which the next digest of some schedule tells; null where none is due. What is known after it is told. */
  toldFrom: number | null;
}

/** The choices of whoever imports. Default: all that is no likely duplicate is saved. */
export interface ImportOptions {
  /** Nothing is saved. */
  dryRun?: boolean;
  /** Likely duplicates are saved too. */
  duplicates?: boolean;
  /** Called when a batch is saved, with what came of the import so far. */
  tell?(report: ImportReport): void;
}

type Good = Extract<EntryRead, { record: EventRecord }>;

/** So many entries are read and written in one transaction. */
const BATCH = 2_000;
/** A moment after everything: ids and names count, known by now or not. */
const AFTER_ALL = Date.parse('9000-01-01');

/** Reads entries and saves their events. Throws what the store throws: the batches before are saved, and importing again goes on from there. */
export async function importEntries(
  context: ImportContext,
  entries: AsyncIterable<FileEntry>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const run = new ImportRun(context, options);
  let batch: Told[] = [];
  for await (const entry of entries) {
    batch.push(toldIn(entry));
    if (batch.length < BATCH) continue;
    await run.take(batch);
    options.tell?.(run.report);
    batch = [];
  }
  await run.take(batch);
  return run.report;
}

class ImportRun {
  readonly report: ImportReport;
  readonly #context: ImportContext;
  readonly #duplicates: boolean;
  readonly #room: FormContext;
  readonly #told: ToldEvents;
  readonly #names = new Set<string>();

  constructor(context: ImportContext, { dryRun = false, duplicates = false }: ImportOptions) {
    const { reference, now, zone } = context;
    this.#context = context;
    this.#duplicates = duplicates;
    this.report = emptyReport(dryRun);
    this.#told = new ToldEvents(() => this.#log());
    const today = dayInZone(now, zone);
    const knownOn = dayInZone(now, 'UTC');
    this.#room = {
      ...{ reference, today, knownOn, type: null, event: null },
      ...{ isKnownName: () => false, visible: OPEN_TO_ALL },
    };
  }

  /** Every look at the log is a new one: it grows meanwhile. */
  #log(): Reader {
    const { store, workspace, audience } = this.#context;
    return store.reader({ workspace, asOf: AFTER_ALL, audience });
  }

  /** Reads entries and writes their events whole, without what is held back. What can’t be read is counted. */
  async take(entries: readonly Told[]): Promise<void> {
    const known = await this.#log().named([...new Set(entries.flatMap(doubtfulIn))]);
    const room = { ...this.#room, isKnownName: (name: string) => known.has(name) };
    const batch: Good[] = [];
    for (const entry of entries) {
      const read = readEntry(entry, room);
      this.report.read += 1;
      if ('record' in read) batch.push({ ...read, record: this.#seen(this.#dated(read.record)) });
      else addLine(this.report.rejected, read);
    }
    await this.#write(batch);
  }

  /** A record of somebody further east, whose today has begun, is known now. */
  #dated(record: EventRecord): EventRecord {
    const { today, knownOn } = this.#room;
    return record.knownOn === today && today > knownOn ? { ...record, knownOn } : record;
  }

  /** A record that is visible to those for whom it is imported. */
  #seen(record: EventRecord): EventRecord {
    const { visibility } = this.#context;
    if (visibility === null) return record;
    const revisions = record.revisions.map(({ changes, ...revision }) => {
      const { visibility: _visibility, ...others } = changes;
      return { ...revision, changes: others };
    });
    return { ...record, visibility, revisions };
  }

  async #write(batch: readonly Good[]): Promise<void> {
    if (batch.length === 0) return;
    const known = await this.#log().known(batch.map(({ record }) => record.id));
    const fresh = batch.filter(({ record }) => !known.has(record.id));
    const names = await this.#log().named(namesOf(fresh));
    const asked = fresh.filter(({ judged }) => !judged).map(({ record }) => record);
    if (!this.#duplicates) await this.#told.learn(asked, names);
    const held = new Set(fresh.filter((one) => this.#holdsBack(one, names)));
    const kept = batch.filter((one) => !held.has(one));
    this.#tell(kept, known, names);
    const written = await this.#save(
      kept.map(({ record, line }) => ({ record, line })),
      known,
    );
    for (const count of ['added', 'revised', 'unchanged'] as const)
      this.report[count] += written[count];
  }

  /** True for a likely duplicate, which is told; any other is known to those that follow. */
  #holdsBack({ record, line, judged }: Good, names: CompanyNames): boolean {
    const alike = judged || this.#duplicates ? null : this.#told.like(record, names);
    if (alike) addLine(this.report.held, { line, why: looksLike(alike.told) });
    else this.#told.add(record, names, `line ${line}`);
    return alike !== null;
  }

  /** Counts what must be known of events that are added. */
  #tell(kept: readonly Good[], known: ReadonlySet<string>, names: CompanyNames): void {
    const { now, toldFrom } = this.#context;
    for (const { record } of kept) {
      if (known.has(record.id)) continue;
      for (const { company } of record.parties)
        if (!names.has(company) && added(this.#names, company))
          addName(this.report.companies, company);
      const end = Date.parse(addDays(record.knownOn, 1));
      const isOld = now - end > STILL_TOLD && (toldFrom === null || end <= toldFrom);
      if (record.knownOn > this.#room.knownOn) count(this.report.coming, record.knownOn, later);
      else if (isOld && record.revisions.length === 0)
        count(this.report.untold, dayTold(record), earlier);
    }
  }

  async #save(
    records: readonly { record: EventRecord; line: number }[],
    known: ReadonlySet<string>,
  ) {
    const { store, workspace, who } = this.#context;
    if (!this.report.dryRun)
      return this.#written(records, (some) => store.import(workspace, some, who));
    const added = new Set(records.map(({ record }) => record.id).filter((id) => !known.has(id)));
    return { added: added.size, revised: 0, unchanged: records.length - added.size };
  }

  /** A record that the store refuses is rejected alone. */
  async #written(
    records: readonly { record: EventRecord; line: number }[],
    write: (records: readonly EventRecord[]) => ReturnType<Store['import']>,
  ): ReturnType<Store['import']> {
    try {
      return await write(records.map(({ record }) => record));
    } catch (error) {
      const [first] = records;
      if (!(error instanceof InputError) || !first) throw error;
      if (records.length === 1) {
        addLine(this.report.rejected, { line: first.line, why: withoutPlace(error.mistake.wrong) });
        return { added: 0, revised: 0, unchanged: 0 };
      }
      const half = Math.ceil(records.length / 2);
      const [a, b] = [
        await this.#written(records.slice(0, half), write),
        await this.#written(records.slice(half), write),
      ];
      return {
        added: a.added + b.added,
        revised: a.revised + b.revised,
        unchanged: a.unchanged + b.unchanged,
      };
    }
  }
}

function namesOf(batch: readonly Good[]): string[] {
  return [...new Set(batch.flatMap(({ record }) => record.parties.map(({ company }) => company)))];
}

/** True where the set did not have it. */
function added(set: Set<string>, value: string): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}

const dayTold = ({ occurredOn, knownOn }: EventRecord): Day =>
  occurredOn ? firstDay(occurredOn) : knownOn;

type Counted = ImportReport['coming'];
const later = (a: Day, b: Day) => a > b;
const earlier = (a: Day, b: Day) => a < b;

function count(counted: Counted, day: Day, wins: (a: Day, b: Day) => boolean): void {
  counted.count += 1;
  if (counted.day === null || wins(day, counted.day)) counted.day = day;
}

/** "amount: 1 IDR is …": the place that the store names is one in its batch. */
const withoutPlace = (wrong: string) => wrong.replace(/^Line \d+, /, '').replace(/\.$/, '');
