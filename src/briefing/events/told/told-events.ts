/** The events of the log, and of the lines before, that may tell what the lines of an import tell. */
import type { Reader } from '../../../contracts/reader.ts';
import type { EventRecord, TrackedEvent } from '../../../domain/event/event.ts';
import { addDays, firstDay, lastDay } from '../../../domain/time/calendar.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { KnownEvents } from './known-events.ts';

/** Companies by the names that a file has for them. */
export type CompanyNames = Awaited<ReturnType<Reader['named']>>;

/** An event with the number that people know it by: "E186", or "line 12" of the file. */
type Told = Pick<TrackedEvent, 'id' | 'title' | 'occurredOn'> & { number: string };

/** So many companies are asked for at once. */
const MOST_COMPANIES = 200;
/** Headlines of one story lie within so many days. */
const AROUND = 16;

/** Events that are told already. The log is asked once for each company and each month that a file names. */
export class ToldEvents {
  readonly #log: () => Pick<Reader, 'find'>;
  readonly #known = new KnownEvents<Told>();
  readonly #companies = new Set<string>();
  readonly #months = new Set<string>();

  /** `log` opens the log as it is. */
  constructor(log: () => Pick<Reader, 'find'>) {
    this.#log = log;
  }

  /** Reads from the log what may tell the same as these. */
  async learn(records: readonly EventRecord[], names: CompanyNames): Promise<void> {
    const ids = new Set([...names.values()].map(({ id }) => id)).difference(this.#companies);
    const companies = [...ids];
    for (let at = 0; at < companies.length; at += MOST_COMPANIES)
      await this.#find({ companies: companies.slice(at, at + MOST_COMPANIES) });
    for (const id of ids) this.#companies.add(id);
    for (const month of new Set(records.flatMap(monthsOf)).difference(this.#months)) {
      const date = `${month}-01`;
      await this.#find({ since: date, until: lastDay({ date, precision: 'month' }) });
      this.#months.add(month);
    }
  }

  /** The event that likely tells what a record tells; null for none. */
  like(record: EventRecord, names: CompanyNames): ReturnType<KnownEvents<Told>['like']> {
    const alike = this.#known.like(inLogsWords(record, names));
    return alike?.told.id === record.id ? null : alike;
  }

  /** Adds the event of a record. */
  add(record: EventRecord, names: CompanyNames, number: string): void {
    const { id, title, occurredOn } = record;
    this.#known.add(inLogsWords(record, names), { id, title, occurredOn, number });
  }

  async #find(query: Parameters<Reader['find']>[0]): Promise<void> {
    const { events } = await this.#log().find(query, {
      offset: 0,
      limit: Number.POSITIVE_INFINITY,
    });
    for (const event of events) {
      const { id, title, occurredOn } = event;
      this.#known.add(event, { id, title, occurredOn, number: eventNumber(event) });
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
