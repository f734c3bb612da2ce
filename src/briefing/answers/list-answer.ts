/** Parts shared by all list answers: how the question was understood, what is left out, and paging. */
import type { Request } from '../../contracts/command.ts';
import type { Found } from '../../contracts/reader.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { dayInZone, formatDay } from '../../domain/time/calendar.ts';
import { type Action, code, joinText, type Part } from '../../page/page.ts';
import { type ParseContext, unique } from '../questions/filter.ts';
import { type ParsedQuestion, readQuestion } from '../questions/question.ts';
import { fittingWords } from '../questions/refining/fitting-words.ts';
import { unfitText } from '../wording/left-out.ts';
import { unreadDays, unreadText } from '../wording/log-end.ts';
import { notice, today } from '../wording/parts.ts';
import { hasMovedOn } from '../wording/stage-words.ts';

/** A filtered question, as commands read it: `typed` is what stood after the command. */
export interface ListQuestion {
  typed: string;
  asked: ParsedQuestion;
  query: EventQuery;
  /** Of days to come in which there is nothing: what comes after them, in place of an event that is near. */
  next?: string | null;
  /** Another question, read as this one was. */
  again(typed: string): Promise<ListQuestion>;
}

/** Reads what stood after a command as filters and words; `near` looks for near words too, `plain` reads words as filters. */
export function readAsked(
  command: string,
  types: readonly EventType[],
  typed: string,
  context: Request,
  { near = false, plain = false }: Pick<ParseContext, 'near' | 'plain'> = {},
): Promise<ParsedQuestion> {
  const { log, reference, now, zone } = context;
  const line = (args: string) => context.line(command, args);
  return readQuestion(typed, { log, reference, now, zone, types, near, plain }, line);
}

/** An input that reads filters and plain words over the types that a command answers about. */
export function filters(command: string, types: readonly EventType[], near = false) {
  const read = async (typed: string, context: Request): Promise<ListQuestion> => {
    const asked = await readFitting(command, types, typed, context, near);
    const again = (args: string) => read(args, context);
    return { typed, asked, again, query: { types, ...asked.query } };
  };
  return read;
}

/** Reads a question; where nothing fits all of its plain words, the one that leaves out those that keep it from an answer, and says so. */
export async function readFitting(
  command: string,
  types: readonly EventType[],
  typed: string,
  context: Request,
  near = false,
): Promise<ParsedQuestion> {
  const readOne = (args: string) => readAsked(command, types, args, context, { near, plain: true });
  const count = async ({ query }: ParsedQuestion) =>
    (await context.log.find({ types, ...query }, { offset: 0, limit: 0 })).total;
  const asked = await readOne(typed);
  // A search means the words that are typed after it.
  const isMeant = command === 'search' && context.said === undefined;
  if (isMeant || asked.loose.length === 0 || (await count(asked)) > 0) return asked;
  const fitting = await fittingWords(context.said ?? typed, asked, async (args) =>
    count(await readOne(args)),
  );
  if (!fitting) return asked;
  const { args, left } = fitting;
  const words = left.map((word) => `“${word}”`).join(', ');
  const answered = await readOne(args);
  const missing = [
    ...asked.missing,
    `Nothing here says ${words} with the rest, so this is answered without ${left.length === 1 ? 'it' : 'them'}.`,
  ];
  return {
    ...answered,
    notes: unique([...asked.notes, ...answered.notes]),
    partly: missing.join(' '),
    missing,
  };
}

/** That an answer is to a part of the question alone, before all else. */
export const partRead = ({ partly }: ParsedQuestion): Part[] => notice(partly);

/** The question as it was understood, with what the reading noted, and where the log ends if it reaches so far. */
export async function understood(
  asked: ParsedQuestion,
  context: Request,
  start = 'everything',
): Promise<Part[]> {
  return [...notice(await endReached(asked.query, context)), ...readBack(asked, context, start)];
}

/** "understood: Seed · Europe · since 1 Mar 2026 · known by 12 Mar 2026" and what the reading noted. */
export function readBack(asked: ParsedQuestion, context: Request, start = 'everything'): Part[] {
  const pieces = asked.understood.length ? asked.understood : [start];
  return [
    ...asked.notes.map((note): Part => ({ kind: 'notice', text: note })),
    {
      kind: 'context',
      text: joinText([
        `understood: ${pieces.join(' · ')}`,
        asked.near.length > 0 ? `also looked for: ${asked.near.join(', ')}` : null,
        `known by ${formatDay(today(context))}`,
      ]),
    },
    ...topicsBeside(asked.query, context),
  ];
}

/** The way to events of other sectors that have a sector asked for as a topic: an event has one sector, and may be about others. */
function topicsBeside({ sectors, topics }: EventQuery, { reference }: Request): Part[] {
  const same = reference.topics.filter(({ id }) => sectors?.includes(id));
  if (same.length === 0 || topics !== undefined) return [];
  const typed = joinText(
    same.map(({ id }) => [code(`topic:${id}`)]),
    ', ',
  );
  const text = ['Events of other sectors may have the same topic: ', ...typed];
  return [{ kind: 'context', text }];
}

/** "This log ends on 30 June 2026; …" where the question reaches into days that nobody read; else null. */
const endReached = async (query: EventQuery, context: Request): Promise<string | null> =>
  (await unreadOf(query, context))?.words ?? null;

/** The days that nobody read of those that a question asks about, in words; `all` where it asks about no other. */
export async function unreadOf(
  { since, until }: EventQuery,
  context: Request,
): Promise<{ words: string; all: boolean } | null> {
  const { zone } = context;
  const unread = await unreadDays(context);
  if (!unread || (until !== undefined && until <= unread.end)) return null;
  const read = unread.since === null ? null : dayInZone(unread.since, zone);
  if (read !== null && since !== undefined && since >= read) return null;
  const isAfter = since !== undefined && since > unread.end;
  const isBefore = read === null || (until !== undefined && until < read);
  return { words: unreadText(unread, zone), all: isAfter && isBefore };
}

/** [Show 20 more] and [Post to channel], both on the answer's own moment. */
export function listActions(context: Request, ask: string, total: number): Action[] {
  const { offset, limit } = context.window;
  const { asOf } = context.log.view;
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

/** Parts that an answer begins with, or actions on them; "Show 20 more" goes on without them. */
export const atFirst = <Piece extends Part | Action>(
  { window }: Request,
  pieces: readonly Piece[],
): readonly Piece[] => (window.offset === 0 ? pieces : []);

/** Small print of a later part: the answer that it belongs to. */
const moreOf = ({ window }: Request, headline: string): Part[] =>
  window.offset === 0 ? [] : [{ kind: 'context', text: `more of: ${headline}` }];

const OF_TODAY =
  'Titles tell of today. What was at another stage in the days asked for has that stage beside its date.';

/** The end of a list: what does not fit the days or amounts asked for, what a later part belongs to, how it was understood. */
export async function closing(
  asked: ParsedQuestion,
  found: Found,
  context: Request,
  { headline, start }: { headline: string; start: string },
): Promise<Part[]> {
  const days = { ...asked.query, today: today(context) };
  const isOfThen = found.events.some((event) => hasMovedOn(event, days));
  return [
    ...notice(isOfThen ? OF_TODAY : null),
    ...notice(unfitText(found)),
    ...moreOf(context, headline),
    ...(await understood(asked, context, start)),
  ];
}

/** "1–20 of 74" in a caption; the bare count where everything is shown. */
export function rangeLabel(context: Request, shown: number, total: number): string {
  const { offset } = context.window;
  return shown === total ? `${total}` : `${offset + 1}–${offset + shown} of ${total}`;
}
