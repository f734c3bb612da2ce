/** The queue, worked off story by story: the next one, accepted, dismissed, taken back. */
import type { Request } from '../../../contracts/command.ts';
import type { ReviewCandidate } from '../../../contracts/sources/review.ts';
import { listed } from '../../../domain/text/english.ts';
import type { Page } from '../../../page/page.ts';
import { sentencePage } from '../../command/mistake.ts';
import { requireMember } from '../../command/permission.ts';
import { defineVerb } from '../../command/verbs.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { sharedNote } from '../../wording/review/desk-words.ts';
import { accept, type Decision, dismiss, reopen } from './deciding.ts';
import { acceptMany, manyIn } from './many.ts';
import { type Done, nextPage, storyPage } from './queue-page.ts';
import { REASONS, stateWords } from './review-words.ts';
import { storyNumber } from './stories.ts';
import { decidingBy, reasonIn, storyIn, storyNumberIn, takenForIn, withStory } from './typed.ts';

const permit = async ({ asker }: Request) => requireMember(asker, 'review what was read');

/** `next R12`: the story behind another. */
export const next = defineVerb({
  word: 'next',
  also: ['skip', 'open', 'start'],
  permit,
  input: (typed) => storyNumberIn(typed),
  run: (after, context) => nextPage(context, { after }),
});

/** `/ai-review`, `/ai-review R12`: the best story, or one, whatever was decided. */
export const front = defineVerb({
  word: 'show',
  permit,
  input: (typed, context) => (typed === '' ? null : storyIn(typed, 'show', context)),
  run: (found, context) =>
    found
      ? withStory(found.number, context, (candidate) => storyPage(candidate, context))
      : nextPage(context),
});

/** `accept R12`, `accept R12 as E214`, `accept all TechCrunch 0.9`. */
export const acceptance = defineVerb({
  word: 'accept',
  also: ['approve', 'take', 'keep', 'yes', 'ok'],
  permit,
  input(typed, context) {
    const many = manyIn(typed);
    if (many) return { many };
    const { number, rest } = storyIn(typed, 'accept', context);
    return { number, takenFor: takenForIn(rest, storyNumber({ number }), context) };
  },
  run(input, context) {
    if ('many' in input) return acceptMany(input.many, context);
    return withStory(input.number, context, async (candidate) => {
      const decision = await accept(candidate, input.takenFor, decidingBy(context));
      return decidedPage(candidate, decision, context);
    });
  },
});

/** `dismiss R12 not news`. */
export const dismissal = defineVerb({
  word: 'dismiss',
  also: ['reject', 'ignore', 'no', 'discard', 'delete'],
  permit,
  input(typed, context) {
    const { number, rest } = storyIn(typed, 'dismiss', context);
    return { number, reason: reasonIn(rest, storyNumber({ number }), context) };
  },
  run: ({ number, reason }, context) =>
    withStory(number, context, async (candidate) => {
      const decision = await dismiss(candidate, reason, decidingBy(context));
      if (decision.outcome !== 'dismissed') return decidedPage(candidate, decision, context);
      const sentence = `Dismissed ${storyNumber(candidate)} as ${REASONS[reason]}`;
      const done = { sentence, undo: `undo ${storyNumber(candidate)}` };
      return { ...(await nextPage(context, { done })), planned: true };
    }),
});

/** `undo R12`: the story waits again. */
export const undo = defineVerb({
  word: 'undo',
  also: ['reopen', 'restore', 'back'],
  permit,
  input: (typed, context) => storyIn(typed, 'undo', context),
  run: ({ number }, context) =>
    withStory(number, context, async (candidate) => {
      const was = stateWords(candidate.state, context.zone);
      const { outcome } = await reopen(candidate, decidingBy(context));
      if (outcome !== 'reopened')
        return sentencePage(
          `${storyNumber(candidate)} waits already: nothing is to be taken back.`,
        );
      const fresh = (await context.review.candidate(number)) ?? candidate;
      const sentence = `${storyNumber(candidate)} waits again; it was ${was}.`;
      return { ...(await storyPage(fresh, context, { sentence, undo: null })), planned: true };
    }),
});

/** Says what came of a decision about a story, and leads on to the next one. */
export async function decidedPage(
  candidate: ReviewCandidate,
  decision: Decision,
  context: Request,
): Promise<Page> {
  const number = storyNumber(candidate);
  switch (decision.outcome) {
    case 'accepted': {
      const event = eventNumber(decision.event);
      const sentence = decision.isNew ? `Accepted ${event}` : `Added as a source of ${event}`;
      const note = sharedNote(await context.plans.desk());
      const done = { sentence, undo: `undo ${number}`, notes: note === null ? [] : [note] };
      const page = await nextPage(context, { done });
      return { ...page, events: [decision.event], planned: true };
    }
    case 'asks': {
      const [first] = decision.alike;
      const found = listed(decision.alike.map(({ event }) => eventNumber(event)));
      const sentence = first ? `${number} may be the same as ${found}. Choose below.` : number;
      return storyPage(candidate, context, { sentence, undo: null });
    }
    case 'overtaken': {
      const { event, likeness } = decision.rival;
      const tells = likeness.decision === 'same' ? 'tells' : 'may tell';
      const sentence = `${eventNumber(event)}, which ${tells} the same, came into the log a moment ago; ${number} still waits`;
      return nextPage(context, { done: { sentence, undo: null } });
    }
    default:
      return afterOthers(candidate, decision, context);
  }
}

/** Somebody was first: it is said what they decided, and the queue goes on. */
async function afterOthers(
  candidate: ReviewCandidate,
  decision: Decision,
  context: Request,
): Promise<Page> {
  const state = decision.outcome === 'decided' ? decision.state : candidate.state;
  const number = storyNumber(candidate);
  const sentence =
    state.kind === 'accepting'
      ? `${number} is ${stateWords(state, context.zone)} at this moment; nothing was changed`
      : `${number} was already ${stateWords(state, context.zone)}; nothing was changed`;
  const done: Done = { sentence, undo: null };
  return nextPage(context, { done });
}
