/** Commands of several verbs: `/ai-digest now`, `/ai-digest pause D2`. Each verb reads and answers like a command of its own. */
import type { Command, Request } from '../../contracts/command.ts';
import { nearest } from '../../domain/text/names.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';

/** One thing that a command does, named by its first word. */
export interface Verb<Input = never> {
  word: string;
  /** Reads what follows the word. It refuses with an InputError. */
  input(typed: string, context: Request): Input | Promise<Input>;
  run(input: Input, context: Request): Promise<Page>;
}

/** Lets the compiler see that what a verb reads is what it runs on. */
export const defineVerb = <Input>(verb: Verb<Input>): Verb => verb as unknown as Verb;

interface Chosen {
  verb: Verb;
  input: never;
}

/**
 * The `input` and `run` of a command of verbs. Words that name none are read by `otherwise`, if it takes them;
 * else the nearest verb is offered.
 */
export function ofVerbs(
  command: string,
  verbs: readonly Verb[],
  otherwise: { verb: Verb; takes(typed: string): boolean },
): Pick<Command<Chosen>, 'input' | 'run'> {
  return {
    async input(typed, context) {
      const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
      const named = verbs.find((verb) => verb.word === word.toLowerCase());
      if (!named && !otherwise.takes(typed.trim()))
        throw unknownVerb(command, word, verbs, context);
      const verb = named ?? otherwise.verb;
      return { verb, input: await verb.input(named ? rest.trim() : typed.trim(), context) };
    },
    run: ({ verb, input }, context) => verb.run(input, context),
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
