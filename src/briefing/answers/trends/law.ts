/** Law: in force, on its way, delayed, and what is coming. */
import { jurisdictionLabel, statusLabel, statusMeaning } from '../../../domain/event/labels.ts';
import { STATUSES, type Status, statusesOf } from '../../../domain/event/vocabulary.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { addDays, formatDay } from '../../../domain/time/calendar.ts';
import { lawName } from '../../wording/law-words.ts';
import { daysLeft, today } from '../../wording/parts.ts';
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
        'The number of texts by their present stage, over all days: in force, enacted and not yet in force, on the way through a legislature, delayed, stopped by a court, voluntary. Coming are the dates on which duties begin, of texts that are law; dates that are only proposed are counted apart. A law with several dates counts once by its stage and once for each coming date.',
    },
  ],
  async read(question) {
    const read = await lawIn(question);
    if (!read) return null;
    const { stages, coming, proposed, places, events } = read;
    const said = sentence(read, question);
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
            `${count}`,
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
                  formatDay(date),
                  daysLeft(day, date),
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
                text: `${plural(proposed, 'further date')} only proposed.`,
              },
            ]
          : []),
      ],
      rows: stages.map(({ status, count }) => ({
        kind: 'ask',
        label: `${statusLabel(status)} (${count})`,
        ask: question.context.line('regulation', textArgs(question, status)),
      })),
      events,
    };
  },
  async brief(question) {
    const read = await lawIn(question);
    return read && { value: sentence(read, question), events: [] };
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

async function lawIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const { since, until, ...always } = query;
  const asked = question.span.isDefault ? always : { ...always, since, until };
  const { log } = question.context;
  const [byStatus, byPlace] = [
    await log.sums(asked, 'status'),
    await log.sums(asked, 'jurisdiction'),
  ];
  const stages = TOLD.flatMap((status) => {
    const count = byStatus.get(status)?.matches ?? 0;
    return count > 0 && statusesOf('regulation').includes(status) ? [{ status, count }] : [];
  });
  if (stages.length === 0) return null;
  const day = today(question.context);
  const dates = await log.deadlines(always, { from: day, to: addDays(day, AHEAD) });
  const coming = dates.filter(({ standing }) => standing === 'law');
  const found = await log.find(asked, { offset: 0, limit: 20 });
  const places = [...byPlace]
    .sort((a, b) => b[1].matches - a[1].matches)
    .slice(0, 6)
    .map(
      ([place, of]) => `${place === null ? 'none stated' : jurisdictionLabel(place)} ${of.matches}`,
    );
  return {
    stages,
    coming,
    proposed: dates.filter(({ standing }) => standing === 'proposed').length,
    places,
    events: [
      ...new Map(
        [...coming.map(({ event }) => event), ...found.events].map((e) => [e.id, e]),
      ).values(),
    ],
  };
}

/** "6 in force, 16 enacted, 14 on the way, 1 delayed; 9 coming dates, the next 2 Aug 2026". */
function sentence(
  { stages, coming }: Pick<NonNullable<Awaited<ReturnType<typeof lawIn>>>, 'stages' | 'coming'>,
  { span }: TrendQuestion,
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
  const [next] = coming;
  const dates = next
    ? `; ${plural(coming.length, 'coming date')}, the next ${formatDay(next.date)}`
    : '; no coming date';
  return `Texts${span.isDefault ? ' of all days' : ''}: ${listed(parts)}${dates}`;
}
