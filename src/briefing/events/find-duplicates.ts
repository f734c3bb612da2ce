import type { Reader } from '../../contracts/reader.ts';
import { duplicatesOf, familyOf } from '../../domain/event/duplicates.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { addDays, firstDay, formatDate, lastDay } from '../../domain/time/calendar.ts';
import { eventNumber, hasRoundName, mainParty, roundText } from '../wording/event-words.ts';

/** A name as it was typed, and what the log knows by it. */
export interface Named {
  typed: string;
  company: { id: string; name: string } | null;
  /** Found by forgiving a typing error. */
  near: boolean;
}

/** A likely duplicate, as somebody is asked about it. */
export interface Duplicate {
  /** E214. */
  number: string;
  /** "Nscale Series C, 9 Mar". */
  name: string;
}

/** Names and likely duplicates that the log knows of an event that is not saved yet. */
interface Findings {
  names: readonly Named[];
  /** The likest first. */
  duplicates: readonly Duplicate[];
}

const MOST_NAMES = 20;
const MOST_CANDIDATES = 200;
const DAYS = 10;

/** Looks up in the log what a new event names, and the events that tell the same. */
export async function findDuplicates(fields: EventFields, log: Reader): Promise<Findings> {
  const names = await namesIn(fields, log);
  const alike = await likelyDuplicates(fields, names, log);
  return { names, duplicates: alike.map(asDuplicate) };
}

/** Looks up the companies that are named, each once. */
export async function namesIn(
  fields: Pick<EventFields, 'parties'>,
  log: Pick<Reader, 'findCompany'>,
): Promise<Named[]> {
  const typed = [...new Set(fields.parties.map((party) => party.company))].slice(0, MOST_NAMES);
  return Promise.all(
    typed.map(async (name): Promise<Named> => {
      const found = await log.findCompany(name);
      if (found.kind !== 'one') return { typed: name, company: null, near: false };
      return { typed: name, company: found.company, near: found.errors > 0 };
    }),
  );
}

async function likelyDuplicates(
  fields: EventFields,
  names: readonly Named[],
  log: Reader,
): Promise<TrackedEvent[]> {
  const types = familyOf(fields.type);
  const companies = names.flatMap(({ company }) => company?.id ?? []);
  const window = { offset: 0, limit: MOST_CANDIDATES };
  const [byName, byDate] = await Promise.all([
    companies.length ? log.find({ types, companies }, window) : null,
    fields.occurredOn
      ? log.find(
          {
            types,
            since: addDays(firstDay(fields.occurredOn), -DAYS),
            until: addDays(lastDay(fields.occurredOn), DAYS),
          },
          window,
        )
      : null,
  ]);
  const candidates = new Map(
    [...(byName?.events ?? []), ...(byDate?.events ?? [])].map((event) => [event.id, event]),
  );
  return duplicatesOf(inLogsWords(fields, names), [...candidates.values()]).map(
    ({ event }) => event,
  );
}

/** The companies by the names that the log has for them. */
function inLogsWords(fields: EventFields, names: readonly Named[]): EventFields {
  const known = new Map(names.map(({ typed, company }) => [typed, company?.name ?? typed]));
  const parties = fields.parties.map((party) => ({
    ...party,
    company: known.get(party.company) ?? party.company,
  }));
  return { ...fields, parties };
}

/** "E214", "Nscale Series C, 9 Mar 2026". */
function asDuplicate(event: TrackedEvent): Duplicate {
  const what = hasRoundName(event) ? `${mainParty(event)} ${roundText(event)}` : event.title;
  const date = event.occurredOn ? formatDate(event.occurredOn) : 'no date';
  return { number: eventNumber(event), name: `${what}, ${date}` };
}
