/** Items of sources as the bot reads them: into the review of those who follow. */
import type { FollowedSource } from '../../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import type { Bundle, Store } from '../../../../src/contracts/store.ts';
import { proposeFrom } from '../../../../src/runtime/sources/proposing.ts';

/** A source of a publisher. */
export const sourceOf = (
  publisher: string,
  trust: FollowedSource['trust'] = 'trade',
): FollowedSource => ({
  ...{ kind: 'feed', address: `https://${hostOf(publisher)}/feed`, settings: {}, publisher },
  ...{ language: 'en', topics: ['models'], trust },
});

const hostOf = (publisher: string) => `${publisher.toLowerCase().replace(/[^a-z]/g, '')}.example`;

/** An item of a publisher; its address is made of its title. */
export function itemOf(
  publisher: string,
  title: string,
  more: Partial<SourceItem> = {},
): SourceItem {
  const page = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const link = `https://${hostOf(publisher)}/${page}`;
  return {
    ...{ id: link, title, link, canonical: link, published: null, updated: null, publisher },
    ...{ summary: '', text: '', isPointer: false },
    ...more,
  };
}

interface Room {
  store: Store;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
}

/** Lets teams follow sources; gives what reads items of one of them, at a moment. */
export async function following(
  { store, bundle }: Room,
  sources: readonly FollowedSource[],
  teams: readonly (string | null)[],
): Promise<
  (publisher: string, items: readonly SourceItem[], now: string) => ReturnType<typeof proposeFrom>
> {
  for (const team of teams) await store.sources.follow(team, sources, 0);
  const polls = await store.sources.polls();
  return async (publisher, items, now) => {
    const poll = polls.find(({ address }) => address.includes(hostOf(publisher)));
    if (!poll) throw new Error(`nobody follows ${publisher}`);
    const kept = items.map((item) => ({ item, isNew: true }));
    const clock = { now: () => new Date(now) };
    return proposeFrom([{ poll, kept, isFirst: false }], { store, bundle, clock });
  };
}
