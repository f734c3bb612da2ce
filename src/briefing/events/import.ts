/** Imports a file of events: what can be read is saved in whole batches, the rest is held back or rejected, and told. */
import type { FileEntry } from '../../contracts/file-entry.ts';
import type { Reader } from '../../contracts/reader.ts';
import type { Store } from '../../contracts/store.ts';
import { KnownEvents } from '../../domain/event/duplicates.ts';
import type { EventRecord, TrackedEvent } from '../../domain/event/event.ts';
import { STILL_TOLD } from '../../domain/event/learning.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { addDays, type Day, dayInZone, firstDay, lastDay } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import type { FormContext } from '../event-form/field.ts';
import { eventNumber } from '../wording/event-words.ts';
import { addLine, addName, emptyReport, type ImportReport, looksLike } from './import-report.ts';
import { type EntryRead, readEntry } from './read-entry.ts';

/** Whose log is written, by whom, and when. */
export interface ImportContext {
  store: Pick<Store, 'import' | 'reader'>;
  reference: ReferenceData;
  workspace: string;
  who: string;
  /** Epoch milliseconds. */
  now: number;
  /** IANA zone of whoever imports: a day that has begun there is today. */
  zone: string;
  /** The moment from which the next digest of some schedule tells; null where none is due. What is known after it is told. */
  toldFrom: number | null;
}

export interface ImportOptions {
  /** Nothing is saved. */
  dryRun?: boolean;
  /** Likely duplicates are saved too. */
  duplicates?: boolean;
  /** Called when a batch is saved, with what came of the import so far. */
  tell?(report: ImportReport): void;
}

type Good = Extract<EntryRead, { record: EventRecord }>;

/** So many records are written in one transaction. */
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
  let batch: Good[] = [];
  for await (const entry of entries) {
    const read = run.read(entry);
    if (read) batch.push(read);
    if (batch.length < BATCH) continue;
    await run.write(batch);
    options.tell?.(run.report);
    batch = [];
  }
  await run.write(batch);
  return run.report;
}

/** An event with the number that people know it by: "E186", or the line of this file. */
type Known = Pick<TrackedEvent, 'id' | 'type' | 'title' | 'occurredOn' | 'parties' | 'amount'> & {
  number: string;
};

class ImportRun {
  readonly report: ImportReport;
  readonly #context: ImportContext;
  readonly #duplicates: boolean;
  readonly #log: Reader;
  readonly #room: FormContext;
  readonly #known = new KnownEvents<Known>();
  readonly #companies = new Set<string>();
  readonly #months = new Set<string>();
  readonly #names = new Set<string>();

  constructor(context: ImportContext, { dryRun = false, duplicates = false }: ImportOptions) {
    const { store, workspace, reference, now, zone } = context;
    this.#context = context;
    this.#duplicates = duplicates;
    this.report = emptyReport(dryRun);
    this.#log = store.reader({ workspace, asOf: AFTER_ALL });
    const today = dayInZone(now, zone);
    const knownOn = dayInZone(now, 'UTC');
    this.#room = { reference, today, knownOn, type: null, event: null };
  }

  /** Reads an entry; null for one that is rejected, which is counted. */
  read(entry: FileEntry): Good | null {
    this.report.read += 1;
    const read = readEntry(entry, this.#room);
    if ('record' in read) return { ...read, record: this.#dated(read.record) };
    addLine(this.report.rejected, read);
    return null;
  }

  /** What somebody further east writes today is known now. */
  #dated(record: EventRecord): EventRecord {
    const { today, knownOn } = this.#room;
    return record.knownOn === today && today > knownOn ? { ...record, knownOn } : record;
  }

  /** Writes a batch whole, without what is held back. */
  async write(batch: readonly Good[]): Promise<void> {
    if (batch.length === 0) return;
    const known = await this.#log.known(batch.map(({ record }) => record.id));
    const fresh = batch.filter(({ record }) => !known.has(record.id));
    const names = await this.#log.named(namesOf(fresh));
    await this.#learn(fresh, names);
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

  /** Adds to the known events those of the log that may tell what these tell. */
  async #learn(fresh: readonly Good[], names: Names): Promise<void> {
    const asked = fresh.filter(({ judged }) => !judged);
    const companies = [...names.values()]
      .map(({ id }) => id)
      .filter((id) => added(this.#companies, id));
    for (let at = 0; at < companies.length; at += MOST_COMPANIES)
      await this.#find({ companies: companies.slice(at, at + MOST_COMPANIES) });
    const months = new Set(asked.flatMap(({ record }) => monthsOf(record)));
    for (const month of months) {
      if (!added(this.#months, month)) continue;
      await this.#find({
        since: `${month}-01`,
        until: lastDay({ date: `${month}-01`, precision: 'month' }),
      });
    }
  }

  async #find(query: Parameters<Reader['find']>[0]): Promise<void> {
    const { events } = await this.#log.find(query, { offset: 0, limit: Number.POSITIVE_INFINITY });
    for (const { id, number, type, title, occurredOn, parties, amount } of events)
      this.#known.add({
        id,
        type,
        title,
        occurredOn,
        parties,
        amount,
        number: eventNumber({ number }),
      });
  }

  /** True for a likely duplicate; any other is known to those that follow. */
  #holdsBack({ record, line, judged }: Good, names: Names): boolean {
    const parties = record.parties.map((party) => ({
      ...party,
      company: names.get(party.company)?.name ?? party.company,
    }));
    const own = { ...record, parties };
    const [alike] = judged || this.#duplicates ? [] : this.#known.like(own);
    if (alike && alike.id !== record.id) {
      addLine(this.report.held, { line, why: looksLike(alike) });
      return true;
    }
    const { id, type, title, occurredOn, amount } = record;
    this.#known.add({ id, type, title, occurredOn, parties, amount, number: `line ${line}` });
    return false;
  }

  /** Counts what must be known of events that are added. */
  #tell(kept: readonly Good[], known: ReadonlySet<string>, names: Names): void {
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

type Names = Awaited<ReturnType<Reader['named']>>;

/** So many companies are asked for at once. */
const MOST_COMPANIES = 200;
/** Likely duplicates lie within so many days. */
const AROUND = 10;

function namesOf(batch: readonly Good[]): string[] {
  return [...new Set(batch.flatMap(({ record }) => record.parties.map(({ company }) => company)))];
}

/** True where the set did not have it. */
function added(set: Set<string>, value: string): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}

/** The months in which something like it may lie; none for what has no day or month. */
function monthsOf({ occurredOn }: EventRecord): string[] {
  if (!occurredOn || (occurredOn.precision !== 'day' && occurredOn.precision !== 'month'))
    return [];
  const ends = [
    addDays(firstDay(occurredOn), -AROUND),
    firstDay(occurredOn),
    addDays(lastDay(occurredOn), AROUND),
  ];
  return [...new Set(ends.map((day) => day.slice(0, 7)))];
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
