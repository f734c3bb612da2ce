/** The refusal of words that begin with no command and that nothing in the log fits. */
import type { Request } from '../../contracts/command.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import { lineInstead } from './plain/choice.ts';

/** Says that nothing fits, with the command that may have been meant, or the question that a part of the words makes. */
export async function nothingFits(typed: string, context: Request): Promise<InputError> {
  const names = context.commands.map(({ name }) => name);
  const { word, rest } = firstWord(typed);
  const [meant] = nearest(word.toLowerCase(), names, (name) => name);
  const instead = meant ? `${meant} ${rest}`.trim() : await lineInstead(typed, context);
  const isCommand = meant !== undefined || rest === '';
  return new InputError({
    wrong: isCommand
      ? `There is no command “${shown(typed)}”, and nothing in the log fits it.${meant ? ` Did you mean ${meant}?` : ''}`
      : `Nothing in the log fits “${shown(typed)}”.`,
    allowed: instead ? '' : `Ask in other words, or begin with ${names.join(', ')}`,
    next: context.line('briefing', instead ?? 'help'),
  });
}
