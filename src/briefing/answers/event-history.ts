/** One event whole: its facts, every source, every figure, every revision known at the moment. */
import type { Request } from '../../contracts/command.ts';
import type { Revision } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { EventFields, Source, TrackedEvent } from '../../domain/event/event.ts';
import { EVENT_FIELDS } from '../../domain/event/fields.ts';
import {
  dueLabel,
  expectationText,
  jurisdictionLabel,
  topicLabel,
  typeLabel,
  valuationText,
} from '../../domain/event/labels.ts';
import { expectedBy } from '../../domain/event/measures/expected-by.ts';
import type { DatedStage } from '../../domain/event/stages.ts';
import type { Patch } from '../../domain/event/versions.ts';
import { formatMoney } from '../../domain/money/money.ts';
import {
  type Day,
  dayInZone,
  formatDate,
  formatDay,
  formatMonth,
} from '../../domain/time/calendar.ts';
import { bold, joinText, type Page, type Part, type Text } from '../../page/page.ts';
import { visibleText } from '../command/visible-to.ts';
import {
  amountText,
  backers,
  conflictText,
  eventNumber,
  evidence,
  knownSince,
  names,
  roundText,
  sourceLink,
} from '../wording/event-words.ts';
import { standingMark } from '../wording/law-dates.ts';
import { logEndNotice } from '../wording/log-end.ts';
import { notice, today } from '../wording/parts.ts';
import { stageWord, statusText } from '../wording/stage-words.ts';
import { recordsOf } from './records/records.ts';

/** The page of `/ai-event history E12` and of "Sources and history" in a line's menu. */
export async function historyPage(event: TrackedEvent, context: Request): Promise<Page> {
  const revisions = await context.log.history(event.id);
  const records = await recordsOf(event, context.log, context.reference);
  return {
    headline: `${eventNumber(event)} ${event.title}`,
    title: `${eventNumber(event)} · ${event.title}`,
    parts: [
      ...notice(
        event.withdrawn ? 'This event is withdrawn: every answer and total leaves it out.' : null,
      ),
      ...notice(visibleText(event)),
      { kind: 'text', text: event.summary },
      { kind: 'facts', facts: facts(event, records, context) },
      { kind: 'heading', text: `Sources (${evidence(event)})` },
      ...event.sources.map((source): Part => ({ kind: 'text', text: sourceText(source) })),
      ...notice(event.sources.length === 0 ? 'No source dates from before then.' : null),
      ...notice(conflictText(event)),
      { kind: 'heading', text: 'History' },
      ...revisions.map(
        (revision, index): Part => ({
          kind: 'text',
          text: revisionText(revision, revisions.slice(0, index), context),
        }),
      ),
      ...(await logEndNotice(context)),
      { kind: 'context', text: `known by ${formatDay(today(context))}` },
    ],
    actions: [{ kind: 'form', label: 'Correct it', event: event.id }],
    events: [event],
  };
}

function facts(
  event: TrackedEvent,
  records: readonly string[],
  context: Pick<Request, 'reference' | 'now' | 'zone'>,
): { label: string; value: string }[] {
  const parties = event.parties.map((p) => `${p.company} (${p.role.replaceAll('_', ' ')})`);
  const topics = event.topics.map((id) => topicLabel(context.reference, id));
  const figures = event.figures.map((f) => `${f.label}: ${figureText(f)}`);
  const all: [string, string | null][] = [
    ['What', `${typeLabel(event.type)}, ${statusText(event)}`],
    ['When', formatDate(event.occurredOn)],
    [
      'Amount',
      event.amount
        ? `${amountText(event.amount)}, ${event.amount.kind.replaceAll('_', ' ')}`
        : null,
    ],
    ['Valuation', event.valuation ? valuationText(event.valuation) : null],
    ['Round', event.round ? joinPlain(roundText(event), backers(event)) : null],
    ['Record', records.join('; ') || null],
    ['Parties', parties.length ? names(parties, 12) : null],
    ['People', event.people.length ? event.people.join(', ') : null],
    ['Topics', topics.length ? topics.join(', ') : null],
    ['Figures', figures.length ? figures.join(' · ') : null],
    ...lawFacts(event),
    ['Expected', expectedText(event, today(context))],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Everything that was expected, with who said so and what came of it. */
function expectedText({ expects }: TrackedEvent, day: Day): string | null {
  const said = expects.map((one) => {
    const { value, by, standing } = one;
    const isOver = standing === 'open' && expectedBy(one) < day;
    const end = isOver ? `: was due ${dueLabel(one)}; no outcome in the log` : '';
    const text = isOver ? one.what + end : expectationText(one);
    return `${text} (${value ? `${by}: ${value}` : by})`;
  });
  return said.join(' · ') || null;
}

/** The facts of a law or a case: its name, where it is found, how far it has come, when it applies. */
function lawFacts(event: TrackedEvent): [string, string | null][] {
  const { type, instrument, officialReference, jurisdiction, stages, effectiveOn } = event;
  const isLaw = type === 'regulation';
  const inOrder = effectiveOn.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const dates = [...Map.groupBy(inOrder, ({ date }) => date)].map(
    ([date, ofDay]): [string, string] => [
      formatDay(date),
      ofDay.map((phase) => phase.label + standingMark(phase, effectiveOn)).join(' · '),
    ],
  );
  return [
    [isLaw ? 'Law' : 'Case', event.lawName ?? instrument],
    ['Official title', event.lawName === null ? null : instrument],
    ['Reference', officialReference],
    ['Jurisdiction', jurisdiction ? jurisdictionLabel(jurisdiction) : null],
    ['Stages', isLaw || type === 'legal' ? stages.map(stageText).join(' → ') : null],
    ...dates,
  ];
}

/** "in force 1 Aug 2024", "appealed, known since 31 Dec 2025" where nobody stated the day. */
const stageText = (stage: DatedStage) =>
  stage.on
    ? `${stageWord(stage.status)} ${formatDate(stage.on)}`
    : `${stageWord(stage.status)}, ${knownSince(stage)}`;

const joinPlain = (...pieces: string[]) => pieces.filter(Boolean).join(' · ');

function figureText(figure: TrackedEvent['figures'][number]): string {
  const { value, valueTo, unit, qualifier } = figure;
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney({ value, currency: unit, qualifier, valueTo });
  const prefix = { exact: '', about: 'about ', up_to: 'up to ', at_least: 'at least ' }[qualifier];
  const range = valueTo === null ? '' : `–${valueTo.toLocaleString('en-US')}`;
  const tail = unit === 'percent' ? '%' : ` ${unit}`;
  return `${prefix}${value.toLocaleString('en-US')}${range}${tail}`;
}

/** One source with its title, its day, whom it repeats and what it says. */
export function sourceText(source: Source): Text {
  return joinText([
    sourceLink(source),
    source.title,
    publishedText(source),
    source.origin ? `repeats ${source.origin}` : null,
    source.quote ? `“${source.quote}”` : null,
  ]);
}

/** Its day or month; of a page without a date, the day before which it can't have been written. */
function publishedText({ publishedOn: on, notBefore }: Source): string {
  if (on !== null) return on.length === 7 ? formatMonth(on) : formatDay(on);
  return notBefore === null ? 'undated' : `undated, not before ${formatDay(notBefore)}`;
}

/** "9 Mar 2026 · bundled data: the round closed. Status: announced → completed." */
export function revisionText(
  revision: Revision,
  earlier: readonly Revision[],
  context: Pick<Request, 'zone'>,
): Text {
  const when = formatDay(dayInZone(revision.knownAt - 1, context.zone));
  if (earlier.length === 0) return [bold(when), ` · ${revision.who}: ${revision.why}`];
  const before: Patch = Object.assign({}, ...earlier.map((r) => r.patch));
  const { withdrawn, ...patch } = revision.patch;
  const changes = keysOf(patch).map((field) => changeText(field, before[field], patch[field]));
  if (withdrawn !== undefined) changes.push(withdrawn ? 'withdrawn' : 'restored');
  return [bold(when), ` · ${revision.who}: ${revision.why}. ${changes.join('; ')}`];
}

const SHORT = 160;

/** "status: announced → completed"; lists and texts too long for a line are only named. */
export function changeText<Name extends keyof EventFields>(
  field: Name,
  from: EventFields[Name] | undefined,
  to: EventFields[Name] | undefined,
): string {
  const { label } = EVENT_FIELDS[field];
  const [old, now] = [wordsOf(field, from), wordsOf(field, to)];
  return old !== null && now !== null && old.length + now.length < SHORT
    ? `${label}: ${old} → ${now}`
    : `${label} changed`;
}

function wordsOf<Name extends keyof EventFields>(
  field: Name,
  value: EventFields[Name] | undefined,
): string | null {
  if (value === null || value === undefined) return 'not stated';
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty ? 'not stated' : EVENT_FIELDS[field].words(value);
}
