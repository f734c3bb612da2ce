/** Imports a file of events: what can be read is saved in whole batches, the rest is held back or rejected, and told. */
import type { FileEntry } from '../../../contracts/file-entry.ts';
import type { Audience, Reader } from '../../../contracts/reader.ts';
import type { Store } from '../../../contracts/store.ts';
import type { EventRecord } from '../../../domain/event/event.ts';
import { STILL_TOLD } from '../../../domain/event/publication.ts';
import type { Visibility } from '../../../domain/event/shapes.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { addDays, type Day, dayInZone, firstDay } from '../../../domain/time/calendar.ts';
import { OPEN_TO_ALL } from '../../command/visible-to.ts';
import type { FormContext } from '../../event-form/field.ts';
import { type FurtherTelling, tellFurther } from '../matching/further-tellings.ts';
import { doubtfulIn, type EntryRead, readEntry, type Told, toldIn } from '../read-entry.ts';
import { type CompanyNames, ToldEvents } from '../told/told-events.ts';
import { addDay, addLine, addName, emptyReport, type ImportReport } from './import-report.ts';
import { written } from './written.ts';

/** Whose log is written, by whom, and when. */
interface ImportContext {
  store: Pick<Store, 'import' | 'reader' | 'append'>;
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
  /** Likely duplicates are held back and not saved, the default; or saved as events of their own; or, where there is little doubt, what they say is added to the event that tells it. */
  duplicates?: 'held' | 'saved' | 'sources';
  /** Called when a batch is saved, with what came of the import so far. */
  tell?(report: ImportReport): void;
}

type Good = Extract<EntryRead, { record: EventRecord }>;

/** So many entries are read at a time: so few that what is made of them is gone before the collector keeps it. */
const PIECE = 250;
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
  let piece: Told[] = [];
  for await (const entry of entries) {
    piece.push(toldIn(entry));
    if (piece.length < PIECE) continue;
    await run.take(piece);
    piece = [];
  }
  await run.take(piece);
  await run.save();
  await run.tellFurther();
  return run.report;
}

/** A record that waits to be written, with the line that it stood on. */
interface Waiting {
  record: EventRecord;
  line: number;
  isKnown: boolean;
}

class ImportRun {
  readonly report: ImportReport;
  readonly #context: ImportContext;
  readonly #options: ImportOptions;
  readonly #form: FormContext;
  readonly #told: ToldEvents;
  /** Names of companies that this import brings into the log. */
  readonly #names = new Set<string>();
  readonly #further: FurtherTelling[] = [];
  /** Ids of records by their lines, where another line may become a source of theirs. */
  readonly #ids = new Map<number, string>();
  #waiting: Waiting[] = [];

  constructor(context: ImportContext, options: ImportOptions) {
    const { reference, now, zone } = context;
    this.#context = context;
    this.#options = options;
    this.report = emptyReport(options.dryRun ?? false);
    this.#told = new ToldEvents(() => this.#log());
    this.#form = {
      reference,
      today: dayInZone(now, zone),
      knownOn: dayInZone(now, 'UTC'),
      type: null,
      event: null,
      isKnownName: () => false,
      visible: OPEN_TO_ALL,
    };
  }

  /** Every look at the log is a new one: it grows meanwhile. */
  #log(): Reader {
    const { store, workspace, audience } = this.#context;
    return store.reader({ workspace, asOf: AFTER_ALL, audience });
  }

  /** Reads entries and keeps their events to be written, without what is held back. What can’t be read is counted. */
  async take(entries: readonly Told[]): Promise<void> {
    const known = await this.#log().named([...new Set(entries.flatMap(doubtfulIn))]);
    const form = { ...this.#form, isKnownName: (name: string) => known.has(name) };
    const good: Good[] = [];
    for (const entry of entries) {
      const read = readEntry(entry, form);
      this.report.read += 1;
      if ('record' in read) good.push({ ...read, record: this.#seen(this.#dated(read.record)) });
      else addLine(this.report.rejected, read);
    }
    if (good.length > 0) await this.#judge(good);
    if (this.#waiting.length >= BATCH) await this.save();
  }

  /** A record of somebody further east, whose today has begun, is known now. */
  #dated(record: EventRecord): EventRecord {
    const { today, knownOn } = this.#form;
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

  async #judge(read: readonly Good[]): Promise<void> {
    const known = await this.#log().known(read.map(({ record }) => record.id));
    const fresh = read.filter(({ record }) => !known.has(record.id));
    const names = await this.#log().named(namesOf(fresh));
    if (this.#options.duplicates !== 'saved') await this.#learn(fresh, names);
    const held = new Set(fresh.filter((one) => this.#holdsBack(one, names)));
    const kept = read.filter((one) => !held.has(one));
    this.#tell(kept, known, names);
    for (const { record, line } of kept)
      this.#waiting.push({ record, line, isKnown: known.has(record.id) });
  }

  /** Of companies that this import brings in, the log has no more than is known here. */
  async #learn(fresh: readonly Good[], names: CompanyNames): Promise<void> {
    const asked = fresh.filter(({ judged }) => !judged).map(({ record }) => record);
    const before = [...names].filter(([name]) => !this.#names.has(name)).map(([, { id }]) => id);
    await this.#told.learn(asked, new Set(before));
  }

  /** True for a likely duplicate, which is told; any other is known to those that follow. */
  #holdsBack({ record, line, judged }: Good, names: CompanyNames): boolean {
    const { duplicates } = this.#options;
    const alike = judged || duplicates === 'saved' ? null : this.#told.like(record, names);
    if (!alike) {
      this.#told.add(record, names, line);
      if (duplicates === 'sources') this.#ids.set(line, record.id);
      return false;
    }
    const of = alike.at > 0 ? `E${alike.at}` : this.#ids.get(-alike.at);
    if (duplicates === 'sources' && alike.isSame && of) this.#further.push({ line, record, of });
    else addLine(this.report.held, { line, why: alike.words });
    return true;
  }

  /** Adds what further lines tell to the events that they tell of, once all of these are written. */
  async tellFurther(): Promise<void> {
    if (this.#further.length === 0) return;
    const { report } = this;
    const context = { ...this.#context, log: () => this.#log() };
    const { sources, held, unchanged } = await tellFurther(this.#further, context, report.dryRun);
    for (const said of sources) addLine(report.sources, said);
    for (const said of held) addLine(report.held, said);
    report.unchanged += unchanged;
    this.#options.tell?.(report);
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
      if (record.knownOn > this.#form.knownOn) addDay(this.report.coming, record.knownOn, 'last');
      else if (isOld && record.revisions.length === 0)
        addDay(this.report.untold, dayTold(record), 'first');
    }
  }

  /** Writes what waits, whole, and tells what came of the import so far. */
  async save(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const written = await this.#saved(waiting);
    for (const count of ['added', 'revised', 'unchanged'] as const)
      this.report[count] += written[count];
    this.#options.tell?.(this.report);
  }

  async #saved(waiting: readonly Waiting[]): ReturnType<Store['import']> {
    const { store, workspace, who } = this.#context;
    const recordsOf = (some: readonly Waiting[]) => some.map(({ record }) => record);
    const write = (some: readonly Waiting[]) => store.import(workspace, recordsOf(some), who);
    if (!this.report.dryRun)
      return written(waiting, write, ({ line }, why) =>
        addLine(this.report.rejected, { line, why }),
      );
    const added = new Set(waiting.filter(({ isKnown }) => !isKnown).map(({ record }) => record.id));
    return { added: added.size, revised: 0, unchanged: waiting.length - added.size };
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
