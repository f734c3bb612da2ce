/** Figures that somebody states again and again, as a series: “13% → 15%”. */

import type { Reader } from '../../../contracts/reader.ts';
import type { MeasureRow, MeasureSum } from '../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { EVENT_TYPES } from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { plural } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { drawn } from './question/drawing.ts';
import { eventsBy, namesBy } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const KIND = 'figure';
const BY = ['name', 'label', 'unit'] as const;
const LISTED = 20;
/** The last points of a series that are read. */
const POINTS = 100;

type Figure = TrackedEvent['figures'][number];

/** A figure of one company under one name, the oldest first. */
interface Series {
  company: string;
  label: string;
  points: { event: TrackedEvent; figure: Figure }[];
}

export const repeatedFigures: Trend = {
  name: 'figures',
  label: 'Repeated figures',
  types: EVENT_TYPES,
  definitions: [
    {
      terms: ['repeated figure', 'figures', 'series'],
      means:
        'A figure that two or more events state of one company, under the same name and in the same unit: a revised forecast, a quarterly figure. The points stand in the order of the events’ days, and are neither added nor interpolated. Left out: rumours, what nobody confirms, and the same value of the same day told twice.',
    },
  ],
  async read(question) {
    const read = await seriesIn(question, LISTED);
    if (!read) return null;
    const { shown, total } = read;
    const said = sentence(read);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...(total === 1 ? chartOf(shown[0]) : []),
        {
          kind: 'table',
          caption: `Repeated figures, the newest first (${shown.length} of ${total})`,
          columns: [{ label: 'Of' }, { label: 'Figure' }, { label: 'Values' }, { label: 'Days' }],
          rows: shown.map(({ company, label, points }) => [
            company,
            label,
            valuesText(points),
            daysText(points),
          ]),
        },
      ],
      rows: shown.map((series) =>
        opensEvents(
          question,
          `${series.company}, ${series.label}`,
          series.points.map(({ event }) => event),
        ),
      ),
      events: [...new Set(shown.flatMap(({ points }) => points.map(({ event }) => event)))],
    };
  },
  async brief(question) {
    const read = await seriesIn(question, 1);
    return read && { value: sentence(read), events: [] };
  },
};

/** The newest of the series, and the number of all. */
interface Read {
  shown: readonly Series[];
  total: number;
}

/** "UBS, private-credit default rate, worst case: 13% → 15%; 24 more figures that repeat". */
function sentence({ shown: [first], total }: Read): string {
  if (!first) return 'No figure that repeats';
  const more =
    total > 1
      ? `; ${plural(total - 1, 'more figure that repeats', 'more figures that repeat')}`
      : '';
  return `${first.company}, ${first.label}: ${valuesText(first.points)}${more}`;
}

async function seriesIn(question: TrendQuestion, most: number): Promise<Read | null> {
  const query = over(question, EVENT_TYPES);
  if (!query) return null;
  const { log } = question.context;
  const all = await log.measured({ kind: KIND, query, by: BY, repeated: true });
  if (all.length === 0) return null;
  const newest = all.toSorted(byLatest).slice(0, most);
  return { shown: await withPoints(log, query, newest), total: all.length };
}

const byLatest = (a: MeasureSum, b: MeasureSum): number =>
  a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : (a.label ?? '') < (b.label ?? '') ? -1 : 1;

const keyOf = ({ name, label, unit }: MeasureSum | MeasureRow) =>
  JSON.stringify([name, label, unit]);

/** The series with their last points; of one value told twice on one day the first. */
async function withPoints(
  log: Reader,
  query: EventQuery,
  sums: readonly MeasureSum[],
): Promise<Series[]> {
  const among = sums.flatMap(({ name }) => name ?? []);
  const rows = await log.measures({ kind: KIND, query, by: BY, among }, 'newest', POINTS);
  const groups = Map.groupBy(rows, keyOf);
  const wanted = sums.flatMap((sum) => groups.get(keyOf(sum)) ?? []);
  const [events, names] = [await eventsBy(log, wanted), await namesBy(log, among)];
  const byNumber = new Map(events.map((event) => [event.number, event]));
  return sums.map((sum) => {
    const own = (groups.get(keyOf(sum)) ?? []).toReversed();
    const points = own
      .filter(
        (row, at) =>
          !own.slice(0, at).some(({ day, value }) => day === row.day && value === row.value),
      )
      .flatMap((row) => {
        const event = byNumber.get(row.number);
        const figure = event?.figures.find((one) => isOf(one, row));
        return event && figure ? [{ event, figure }] : [];
      });
    return {
      company: names.get(sum.name ?? '') ?? '–',
      label: points.at(-1)?.figure.label ?? sum.label ?? '',
      points,
    };
  });
}

const isOf = ({ label, unit, value, valueTo }: Figure, row: MeasureRow): boolean =>
  valueTo === null &&
  value === row.value &&
  label.toLowerCase() === row.label &&
  unit.toLowerCase() === row.unit;

/** The most values that a row shows: the last of them. */
const SHOWN = 6;

function valuesText(points: Series['points']): string {
  const values = points.slice(-SHOWN).map(({ figure }) => valueText(figure));
  return `${points.length > SHOWN ? '… → ' : ''}${values.join(' → ')}`;
}

function daysText(points: Series['points']): string {
  const days = points.map(({ event }) => formatDate(event.occurredOn));
  return `${days[0]} – ${days.at(-1)}`;
}

const WORDS = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ' } as const;

/** "13%", "$37.6B", "2.9 gigawatts". */
function valueText({ value, unit, qualifier }: Figure): string {
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney({ value, currency: unit, qualifier });
  const number = value.toLocaleString('en-US');
  return `${WORDS[qualifier]}${number}${unit === 'percent' ? '%' : ` ${unit}`}`;
}

function chartOf(series: Series | undefined) {
  if (!series) return [];
  const labels = series.points.map(({ event }) => formatDate(event.occurredOn));
  if (new Set(labels).size < labels.length) return [];
  const unit = series.points[0]?.figure.unit ?? '';
  const isMoney = /^[A-Z]{3}$/.test(unit);
  return drawn({
    title: series.label,
    style: 'line',
    axes: { x: 'Date of the event', y: isMoney ? `${unit} million` : unit },
    labels: labels.slice(-20),
    series: [
      {
        name: series.company,
        values: series.points
          .slice(-20)
          .map(({ figure }) => (isMoney ? figure.value / 1e6 : figure.value)),
      },
    ],
  });
}
