/** Items of sources as the bot reads them: into the review of those who follow. */
import { createTextReader } from '../../../../src/briefing/events/reading/read-text.ts';
import type { FollowedSource } from '../../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import type { Bundle, Store } from '../../../../src/contracts/store.ts';
import { proposeFrom } from '../../../../src/runtime/sources/proposing.ts';

/** A source of a publisher. */
export const sourceOf = (
  publisher: string,
  trust: FollowedSource['trust'] = 'trade',
): FollowedSource => ({
  kind: 'feed',
  address: `https://${hostOf(publisher)}/feed`,
  settings: {},
  publisher,
  language: 'en',
  topics: ['models'],
  trust,
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
    id: link,
    title,
    link,
    canonical: link,
    published: null,
    updated: null,
    publisher,
    summary: '',
    text: '',
    isPointer: false,
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
) {
  for (const team of teams) await store.sources.follow(team, sources, 0);
  const polls = new Map(
    (await store.sources.claim('reader', 0, FAR, 99)).map((poll) => [poll.address, poll]),
  );
  let now = 0;
  // One reader for all, as the bot has: it learns the names of all companies once.
  const { companies, reference } = bundle;
  const reader = createTextReader(companies, () => new Date(now), reference.topics);
  return async (publisher: string, items: readonly SourceItem[], at: string) => {
    const poll = [...polls.values()].find(({ address }) => address.includes(hostOf(publisher)));
    if (!poll) throw new Error(`nobody follows ${publisher}`);
    const moment = Date.parse(at);
    now = moment;
    const kept = await store.sources.settle(poll, { ...poll, nextAt: 0 }, items, moment);
    const [again] = await store.sources.claim('reader', moment, FAR, 1);
    if (!kept || !again) throw new Error(`somebody else reads ${publisher}`);
    polls.set(again.address, again);
    const room = { store, bundle, textDays: 30 };
    const clock = { now: () => new Date(moment) };
    return proposeFrom([{ poll, kept, isFirst: false }], { ...room, clock, read: reader });
  };
}

const FAR = Date.UTC(2100, 0, 1);
