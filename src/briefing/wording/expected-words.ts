/** Expected things in words: due on a day, never as if it had happened; and what came of it. */
import type { DueExpectation } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { expectationLabel, expectationText } from '../../domain/event/labels.ts';
import type { Expectation } from '../../domain/event/shapes.ts';
import { same } from '../../domain/event/versions.ts';
import type { ExpectationKind } from '../../domain/event/vocabulary.ts';
import { type Day, formatDate } from '../../domain/time/calendar.ts';
import { inRole, mainParty } from './event-words.ts';
import { lawName } from './law-words.ts';
import { daysLeft } from './parts.ts';

/**
 * "results of Nvidia due 26 Aug 2026 (5 days)"; once its last day is over "results of Nvidia: was due 26 Aug 2026; no
 * outcome in the log". With `whole` the figure that was said, too.
 */
export function dueText(
  { event, expectation, by }: DueExpectation,
  today: Day,
  whole = false,
): string {
  const { due, value } = expectation;
  const thing = thingExpected(event, expectation);
  const said = whole && value !== null ? ` (${value})` : '';
  const date = formatDate(due);
  if (by < today) return `${thing}${said}: was due ${date}; no outcome in the log`;
  const comma = thing.includes(',') ? ',' : '';
  const left = due.precision === 'day' ? ` (${daysLeft(today, due.date)})` : '';
  return `${thing}${said}${comma} due ${date}${left}`;
}

/** So many expected things are named of one company. */
const NAMED = 4;

/** Expected things, the soonest first, then those that were due and have no outcome; null for nothing. */
export function expectedList(expected: readonly DueExpectation[], today: Day): string | null {
  const isOver = ({ by }: DueExpectation) => by < today;
  const inOrder = [...expected.filter((due) => !isOver(due)), ...expected.filter(isOver)];
  const all = inOrder.map((due) => dueText(due, today, true));
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}

const BETWEEN: Partial<Record<ExpectationKind, string>> = { hearing: 'in', comments_close: 'on' };

/** The thing with what it is about: "closing of IBM’s purchase of Confluent, if regulators agree". */
function thingExpected(event: TrackedEvent, { kind, what }: Expectation): string {
  const noun = expectationLabel(kind);
  const about = aboutOf(event, kind);
  if (about === null || what.includes(about) || what.includes(mainParty(event))) return what;
  const rest = what.slice(noun.length);
  const isNamed = what.startsWith(noun) && /^(?:$|[\s,])/.test(rest);
  if (!isNamed) return `${about}: ${what}`;
  return `${noun} ${BETWEEN[kind] ?? 'of'} ${about}${rest.replace(/^ of /, ' for ')}`;
}

/** A law, a case, a deal that closes, or the company; null where nobody is named. */
function aboutOf(event: TrackedEvent, kind: ExpectationKind): string | null {
  const [plaintiff] = inRole(event, 'plaintiff');
  const [defendant] = inRole(event, 'defendant');
  if (event.type === 'legal' && plaintiff && defendant) return `${plaintiff} v. ${defendant}`;
  if (event.type === 'legal' || event.type === 'regulation') return lawName(event);
  return (kind === 'closing' ? dealOf(event) : null) ?? companyOf(event);
}

function companyOf(event: TrackedEvent): string | null {
  const party = mainParty(event);
  return party === '–' ? null : party;
}

/** "IBM’s purchase of Confluent", "the merger of Cohere and Aleph Alpha", "Nscale’s round". */
function dealOf(event: TrackedEvent): string | null {
  const [buyer] = inRole(event, 'acquirer');
  const [target] = inRole(event, 'target');
  const company = companyOf(event);
  if (event.type === 'merger' && buyer && target) return `the merger of ${buyer} and ${target}`;
  if (target)
    return buyer ? `${ownerOf(buyer)} purchase of ${target}` : `the purchase of ${target}`;
  if (company === null) return null;
  if (event.type === 'funding_round') return `${ownerOf(company)} round`;
  return event.type === 'ipo' ? `${ownerOf(company)} listing` : null;
}

const ownerOf = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

type Expecting = Pick<TrackedEvent, 'expects'>;

/** The outcomes of things that were open before: "closing, due Q3 2025: met, closed 18 Nov 2025". */
export function outcomesSince(before: Expecting, { expects }: Expecting): string[] {
  const wasOpen = ({ kind }: Expectation) =>
    before.expects.some((one) => one.kind === kind && one.standing === 'open');
  return freshIn(before, expects)
    .filter((one) => one.standing !== 'open' && wasOpen(one))
    .map(expectationText);
}

/** Things that were not expected before, or not so: "closing, due Q3 2026". */
export const expectedSince = (before: Expecting, { expects }: Expecting): string[] =>
  freshIn(before, expects)
    .filter(({ standing }) => standing === 'open')
    .map(expectationText);

const freshIn = (before: Expecting, expects: readonly Expectation[]) =>
  expects.filter((one) => !before.expects.some((known) => same(known, one)));
