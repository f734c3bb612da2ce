/** Figures that somebody states again and again, as a series: “13% → 15%”. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { EVENT_TYPES } from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { plural } from '../../../domain/text/english.ts';
import { firstDay, formatDate } from '../../../domain/time/calendar.ts';
import { mainParty } from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const LISTED = 20;

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
    const read = await seriesIn(question);
    if (!read) return null;
    const { all, notes } = read;
    const shown = all.slice(0, LISTED);
    const said = sentence(all);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...(all.length === 1 ? chartOf(shown[0]) : []),
        {
          kind: 'table',
          caption: `Repeated figures, the newest first (${shown.length} of ${all.length})`,
          columns: [{ label: 'Of' }, { label: 'Figure' }, { label: 'Values' }, { label: 'Days' }],
          rows: shown.map(({ company, label, points }) => [
            company,
            label,
            valuesText(points),
            daysText(points),
          ]),
        },
        ...notice(notes.join(' ') || null),
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
    const read = await seriesIn(question);
    return read && { value: sentence(read.all), events: [] };
  },
};

/** "UBS, private-credit default rate, worst case: 13% → 15%; 24 more figures that repeat". */
function sentence(all: readonly Series[]): string {
  const [first] = all;
  if (!first) return 'No figure that repeats';
  const more =
    all.length > 1
      ? `; ${plural(all.length - 1, 'more figure that repeats', 'more figures that repeat')}`
      : '';
  return `${first.company}, ${first.label}: ${valuesText(first.points)}${more}`;
}

async function seriesIn(question: TrendQuestion) {
  const query = over(question, EVENT_TYPES);
  if (!query) return null;
  const { events, notes } = await eventsOf(question.context.log, query);
  const points = events
    .filter(({ status }) => status !== 'rumoured' && status !== 'failed')
    .flatMap((event) =>
      event.figures
        .filter(({ valueTo }) => valueTo === null)
        .map((figure) => ({ event, figure, company: mainParty(event) })),
    )
    .filter(({ company }) => company !== '–');
  const groups = Map.groupBy(points, ({ figure, company }) =>
    JSON.stringify([company, figure.label.toLowerCase(), figure.unit.toLowerCase()]),
  );
  const all = [...groups.values()]
    .map((group): Series => {
      const ordered = group.toSorted((a, b) => (dayOf(a.event) < dayOf(b.event) ? -1 : 1));
      const told = ordered.filter(
        (point, at) =>
          !ordered
            .slice(0, at)
            .some(
              (before) =>
                before.figure.value === point.figure.value &&
                dayOf(before.event) === dayOf(point.event),
            ),
      );
      return {
        company: group[0]?.company ?? '–',
        label: group[0]?.figure.label ?? '',
        points: told,
      };
    })
    .filter(({ points: told }) => told.length > 1)
    .sort((a, b) =>
      lastDayOf(a) < lastDayOf(b)
        ? 1
        : lastDayOf(a) > lastDayOf(b)
          ? -1
          : a.label < b.label
            ? -1
            : 1,
    );
  return all.length > 0 ? { all, notes: notes.unread } : null;
}

const dayOf = ({ occurredOn, knownOn }: TrackedEvent): string =>
  occurredOn ? firstDay(occurredOn) : knownOn;
const lastDayOf = ({ points }: Series): string =>
  points.map(({ event }) => dayOf(event)).at(-1) ?? '';

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
