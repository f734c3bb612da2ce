/** Stories that a workspace has dismissed: whatever way they are told again, they are not offered. */
import type { Reader } from '../../../contracts/reader.ts';
import type { ReviewCandidate, ReviewQueue } from '../../../contracts/sources/review.ts';
import type { EventFields } from '../../../domain/event/event.ts';
import type { Likeness } from '../../../domain/event/story/reasons.ts';
import { comesAfter } from '../../../domain/event/story/time.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { match } from '../matching/match.ts';
import { soughtStories } from './stories.ts';

/** A story with its likeness to a telling. */
interface AlikeStory {
  candidate: ReviewCandidate;
  likeness: Likeness;
}

/** The stories of a review that a telling tells too, the likest first. */
export async function storiesAlike(
  fields: EventFields,
  likenessTo: (other: EventFields) => Likeness,
  { queue, log }: { queue: Pick<ReviewQueue, 'sharing'>; log: Pick<Reader, 'view'> },
): Promise<AlikeStory[]> {
  const sharing = await queue.sharing(soughtStories(fields, log.view.asOf));
  return sharing
    .map((candidate) => ({ candidate, likeness: likenessTo(candidate.fields) }))
    .filter(({ likeness }) => likeness.decision === 'same')
    .sort((a, b) => b.likeness.score - a.likeness.score);
}

/** A story among those that somebody has dismissed, unless it has moved on since; null for none. */
export function dismissedAmong(
  alike: readonly AlikeStory[],
  { status }: EventFields,
): ReviewCandidate | null {
  const found = alike.find(
    ({ candidate: { state, fields } }) =>
      state.kind === 'dismissed' && !comesAfter(status, fields.status),
  );
  return found?.candidate ?? null;
}

/** True of an event that the workspace has dismissed when a source told it. */
export async function isDismissedStory(
  fields: EventFields,
  context: { queue: ReviewQueue; log: Reader; reference: ReferenceData },
): Promise<boolean> {
  const { likenessTo } = await match(fields, context);
  return dismissedAmong(await storiesAlike(fields, likenessTo, context), fields) !== null;
}
