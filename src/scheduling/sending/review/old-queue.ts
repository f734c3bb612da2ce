/** A direct message to the named reviewer about what has waited for two days: once, until that is decided. */
import { DAY_MS } from '../../../domain/durations.ts';
import { plural } from '../../../domain/text/english.ts';
import { dayInZone, formatDay } from '../../../domain/time/calendar.ts';
import type { Planner, SchedulerContext } from '../../planner.ts';
import { notify } from '../notices.ts';

const TOO_LONG = 2 * DAY_MS;

/** Tells the reviewer; again only when all is decided that waited then, and what came after has waited as long. */
export function oldQueueNotices(context: SchedulerContext): Planner {
  const { store, poster, marks, plans, router } = context;
  const review = store.review(poster.workspace());
  return {
    name: 'notices about the review',
    async plan(now) {
      const { reviewer } = await review.settings();
      if (reviewer === null) return;
      const { oldest, total } = await review.waiting({ offset: 0, limit: 0, now });
      if (oldest === null || now - oldest < TOO_LONG) return;
      const mark = `reviewer told ${reviewer}`;
      const told = await marks.mark(mark);
      if (told !== null && oldest <= told) return;
      const { zone = 'UTC' } = (await plans.target(reviewer)) ?? {};
      const since = formatDay(dayInZone(oldest, zone));
      const waits = total === 1 ? 'waits' : 'wait';
      await notify(
        context,
        {
          what: 'review',
          about: 'review',
          to: reviewer,
          once: `${reviewer} ${oldest}`,
          headline: `${plural(total, 'story', 'stories')} ${waits} for a review, the oldest since ${since}.`,
          text: 'You are the reviewer of this workspace. You hear of these once.',
          actions: [{ kind: 'ask', label: 'Review', ask: router.line('review') }],
        },
        now,
      );
      await marks.moveMark(mark, now);
    },
    async next(now) {
      if ((await review.settings()).reviewer === null) return null;
      const { oldest } = await review.waiting({ offset: 0, limit: 0, now });
      const due = (oldest ?? now) + TOO_LONG;
      return due > now ? due : null;
    },
  };
}
