/** Commands of several verbs: `/ai-digest now`, `/ai-digest pause D2`. Each verb reads and answers like a command of its own. */

import type { Command, Request } from '../../contracts/command.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';

/** The answer to words that were read: it does what they ask for, and says so. */
type Answer = (context: Request) => Promise<Page>;

/** One thing that a command does, named by its first word. */
export interface Verb {
  word: string;
  /** Reads what follows the word. It refuses with an InputError. */
  read(typed: string, context: Request): Promise<Answer>;
  /** Refuses whoever may not do what follows the word. @throws {ForbiddenError} */
  permit(typed: string, context: Request): Promise<void>;
  /** True where a form may answer it. */
  opens: boolean;
}

interface VerbDefinition<Input> {
  word: string;
  /** True where a form may answer it. Default false. */
  opens?: boolean;
  /** Refuses whoever may not with a ForbiddenError, before anything is read: reading can take a while. */
  permit?(context: Request, typed: string): Promise<void>;
  /** Reads what follows the word. It refuses with an InputError. */
  input(typed: string, context: Request): Input | Promise<Input>;
  run(input: Input, context: Request): Promise<Page>;
}

/** The verb that runs on what it has read. */
export const defineVerb = <Input>(definition: VerbDefinition<Input>): Verb => ({
  word: definition.word,
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
  otherwise: { verb: Verb; takes(typed: string): boolean },
): Pick<Command<Answer>, 'input' | 'run' | 'opens' | 'permit'> {
  const verbOf = (word: string) => verbs.find((verb) => verb.word === word.toLowerCase());
  return {
    async permit(typed, context) {
      const { word, rest } = firstWord(typed);
      await verbOf(word)?.permit(rest, context);
    },
    opens: (typed) => verbOf(firstWord(typed).word)?.opens ?? false,
    async input(typed, context) {
      const { word, rest } = firstWord(typed);
      const named = verbOf(word);
      if (!named && !otherwise.takes(typed.trim()))
        throw unknownVerb(command, word, verbs, context);
      const verb = named ?? otherwise.verb;
      return verb.read(named ? rest : typed.trim(), context);
    },
    run: (answer, context) => answer(context),
  };
}

function unknownVerb(command: string, typed: string, verbs: readonly Verb[], context: Request) {
  const words = verbs.map(({ word }) => word);
  const [meant] = nearest(typed, words, (word) => word);
  const shown = typed.slice(0, 60);
  return new InputError({
    wrong: `${context.line(command)} has no action “${shown}”.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `Use ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    next: context.line(command, meant ?? 'help'),
  });
}
