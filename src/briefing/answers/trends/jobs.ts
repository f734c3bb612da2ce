/** Jobs that were cut. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import { firstDay, formatDate } from '../../../domain/time/calendar.ts';
import { mainParty } from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { opensEvents } from './question/opening.ts';
import { eventsOf } from './question/read.ts';
import { keyOf, lengthOf, periodsOf } from './question/span.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['labour'] as const;

type Figure = TrackedEvent['figures'][number];

/** A cut of jobs: one figure an event. */
interface Cut {
  event: TrackedEvent;
  figure: Figure;
}

export const jobs: Trend = {
  name: 'jobs',
  label: 'Jobs cut',
  types: TYPES,
  definitions: [
    {
      terms: ['jobs cut', 'jobs', 'layoffs'],
      means:
        'The sum of the figures called “jobs cut” of labour events, one an event, by the day of the event; of a range the lower end. Left out, and counted: what is only “up to” so many, events without such a figure (a total over several rounds or a survey is none), and what nobody confirms.',
    },
  ],
  async read(question) {
    const read = await cutsIn(question);
    if (!read) return null;
    const { cuts, without, notes } = read;
    const said = sentence(cuts);
    const length = lengthOf(question.span, question.by);
    const periods = periodsOf(question.span, length).map((period) => ({
      ...period,
      cuts: cuts.filter(
        ({ event }) => event.occurredOn && keyOf(firstDay(event.occurredOn), length) === period.key,
      ),
    }));
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...drawn({
          title: `Jobs cut per ${length}`,
          style: 'bar',
          axes: { x: 'Date of the announcement', y: 'Jobs' },
          labels: periods.map(({ label }) => label),
          series: [{ name: 'Jobs cut', values: periods.map((period) => sumOf(period.cuts)) }],
        }),
        {
          kind: 'table',
          caption: `Jobs cut, newest first (${cuts.length})`,
          columns: [
            { label: 'Company' },
            { label: 'Jobs cut', align: 'right' },
            { label: 'Share of staff', align: 'right' },
            { label: 'Date', align: 'right' },
          ],
          rows: cuts.map(({ event, figure }) => [
            mainParty(event),
            countText(figure),
            shareText(event),
            formatDate(event.occurredOn),
          ]),
        },
        ...notice(notes.join(' ') || null),
      ],
      rows: [
        opensEvents(
          question,
          `All that count (${cuts.length})`,
          cuts.map(({ event }) => event),
        ),
        ...(without.length > 0
          ? [opensEvents(question, `Without a figure (${without.length})`, without)]
          : []),
        ...periods
          .filter((period) => period.cuts.length > 0)
          .map((period) =>
            opensEvents(
              question,
              period.label,
              period.cuts.map(({ event }) => event),
            ),
          ),
      ],
      events: cuts.map(({ event }) => event),
    };
  },
  async brief(question) {
    const read = await cutsIn(question);
    return read && { value: sentence(read.cuts), events: [] };
  },
};

async function cutsIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { events, total, notes } = await eventsOf(question.context.log, query);
  if (total === 0) return null;
  const cuts = events.flatMap((event): Cut[] => {
    const figure = event.figures.find(({ label }) => /^jobs cut$/i.test(label));
    return figure ? [{ event, figure }] : [];
  });
  const without = events.filter((event) => !cuts.some((cut) => cut.event === event));
  const limits = cuts.filter(({ figure }) => figure.qualifier === 'up_to').length;
  const left = [
    limits ? `${limits} that ${limits === 1 ? 'is' : 'are'} only “up to”` : null,
    without.length
      ? `${plural(without.length, 'labour event')} without a number of jobs cut`
      : null,
  ].filter((one) => one !== null);
  return {
    cuts,
    without,
    notes: [
      ...(left.length ? [`Not counted: ${left.join(', ')}.`] : []),
      ...notes.unconfirmed,
      ...notes.unread,
    ],
  };
}

const counts = ({ figure }: Cut) => figure.qualifier !== 'up_to';
const sumOf = (cuts: readonly Cut[]): number =>
  cuts.filter(counts).reduce((sum, { figure }) => sum + figure.value, 0);

/** "About 63,200 jobs cut in 11 announcements; the largest Amazon, about 16,000". */
function sentence(cuts: readonly Cut[]): string {
  const counted = cuts.filter(counts);
  const [largest] = counted.toSorted((a, b) => b.figure.value - a.figure.value);
  if (!largest) return 'No stated number of jobs cut';
  const has = (word: string) => counted.some(({ figure }) => figure.qualifier === word);
  const words = has('at_least') ? 'At least ' : has('about') ? 'About ' : '';
  const number = sumOf(cuts).toLocaleString('en-US');
  const most =
    counted.length > 1
      ? `; the largest ${mainParty(largest.event)}, ${countText(largest.figure)}`
      : '';
  return `${words}${number} jobs cut in ${plural(counted.length, 'announcement')}${most}`;
}

const WORDS = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ' } as const;

function countText({ value, valueTo, qualifier }: Figure): string {
  const to = valueTo === null ? '' : `–${valueTo.toLocaleString('en-US')}`;
  return `${WORDS[qualifier]}${value.toLocaleString('en-US')}${to}`;
}

function shareText({ figures }: TrackedEvent): string {
  const share = figures.find(
    ({ label, unit }) => unit === 'percent' && /^share of (?:\w+ )?staff$/i.test(label),
  );
  return share ? `${WORDS[share.qualifier]}${share.value}%` : '–';
}
