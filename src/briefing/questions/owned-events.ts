/** Events of companies that belong to another, apart from its own. */
import type { Reader } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Company } from '../../domain/reference/company.ts';

/** Events, newest first, and how many of them each company has, the most first; those without any are left out. */
interface OwnedEvents {
  events: readonly TrackedEvent[];
  counts: readonly { company: Company; count: number }[];
}

/** At most this many events are read: the newest. */
const READ = 200;

/** The events that fit a question and name one of the `owned` companies, but not their owner. */
export async function ownedEvents(
  owner: Company,
  owned: readonly Company[],
  query: EventQuery,
  log: Pick<Reader, 'find'>,
): Promise<OwnedEvents> {
  if (owned.length === 0) return { events: [], counts: [] };
  const companies = owned.map(({ id }) => id);
  const read = await log.find({ ...query, companies }, { offset: 0, limit: READ });
  const events = read.events.filter((event) => !isAbout(event, owner));
  const counts = owned
    .map((company) => ({
      company,
      count: events.filter((event) => isAbout(event, company)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { events, counts };
}

/** True where the company is a party of the event. */
export function isAbout(event: TrackedEvent, company: Company): boolean {
  return event.parties.some((party) => party.company === company.name);
}
