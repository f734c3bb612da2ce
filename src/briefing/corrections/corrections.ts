import type { Delivery, PostedLine } from '../../contracts/delivery.ts';
import type { Revision } from '../../contracts/reader.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { roundLabel, statusLabel, valuationText } from '../../domain/event/labels.ts';
import { ROLES, type Role, statusesOf } from '../../domain/event/vocabulary.ts';
import { figuresIn } from '../../domain/money/figures-in-text.ts';
import { withoutStop } from '../../domain/text/english.ts';
import {
  dayInZone,
  formatDate,
  formatDay,
  formatDayShort,
  weekdayName,
} from '../../domain/time/calendar.ts';
import { bold, type Inline } from '../../page/page.ts';
import { amountText, inRole, names } from '../wording/event-words.ts';

/** A fact that was posted and that has changed since. */
interface Difference {
  field: keyof EventFields | 'withdrawn';
  /** "amount $2B → $2.2B", "rumoured → announced"; empty for a withdrawal, which its deed names. */
  text: string;
}

/** A difference worth a line in the thread of the posted message. */
export interface Correction {
  /** The whole line: what it is, of what, old → new, who, when, why. */
  text: Inline[];
  /** A few words for the end of the line as it was posted: "corrected 13 Mar: amount $2B → $2.2B". */
  mark: string;
  /** When it became known or was written, whichever is later: epoch milliseconds. */
  at: number;
}

/** An event as it was posted and as it is, with where it was posted. */
interface Telling {
  delivery: Pick<Delivery, 'kind' | 'sentAt' | 'dueAt'>;
  told: Pick<PostedLine, 'number'>;
  was: TrackedEvent;
  now: TrackedEvent;
  /** All that is known of the event, oldest first. */
  history: readonly Revision[];
  /** IANA zone of the readers. */
  zone: string;
}

/** The correction of a telling; null where everything that a reader would care about still stands. */
export function correctionOf(telling: Telling): Correction | null {
  const changes = differences(telling.was, telling.now);
  const [change] = changes;
  if (!change) return null;
  const revisions = saying(changes, telling.history);
  const at = Math.max(...revisions.map(writtenAt));
  const day = dayInZone(at - 1, telling.zone);
  const what = changes.map(({ text }) => text).join('; ');
  const { deed, done } = deedOf(telling);
  const silent = change.field === 'withdrawn';
  return {
    text: [
      bold(deed),
      `: “${telling.was.title}” (${whereTold(telling)})${silent ? '' : `: ${what}`}. `,
      revisions.map((revision) => authored(revision, telling.zone)).join(' '),
    ],
    mark: `${done} ${formatDayShort(day)}${silent ? '' : `: ${what}`}`,
    at,
  };
}

/** Differences that a reader of a line would want to know: figures, status, date, who; not another summary, not one more source. */
function differences(was: TrackedEvent, now: TrackedEvent): Difference[] {
  if (was.withdrawn !== now.withdrawn) return [{ field: 'withdrawn', text: '' }];
  const facts = [
    fact('status', '', was, now, (event) => statusLabel(event.status)),
    fact('amount', 'amount', was, now, ({ amount }) => amount && amountText(amount)),
    fact(
      'valuation',
      'valuation',
      was,
      now,
      ({ valuation }) => valuation && valuationText(valuation),
    ),
    fact('round', 'round', was, now, ({ round }) => round && roundLabel(round)),
    fact('occurredOn', 'date', was, now, ({ occurredOn }) => occurredOn && formatDate(occurredOn)),
    ...ROLES.map((role) => party(role, was, now)),
  ].filter((difference) => difference !== null);
  return [...facts, ...titleFigures(was, now, facts)];
}

/** A status that moves is news; one that goes back to what was before it was posted too soon. */
export function movedOn(
  was: Pick<TrackedEvent, 'status' | 'type'>,
  now: Pick<TrackedEvent, 'status' | 'type'>,
): boolean {
  const order = statusesOf(now.type);
  const ordered = order.includes('rumoured');
  const back = ordered && order.indexOf(now.status) < order.indexOf(was.status);
  return was.status !== now.status && !back;
}

function fact(
  field: Difference['field'],
  label: string,
  was: TrackedEvent,
  now: TrackedEvent,
  words: (event: TrackedEvent) => string | null,
): Difference | null {
  const [from, to] = [was, now].map((event) => words(event) ?? 'not stated');
  return from === to ? null : { field, text: `${label} ${from} → ${to}`.trim() };
}

/** Roles in which one company more is no correction of those that were named. */
const GROWING: ReadonlySet<Role> = new Set(['investor', 'partner', 'supplier', 'person']);

function party(role: Role, was: TrackedEvent, now: TrackedEvent): Difference | null {
  const [before, after] = [inRole(was, role), inRole(now, role)];
  const gone = before.some((name) => !after.includes(name));
  const fresh = after.some((name) => !before.includes(name));
  if (!gone && (!fresh || GROWING.has(role))) return null;
  return fact('parties', role.replaceAll('_', ' '), was, now, (event) => {
    const named = inRole(event, role);
    return named.length ? names(named) : null;
  });
}

/** Titles are worded anew for many reasons; another figure in one is a correction, unless a fact says it already. */
function titleFigures(
  was: TrackedEvent,
  now: TrackedEvent,
  facts: readonly Difference[],
): Difference[] {
  const figures = ({ title }: TrackedEvent) => figuresIn(title).join(' ');
  const said = facts.some(({ field }) => field === 'amount' || field === 'valuation');
  if (said || figures(was) === figures(now)) return [];
  return [{ field: 'title', text: `“${was.title}” → “${now.title}”` }];
}

/** The last revision that says each of the differences, each revision once. */
function saying(changes: readonly Difference[], history: readonly Revision[]): Revision[] {
  const last = changes.flatMap(
    ({ field }) => history.findLast(({ patch }) => field in patch) ?? history.at(-1) ?? [],
  );
  return [...new Set(last)];
}

const writtenAt = ({ knownAt, recordedAt }: Revision) => Math.max(knownAt, recordedAt);

/** "Ana Lindqvist, 12 Mar 2026: the company corrected it." */
function authored(revision: Revision, zone: string): string {
  const day = formatDay(dayInZone(writtenAt(revision) - 1, zone));
  return `${revision.who}, ${day}: ${withoutStop(revision.why)}.`;
}

const DEEDS = {
  corrected: 'Correction',
  'moved on': 'Moved on',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
} as const;

function deedOf({ was, now }: Telling): { deed: string; done: string } {
  const withdrawn = was.withdrawn !== now.withdrawn;
  const restored = now.withdrawn ? 'withdrawn' : 'restored';
  const done = withdrawn ? restored : movedOn(was, now) ? 'moved on' : 'corrected';
  return { deed: DEEDS[done], done };
}

/** "Thu 12 Mar, line 2", "answer of Thu 12 Mar", "alerted Thu 12 Mar". */
function whereTold({ delivery, told, zone }: Telling): string {
  const day = dayInZone(delivery.sentAt ?? delivery.dueAt, zone);
  const words = `${weekdayName(day).slice(0, 3)} ${formatDayShort(day)}`;
  if (delivery.kind === 'digest') return `${words}, line ${told.number}`;
  return delivery.kind === 'answer' ? `answer of ${words}` : `alerted ${words}`;
}
