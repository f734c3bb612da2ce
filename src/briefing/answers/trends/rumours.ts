/** Rumours and what became of them: how many closed, after how many days, and how far their amounts were off. */
import type { Reader } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { statusLabel } from '../../../domain/event/labels.ts';
import { EVENT_TYPES, isDealType, type Status } from '../../../domain/event/vocabulary.ts';
import { plural } from '../../../domain/text/english.ts';
import { type Day, daysBetween } from '../../../domain/time/calendar.ts';
import type { Part } from '../../../page/page.ts';
import { amountOr } from '../../wording/event-words.ts';
import { notice } from '../../wording/parts.ts';
import { opensEvents } from './question/opening.ts';
import { allOf, middle, unreadNotes } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const TYPES = EVENT_TYPES.filter(isDealType);
/** Below so many no "typical" is claimed. */
const COMPARABLE = 5;

/** A rumour with what became of it; null for one that is open. */
interface Rumour {
  event: TrackedEvent;
  end: { event: TrackedEvent; status: Status; days: number | null } | null;
}

export const rumours: Trend = {
  name: 'rumours',
  label: 'Rumours',
  types: TYPES,
  definitions: [
    {
      terms: ['rumours that closed', 'rumour', 'rumours'],
      means:
        'Of the events that were a rumour at some time, and have a stage on the days asked for, those of which the log knows what became: the same deal, or one that is linked, was announced, completed or fell through. Its days are those from the first day of the rumour to the first day of what came; said only where both are known to the day. Drift is the amount that came divided by the amount rumoured, where both are in one currency and neither is a limit or a range. The median needs five.',
    },
  ],
  async read(question) {
    const read = await rumoursIn(question);
    if (!read) return null;
    const { all, notes } = read;
    const said = sentence(all.map(({ end }) => end?.status ?? null));
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `. ${measures(all)}`] },
        tableOf(all),
        ...notice(notes.join(' ') || null),
      ],
      rows: openings(question, all),
      events: all.map(({ event }) => event),
    };
  },
  async brief(question) {
    const read = await rumouredIn(question);
    return read && { value: sentence(read.events.map(endStatus)), events: [] };
  },
};

async function rumouredIn(question: TrendQuestion) {
  const query = over(question, TYPES);
  if (!query) return null;
  const read = await allOf(question.context.log, { ...query, rumouredOnce: true });
  return read.events.length > 0 ? read : null;
}

async function rumoursIn(question: TrendQuestion) {
  const read = await rumouredIn(question);
  if (!read) return null;
  const all = await withEnds(read.events, question.context.log);
  return { all, notes: unreadNotes(read, 'rumours') };
}

/** The status that a rumour ended in; null while it is open. */
function endStatus({ closedBy, status }: TrackedEvent): Status | null {
  const last = closedBy?.status ?? status;
  return last === 'rumoured' ? null : last;
}

async function withEnds(events: readonly TrackedEvent[], log: Reader): Promise<Rumour[]> {
  const ids = [...new Set(events.flatMap(({ dealId }) => dealId ?? []))];
  const deals = ids.length > 0 ? await log.deals(ids) : new Map<string, TrackedEvent[]>();
  const closing = events.flatMap(({ closedBy }) => closedBy?.number ?? []);
  const numbers = [...new Set(closing)];
  const closed =
    numbers.length > 0
      ? (await log.find({ numbers }, { offset: 0, limit: numbers.length })).events
      : [];
  return events.map((event) => {
    const ofDeal = event.dealId === null ? [] : (deals.get(event.dealId) ?? []);
    const linked = closed.filter(({ number }) => number === event.closedBy?.number);
    return { event, end: endOf(event, [event, ...ofDeal, ...linked]) };
  });
}

/** The first settled stage of a deal that began as this rumour; its status is the present one. */
function endOf(rumour: TrackedEvent, others: readonly TrackedEvent[]): Rumour['end'] {
  const last = endStatus(rumour);
  if (last === null) return null;
  const start = dayOf(rumour.stages[0]);
  const later = others.flatMap((event) =>
    event.stages
      .filter(({ status, by }) => status !== 'rumoured' && by >= (rumour.stages[0]?.by ?? ''))
      .map((stage) => ({ event, day: dayOf(stage), by: stage.by })),
  );
  const [first] = later.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const end = others.find(({ number }) => number === rumour.closedBy?.number) ?? rumour;
  const days = start && first?.day ? daysBetween(start, first.day) : null;
  return { event: end, status: last, days: days !== null && days >= 0 ? days : null };
}

function dayOf(stage: TrackedEvent['stages'][number] | undefined): Day | null {
  return stage?.on?.precision === 'day' ? stage.on.date : null;
}

const ended = (all: readonly Rumour[], status: 'failed' | 'done') =>
  all.filter(({ end }) => end && (end.status === 'failed') === (status === 'failed'));

/** "9 of 17 rumours closed: 7 came true, 2 fell through; 8 are open". */
function sentence(all: readonly (Status | null)[]): string {
  const open = all.filter((status) => status === null).length;
  const failed = all.filter((status) => status === 'failed').length;
  const done = all.length - open - failed;
  if (failed + done === 0) return `None of ${plural(all.length, 'rumour')} has closed`;
  return `${failed + done} of ${plural(all.length, 'rumour')} closed: ${done} came true, ${failed} fell through; ${open} still open`;
}

/** The days and the drift, where there are enough to compare. */
function measures(all: readonly Rumour[]): string {
  const done = ended(all, 'done');
  const days = done.flatMap(({ end }) => end?.days ?? []);
  const drifts = done.flatMap((rumour) => driftOf(rumour) ?? []);
  const [middleDays, middleDrift] = [middle(days), middle(drifts)];
  const time =
    days.length >= COMPARABLE && middleDays !== null
      ? `They came true within ${Math.round(middleDays)} days, as a median of ${days.length}.`
      : `Days until they came true are known of ${days.length}, too few for a median${days.length ? `: ${days.toSorted((a, b) => a - b).join(', ')}` : ''}.`;
  const off =
    drifts.length >= COMPARABLE && middleDrift !== null
      ? ` Median amount: ${driftText(middleDrift)} of what was rumoured (of ${drifts.length}).`
      : ` Stated amounts can be compared in ${drifts.length}${drifts.length ? `: ${drifts.map(driftText).join(', ')} of what was rumoured` : ''}.`;
  return time + off;
}

/** The amount that came over the one rumoured; null where they can't be compared. */
function driftOf({ event: { amount: then }, end }: Rumour): number | null {
  const now = end?.event.amount;
  if (!then || !now || then.currency !== now.currency || then.value === 0) return null;
  const isStated = [then, now].every(
    ({ qualifier }) => qualifier === 'exact' || qualifier === 'about',
  );
  return isStated && end?.event.number !== undefined ? now.value / then.value : null;
}

const driftText = (ratio: number): string => `${Math.round(ratio * 100)}%`;

function tableOf(all: readonly Rumour[]): Part {
  const inOrder = [...all.filter(({ end }) => end), ...all.filter(({ end }) => !end)];
  return {
    kind: 'table',
    caption: `Rumours, closed ones first (${all.length})`,
    columns: [
      { label: 'Rumour' },
      { label: 'Rumoured', align: 'right' },
      { label: 'What came' },
      { label: 'Amount', align: 'right' },
      { label: 'Days', align: 'right' },
    ],
    rows: inOrder.map(({ event, end }) => [
      event.title,
      amountOr(event),
      end === null ? 'open' : end.status === 'failed' ? 'fell through' : statusLabel(end.status),
      end === null || end.event.number === event.number ? '–' : amountOr(end.event),
      end?.days == null ? '–' : `${end.days}`,
    ]),
  };
}

function openings(question: TrendQuestion, all: readonly Rumour[]) {
  const groups = [
    ['Came true', ended(all, 'done')],
    ['Fell through', ended(all, 'failed')],
    ['Open', all.filter(({ end }) => end === null)],
  ] as const;
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([label, of]) =>
      opensEvents(
        question,
        `${label} (${of.length})`,
        of.map(({ event }) => event),
      ),
    );
}
