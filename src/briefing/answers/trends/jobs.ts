/** Jobs that were cut. */

import type { MeasureRow, MeasureSum } from '../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { jobsCut } from '../../../domain/event/measures/measures.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { figure } from '../../../page/page.ts';
import { mainParty } from '../../wording/event-words.ts';
import { datedCell, notice } from '../../wording/parts.ts';
import { drawn } from './question/drawing.ts';
import { countOf, eventsBy, isIn, notCounted, OPENED, totalOf } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { fromFirst, groupingOf, lengthOf, periodsOf } from './question/span.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = ['labour'] as const;
const KIND = 'jobs';

type Figure = TrackedEvent['figures'][number];

export const jobs: Trend = {
  name: 'jobs',
  label: 'Jobs cut',
  types: TYPES,
  definitions: [
    {
      terms: ['jobs cut', 'jobs', 'layoffs'],
      means:
        'The sum of the figures called “jobs cut” of labour events, one an event, by the day of the event; of a range the lower end. Left out, and counted: what is only “up to” so many, events without such a figure (a total over several rounds or a survey is none), events without a date, and what nobody confirms.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const length = lengthOf(question.span, question.by);
    const period = groupingOf(length);
    const by = ['wording', period] as const;
    const sums = await log.measured({ kind: KIND, query, by, undated: true });
    if (sums.length === 0) return null;
    const counted = sums.filter(isIn);
    const said = await sentence(question, counted);
    const order = orderOf(question);
    const rows = await log.measures({ kind: KIND, query }, order, OPENED);
    const [own, without] = [rows.filter(isIn), rows.filter(isUnstated)];
    const limits = rows.filter(({ leftOut }) => leftOut === 'up_to');
    const most = question.query.top ?? OPENED;
    const shown = await eventsBy(log, inOrder([...own, ...limits], order).slice(0, most));
    const ofPeriods = await log.measures({ kind: KIND, query, by: [period] }, 'newest', OPENED);
    const all = periodsOf(question.span, length).map((each) => ({
      ...each,
      sums: counted.filter((sum) => sum[period] === each.key),
      left: sums.filter((sum) => !isIn(sum) && sum[period] === each.key),
      rows: ofPeriods.filter((row) => isIn(row) && row[period] === each.key),
    }));
    const { shown: periods, before } = fromFirst(all, (each) => each.sums.length > 0);
    // A month in which no number was stated is none of no cuts: it is not drawn as a zero.
    const untold = periods.filter((each) => each.sums.length === 0 && each.left.length > 0);
    const told = periods.filter((each) => !untold.includes(each));
    const total = countOf(sums.filter((sum) => isIn(sum) || sum.leftOut === 'up_to'));
    const unstated = countOf(sums.filter(isUnstated));
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, '.'] },
        ...drawn({
          title: `Jobs cut per ${length}`,
          style: 'bar',
          axes: { x: 'Date of the announcement', y: 'Jobs' },
          labels: told.map(({ label }) => label),
          series: [{ name: 'Jobs cut', values: told.map((each) => totalOf(each.sums)) }],
          notDrawn:
            untold.length > 0
              ? `${listed(untold.map(({ label }) => label))}, without a stated number`
              : undefined,
        }),
        ...notice(before),
        tableOf(shown, total, order),
        ...notice(
          notCounted(sums, {
            up_to: (count) => `${count} that ${count === 1 ? 'is' : 'are'} only “up to”`,
            unstated: (count) => `${plural(count, 'labour event')} without a number of jobs cut`,
          }),
        ),
      ],
      rows: [
        opensEvents(question, `All that count (${countOf(counted)})`, own, countOf(counted)),
        ...(unstated > 0
          ? [opensEvents(question, `Without a figure (${unstated})`, without, unstated)]
          : []),
        ...periods
          .filter((each) => each.rows.length > 0)
          .map((each) => opensEvents(question, each.label, each.rows, countOf(each.sums))),
      ],
      events: shown,
    };
  },
  async brief(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const sums = await question.context.log.measured({ kind: KIND, query, by: ['wording'] });
    if (sums.length === 0) return null;
    return { value: await sentence(question, sums.filter(isIn)), events: [] };
  },
};

const isUnstated = ({ leftOut }: Pick<MeasureSum, 'leftOut'>): boolean => leftOut === 'unstated';

/** "About 63,200 jobs cut in 11 announcements; the largest Amazon, about 16,000". */
async function sentence(question: TrendQuestion, counted: readonly MeasureSum[]): Promise<string> {
  const query = over(question, TYPES);
  const { log } = question.context;
  const [largest] = query
    ? (await log.measures({ kind: KIND, query }, 'largest', 1)).filter(isIn)
    : [];
  const [event] = largest ? await eventsBy(log, [largest]) : [];
  const figure = event && jobsCut(event);
  if (!figure) return 'No stated number of jobs cut';
  const has = (word: string) => counted.some(({ wording }) => wording === word);
  const words = has('at_least') ? 'At least ' : has('about') ? 'About ' : '';
  const number = totalOf(counted).toLocaleString('en-US');
  const count = countOf(counted);
  const most = count > 1 ? `; the largest ${mainParty(event)}, ${countText(figure)}` : '';
  return `${words}${number} jobs cut in ${plural(count, 'announcement')}${most}`;
}

/** Cuts that are only “up to” so many stand among the others. */
const inOrder = (rows: readonly MeasureRow[], order: 'newest' | 'largest') =>
  rows.toSorted((a, b) =>
    order === 'largest' ? (b.value ?? 0) - (a.value ?? 0) : (a.day ?? '') < (b.day ?? '') ? 1 : -1,
  );

/** The largest cuts stand first where they are asked for. */
const orderOf = ({ query: { sort } }: TrendQuestion): 'newest' | 'largest' =>
  sort === 'jobs' || sort === 'amount' ? 'largest' : 'newest';

function tableOf(events: readonly TrackedEvent[], total: number, order: 'newest' | 'largest') {
  const of = events.length < total ? `${events.length} of ${total}` : `${total}`;
  return {
    kind: 'table' as const,
    caption: `Jobs cut, ${order} first (${of})`,
    columns: [
      { label: 'Company' },
      { label: 'Jobs cut', align: 'right' as const },
      { label: 'Share of staff', align: 'right' as const },
      { label: 'Date', align: 'right' as const },
    ],
    rows: events.map((event) => {
      const cut = jobsCut(event);
      return [
        mainParty(event),
        cut ? figure(countText(cut), cut.value) : '–',
        shareText(event),
        datedCell(event.occurredOn),
      ];
    }),
  };
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
