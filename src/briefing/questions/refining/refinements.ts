/** The menu below an answer that asks the same question with a part of it left out, or changed in a form. */
import type { Request } from '../../../contracts/command.ts';
import type { Action } from '../../../page/page.ts';
import { typedFilter, typedWords } from '../line.ts';
import type { ParsedQuestion } from '../question.ts';

/** The name of the form in which the parts of a question are changed. */
export const QUESTION_FORM = 'question';

/** The parts of a question as they would be typed, each with the words that it was understood in; words to look for come last. */
function partsOf(asked: ParsedQuestion) {
  const { typed, words, understood } = asked;
  const inQuotes = typedWords(asked);
  return [
    ...typed.map((filter, at) => ({
      typed: typedFilter(filter),
      verb: filter.excludes ? 'Take back' : 'Without',
      says: understood[at] ?? '',
    })),
    ...words.map((word, at) => ({ typed: inQuotes[at] ?? word, verb: 'Without', says: word })),
  ];
}

/** Commands that answer no question without any part. */
const NEEDS_ONE: readonly string[] = ['search'];

/** One entry for each part, which leaves it out, and one that opens the form; none where nothing was asked for. */
export function refinements(
  command: string,
  asked: ParsedQuestion,
  context: Pick<Request, 'line'>,
): Action[] {
  const parts = partsOf(asked);
  if (parts.length === 0) return [];
  const typed = parts.map((part) => part.typed);
  const isNeeded = parts.length === 1 && NEEDS_ONE.includes(command);
  const leavesOut = (isNeeded ? [] : parts).map(({ verb, says }, at): Action => {
    const ask = context.line(command, typed.toSpliced(at, 1).join(' '));
    return { kind: 'ask', label: `${verb} “${says}”`, ask };
  });
  const about = [command, ...typed].join(' ');
  return [...leavesOut, { kind: 'open', label: 'Change it in a form', view: QUESTION_FORM, about }];
}
