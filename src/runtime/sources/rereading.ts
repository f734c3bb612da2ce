/** Stored items read again, for each workspace that follows their sources. */
import { createTextReader } from '../../briefing/events/reading/read-text.ts';
import type { RereadStories } from '../../briefing/events/review/again/draft-queue.ts';
import type { RereadItems } from '../../briefing/events/review/again/reread-page.ts';
import {
  type KeptText,
  rereadStories,
  writeReread,
} from '../../briefing/events/review/again/rereading.ts';
import type { Clock } from '../../contracts/clock.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import type { SeenItem } from '../../contracts/sources/store.ts';
import type { Bundle, Store } from '../../contracts/store.ts';
import { textsSeenFrom } from './retention.ts';

interface RereadOptions {
  store: Pick<Store, 'sources' | 'reader' | 'review'>;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
  clock: Clock;
  /** Epoch milliseconds. */
  since: number;
  /** Days for which texts are kept where a workspace has chosen none. */
  textDays: number;
  /** Nothing is written. */
  isTrial: boolean;
}

/** Reads again what was first seen since a moment, as far as its text is kept. */
export async function rereadSince({
  store,
  bundle,
  clock,
  since,
  textDays,
  isTrial,
}: RereadOptions): Promise<{ items: RereadItems; stories: RereadStories[] }> {
  const { sources } = store;
  const seen = await sources.seenSince(since);
  const polls = new Map((await sources.polls()).map((poll) => [poll.id, poll.state.firstRead?.at]));
  const isLearnt = ({ poll, at }: SeenItem) => polls.get(poll) === at;
  const told = seen.filter((one) => !isLearnt(one));
  const kept = told.filter(({ hasText }) => hasText);
  const followers = await followersOf(kept, sources);
  const read = createTextReader(bundle.companies, () => clock.now(), bundle.reference.topics);
  const seenAgain = new Set<SeenItem>();
  const stories: RereadStories[] = [];
  for (const workspace of new Set([...followers.values()].flatMap((each) => [...each.keys()]))) {
    const now = clock.now().getTime();
    const queue = store.review(workspace);
    const from = textsSeenFrom(await queue.settings(), textDays, now);
    const own = kept.filter(({ at }) => at >= from);
    const names = new Set(own.map(({ poll, id }) => `${poll} ${id}`));
    for (const one of own) seenAgain.add(one);
    const outcome = await rereadStories(
      textsOf(own, sources),
      (poll, item) => names.has(`${poll} ${item}`),
      {
        queue,
        read,
        reference: bundle.reference,
        log: store.reader({ workspace, asOf: now, audience: EVERYBODY }),
        item: (poll, id) => sources.item(poll, id, from),
        sourceOf: (poll) => followers.get(poll)?.get(workspace) ?? null,
      },
    );
    if (!isTrial) await writeReread(outcome, queue, now);
    stories.push(outcome);
  }
  const items = {
    read: seenAgain.size,
    wordless: told.length - seenAgain.size,
    learnt: seen.length - told.length,
  };
  return { items, stories };
}

/** By the poll of an item, the workspaces that follow it, and as which source. */
async function followersOf(kept: readonly SeenItem[], sources: Store['sources']) {
  const polls = [...new Set(kept.map(({ poll }) => poll))];
  const all = await Promise.all(
    polls.map(async (poll) => {
      const followers = await sources.followers(poll);
      return [poll, new Map(followers.map((each) => [each.workspace, each.source]))] as const;
    }),
  );
  return new Map(all);
}

/** One text at a time: all of them may be more than the memory holds. */
async function* textsOf(
  kept: readonly SeenItem[],
  sources: Store['sources'],
): AsyncGenerator<KeptText> {
  for (const { poll, id, at } of kept) {
    const item = await sources.item(poll, id, at);
    if (item) yield { poll, item, at };
  }
}
