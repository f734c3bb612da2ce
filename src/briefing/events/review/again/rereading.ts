/** Items that are kept, read again by the rules of today: what waits is replaced, what is new waits, what people decided stays. */
import type { Reader } from '../../../../contracts/reader.ts';
import type { FollowedSource } from '../../../../contracts/sources/followed.ts';
import type { SourceItem } from '../../../../contracts/sources/item.ts';
import type { ReviewQueue } from '../../../../contracts/sources/review.ts';
import type { SeenItem } from '../../../../contracts/sources/store.ts';
import type { ReferenceData } from '../../../../domain/reference/reference-data.ts';
import { readItem, textOf } from '../../reading/read-item.ts';
import type { TextReader } from '../../reading/read-text.ts';
import type { ItemReader } from '../articles.ts';
import { takeIn } from '../taking-in.ts';
import { draftQueue, type RereadStories } from './draft-queue.ts';

/** An item with its text. */
export interface KeptText extends Pick<SeenItem, 'poll' | 'at'> {
  item: SourceItem;
}

interface RereadingContext {
  queue: ReviewQueue;
  log: Reader;
  reference: ReferenceData;
  item: ItemReader;
  read: TextReader;
  /** The source of an item as the workspace follows it; null for none of its own. */
  sourceOf(poll: string): FollowedSource | null;
}

const MOST = 5_000;

/** Reads items again for one workspace, in the order in which they came; nothing is written. */
export async function rereadStories(
  items: AsyncIterable<KeptText>,
  isKept: (poll: string, item: string) => boolean,
  context: RereadingContext,
): Promise<RereadStories> {
  const { queue, log, read, sourceOf } = context;
  const { candidates } = await queue.waiting({ offset: 0, limit: MOST, now: log.view.asOf });
  const hidden = candidates.filter(({ tellings }) =>
    tellings.every(({ poll, item }) => isKept(poll, item)),
  );
  const draft = draftQueue(queue, hidden);
  for await (const { poll, item, at } of items) {
    const source = sourceOf(poll);
    if (!source) continue;
    for (const told of readItem(item, { poll, source, seenAt: at }, read))
      await takeIn({ ...told, text: textOf(item) }, { ...context, queue: draft.queue });
  }
  return draft.outcome();
}

/** Puts into the review what was read again; what somebody has decided meanwhile stays. */
export async function writeReread(
  { added, changed, gone }: RereadStories,
  queue: ReviewQueue,
  now: number,
): Promise<void> {
  for (const { was, now: told } of changed) await queue.renew(was, told.story, told.traits, now);
  for (const { story, traits } of added) await queue.add(story, traits, now);
  for (const story of gone) await queue.drop(story);
}
