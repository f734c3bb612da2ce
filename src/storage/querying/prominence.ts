/** The companies that the log tells of most: their news weighs more. */

import type { Prominence } from '../../contracts/trends/prominence.ts';
import { forgetOldest } from '../../domain/collections.ts';
import { addDays, dayInZone } from '../../domain/time/calendar.ts';
import { sql } from '../engines/sql.ts';
import { compiled } from '../reading/compiled.ts';
import { lasting } from '../reading/lasting/lasting.ts';
import type { Reading } from '../reading/reading.ts';
import { readableTo } from '../reading/view.ts';

/** The days back over which events are counted: a year. */
const DAYS = 365;

/** Money given to others makes nobody the subject of the news. */
const PUTTING_IN = ['investor', 'lead_investor'] as const;

/** The party of each of these events that most events of the last 365 days are about; none for an event that names nobody. */
export async function prominenceOf(
  reading: Reading,
  events: readonly number[],
): Promise<Map<number, Prominence>> {
  if (events.length === 0) return new Map();
  const parties = await partiesOf(reading, { events });
  const counts = await countsOf(reading, [...new Set(parties.map(({ company }) => company))]);
  const found = new Map<number, Prominence>();
  for (const { event, company } of parties) {
    const known = found.get(event);
    const count = counts.get(company) ?? 0;
    if (!known || count > known.events || (count === known.events && company < known.company))
      found.set(event, { company, events: count });
  }
  return found;
}

function parties({ db, view, words }: Reading, path: 'version_event' | 'number') {
  return db
    .selectFrom('party as p')
    .innerJoin(words.fromIndex(path), 'v.id', 'p.version')
    .where(readableTo(view))
    .where('p.role', 'not in', PUTTING_IN);
}

const partiesOf = compiled((reading, { events }: { events: readonly number[] }) =>
  parties(reading, 'version_event')
    .where(reading.words.inList('v.event', events))
    .select(['v.event', 'p.company']),
);

/** The counts of so many companies are kept. */
const MOST = 5_000;

/** Each company is counted once as long as the log says the same, whatever events are asked about. */
async function countsOf(reading: Reading, companies: readonly string[]) {
  const since = addDays(dayInZone(reading.view.asOf, 'UTC'), -DAYS);
  const kept = await lasting(
    reading,
    `events since ${since} by company`,
    async () => new Map([['', 0]]),
  );
  const counts = new Map(companies.map((company) => [company, kept.get(company) ?? 0]));
  const missing = companies.filter((company) => !kept.has(company));
  const rows = missing.length > 0 ? await counted(reading, { companies: missing, since }) : [];
  for (const { company, count } of rows) counts.set(company, Number(count));
  for (const [company, count] of counts) kept.set(company, count);
  forgetOldest(kept, MOST);
  return counts;
}

const counted = compiled(
  (reading, { companies, since }: { companies: readonly string[]; since: string }) =>
    parties(reading, 'number')
      .where(reading.words.inList('p.company', companies))
      .where('p.occurred_on', '>=', since)
      .groupBy('p.company')
      .select(['p.company', sql<number>`count(distinct v.event)`.as('count')]),
);
