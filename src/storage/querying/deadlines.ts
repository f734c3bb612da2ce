import type { Deadline, DueExpectation } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Reading } from '../reading/reading.ts';
import { eventsByVersion } from '../reading/rows.ts';
import { readableTo } from '../reading/view.ts';
import { every, fits } from './filter.ts';

/** Effective dates in a span of days, both ends included, of events that fit, by date; the days that the question asks for narrow the span. */
export async function deadlinesIn(
  reading: Reading,
  query: EventQuery,
  window: { from: string; to: string },
): Promise<Deadline[]> {
  const { db, view, words } = reading;
  const { since, until, ...others } = query;
  const { jurisdictions } = query;
  const from = since && since > window.from ? since : window.from;
  const to = until && until < window.to ? until : window.to;
  const rows = await db
    .selectFrom('effective as d')
    .innerJoin(words.fromIndex('number'), 'v.id', 'd.version')
    .where('d.date', '>=', from)
    .where('d.date', '<=', to)
    .where(every([readableTo(view), ...fits(others, view, words)]))
    .$call((q) => (jurisdictions ? q.where(words.inList('d.jurisdiction', jurisdictions)) : q))
    .select(['d.version', 'd.date', 'd.label', 'd.standing'])
    .orderBy('d.date')
    .orderBy('v.event')
    .orderBy('d.place')
    .$call((q) => (query.top === undefined ? q : q.limit(query.top)))
    .execute();
  const eventOf = await eventsBy(reading, rows);
  return rows.map(({ version, ...dated }) => ({ event: eventOf(version), ...dated }));
}

/** Expectations of events that fit, of which the last day on which they are due lies in a span, both ends included, by that day: those that are open, or all. */
export async function expectationsIn(
  reading: Reading,
  query: EventQuery,
  { from, to }: { from: string; to: string },
  which: 'open' | 'all' = 'open',
): Promise<DueExpectation[]> {
  const { db, view, words } = reading;
  const rows = await db
    .selectFrom('expectation as x')
    .innerJoin(words.fromIndex('number'), 'v.id', 'x.version')
    .where('x.due', '>=', from)
    .where('x.due', '<=', to)
    .$call((q) => (which === 'open' ? q.where('x.standing', '=', 'open') : q))
    .where(every([readableTo(view), ...fits(query, view, words)]))
    .select(['x.version', 'x.due', 'x.place'])
    .orderBy('x.due')
    .orderBy('v.event')
    .orderBy('x.place')
    .execute();
  const eventOf = await eventsBy(reading, rows);
  return rows.map(({ version, due, place }) => {
    const event = eventOf(version);
    const expectation = present(event.expects[place], `expectation ${place} of ${event.id}`);
    return { event, expectation, by: due };
  });
}

/** Finds the event of each row's version. */
async function eventsBy(reading: Reading, rows: readonly { version: number }[]) {
  const versions = [...new Set(rows.map(({ version }) => version))];
  const events = await eventsByVersion(reading, versions);
  const byVersion = new Map(versions.map((version, index) => [version, events[index]]));
  return (version: number) => present(byVersion.get(version), `the event of version ${version}`);
}
