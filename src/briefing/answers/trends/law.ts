/** Law: in force, on its way, delayed, and what is coming. */

import { jurisdictionLabel, statusLabel, statusMeaning } from '../../../domain/event/labels.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import {
  isNotYetLaw,
  STATUSES,
  type Status,
  statusesOf,
} from '../../../domain/event/vocabulary.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../../domain/time/calendar.ts';
import { figure } from '../../../page/page.ts';
import { lawName } from '../../wording/law-words.ts';
import { countCell, dateCell, daysLeft, today } from '../../wording/parts.ts';
import { countOf } from './question/measured.ts';
import { argsOf } from './question/opening.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['regulation'] as const;
const AHEAD = 5 * 365;
const NEXT = 5;
/** The stages of texts that bind, or are on their way to it. */
const TOLD: readonly Status[] = [
  ...(['in_force', 'enacted', 'passed', 'passed_one_chamber', 'in_committee'] as const),
  ...(['proposed', 'consultation', 'delayed', 'enjoined', 'voluntary'] as const),
];

export const law: Trend = {
  name: 'law',
  label: 'Law',
  types: TYPES,
  allDays: true,
  definitions: [
    {
      terms: ['laws in force', 'law'],
      means:
        'The number of texts by their present stage, over all days: in force, enacted and not yet in force, on the way through a legislature, delayed, stopped by a court, voluntary. Coming are the dates on which duties begin, of texts that are law; dates that are only proposed, or adopted and not yet law, are counted apart. A law with several dates counts once by its stage and once for each coming date.',
    },
  ],
  async read(question) {
    const read = await lawIn(question, true);
    if (!read) return null;
    const { asked, stages } = read;
    const { coming, proposed } = await datesIn(question);
    const places = await placesIn(read, question);
    const found = await question.context.log.find(asked, { offset: 0, limit: 20 });
    const dated = coming.map(({ event }) => event);
    const said = sentence(read, { count: coming.length, next: coming[0]?.date ?? null });
    const day = today(question.context);
    const next = coming.slice(0, NEXT);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        {
          kind: 'table',
          caption: `Texts by stage (${stages.length})`,
          columns: [{ label: 'Stage' }, { label: 'Texts', align: 'right' }, { label: 'Meaning' }],
          rows: stages.map(({ status, count }) => [
            statusLabel(status),
            countCell(count),
            statusMeaning(status) ?? '–',
          ]),
        },
        ...(places.length > 0
          ? [{ kind: 'text' as const, text: `By place: ${places.join(', ')}.` }]
          : []),
        ...(next.length > 0
          ? [
              {
                kind: 'table' as const,
                caption: `Coming dates, the soonest first (${next.length} of ${coming.length})`,
                columns: [
                  { label: 'Date' },
                  { label: 'In' },
                  { label: 'Law' },
                  { label: 'What applies' },
                ],
                rows: next.map(({ date, label, event }) => [
                  dateCell(formatDay(date), date),
                  figure(daysLeft(day, date), daysBetween(day, date)),
                  lawName(event),
                  label,
                ]),
              },
            ]
          : []),
        ...(proposed > 0
          ? [
              {
                kind: 'notice' as const,
                text: `${plural(proposed, 'further date')} not yet law.`,
              },
            ]
          : []),
      ],
      rows: stages.map(({ status, count }) => ({
        kind: 'ask',
        label: `${statusLabel(status)} (${count})`,
        // There “proposed” means every text on its way, here those of that stage alone.
        ask: question.context.line(
          status === 'proposed' ? 'search' : 'regulation',
          textArgs(question, status),
        ),
      })),
      events: [...new Map([...dated, ...found.events].map((one) => [one.id, one])).values()],
    };
  },
  async brief(question) {
    // The whole of a long log takes a while: an overview tells its own days.
    const read = await lawIn(question, false);
    return read && { value: sentence(read, await comingIn(question)), events: [] };
  },
};

/** Texts at a stage. */
const textArgs = (question: TrendQuestion, status: Status): string =>
  argsOf(
    question,
    [
      { key: 'type', value: 'regulation' },
      { key: 'status', value: status },
    ],
    true,
  );

/** The texts by stage, on all days where none were asked for and `allDays` says so, and the dates to come. */
async function lawIn(question: TrendQuestion, allDays: boolean) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { since, until, ...always } = query;
  const isAll = allDays && question.span.isDefault;
  const asked = isAll ? always : { ...always, since, until };
  const { log } = question.context;
  const ask = { kind: 'law', query: asked, by: ['label'], undated: isAll } as const;
  const sums = await log.measured({ ...ask, days: isAll ? 'own' : 'stages' });
  const stages = TOLD.flatMap((status) => {
    const count = countOf(sums.filter(({ label }) => label === status));
    return count > 0 && statusesOf('regulation').includes(status) ? [{ status, count }] : [];
  });
  if (stages.length === 0) return null;
  return { asked, stages, isAll };
}

/** The texts on any day, and the days on which their duties are to come. */
function ahead(question: TrendQuestion) {
  const { since: _since, until: _until, ...always } = over(question, TYPES) ?? {};
  const day = today(question.context);
  return { always, from: day, to: addDays(day, AHEAD) };
}

async function datesIn(question: TrendQuestion) {
  const { always, ...days } = ahead(question);
  const dates = await question.context.log.deadlines(always, days);
  return {
    coming: dates.filter(({ standing }) => standing === 'law'),
    proposed: dates.filter(({ standing }) => isNotYetLaw(standing)).length,
  };
}

/** The number of coming dates, and the next of them. */
interface Coming {
  count: number;
  next: Day | null;
}

/** The same where the database counts. */
async function comingIn(question: TrendQuestion): Promise<Coming> {
  const { always, from, to } = ahead(question);
  const query = { ...always, since: from, until: to };
  const sums = await question.context.log.measured({ kind: 'date', query, by: ['wording'] });
  const law = sums.find(({ wording }) => wording === 'law');
  return { count: law?.count ?? 0, next: law?.earliest ?? null };
}

/** The texts that are asked for: on all days, also those without one. */
interface Asked {
  asked: EventQuery;
  isAll: boolean;
}

/** "United States 11", "EU 6": the places with most texts. */
async function placesIn({ asked, isAll }: Asked, { context }: TrendQuestion): Promise<string[]> {
  const ask = { kind: 'law', query: asked, by: ['unit'], undated: isAll } as const;
  const sums = await context.log.measured({ ...ask, days: isAll ? 'own' : 'stages' });
  const places = [...Map.groupBy(sums, ({ unit }) => unit)]
    .toSorted(([, a], [, b]) => countOf(b) - countOf(a))
    .map(([place, of]) => `${place ? jurisdictionLabel(place) : 'none stated'} ${countOf(of)}`);
  const rest = places.length - PLACES;
  return [...places.slice(0, PLACES), ...(rest > 0 ? [`${rest} more`] : [])];
}
/** So many places are named. */
const PLACES = 6;

/** "6 in force, 16 enacted, 14 on the way, 1 delayed; 9 coming dates, the next 2 Aug 2026". */
function sentence(
  { stages, isAll }: NonNullable<Awaited<ReturnType<typeof lawIn>>>,
  coming: Coming,
): string {
  const count = (...of: Status[]) =>
    stages.filter(({ status }) => of.includes(status)).reduce((sum, one) => sum + one.count, 0);
  const way = STATUSES.filter((status) =>
    ['passed', 'passed_one_chamber', 'in_committee', 'proposed', 'consultation'].includes(status),
  );
  const parts = [
    `${count('in_force')} in force`,
    `${count('enacted')} enacted`,
    `${count(...way)} on the way`,
    `${count('delayed')} delayed`,
  ];
  const dates = coming.next
    ? `; ${plural(coming.count, 'coming date')}, the next ${formatDay(coming.next)}`
    : '; no coming date';
  return `Texts ${isAll ? 'of all days' : 'with a stage on these days'}: ${listed(parts)}${dates}`;
}
