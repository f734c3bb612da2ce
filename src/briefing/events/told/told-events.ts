/** The events of the log, and of the lines before, that may tell what the lines of an import tell. */
import type { Reader } from '../../../contracts/reader.ts';
import type { EventRecord } from '../../../domain/event/event.ts';
import { addDays, firstDay, lastDay } from '../../../domain/time/calendar.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { looksLike } from '../importing/import-report.ts';
import { KnownEvents } from './known-events.ts';
import { Numbers } from './numbers.ts';

/** Companies by the names that a file has for them. */
export type CompanyNames = Awaited<ReturnType<Reader['named']>>;

/** An event that likely tells the same. */
interface Like {
  /** See `looksLike`. */
  words: string;
  /** True where there is little doubt. */
  isSame: boolean;
  /** Its number in the log, or the line that it stands on, below zero. */
  at: number;
}

/** So many companies are asked for at once. */
const MOST_COMPANIES = 200;
/** Headlines of one story lie within so many days. */
const AROUND = 16;

/** Events that are told already. The log is asked once for each company and each month that a file names. */
export class ToldEvents {
  readonly #log: () => Pick<Reader, 'outlines'>;
  readonly #known = new KnownEvents();
  /** Of each of them its number in the log, or its line, below zero. */
  readonly #at = new Numbers(Int32Array);
  /** The numbers of the events of the log that are known. */
  readonly #read = new Set<number>();
  /** Ids of the deals that a file names itself, by the lines of their records. */
  readonly #deals = new Map<number, string>();
  readonly #companies = new Set<string>();
  readonly #months = new Set<string>();

  /** `log` opens the log as it is. */
  constructor(log: () => Pick<Reader, 'outlines'>) {
    this.#log = log;
  }

  /** Reads from the log what may tell the same as these, by their days and by companies that they name, by id. */
  async learn(records: readonly EventRecord[], named: ReadonlySet<string>): Promise<void> {
    const companies = [...named].filter((id) => !this.#companies.has(id));
    for (let at = 0; at < companies.length; at += MOST_COMPANIES)
      await this.#find({ companies: companies.slice(at, at + MOST_COMPANIES) });
    for (const id of companies) this.#companies.add(id);
    for (const month of new Set(records.flatMap(monthsOf)).difference(this.#months)) {
      const date = `${month}-01`;
      await this.#find({ since: date, until: lastDay({ date, precision: 'month' }) });
      this.#months.add(month);
    }
  }

  /** The event that likely tells what a record tells; null for none. */
  like(record: EventRecord, names: CompanyNames): Like | null {
    const alike = this.#known.like(inLogsWords(record, names), record.id);
    if (alike === null || alike.isItself) return null;
    const { words, likeness, place } = alike;
    const at = this.#at.at(place);
    // A file that calls two records one deal knows them for two stages of it.
    if (record.dealId !== null && this.#deals.get(-at) === record.dealId) return null;
    return { words, isSame: likeness.decision === 'same', at };
  }

  /** Adds the event of a record that stands on a line. */
  add(record: EventRecord, names: CompanyNames, line: number): void {
    const words = looksLike({ ...record, number: `line ${line}` });
    if (this.#known.add(inLogsWords(record, names), record.id, words)) this.#at.push(-line);
    if (record.dealId !== null) this.#deals.set(line, record.dealId);
  }

  async #find(query: Parameters<Reader['outlines']>[0]): Promise<void> {
    for await (const events of this.#log().outlines(query, this.#read))
      for (const event of events) {
        this.#read.add(event.number);
        const words = looksLike({ ...event, number: eventNumber(event) });
        if (this.#known.add(event, event.id, words)) this.#at.push(event.number);
      }
  }
}

/** The record with its companies by the names that the log has for them. */
function inLogsWords(record: EventRecord, names: CompanyNames): EventRecord {
  const parties = record.parties.map((party) => ({
    ...party,
    company: names.get(party.company)?.name ?? party.company,
  }));
  return { ...record, parties };
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
