/** Outages and security incidents per period. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import { type Day, firstDay } from '../../../domain/time/calendar.ts';
import { names } from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { keyOf, lengthOf, periodsOf } from './question/span.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';
import { labelOf } from './raised/capital.ts';

const TYPES = ['outage', 'security_incident'] as const;

export const incidents: Trend = {
  name: 'incidents',
  label: 'Outages and incidents',
  types: TYPES,
  definitions: [
    {
      terms: ['incidents', 'outages', 'outages per quarter'],
      means:
        'The number of outages and of security incidents, each event once, by the first day that it names. Left out: what nobody confirms, and events without a date. A log that reads more sources finds more of them: the number is of this log.',
    },
  ],
  async read(question) {
    const read = await incidentsIn(question);
    if (!read) return null;
    const { events, notes } = read;
    // Incidents are few: a month of them says little.
    const length = lengthOf(question.span, question.by ?? 'quarter');
    const periods = periodsOf(question.span, length).map((period) => {
      const own = events.filter((event) => keyOf(beganOn(event), length) === period.key);
      return { ...period, own, outages: own.filter(isOutage) };
    });
    const said = sentence(events);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...drawn({
          title: `Outages and security incidents per ${length}`,
          style: 'bar',
          axes: { x: 'First day of the incident', y: 'Incidents' },
          labels: periods.map(({ label }) => label),
          series: [
            { name: 'Outages', values: periods.map(({ outages }) => outages.length) },
            {
              name: 'Security incidents',
              values: periods.map(({ own, outages }) => own.length - outages.length),
            },
          ],
        }),
        {
          kind: 'table',
          caption: `Outages and security incidents per ${length}, oldest first (${periods.length})`,
          columns: [
            { label: length.charAt(0).toUpperCase() + length.slice(1) },
            { label: 'Outages', align: 'right' },
            { label: 'Security incidents', align: 'right' },
            { label: 'Of whom' },
          ],
          rows: periods.map((period) => [
            labelOf(period),
            `${period.outages.length}`,
            `${period.own.length - period.outages.length}`,
            names([...new Set(period.own.flatMap(({ parties }) => parties[0]?.company ?? []))], 3),
          ]),
          pageSize: 20,
        },
        ...notice(notes.join(' ') || null),
      ],
      rows: periods
        .filter(({ own }) => own.length > 0)
        .map(({ label, own }) => opensEvents(question, label, own)),
      events,
    };
  },
  async brief(question) {
    const read = await incidentsIn(question);
    return read && { value: sentence(read.events), events: [] };
  },
};

async function incidentsIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { events, total, notes } = await eventsOf(question.context.log, query);
  const began = events.filter((event) => {
    const day = beganOn(event);
    return day >= question.span.since && day <= question.span.last;
  });
  if (total === 0) return null;
  const earlier = events.length - began.length;
  const left = earlier > 0 ? [`Not counted: ${earlier} that began on other days.`] : [];
  return { events: began, notes: [...left, ...notes.unconfirmed, ...notes.unread] };
}

const isOutage = ({ type }: TrackedEvent): boolean => type === 'outage';

/** The first day that an incident names; of one without any the day on which it was known. */
function beganOn({ stages, occurredOn, knownOn }: TrackedEvent): Day {
  const first = stages[0]?.on ?? occurredOn;
  return first ? firstDay(first) : knownOn;
}

function sentence(events: readonly TrackedEvent[]): string {
  const outages = events.filter(isOutage).length;
  return `${plural(outages, 'outage')} and ${plural(events.length - outages, 'security incident')}`;
}
