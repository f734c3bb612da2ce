/** An answer that finds nothing: which silence it is, what lies nearest, and the same question without one of its filters. */
import type { Request } from '../../contracts/command.ts';
import type { Found } from '../../contracts/reader.ts';
import { keysOf } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Sort } from '../../domain/event/query.ts';
import type { Role } from '../../domain/event/vocabulary.ts';
import { dayInZone, formatDate } from '../../domain/time/calendar.ts';
import type { Action, Page } from '../../page/page.ts';
import { FILTER_KEYS, type FilterKey, filterOf } from '../questions/filter-keys.ts';
import { type TypedFilter, typedFilter, typedWords } from '../questions/line.ts';
import { LISTED_TYPES } from '../questions/plain/listed-types.ts';
import { denies } from '../questions/plain/negated/short-forms.ts';
import type { ParsedQuestion } from '../questions/question.ts';
import { refinements } from '../questions/refining/refinements.ts';
import { hasRoundName, mainParty, roundText } from '../wording/event-words.ts';
import { unfitText } from '../wording/left-out.ts';
import { notice } from '../wording/parts.ts';
import { NOT_NOTHING, nothingRead } from '../wording/reading/reading-words.ts';
import { sourcesRead } from '../wording/reading/sources-read.ts';
import { notCovered } from './coverage.ts';
import { type ListQuestion, partRead, readBack, unreadOf } from './list-answer.ts';
import { endedRumours } from './lists/ended-rumours.ts';
import { namedIn } from './named.ts';

/** Buttons of an answer, at most. */
const MOST_ACTIONS = 3;

/** The answer to a question that finds nothing. */
export async function nothingFound(
  command: string,
  question: ListQuestion,
  found: Found,
  context: Request,
): Promise<Page> {
  const { asked } = question;
  const unfollowed = await notCovered(asked, listOf(command, asked), context);
  const unread = await unreadOf(asked.query, context);
  const still = unread ? null : await standingStill(asked, context);
  const days = unread?.all ? unread.words : null;
  const sentence = unfollowed ?? days ?? `Nothing ${asked.about ?? 'in the whole log'}.`;
  const looser = await looserQuestions(command, question, context);
  const near = unfollowed ? undefined : nearestOf(command, looser, asked);
  const named = await namedIn(command, question, context);
  const other = await inOtherLists(command, asked, context);
  const ended = await endedRumours(question.query, context);
  const hints = [
    named?.sentence,
    other?.sentence,
    ended?.sentence ?? question.next ?? (near && `Nearest: ${shortTitle(near.nearest)}.`),
  ].filter(Boolean);
  return {
    headline: sentence,
    parts: [
      ...partRead(asked),
      { kind: 'text', text: [sentence, ...hints.map((hint) => ` ${hint}`)] },
      ...(ended?.parts ?? []),
      ...notice(unfitText(found)),
      ...notice(days && !unfollowed ? null : (unread?.words ?? still)),
      ...readBack(asked, context),
    ],
    actions: [
      ...(named?.actions ?? []),
      ...(other ? [other.action] : []),
      ...looser.map(({ action }) => action),
    ].slice(0, MOST_ACTIONS),
    refine: refinements(command, asked, context),
    events: ended?.events ?? [],
  };
}

/** A question without one of its filters, or without its words (`key` is null), and the event of it that is nearest. */
interface Looser {
  key: FilterKey | null;
  action: Action;
  nearest: TrackedEvent;
}

/** The event that is named as the nearest: the one beside a limit before any other, none of another kind than was asked, and none that only the days have in common with it. */
function nearestOf(
  command: string,
  looser: readonly Looser[],
  { typed }: ParsedQuestion,
): Looser | undefined {
  const isList = Object.hasOwn(LISTS, command);
  const isNear = ({ key }: Looser) =>
    key === null
      ? typed.some((filter) => filterOf(filter.key).subject) && (isList || typed.some(isKind))
      : key !== 'type' && !filterOf(key).subject && !typed.some(isLeftOut(key));
  const near = looser.filter((one) => isNear(one) && isAbout(one.nearest, typed));
  return near.find(({ key }) => key !== null && filterOf(key).measured) ?? near[0];
}

/** True of an event in which a company that was asked for has more than a part beside others: "CoreWeave debt" is not near to a round of which it is a partner. */
function isAbout({ parties }: TrackedEvent, typed: ParsedQuestion['typed']): boolean {
  const names = typed.flatMap((filter) =>
    filter.key === 'company' && !filter.excludes ? (filter.names ?? []) : [],
  );
  const own = parties.filter(({ company }) => names.includes(company));
  return own.length === 0 || own.some(({ role }) => !BESIDE.has(role));
}
const BESIDE: ReadonlySet<Role> = new Set(['partner', 'supplier', 'customer']);

/** True of a filter by that key that leaves out: what fits it is near to nothing that was asked. */
const isLeftOut =
  (key: FilterKey) =>
  (filter: TypedFilter): boolean =>
    filter.key === key && filter.excludes === true;

const isKind = ({ key }: TypedFilter): boolean => !MEASURES.has(key) && !filterOf(key).subject;

const MEASURES: ReadonlySet<FilterKey> = new Set([
  ...(['since', 'until', 'min', 'max', 'valuation', 'jobs', 'sort', 'top'] as const),
]);

/** The order in which the first event beyond a limit is the nearest to it; else the newest is. */
const BEYOND: Partial<Record<FilterKey, Sort>> = {
  min: 'amount',
  max: 'smallest',
  jobs: 'jobs',
  until: 'oldest',
};

/** The lists, as buttons name them, with what one and many of their events are. */
const LISTS = {
  rounds: ['Rounds', 'round or valuation', 'rounds and valuations'],
  deals: ['Deals', 'deal', 'deals'],
  regulation: ['Regulation', 'event of regulation or courts', 'events of regulation and courts'],
} as const satisfies Record<keyof typeof LISTED_TYPES, readonly [string, string, string]>;

/** The list that was asked; null for no list, and where the question names its types. */
function listOf(command: string, { query }: ParsedQuestion) {
  const list = keysOf(LISTS).find((name) => name === command);
  return list && !query.types ? { types: LISTED_TYPES[list], called: LISTS[list][2] } : null;
}

/** The same question to the list that has most for it, where one list was asked and has none: "deals" are rounds to investors. Null where it names its types, or no subject. */
async function inOtherLists(
  command: string,
  asked: ParsedQuestion,
  { log, line }: Request,
): Promise<{ sentence: string; action: Action } | null> {
  const { query, typed, words } = asked;
  const isAbout = words.length > 0 || typed.some(({ key }) => filterOf(key).subject);
  if (!Object.hasOwn(LISTS, command) || query.types || !isAbout) return null;
  const found = [];
  for (const list of keysOf(LISTS).filter((name) => name !== command)) {
    const { total } = await log.find(
      { ...query, types: LISTED_TYPES[list] },
      { offset: 0, limit: 0 },
    );
    if (total > 0) found.push({ list, total });
  }
  const [most] = found.sort((a, b) => b.total - a.total);
  if (!most) return null;
  const [label, one, many] = LISTS[most.list];
  const args = [...typed.map(typedFilter), ...typedWords(asked)].join(' ');
  const ask = line(most.list, args);
  return {
    sentence: `Elsewhere: ${most.total} ${most.total === 1 ? one : many}.`,
    action: { kind: 'ask', label: `${label} (${most.total})`, ask },
  };
}

/** "No feed has been read since Wed 11 Mar, 14:00, so …" where the question reaches past that moment; else null. */
async function standingStill({ query: { until } }: ParsedQuestion, context: Request) {
  const { now, zone, sources } = context;
  const told = { at: now.getTime(), zone };
  const read = sourcesRead(await sources.followed(), told.at);
  const words = nothingRead(read, told);
  const isPast = until !== undefined && until < dayInZone(read.lastRead ?? told.at, zone);
  return words === null || isPast ? null : `${words}, ${NOT_NOTHING}.`;
}

/** The name of an event in a sentence: "Series D, Legora, Mar 2026". */
function shortTitle(event: TrackedEvent): string {
  const what = hasRoundName(event) ? `${roundText(event)}, ${mainParty(event)}` : event.title;
  return `${what}, ${formatDate(event.occurredOn)}`;
}

/** The filters that narrow, in the order in which leaving them out is offered. */
const LOOSER = FILTER_KEYS.flatMap((key) => {
  const { looser } = filterOf(key);
  return looser === null ? [] : [{ key, looser }];
})
  .sort((a, b) => a.looser - b.looser)
  .map(({ key }) => key);

/** The same question without one filter, as it would be typed. */
export function askedWithout(key: FilterKey, asked: ParsedQuestion): string {
  const others = asked.typed.filter((filter) => filter.key !== key);
  return [...others.map(typedFilter), ...typedWords(asked)].join(' ');
}

/** The same question by its filters alone, where it has both, and that finds something. Without a “not” it would be the contrary. */
async function withoutWords(command: string, { asked, again }: ListQuestion, context: Request) {
  if (asked.words.length === 0 || asked.typed.length === 0) return null;
  if (asked.loose.some(denies)) return null;
  const args = asked.typed.map(typedFilter).join(' ');
  const { query } = await again(args);
  const { events, total } = await context.log.find(query, { offset: 0, limit: 1 });
  const [nearest] = events;
  if (!nearest) return null;
  const label = `Without the words (${total})`;
  const action: Action = { kind: 'ask', label, ask: context.line(command, args) };
  return { key: null, nearest, action };
}

/** The same question without one filter, where that finds something, with the event that is nearest to it. */
async function looserQuestions(
  command: string,
  question: ListQuestion,
  context: Request,
): Promise<Looser[]> {
  const { asked } = question;
  const looser: Looser[] = [];
  const unsaid = await withoutWords(command, question, context);
  if (unsaid) looser.push(unsaid);
  for (const key of LOOSER) {
    if (looser.length === MOST_ACTIONS || !asked.typed.some((typed) => typed.key === key)) continue;
    const args = askedWithout(key, asked);
    const { query } = await question.again(args);
    const order = BEYOND[key];
    const found = await context.log.find(order ? { ...query, sort: order } : query, {
      offset: 0,
      limit: 1,
    });
    const [nearest] = found.events;
    if (!nearest) continue;
    const ask = context.line(command, args);
    const label = `Without ${key} (${found.total})`;
    looser.push({ key, nearest, action: { kind: 'ask', label, ask } });
  }
  return looser;
}
