import type { Deadline, DueExpectation } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { rowsOf, sql } from '../engines/sql.ts';
import type { Reading } from '../reading/reading.ts';
import { eventsByVersion } from '../reading/rows.ts';
import { readableTo } from '../reading/view.ts';
import type { Tables } from '../schema/tables.ts';
import { every, fits } from './filter.ts';

type Dated = Pick<Tables['effective'], 'version' | 'date' | 'label' | 'standing'>;
type Due = Pick<Tables['expectation'], 'version' | 'due' | 'place'>;

/** Effective dates in a span of days, both ends included, of events that fit, by date; the days that the question asks for narrow the span. */
export async function deadlinesIn(
  reading: Reading,
  query: EventQuery,
  window: { from: string; to: string },
): Promise<Deadline[]> {
  const { view, words } = reading;
  const { since, until, ...others } = query;
  const { jurisdictions } = query;
  const from = since && since > window.from ? since : window.from;
  const to = until && until < window.to ? until : window.to;
  const conditions = [
    ...fits(others, view, words),
    ...(jurisdictions ? [words.inList('d.jurisdiction', jurisdictions)] : []),
  ];
  const rows = await rowsOf(
    reading,
    sql<Dated>`select d.version, d.date, d.label, d.standing
      from effective as d inner join ${words.fromIndex('number')} on v.id = d.version
      where d.date >= ${from} and d.date <= ${to} and ${every([readableTo(view), ...conditions])}
      order by d.date, v.event, d.place ${query.top === undefined ? sql`` : sql`limit ${query.top}`}`,
  );
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
  const { view, words } = reading;
  const rows = await rowsOf(
    reading,
    sql<Due>`select x.version, x.due, x.place
      from expectation as x inner join ${words.fromIndex('number')} on v.id = x.version
      where x.due >= ${from} and x.due <= ${to} ${which === 'open' ? sql`and x.standing = 'open'` : sql``}
        and ${every([readableTo(view), ...fits(query, view, words)])}
      order by x.due, v.event, x.place`,
  );
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
