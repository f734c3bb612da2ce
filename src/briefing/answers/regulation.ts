/** Regulation as a policy team reads it: coming dates, proposals, rules in force, cases under way. */
import type { Request } from '../../contracts/command.ts';
import type { Deadline, Found } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { jurisdictionLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { plural } from '../../domain/text/english.ts';
import { quote } from '../../domain/text/typed.ts';
import { addDays, formatDay } from '../../domain/time/calendar.ts';
import type { Action, Part, Table } from '../../page/page.ts';
import { levels } from '../questions/filter-places.ts';
import { eventLine } from '../wording/event-line.ts';
import { attested } from '../wording/event-words.ts';
import { today } from '../wording/parts.ts';
import { countdown, daysLeft, FAR_AHEAD } from './deadlines.ts';
import type { ListQuestion } from './list-answer.ts';

/** The parts of an answer, and the question that they answer. */
interface RegulationAnswer {
  /** "EU regulation and courts". */
  title: string;
  found: Found;
  /** Still to come, by date. */
  coming: Deadline[];
  /** Dates of the last two years that are law: what applies already. */
  applies: Deadline[];
  /** Every event that the answer is about. */
  events: TrackedEvent[];
}

const LOOK_BACK = 730;

/** Reads events and dates; since/until narrow both. */
export async function readRegulation(
  query: EventQuery,
  context: Request,
): Promise<RegulationAnswer> {
  const day = today(context);
  const { sort: _sort, top: _top, ...lasting } = query;
  const span = { from: addDays(day, -LOOK_BACK), to: addDays(day, FAR_AHEAD) };
  const [found, dates] = await Promise.all([
    context.log.find(query, context.window),
    context.log.deadlines(lasting, span),
  ]);
  const coming = dates.filter(({ date, standing }) => date > day && standing !== 'superseded');
  const applies = dates.filter(({ date, standing }) => date <= day && standing === 'law').reverse();
  const dated = coming.map((deadline) => deadline.event);
  const events = [...new Map([...found.events, ...dated].map((e) => [e.id, e])).values()];
  const [place, ...others] = query.jurisdictions ?? [];
  const where =
    place && others.length === 0 ? `${jurisdictionLabel(place)} regulation` : 'Regulation';
  return { title: `${where} and courts`, found, coming, applies, events };
}

/** The countdown and the table of coming dates; one sentence where nothing is to come. */
export function comingDates(coming: readonly Deadline[], context: Request) {
  const day = today(context);
  const [next] = coming.filter((deadline) => deadline.standing === 'law');
  if (coming.length === 0) {
    const parts: Part[] = [{ kind: 'text', text: 'The log has no coming effective date.' }];
    return { headline: null, parts };
  }
  const table: Table = {
    kind: 'table',
    caption: `Coming dates (${coming.length})`,
    columns: [
      { label: 'Date' },
      { label: 'Days', align: 'right' },
      { label: 'Law' },
      { label: 'What applies' },
      { label: 'Standing' },
      { label: 'Evidence' },
    ],
    rows: coming.map((deadline) => [
      formatDay(deadline.date),
      daysLeft(day, deadline.date).replace(/ days?$/, ''),
      lawName(deadline.event),
      deadline.label,
      standing(deadline, coming),
      attested(deadline.event),
    ]),
  };
  const first: Part[] = next ? [{ kind: 'text', text: countdown(next, day) }] : [];
  const headline = next
    ? `${formatDay(next.date)}, in ${daysLeft(day, next.date)}: ${next.label}`
    : null;
  return { headline, parts: [...first, table] };
}

/** A law's date with a proposal to move it: "law; delay proposed". */
export function standing(deadline: Deadline, coming: readonly Deadline[]): string {
  const duty = deadline.label.split(' (')[0] ?? '';
  const delayed = coming.some(
    (other) =>
      other.standing === 'proposed' &&
      other.event.id === deadline.event.id &&
      other.date > deadline.date &&
      other.label.startsWith(duty),
  );
  return deadline.standing === 'law' && delayed ? 'law; delay proposed' : deadline.standing;
}

export const lawName = (event: TrackedEvent) =>
  `${event.jurisdiction ? `${jurisdictionLabel(event.jurisdiction)}, ` : ''}${event.instrument ?? event.title}`;

const GROUPS: readonly { heading: string; fits: (event: TrackedEvent) => boolean }[] = [
  { heading: 'Proposed', fits: withStatus('proposed', 'passed', 'delayed') },
  { heading: 'Law', fits: withStatus('enacted', 'in_force') },
  { heading: 'Enforcement', fits: withStatus('opened', 'decided', 'contested') },
  { heading: 'Courts', fits: (event) => event.type === 'legal' },
  { heading: 'Past', fits: withStatus('superseded', 'repealed', 'rejected') },
];

function withStatus(...statuses: readonly Status[]) {
  return (event: TrackedEvent) => event.type === 'regulation' && statuses.includes(event.status);
}

/** The events under the heading of their standing, and the duties that apply already. */
export function groupsByStanding({ found, applies }: RegulationAnswer, context: Request): Part[] {
  const groups = GROUPS.flatMap(({ heading, fits }): Part[] => {
    const events = found.events.filter(fits);
    if (events.length === 0) return [];
    const lines = events.map((event) => eventLine(event, context));
    return [
      { kind: 'heading', text: heading },
      { kind: 'lines', lines },
    ];
  });
  return [...groups, ...appliesAlready(applies)];
}

function appliesAlready(applies: readonly Deadline[]): Part[] {
  if (applies.length === 0) return [];
  return [
    { kind: 'heading', text: 'Already applies' },
    {
      kind: 'facts',
      facts: applies.map((deadline) => ({
        label: formatDay(deadline.date),
        value: `${deadline.label} · ${lawName(deadline.event)}`,
      })),
    },
  ];
}

/** "Member states, 2 more: Germany 1, Italy 1." with the question that includes them; nothing where nothing lies below. */
export async function levelsBelow(
  { asked, query }: ListQuestion,
  context: Request,
): Promise<{ text: string | null; actions: Action[] }> {
  const typed = asked.typed.find(({ key }) => key === 'jurisdiction');
  const [code, ...others] = query.jurisdictions ?? [];
  if (!typed || asked.below || !code || others.length > 0) return { text: null, actions: [] };
  const [, ...under] = levels(code, context.reference);
  if (under.length === 0) return { text: null, actions: [] };
  const counts = await Promise.all(
    under.map(async (level) => ({
      level,
      count: (await context.log.find({ ...query, jurisdictions: [level] }, { offset: 0, limit: 1 }))
        .total,
    })),
  );
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return { text: null, actions: [] };
  const list = some.map(({ level, count }) => `${jurisdictionLabel(level)} ${count}`).join(', ');
  const noun = code === 'EU' ? 'Member states' : 'States';
  const total = some.reduce((sum, { count }) => sum + count, 0);
  const args = asked.typed.map(({ key, value }) =>
    key === 'jurisdiction' ? `jurisdiction:${code}+` : `${key}:${quote(value)}`,
  );
  const ask = context.line('regulation', args.join(' '));
  return {
    text: `${noun}, ${plural(total, 'more', 'more')}: ${list}.`,
    actions: [{ kind: 'ask', label: `Show ${noun.toLowerCase()}`, ask }],
  };
}
