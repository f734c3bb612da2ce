/** Direct messages to whoever suggested a story: once for each decision about it, with its reason, and when one is taken back. */
import { outcomeSentence } from '../../../briefing/events/review/suggested/outcomes.ts';
import type { ReviewCandidate } from '../../../contracts/sources/review.ts';
import type { Action } from '../../../page/page.ts';
import type { Planner, SchedulerContext } from '../../planner.ts';
import { notify } from '../notices.ts';
import { decidedStories } from './decided.ts';

const MARK = 'suggestions told';

/** Tells of what was decided since the last look. */
export function suggestionNotices(context: SchedulerContext): Planner {
  const review = context.store.review(context.poster.workspace());
  const whenDecided = decidedStories(context, review, MARK);
  return {
    name: 'notices about suggestions',
    plan: (now) =>
      whenDecided(async (numbers) => {
        for (const number of numbers) {
          const story = await review.candidate(number);
          if (story && story.state.kind !== 'accepting') await tell(context, story, now);
        }
        return true;
      }, now),
    next: async () => null,
  };
}

/** Whoever decided about their own suggestion knows it. */
async function tell(context: SchedulerContext, story: ReviewCandidate, now: number): Promise<void> {
  const { deliveries, plans, router } = context;
  const { state, tellings, number, version } = story;
  const decider = state.kind !== 'waiting' && state.by.kind === 'person' ? state.by.id : null;
  for (const to of new Set(tellings.flatMap(({ by }) => by ?? []))) {
    if (to === decider) continue;
    const about = `suggestion ${number} ${to}`;
    const told = await deliveries.list({ kinds: ['notice'], origin: about, limit: 1 });
    // What was taken back before anybody heard of it has not changed for them.
    if (state.kind === 'waiting' && told.length === 0) continue;
    const { zone = 'UTC' } = (await plans.target(to)) ?? {};
    const headline = outcomeSentence(story, zone);
    const actions: Action[] =
      state.kind === 'accepted'
        ? [{ kind: 'ask', label: 'Show it', ask: router.line('event', `E${state.number}`) }]
        : [];
    const once = `${version}`;
    await notify(context, { what: 'suggested', about, to, once, headline, actions }, now);
  }
}
