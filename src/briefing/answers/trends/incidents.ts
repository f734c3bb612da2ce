/** Outages and security incidents per period. */
import type { MeasureSum } from '../../../contracts/trends/measures.ts';
import { plural } from '../../../domain/text/english.ts';
import { names } from '../../wording/event-words.ts';
import { countCell, dateCell, notice, sentences } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { countOf, eventsBy, isIn, namesBy, notCounted, OPENED } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { fromFirst, groupingOf, lengthOf, periodsOf } from './question/span.ts';
import { over, type Trend } from './question/trend.ts';
import { labelOf } from './raised/capital.ts';

const TYPES = ['outage', 'security_incident'] as const;
const KIND = 'incident';

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
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    // Incidents are few: a month of them says little.
    const length = lengthOf(question.span, question.by ?? 'quarter');
    const period = groupingOf(length);
    const ask = { kind: KIND, query } as const;
    const sums = await log.measured({ ...ask, by: ['type', 'name', period], undated: true });
    if (sums.length === 0) return null;
    const others = await log.measured({ ...ask, days: 'others' });
    const counted = sums.filter(isIn);
    const rows = await log.measures({ ...ask, by: [period] }, 'newest', OPENED);
    const all = periodsOf(question.span, length).map((each) => {
      const own = counted.filter((sum) => sum[period] === each.key);
      const opened = rows.filter((row) => isIn(row) && row[period] === each.key);
      return { ...each, own, opened, outages: countOf(own.filter(isOutage)), whose: whoseOf(own) };
    });
    const { shown: periods, before } = fromFirst(all, ({ own }) => own.length > 0);
    const named = await namesBy(
      log,
      periods.flatMap(({ whose }) => whose.slice(0, NAMED)),
    );
    const said = sentence(counted);
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
            { name: 'Outages', values: periods.map(({ outages }) => outages) },
            {
              name: 'Security incidents',
              values: periods.map(({ own, outages }) => countOf(own) - outages),
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
            { label: 'Of whom, most first' },
          ],
          rows: periods.map((each) => [
            dateCell(labelOf(each), each.since),
            countCell(each.outages),
            countCell(countOf(each.own) - each.outages),
            names(
              each.whose.map((id) => named.get(id) ?? id),
              NAMED,
            ),
          ]),
          pageSize: 20,
        },
        ...notice(before),
        ...notice(sentences([earlierText(countOf(others.filter(isIn))), notCounted(sums)])),
      ],
      rows: periods
        .filter(({ opened }) => opened.length > 0)
        .map(({ label, opened, own }) => opensEvents(question, label, opened, countOf(own))),
      events: await eventsBy(log, rows.filter(isIn).slice(0, OPENED)),
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const sums = await question.context.log.measured({ kind: KIND, query, by: ['type'] });
    return sums.length > 0 ? { value: sentence(sums.filter(isIn)), events: [] } : null;
  },
};

const NAMED = 3;

const earlierText = (count: number): string | null =>
  count > 0 ? `Not counted: ${count} that began on other days.` : null;

const isOutage = ({ type }: MeasureSum): boolean => type === 'outage';

/** The companies that most of these happened to, by their ids. */
function whoseOf(sums: readonly MeasureSum[]): string[] {
  return [...Map.groupBy(sums, ({ name }) => name)]
    .toSorted(
      ([a, of], [b, other]) => countOf(other) - countOf(of) || ((a ?? '') < (b ?? '') ? -1 : 1),
    )
    .flatMap(([name]) => name ?? []);
}

function sentence(counted: readonly MeasureSum[]): string {
  const outages = countOf(counted.filter(isOutage));
  return `${plural(outages, 'outage')} and ${plural(countOf(counted) - outages, 'security incident')}`;
}
