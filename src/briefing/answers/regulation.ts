/** Regulation as a policy team reads it: coming dates, proposals, rules in force, cases under way. */
import type { Request } from '../../contracts/command.ts';
import type { Deadline, DueExpectation, Found } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { jurisdictionLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import {
  type ExpectationKind,
  isNotYetLaw,
  type LegalStanding,
  legalStanding,
  type Status,
} from '../../domain/event/vocabulary.ts';
import { plural } from '../../domain/text/english.ts';
import { addDays, type Day, formatDay } from '../../domain/time/calendar.ts';
import type { Action, Line, Part } from '../../page/page.ts';
import { levels } from '../questions/filter-places.ts';
import { typedFilter } from '../questions/line.ts';
import { eventLine } from '../wording/event-line.ts';
import { eventNumber } from '../wording/event-words.ts';
import { notice, today } from '../wording/parts.ts';
import { type AskedDays, hasMovedOn, otherStage } from '../wording/stage-words.ts';
import { apart } from './apart.ts';
import { FAR_AHEAD, lawsAndDuties } from './deadlines.ts';
import type { ListQuestion } from './list-answer.ts';

/** The parts of an answer, and the question that they answer. */
export interface RegulationAnswer {
  /** "EU regulation and courts". */
  title: string;
  found: Found;
  /** Still to come, by date. */
  coming: Deadline[];
  /** Hearings and ends of comment periods that are expected, by the last day on which they are due. */
  due: DueExpectation[];
  /** Dates of the last two years that are law: what applies already. */
  applies: Deadline[];
  /** Every event that the answer is about. */
  events: TrackedEvent[];
  /** The days asked for. */
  days: AskedDays;
}

const LOOK_BACK = 730;
/** Kinds that are expected of a law or a case, and no date on which anything applies. */
const OF_LAW: readonly ExpectationKind[] = ['hearing', 'comments_close'];

const later = (day: Day, other: Day | undefined) =>
  other !== undefined && other > day ? other : day;

/** Reads events and dates: `since` and `until` narrow both, and a date that is proposed is found by that too. */
export async function readRegulation(
  query: EventQuery,
  context: Request,
): Promise<RegulationAnswer> {
  const day = today(context);
  const { since, until, statuses, sort: _sort, top: _top, ...lasting } = query;
  const [back, ahead] = [addDays(day, -LOOK_BACK), addDays(day, FAR_AHEAD)];
  const span = {
    from: later(back, since),
    to: until !== undefined && until < ahead ? until : ahead,
  };
  const [found, all, expected] = await Promise.all([
    context.log.find(query, context.window),
    context.log.deadlines(lasting, span),
    context.log.expectations(lasting, { from: later(day, since), to: until ?? ahead }),
  ]);
  const due = expected.filter(
    ({ event, expectation: { kind } }) =>
      OF_LAW.includes(kind) && (statuses === undefined || statuses.includes(event.status)),
  );
  const dates = all.filter((deadline) => statuses === undefined || hasStanding(deadline, statuses));
  const coming = dates.filter(({ date, standing }) => date >= day && standing !== 'superseded');
  const applies = dates.filter(({ date, standing }) => date < day && standing === 'law').reverse();
  const dated = [...coming, ...due].map(({ event }) => event);
  const events = [...new Map([...found.events, ...dated].map((e) => [e.id, e])).values()];
  const [place, ...others] = query.jurisdictions ?? [];
  const where =
    place && others.length === 0 ? `${jurisdictionLabel(place)} regulation` : 'Regulation';
  return {
    title: `${where} and courts`,
    found,
    coming,
    due,
    applies,
    events,
    days: { ...query, today: day },
  };
}

/** True for the dates of a law with one of these statuses, for proposed dates where bills are asked for, and for adopted ones where passed texts are. */
function hasStanding({ event, standing }: Deadline, statuses: readonly Status[]): boolean {
  if (statuses.includes(event.status)) return true;
  const stage = standing === 'adopted' ? 'passed' : 'proposed';
  return isNotYetLaw(standing) && statuses.some((status) => legalStanding(status) === stage);
}

/** That nothing is to come, where it might be: courts set no date on which a law applies. */
function noDates({ asked, query }: ListQuestion, answer: RegulationAnswer): Part[] {
  const { found, coming, due } = answer;
  const isOfCourts =
    found.total <= found.events.length && found.events.every(({ type }) => type === 'legal');
  const areCourtsAsked = query.types?.every((type) => type === 'legal') ?? false;
  if (coming.length + due.length > 0 || isOfCourts || areCourtsAsked) return [];
  const isOfDays = query.since !== undefined || query.until !== undefined;
  const which = isOfDays ? ' in that range' : ' among these';
  const text = asked.about
    ? `No coming effective date${which}.`
    : 'The log has no coming effective date.';
  return [{ kind: 'text', text }];
}

/** That nothing is to come, and the events of each of several places, laws or companies that are asked for. */
export async function beforeGroups(
  question: ListQuestion,
  answer: RegulationAnswer,
  context: Request,
): Promise<Part[]> {
  const told = await apart(question, async ({ query }) => {
    const { found, coming } = await readRegulation(query, context);
    if (found.total === 0) return 'none in this log';
    const dates = coming.length > 0 ? `, ${plural(coming.length, 'coming date')}` : '';
    return `${plural(found.total, 'event')}${dates}`;
  });
  return [...told, ...noDates(question, answer)];
}

const OF_TODAY =
  'Headings and titles tell of today. Where a law or a case was at another stage in the days asked for, that stage stands with its date.';

const HEADINGS: Readonly<Record<LegalStanding, string>> = {
  proposed: 'Proposed',
  passed: 'Passed',
  law: 'Law',
  voluntary: 'Voluntary',
  case: 'Enforcement',
  past: 'Past',
};
const COURTS = 'Courts';
const ORDER = ['Proposed', 'Passed', 'Law', 'Voluntary', 'Enforcement', COURTS, 'Past'];

function headingOf({ type, status }: TrackedEvent): string {
  const standing = type === 'regulation' ? legalStanding(status) : null;
  return standing === null ? COURTS : HEADINGS[standing];
}

/** The events under the heading of their standing, and the duties that apply already. */
export function groupsByStanding(answer: RegulationAnswer, context: Request): Part[] {
  const { found, applies, days } = answer;
  const groups = Map.groupBy(found.events, headingOf);
  const isOfThen = found.events.some((event) => hasMovedOn(event, days));
  const parts = ORDER.flatMap((heading): Part[] => {
    const events = groups.get(heading) ?? [];
    if (events.length === 0) return [];
    const laws = Map.groupBy(events, ({ id, lawName: name }) => name ?? id);
    const lines = [...laws.values()].flatMap((own) => lawLine(own, days, context));
    return [
      { kind: 'heading', text: heading },
      { kind: 'lines', lines },
    ];
  });
  return [...notice(isOfThen ? OF_TODAY : null), ...parts, ...appliesAlready(applies)];
}

/** One line a law: its newest event, with the way to all that the log has of it in this standing. */
function lawLine(
  [newest, ...earlier]: readonly TrackedEvent[],
  days: AskedDays,
  context: Request,
): Line[] {
  if (!newest) return [];
  const when = otherStage(newest, days);
  if (earlier.length === 0) return [eventLine(newest, context, { when })];
  const numbers = [newest, ...earlier].map(eventNumber).join(',');
  const ask = context.line('search', `event:${numbers}`);
  return [
    eventLine(newest, context, {
      when,
      more: [`and ${earlier.length} related`],
      actions: [{ kind: 'ask', label: `Show ${earlier.length} related`, ask }],
    }),
  ];
}

/** The duties that apply already, a day each. */
function appliesAlready(applies: readonly Deadline[]): Part[] {
  if (applies.length === 0) return [];
  const facts = [...Map.groupBy(applies, ({ date }) => date)].map(([date, ofDay]) => ({
    label: formatDay(date),
    value: lawsAndDuties(ofDay).join(' · '),
  }));
  return [
    { kind: 'heading', text: 'Already applies' },
    { kind: 'facts', facts },
  ];
}

/** "Member states, 2 more: Germany 1, Italy 1." with the question that includes them; nothing where nothing lies below. */
export async function levelsBelow(
  { asked, query }: ListQuestion,
  context: Request,
): Promise<{ text: string | null; actions: Action[] }> {
  const typed = asked.typed.find(({ key, excludes }) => key === 'jurisdiction' && !excludes);
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
  const args = asked.typed.map((filter) =>
    filter.key === 'jurisdiction' && !filter.excludes
      ? `jurisdiction:${code}+`
      : typedFilter(filter),
  );
  const ask = context.line('regulation', args.join(' '));
  return {
    text: `${noun}, ${plural(total, 'more', 'more')}: ${list}.`,
    actions: [{ kind: 'ask', label: `Show ${noun.toLowerCase()}`, ask }],
  };
}
