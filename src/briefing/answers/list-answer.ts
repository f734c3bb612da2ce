/** Parts shared by all list answers: how the question was understood, what is left out, paging, and an answer that finds nothing. */
import type { Request } from '../../contracts/command.ts';
import type { Found } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { plural } from '../../domain/text/english.ts';
import { quote } from '../../domain/text/typed.ts';
import { formatDate, formatDay } from '../../domain/time/calendar.ts';
import { type Action, type Inline, joinText, type Page, type Part } from '../../page/page.ts';
import { FILTER_KEYS, type FilterKey, filterOf } from '../questions/filter-keys.ts';
import { type ParsedQuestion, readQuestion } from '../questions/question.ts';
import { mainParty, roundText } from '../wording/event-words.ts';
import { unfitText } from '../wording/left-out.ts';
import { logEnd, logEndText } from '../wording/log-end.ts';
import { notice, today } from '../wording/parts.ts';

/** A filtered question, as commands read it: `typed` is what stood after the command. */
export interface ListQuestion {
  typed: string;
  asked: ParsedQuestion;
  query: EventQuery;
}

/** Reads what stood after a command as filters and words. */
export function readAsked(
  command: string,
  types: readonly EventType[],
  typed: string,
  context: Request,
): Promise<ParsedQuestion> {
  const { log, reference, now, zone } = context;
  const line = (args: string) => context.line(command, args);
  return readQuestion(typed, { log, reference, now, zone, types }, line);
}

/** An input that reads filters and words over the types that a command answers about. */
export function filters(command: string, types: readonly EventType[]) {
  return async (typed: string, context: Request): Promise<ListQuestion> => {
    const asked = await readAsked(command, types, typed, context);
    return { typed, asked, query: { types, ...asked.query } };
  };
}

/** "understood: Seed · Europe · since 1 Mar 2026 · known by 12 Mar 2026", what the reading noted, and where the log ends. */
export function understood(asked: ParsedQuestion, context: Request, start = 'everything'): Part[] {
  const pieces = asked.understood.length ? asked.understood : [start];
  return [
    ...asked.notes.map((note): Part => ({ kind: 'notice', text: note })),
    ...notice(endReached(asked.query, context)),
    {
      kind: 'context',
      text: joinText([
        `understood: ${pieces.join(' · ')}`,
        `known by ${formatDay(today(context))}`,
      ]),
    },
  ];
}

/** "This log ends on 30 June 2026; …" where the question reaches past that day; else null. */
function endReached({ until }: EventQuery, { reference, now }: Request): string | null {
  const end = logEnd(reference, now.getTime());
  return end && (until === undefined || until > end) ? logEndText(end) : null;
}

/** [Show 20 more] and [Post to channel], both on the answer's own moment. */
export function listActions(context: Request, ask: string, total: number): Action[] {
  const { offset, limit } = context.window;
  const asOf = context.now.getTime();
  const left = total - offset - limit;
  return [
    ...(left > 0
      ? [
          {
            kind: 'ask' as const,
            label: `Show ${Math.min(limit, left)} more`,
            ask,
            offset: offset + limit,
            asOf,
          },
        ]
      : []),
    { kind: 'share', label: 'Post to channel', ask, offset, asOf },
  ];
}

/** "1–20 of 74" in a caption; the bare count where everything is shown. */
export function rangeLabel(context: Request, shown: number, total: number): string {
  const { offset } = context.window;
  return shown === total ? `${total}` : `${offset + 1}–${offset + shown} of ${total}`;
}

/** The name of an event in a sentence: "Series D, Legora, Mar 2026". */
function shortTitle(event: TrackedEvent): string {
  const what =
    event.type === 'funding_round' ? `${roundText(event)}, ${mainParty(event)}` : event.title;
  return `${what}, ${formatDate(event.occurredOn)}`;
}

/** An answer that finds nothing: what was searched, what lies nearest, and the same question without one of its filters. */
export async function nothingFound(
  command: string,
  question: ListQuestion,
  found: Found,
  context: Request,
): Promise<Page> {
  const { asked } = question;
  const looser = await looserQuestions(command, question, context);
  const nearest: Inline[] = looser[0] ? [` Nearest: ${shortTitle(looser[0].nearest)}.`] : [];
  const sentence = `Nothing ${asked.about ?? 'in the whole log'}.`;
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: [sentence, ...nearest] },
      ...notice(unfitText(found)),
      ...understood(asked, context),
    ],
    actions: looser.map(({ action }) => action).slice(0, 3),
    events: [],
  };
}

/** The filters that narrow, in the order in which leaving them out is offered. */
const LOOSER = FILTER_KEYS.flatMap((key) => {
  const { looser } = filterOf(key);
  return looser === null ? [] : [{ key, looser }];
})
  .sort((a, b) => a.looser - b.looser)
  .map(({ key }) => key);

/** The same question without one filter, as it would be typed. */
export function askedWithout(key: FilterKey, { typed, words }: ParsedQuestion): string {
  const others = typed.filter((filter) => filter.key !== key);
  return [...others.map((t) => `${t.key}:${quote(t.value)}`), ...words.map(quote)].join(' ');
}

/** The same question without one filter, where that finds something, with the newest event it finds. */
async function looserQuestions(command: string, question: ListQuestion, context: Request) {
  const { asked } = question;
  const looser: { action: Action; nearest: TrackedEvent }[] = [];
  for (const key of LOOSER) {
    if (looser.length === 3 || !asked.typed.some((typed) => typed.key === key)) continue;
    const args = askedWithout(key, asked);
    const query = await filters(command, question.query.types ?? [])(args, context);
    const found = await context.log.find(
      { ...query.query, types: query.asked.query.types ?? question.query.types },
      { offset: 0, limit: 1 },
    );
    const [nearest] = found.events;
    if (!nearest) continue;
    const ask = context.line(command, args);
    looser.push({
      nearest,
      action: { kind: 'ask', label: `Without ${key} (${found.total})`, ask },
    });
  }
  return looser;
}

/** "17 sources published after 12 Mar 2026 are left out." or null. */
export function laterSources(events: readonly TrackedEvent[], context: Request): string | null {
  const later = events.reduce((sum, event) => sum + event.laterSources, 0);
  if (later === 0) return null;
  const verb = later === 1 ? 'is' : 'are';
  return `${plural(later, 'source')} published after ${formatDay(today(context))} ${verb} left out.`;
}

/** Notices of what a list leaves out and what was published later, each where there is something to say. */
export function footnotes(found: Found, context: Request): Part[] {
  return [...notice(unfitText(found)), ...notice(laterSources(found.events, context))];
}
