/** Orders about events, as they are typed behind the command: "E12", "edit E12", "withdraw E12 why". */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { InputError } from '../../errors.ts';
import { requireKnown, requireMember } from '../command/permission.ts';
import type { Merging } from './merging.ts';
import type { Publishing } from './publishing.ts';
import { readWithdrawal, type Withdrawal } from './withdrawal.ts';

/** A read order. */
export type EventOrder =
  /** `text` tells the event; the empty string for an empty form. */
  | { verb: 'add' | 'suggest'; event: null; text: string }
  | { verb: 'edit' | 'history' | 'undo'; event: TrackedEvent }
  | { verb: 'import'; event: null }
  | { verb: 'listen'; event: null; on: boolean }
  | Withdrawal
  | Publishing
  | Merging;

const VERBS = [
  ...(['add', 'edit', 'history', 'withdraw', 'restore', 'merge', 'split'] as const),
  ...(['undo', 'import', 'listen', 'publish', 'suggest'] as const),
] as const;
type Verb = (typeof VERBS)[number];
const ALLOWED = 'Use E12, add, edit E12, history E12, withdraw E12 or merge E12 into E13';

/** Refuses whoever may not do what an order says. @throws {ForbiddenError} */
export async function permitEventOrder(typed: string, { asker }: Request): Promise<void> {
  const verb = verbOf(firstWord(typed).word);
  if (verb === 'suggest') return requireKnown(asker);
  if (verb && verb !== 'history') requireMember(asker, 'change the log');
}

const verbOf = (word: string) => VERBS.find((candidate) => candidate === word.toLowerCase());

/** Reads an order; a number alone asks for the event whole. @throws {ForbiddenError} for whoever may not change the log @throws {InputError} */
export async function readEventOrder(typed: string, context: Request): Promise<EventOrder> {
  await permitEventOrder(typed, context);
  const { word, rest } = firstWord(typed);
  const verb = verbOf(word);
  if (!verb) return { verb: 'history', event: await numbered(typed, context) };
  if (verb === 'add' || verb === 'suggest') return { verb, event: null, text: rest };
  if (verb === 'import') return { verb, event: null };
  if (verb === 'listen') return readListening(rest, context);
  if (rest === '') throw incomplete(verb, context);
  if (verb === 'edit' || verb === 'history' || verb === 'undo')
    return { verb, event: await eventOf(rest.replace(/^of /i, ''), context) };
  if (verb === 'merge' || verb === 'split') return readMerging(verb, rest, context);
  const { word: ref, rest: why } = firstWord(rest);
  if (verb === 'publish')
    return { verb, event: await eventOf(ref, context), isConfirmed: why.toLowerCase() === 'now' };
  return readWithdrawal(verb, await eventOf(ref, context), why, context);
}

/** Reads "", "on" or "off". Throws InputError. */
function readListening(typed: string, context: Request): EventOrder {
  const word = typed.toLowerCase();
  if (['', 'on', 'here'].includes(word)) return { verb: 'listen', event: null, on: true };
  if (['off', 'stop', 'end'].includes(word)) return { verb: 'listen', event: null, on: false };
  throw new InputError({
    wrong: `listen takes no “${typed.slice(0, 60)}”.`,
    allowed: 'Use listen alone to begin in this channel, listen off to end',
    next: context.line('event', 'listen'),
  });
}

/** Reads "E12 into E13" or "E12 from E13"; the word between them may be left out. Throws InputError. */
async function readMerging(
  verb: Merging['verb'],
  typed: string,
  context: Request,
): Promise<Merging> {
  const pair = /^(e?\d+)\s+(?:(?:into|with|and|from)\s+)?(e?\d+)$/i.exec(typed);
  const [, one = '', other = ''] = pair ?? [];
  if (!pair) throw incomplete(verb, context);
  const [event, into] = [await eventOf(one, context), await eventOf(other, context)];
  if (event.id === into.id)
    throw new InputError({
      wrong: `${verb} needs two events.`,
      allowed: ALLOWED,
      next: context.line('event', `${verb} ${EXAMPLES[verb]}`),
    });
  return { verb, event, into };
}

/** An event by its number alone, "E12" or "12". Throws InputError for other words. */
async function numbered(typed: string, context: Request): Promise<TrackedEvent> {
  const number = NUMBER.exec(typed)?.[1];
  if (number) return eventOf(number.replace(' ', ''), context);
  throw new InputError({
    wrong: typed ? `There is no action “${typed.slice(0, 60)}”.` : 'An action is missing.',
    allowed: ALLOWED,
    next: context.line('event', lineMeant(typed)),
  });
}

/** A number alone, or with words that ask to see it. */
const NUMBER =
  /^(?:(?:show|open|view|see|get|find)(?: me)? )?(?:the )?(?:event )?(?:#|number |no\.? ?)?(e? ?\d+)$/i;

/** The order that is meant by other words for it, before the number or behind it, or by a number somewhere among the words. */
function lineMeant(typed: string): string {
  const { word, rest } = firstWord(typed);
  const verb = verbMeant(word);
  if (verb === 'add') return `add ${rest.replace(/^event\b:?\s*/i, '')}`.trim();
  if (verb) return `${verb} ${rest || 'E12'}`;
  const number = /\be ?\d+\b/i.exec(typed)?.[0].replace(' ', '').toUpperCase();
  const behind = typed.split(/\s+/).flatMap((each) => verbMeant(each) ?? []);
  const about = behind.find((each) => each !== 'add' && each !== 'merge' && each !== 'split');
  return number && about ? `${about} ${number}` : (number ?? 'add');
}

const verbMeant = (word: string): Verb | undefined =>
  verbOf(word) ?? OTHER_WORDS.get(word.toLowerCase());

const OTHER_WORDS: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    new: 'add',
    create: 'add',
    log: 'add',
    track: 'add',
    delete: 'withdraw',
    remove: 'withdraw',
    retract: 'withdraw',
    undo: 'restore',
    undelete: 'restore',
    change: 'edit',
    correct: 'edit',
    update: 'edit',
    fix: 'edit',
    join: 'merge',
    combine: 'merge',
    part: 'split',
    unmerge: 'split',
    reveal: 'publish',
    unhide: 'publish',
    disclose: 'publish',
  } satisfies Record<string, Verb>),
);

async function eventOf(ref: string, context: Request): Promise<TrackedEvent> {
  const event = await context.log.event(ref);
  if (event) return event;
  throw new InputError({
    wrong: `There is no event “${ref.slice(0, 60)}”.`,
    allowed: 'An event has a number, as E12; search finds it',
    next: context.line('search', 'amazon outage'),
  });
}

function incomplete(verb: Verb, context: Request): InputError {
  return new InputError({
    wrong: `${verb} ${NEEDS[verb] ?? 'needs an event'}.`,
    allowed: ALLOWED,
    next: context.line('event', `${verb} ${EXAMPLES[verb] ?? 'E12'}`.trim()),
  });
}

const NEEDS: Partial<Record<Verb, string>> = {
  merge: 'needs two events',
  split: 'needs two events',
};

const EXAMPLES: Partial<Record<Verb, string>> = {
  merge: 'E12 into E13',
  split: 'E12 from E13',
};
