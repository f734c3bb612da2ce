/** Rumours and what became of them: how many closed, after how many days, and how far their amounts were off. */

import type { Reader } from '../../../contracts/reader.ts';
import type { MeasureRow, MeasureSum } from '../../../contracts/trends/measures.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { EVENT_TYPES, isDealType } from '../../../domain/event/vocabulary.ts';
import { plural } from '../../../domain/text/english.ts';
import type { Part } from '../../../page/page.ts';
import { amountOr } from '../../wording/event-words.ts';
import { countCell } from '../../wording/parts.ts';
import { stageWord } from '../../wording/stage-words.ts';
import { countOf, eventsBy, isIn, OPENED } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { middle } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = EVENT_TYPES.filter(isDealType);
/** Below so many no "typical" is claimed. */
const COMPARABLE = 5;

export const rumours: Trend = {
  name: 'rumours',
  label: 'Rumours',
  types: TYPES,
  definitions: [
    {
      terms: ['rumours that closed', 'rumour', 'rumours'],
      means:
        'Of the events that were a rumour at some time, and have a stage on the days asked for, those of which the log knows what became: the same deal, or one that is linked, was announced, completed or fell through. A rumoured round fell through where the company was bought instead, and a rumoured purchase where it raised money instead. Its days are those from the first day of the rumour to the first day of what came; said only where both are known to the day. Drift is the amount that came divided by the amount last rumoured, where both are in one currency and neither is a limit or a range. The median needs five.',
    },
  ],
  async read(question) {
    const ask = askOf(question);
    if (!ask) return null;
    const { log } = question.context;
    const sums = await log.measured({ ...ask, kind: 'rumour' });
    if (sums.length === 0) return null;
    const rows = await log.measures({ ...ask, kind: 'rumour' }, 'newest', Number.MAX_SAFE_INTEGER);
    const drifts = await log.measures(
      { ...ask, kind: 'drift' },
      'largest',
      Number.MAX_SAFE_INTEGER,
    );
    const shown = [...rows.filter(hasEnded), ...rows.filter(isOpen)].slice(0, OPENED);
    const events = await eventsBy(log, shown);
    const said = sentence(sums);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `. ${measures(rows, drifts)}`] },
        await tableOf(log, { shown, events, total: rows.length }),
      ],
      rows: openings(question, rows),
      events,
    };
  },
  async brief(question) {
    const ask = askOf(question);
    const sums = ask ? await question.context.log.measured({ ...ask, kind: 'rumour' }) : [];
    return sums.length > 0 ? { value: sentence(sums), events: [] } : null;
  },
};

function askOf(question: TrendQuestion) {
  const query = over(question, TYPES);
  return query && ({ query, by: ['label'], days: 'stages' } as const);
}

type Ended = Pick<MeasureSum, 'label'>;
const isOpen = ({ label }: Ended): boolean => label === null;
const hasEnded = (one: Ended): boolean => !isOpen(one);
const hasFailed = ({ label }: Ended): boolean => label === 'failed';
const cameTrue = (one: Ended): boolean => hasEnded(one) && !hasFailed(one);

/** "9 of 17 rumours closed: 7 came true, 2 fell through; 8 are open". */
function sentence(sums: readonly MeasureSum[]): string {
  const all = sums.filter(isIn);
  const [failed, done] = [countOf(all.filter(hasFailed)), countOf(all.filter(cameTrue))];
  const total = countOf(all);
  if (failed + done === 0) return `None of ${plural(total, 'rumour')} has closed`;
  return `${failed + done} of ${plural(total, 'rumour')} closed: ${done} came true, ${failed} fell through; ${total - failed - done} still open`;
}

/** The days and the drift, where there are enough to compare. */
function measures(rows: readonly MeasureRow[], drifted: readonly MeasureRow[]): string {
  const days = rows.filter(cameTrue).flatMap(({ value }) => value ?? []);
  const drifts = drifted.flatMap(({ value }) => value ?? []);
  const [middleDays, middleDrift] = [middle(days), middle(drifts)];
  const time =
    days.length >= COMPARABLE && middleDays !== null
      ? `They came true within ${Math.round(middleDays)} days, the median of ${days.length} rumours.`
      : `Days until they came true are known of ${days.length}, too few for a median${days.length ? `: ${days.toSorted((a, b) => a - b).join(', ')}` : ''}.`;
  const off =
    drifts.length >= COMPARABLE && middleDrift !== null
      ? ` Median amount: ${driftText(middleDrift)} of what was rumoured (of ${drifts.length}).`
      : ` Stated amounts can be compared in ${drifts.length}${drifts.length ? `: ${drifts.map(driftText).join(', ')} of what was rumoured` : ''}.`;
  return time + off;
}

const driftText = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** The rumours of a table, and the number of all. */
interface Shown {
  shown: readonly MeasureRow[];
  events: readonly TrackedEvent[];
  total: number;
}

async function tableOf(log: Reader, { shown, events, total }: Shown): Promise<Part> {
  const rowOf = new Map(shown.map((row) => [row.number, row]));
  const closing = events.flatMap(({ closedBy }) => closedBy ?? []);
  const closers = new Map((await eventsBy(log, closing)).map((event) => [event.number, event]));
  return {
    kind: 'table',
    caption: `Rumours, closed ones first (${events.length < total ? `${events.length} of ${total}` : total})`,
    columns: [
      { label: 'Rumour' },
      { label: 'Rumoured', align: 'right' },
      { label: 'What came' },
      { label: 'Amount', align: 'right' },
      { label: 'Days', align: 'right' },
    ],
    rows: events.map((event) => {
      const { status } = event;
      // What it came to by itself is in the sentence above: a rumour that was announced came true, though it fell through later.
      const closedBy = status === 'rumoured' ? event.closedBy : null;
      const end = closedBy?.status ?? (status === 'rumoured' ? null : status);
      const closer = closedBy && closers.get(closedBy.number);
      const days = rowOf.get(event.number)?.value ?? null;
      return [
        event.title,
        amountOr(event),
        end === null ? 'open' : stageWord(end),
        closer && end !== 'failed' ? amountOr(closer) : '–',
        days === null ? '–' : countCell(days),
      ];
    }),
  };
}

function openings(question: TrendQuestion, rows: readonly MeasureRow[]) {
  const groups = [
    ['Came true', rows.filter(cameTrue)],
    ['Fell through', rows.filter(hasFailed)],
    ['Open', rows.filter(isOpen)],
  ] as const;
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([label, of]) => opensEvents(question, `${label} (${of.length})`, of));
}
