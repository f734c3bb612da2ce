/** Events that somebody suggests: stories of the review, of which they hear what became. */
import type { Reader } from '../../../../contracts/reader.ts';
import type { ReviewQueue } from '../../../../contracts/sources/review.ts';
import type { EventFields } from '../../../../domain/event/event.ts';
import type { ReferenceData } from '../../../../domain/reference/reference-data.ts';
import type { ReadEvent } from '../../reading/read-text.ts';
import { type TakenIn, takeIn } from '../taking-in.ts';

/** An event as it was read from somebody’s words. */
export interface Suggestion {
  read: ReadEvent;
  fields: EventFields;
  text: string;
  /** Slack’s id of whoever suggests it. */
  by: string;
}

/** The source of a suggestion, which nobody polls. */
const SUGGESTED = 'suggestion';

/** Takes a suggestion into the review. */
export function takeSuggestion(
  { read, fields, text, by }: Suggestion,
  { queue, log, reference }: { queue: ReviewQueue; log: Reader; reference: ReferenceData },
): Promise<TakenIn> {
  const at = log.view.asOf;
  const [source] = fields.sources;
  const telling = {
    poll: SUGGESTED,
    item: `${by} ${at} ${read.start}`,
    at,
    by,
    sentence: read.sentence,
    from: { ...read.from },
    confidence: read.confidence,
    publisher: source?.publisher ?? '',
    url: source?.url ?? null,
    trust: 'blog' as const,
  };
  return takeIn(
    { fields, telling, text, isDenial: false },
    { queue, log, reference, item: async () => null },
  );
}
