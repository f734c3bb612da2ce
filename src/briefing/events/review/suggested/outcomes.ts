/** The fate of a suggestion, in words. */
import type { Request } from '../../../../contracts/command.ts';
import type { ReviewCandidate } from '../../../../contracts/sources/review.ts';
import type { Page } from '../../../../page/page.ts';
import { eventNumber } from '../../../wording/event-words.ts';
import { stateWords } from '../review-words.ts';
import { storyNumber } from '../stories.ts';
import type { TakenIn } from '../taking-in.ts';

/** "Your suggestion R12, Acme raises $30M: dismissed as wrong by Ada on 12 Mar 2026." */
export function outcomeSentence(story: ReviewCandidate, zone: string): string {
  const { state, fields } = story;
  const became =
    state.kind === 'waiting'
      ? 'it waits again, since the decision about it was taken back'
      : stateWords(state, zone);
  return `Your suggestion ${storyNumber(story)}, ${fields.title}: ${became}.`;
}

/** The answer to whoever has just suggested events. */
export function suggestedPage(taken: readonly TakenIn[], { zone }: Pick<Request, 'zone'>): Page {
  const sentences = taken.map((one) => sentenceOf(one, zone));
  const [headline = ''] = sentences;
  return {
    headline,
    parts: sentences.map((text) => ({ kind: 'text', text })),
    actions: [],
    events: [],
  };
}

function sentenceOf(taken: TakenIn, zone: string): string {
  if (taken.outcome === 'known')
    return `The log has it already: ${eventNumber(taken.event)}, ${taken.event.title}.`;
  if (taken.outcome === 'untold') return 'Neither the log nor the review tells what it denies.';
  const { candidate } = taken;
  const story = `${storyNumber(candidate)}, ${candidate.fields.title}`;
  return taken.outcome === 'dismissed'
    ? `${story}, was ${stateWords(candidate.state, zone)}. It is not offered again.`
    : `Suggested: ${story}. It waits for a review; you hear by direct message what becomes of it.`;
}
