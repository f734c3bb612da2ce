/** Commands of several verbs: `/ai-digest now`, `/ai-digest pause D2`. Each verb reads and answers like a command of its own. */

import type { Command, Request } from '../../contracts/command.ts';
import { firstWord, withoutTail } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { InputError, UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';

/** The answer to words that were read: it does what they ask for, and says so. */
type Answer = (context: Request) => Promise<Page>;

/** One thing that a command does, named by its first word. */
export interface Verb {
  word: string;
  /** Other words by which people call it: they are refused, with this one in the line to type. */
  also: readonly string[];
  /** Reads what follows the word. It refuses with an InputError. */
  read(typed: string, context: Request): Promise<Answer>;
  /** Refuses whoever may not do what follows the word. @throws {ForbiddenError} */
  permit(typed: string, context: Request): Promise<void>;
  /** True where a form may answer it. */
  opens: boolean;
}

interface VerbDefinition<Input> {
  word: string;
  /** Other words by which people call it, beside those that mean the same everywhere. Default none. */
  also?: readonly string[];
  /** True where a form may answer it. Default false. */
  opens?: boolean;
  /** Refuses whoever may not with a ForbiddenError, before anything is read: reading can take a while. */
  permit?(context: Request, typed: string): Promise<void>;
  /** Reads what follows the word. It refuses with an InputError. */
  input(typed: string, context: Request): Input | Promise<Input>;
  run(input: Input, context: Request): Promise<Page>;
}

/** Words that mean the same whatever they are said of. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  remove: ['delete', 'stop', 'cancel', 'unsubscribe', 'unfollow', 'unwatch', 'drop', 'rm'],
  pause: ['mute', 'snooze', 'hold', 'disable', 'off'],
  resume: ['unmute', 'restart', 'continue', 'enable', 'unpause'],
  edit: ['change', 'update', 'modify', 'move', 'set', 'reschedule'],
  list: ['show', 'ls', 'all', 'view', 'mine', 'schedules', 'digests', 'watches', 'alerts'],
  add: [
    'follow',
    'track',
    'subscribe',
    'notify',
    'alert',
    'tell',
    'ping',
    'remind',
    'new',
    'create',
  ],
};

/** The verb that runs on what it has read. */
export const defineVerb = <Input>(definition: VerbDefinition<Input>): Verb => ({
  word: definition.word,
  also: [...(definition.also ?? []), ...(SAME[definition.word] ?? [])],
  opens: definition.opens ?? false,
  async read(typed, context) {
    await definition.permit?.(context, typed);
    const input = await definition.input(typed, context);
    return (later) => definition.run(input, later);
  },
  async permit(typed, context) {
    await (definition.permit
      ? definition.permit(context, typed)
      : definition.input(typed, context));
  },
});

/**
 * The `input` and `run` of a command of verbs. Words that name none are read by `otherwise`, if it takes them;
 * else the nearest verb is offered.
 */
export function ofVerbs(
  command: string,
  verbs: readonly Verb[],
  otherwise: {
    verb: Verb;
    takes(typed: string): boolean;
    /** The verb that words without any are most likely meant for, with these words; null for none, the default. */
    implied?(typed: string): Said | null;
  },
): Pick<Command<Answer>, 'input' | 'run' | 'opens' | 'permit'> {
  const verbOf = (word: string) =>
    verbs.find((verb) => verb.word === withoutTail(word.toLowerCase(), ':'));
  return {
    async permit(typed, context) {
      const { word, rest } = firstWord(typed);
      await verbOf(word)?.permit(rest, context);
    },
    opens: (typed) => verbOf(firstWord(typed).word)?.opens ?? false,
    async input(typed, context) {
      const { word, rest } = firstWord(typed);
      const named = verbOf(word);
      if (!named && !otherwise.takes(typed.trim())) {
        const implied = otherwise.implied?.(typed.trim()) ?? null;
        const meant = calledIn(word, rest, verbs) ?? namedBehind(typed, verbs) ?? implied;
        throw await unknownVerb(command, word, verbs, context, meant);
      }
      const verb = named ?? otherwise.verb;
      return verb.read(named ? rest : typed.trim(), context);
    },
    run: (answer, context) => answer(context),
  };
}

/** A verb with the words that are said to it. */
interface Said {
  verb: Verb;
  words: string;
}

/** Words between a verb and what it is about. */
const BETWEEN = /^(?:(?:me|us|to|when|if|about|for|of|is|=)(?:\s+|$))+/i;

/** The verb that the first word is another one for. */
function calledIn(word: string, rest: string, verbs: readonly Verb[]): Said | null {
  const verb = verbs.find(({ also }) => also.includes(withoutTail(word.toLowerCase(), ':')));
  return verb ? { verb, words: rest.replace(BETWEEN, '') } : null;
}

/** The verb that stands behind what it is about, "W1 remove", or behind a word that says only that something is wanted, "set language to French". */
function namedBehind(typed: string, verbs: readonly Verb[]): Said | null {
  const words = typed.trim().split(/\s+/);
  const names = words.map((word) => withoutTail(word.toLowerCase(), ':'));
  const last = verbs.find(({ word, also }) => [word, ...also].includes(names.at(-1) ?? ''));
  if (last) return { verb: last, words: words.slice(0, -1).join(' ') };
  const verb = verbs.find(({ word }) => names.includes(word));
  if (!verb) return null;
  const behind = words.slice(names.indexOf(verb.word) + 1).join(' ');
  return { verb, words: behind.replace(BETWEEN, '') };
}

async function unknownVerb(
  command: string,
  typed: string,
  verbs: readonly Verb[],
  context: Request,
  said: Said | null,
): Promise<InputError> {
  const words = verbs.map(({ word }) => word);
  const [near] = said ? [] : nearest(typed, words, (word) => word);
  const meant = said?.verb.word ?? near;
  const shown = typed.slice(0, 60);
  return new InputError({
    wrong: `${context.line(command)} has no action “${shown}”.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `Use ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    next: said ? await lineOf(command, said, context) : context.line(command, meant ?? 'help'),
  });
}

/** The line of a verb with the words behind it; where they can't be read, the line that their own refusal offers. */
async function lineOf(command: string, { verb, words }: Said, context: Request): Promise<string> {
  try {
    await verb.read(words, context);
  } catch (error) {
    if (error instanceof InputError && error.mistake.next) return error.mistake.next;
    if (!(error instanceof UserError)) throw error;
    return context.line(command, verb.word);
  }
  return context.line(command, `${verb.word} ${words}`.trim());
}
