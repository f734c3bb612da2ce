/** Words that are typed to the review: numbers of stories, reasons, the event that one is the same as. */
import type { Request } from '../../../contracts/command.ts';
import {
  DISMISS_REASONS,
  type DismissReason,
  type ReviewCandidate,
} from '../../../contracts/sources/review.ts';
import { firstWord } from '../../../domain/text/cutting.ts';
import { InputError } from '../../../errors.ts';
import type { Page } from '../../../page/page.ts';
import { sentencePage } from '../../command/mistake.ts';
import type { DecidingContext, TakenFor } from './deciding.ts';
import { REASONS } from './review-words.ts';

const NUMBER = /^r? ?(\d{1,9})$/i;

/** "R12" or "12"; null for other words. */
export const storyNumberIn = (typed: string): number | null => {
  const found = NUMBER.exec(typed.trim())?.[1];
  return found ? Number(found) : null;
};

/** The number of a story, with the words behind it. @throws {InputError} for a word that is none */
export function storyIn(
  typed: string,
  verb: string,
  { line }: Request,
): { number: number; rest: string } {
  const { word, rest } = firstWord(typed);
  const number = storyNumberIn(word);
  if (number !== null) return { number, rest };
  throw new InputError({
    wrong: `${verb} needs the number of a story.`,
    allowed: 'A card shows its number, as R12',
    next: line('review', `${verb} R12`),
  });
}

/** Answers about a story; where there is none of that number, says so. */
export async function withStory(
  number: number,
  { review, line }: Request,
  answer: (candidate: ReviewCandidate) => Promise<Page>,
): Promise<Page> {
  const candidate = await review.candidate(number);
  if (candidate) return answer(candidate);
  return sentencePage(
    `There is no story R${number} here. Type ${line('review')} for those that wait.`,
  );
}

/** "", "as new", "as E214". Throws InputError. */
export function takenForIn(typed: string, number: string, { line }: Request): TakenFor {
  const words = typed
    .toLowerCase()
    .replace(/^as\s+/, '')
    .trim();
  if (words === '') return { kind: 'matched' };
  if (words === 'new') return { kind: 'new' };
  const event = /^e?(\d{1,9})$/.exec(words)?.[1];
  if (event) return { kind: 'event', number: `E${event}` };
  throw new InputError({
    wrong: `“${typed.slice(0, 60)}” can’t be read.`,
    allowed: 'Type nothing behind the number, as new, or as E12',
    next: line('review', `accept ${number}`),
  });
}

/** A reason as people write it; "not news" for none. Throws InputError. */
export function reasonIn(typed: string, number: string, { line }: Request): DismissReason {
  const words = typed
    .toLowerCase()
    .replace(/^as\s+/, '')
    .replaceAll('_', ' ')
    .trim();
  const reason = DISMISS_REASONS.find((one) => REASONS[one] === (words || REASONS.not_news));
  if (reason) return reason;
  throw new InputError({
    wrong: `“${typed.slice(0, 60)}” is not a reason.`,
    allowed: `Use ${Object.values(REASONS).join(', ')}`,
    next: line('review', `dismiss ${number} ${REASONS.not_news}`),
  });
}

/** Whoever asks decides. */
export const decidingBy = ({
  review,
  log,
  reference,
  asker,
  now,
  revise,
}: Request): DecidingContext => ({
  queue: review,
  log,
  reference,
  now: now.getTime(),
  write: revise,
  by: { kind: 'person', id: asker.id, name: asker.name },
});
