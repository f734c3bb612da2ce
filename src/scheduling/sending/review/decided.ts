/** Decisions of a review since a planner looked last: by the moments of the review, since a copy's clock may be wrong. */
import type { ReviewQueue } from '../../../contracts/sources/review.ts';
import { MINUTE_MS } from '../../../domain/durations.ts';
import type { SchedulerContext } from '../../planner.ts';

/** A decision written just before a look may not have been visible to it. */
const ON_ITS_WAY = 2 * MINUTE_MS;

/** Looks under a mark of its own. `work` gets the numbers of stories, some of them again; false: it wants them once more. */
export function decidedStories(
  { marks }: Pick<SchedulerContext, 'marks'>,
  review: ReviewQueue,
  mark: string,
) {
  /** The last list that was worked off, and when it was first seen. */
  let seen = { list: '', at: 0 };
  return async (work: (numbers: number[]) => Promise<boolean>, now: number): Promise<void> => {
    const since = await marks.mark(mark);
    const decided = await review.decidedSince(since === null ? 0 : since - ON_ITS_WAY);
    const last = Math.max(0, ...decided.map(({ at }) => at));
    if (since === null) return marks.moveMark(mark, last);
    const list = decided.map(({ number, at }) => `${number} ${at}`).join();
    if (list === seen.list && Math.abs(now - seen.at) > ON_ITS_WAY) return;
    if (!(await work(decided.map(({ number }) => number)))) return;
    if (list !== seen.list) seen = { list, at: now };
    await marks.moveMark(mark, last);
  };
}
