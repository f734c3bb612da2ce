/** A rule tried on what was read in the last 30 days: what it would have accepted, and what people decided. */
import type { ReviewCandidate, ReviewRule } from '../../../contracts/sources/review.ts';
import { DAY_MS } from '../../../domain/time/calendar.ts';
import { joiningOf } from './by-rules.ts';
import type { DecidingContext } from './deciding.ts';
import { ruleFor } from './rules.ts';

const TRIED = 30 * DAY_MS;
const MOST = 2_000;

/** The stories that a rule fits, the newest first, of all that were read since. */
export async function tried(
  rule: ReviewRule,
  { queue, log, reference, now }: Pick<DecidingContext, 'queue' | 'log' | 'reference' | 'now'>,
): Promise<{ fit: ReviewCandidate[]; of: number }> {
  const all = await queue.since(now - TRIED, MOST);
  const fit: ReviewCandidate[] = [];
  for (const candidate of all) {
    // What became an event is in the log by now: it is judged as it came.
    const joining = candidate.known ? await joiningOf(candidate, { log, reference }) : null;
    if (ruleFor(candidate, joining, [rule], reference)) fit.push(candidate);
  }
  return { fit, of: all.length };
}
