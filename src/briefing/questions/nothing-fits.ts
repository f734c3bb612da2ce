/** The refusal of words that begin with no command and that nothing in the log fits. */
import type { Request } from '../../contracts/command.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';

/** Says that nothing fits, with the command that may have been meant. */
export function nothingFits(typed: string, context: Request): InputError {
  const names = context.commands.map(({ name }) => name);
  const { word, rest } = firstWord(typed);
  const [meant] = nearest(word.toLowerCase(), names, (name) => name);
  const isCommand = meant !== undefined || rest === '';
  return new InputError({
    wrong: isCommand
      ? `There is no command “${shown(typed)}”, and nothing in the log fits it.${meant ? ` Did you mean ${meant}?` : ''}`
      : `Nothing in the log fits “${shown(typed)}”.`,
    allowed: meant ? '' : `Ask in other words, or begin with ${names.join(', ')}`,
    next: context.line('briefing', meant ? `${meant} ${rest}`.trim() : 'help'),
  });
}
