/** Finds what can be followed at an address: its own kind, a feed, the feeds that a page names, a newsroom’s page. */
import type { SourceFinder, SourceFinding } from '../../contracts/sources/finding.ts';
import { type FollowedSource, NEVER_ASKED, type Poll } from '../../contracts/sources/followed.ts';
import type { FetchOutcome } from '../../contracts/sources/outcome.ts';
import type { SourceReading } from '../../contracts/sources/reading.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { canonicalAddress } from '../../domain/text/web-address.ts';
import { languageOf } from '../../extraction/language-of.ts';
import { readOpml, writeOpml } from '../formats/opml.ts';
import { type AskOptions, askSource } from '../polling/poller.ts';
import { turnEnd } from '../polling/turn.ts';

interface FinderOptions extends AskOptions {
  reference: Pick<ReferenceData, 'publisherAt' | 'publisherKind'>;
  /** The list of sources that comes with the program; read when it is first asked for. */
  listed(): readonly FollowedSource[];
  /** Numbers in [0, 1), which spread the turns. */
  random(): number;
}

type Query = Pick<Poll, 'kind' | 'address' | 'settings'>;

/** The finder over kinds of source and the fetcher. */
export function createFinder(options: FinderOptions): SourceFinder {
  const ask = (query: Query) => askSource({ ...query, state: NEVER_ASKED }, options);

  async function asFeed(address: string): Promise<SourceFinding> {
    const { outcome, reading } = await ask({ kind: 'feed', address, settings: {} });
    if (reading === null) return { found: 'nothing', outcome, reading };
    if ('items' in reading)
      return foundAt({ kind: 'feed', address, settings: {} }, outcome, reading);
    if (reading.unread !== 'page') return { found: 'nothing', outcome, reading };
    const feeds = reading.feeds.filter((feed) => !isOfComments(feed));
    if (feeds.length > 1) return { found: 'several', feeds };
    const [feed] = feeds;
    const one = feed && feed !== address ? await asFeed(feed) : null;
    if (one?.found === 'source') return one;
    return (await asNewsroom(address)) ?? { found: 'nothing', outcome, reading };
  }

  /** A page of news without a feed; null where it has no list of articles, or may not be read. */
  async function asNewsroom(address: string): Promise<SourceFinding | null> {
    const query = { kind: 'page', address, settings: {} };
    const { outcome, reading } = await ask(query);
    const hasItems = reading && 'items' in reading && reading.items.length > 0;
    return hasItems ? foundAt(query, outcome, reading) : null;
  }

  function foundAt(query: Query, outcome: FetchOutcome, reading: SourceReading): SourceFinding {
    const source = described(query, reading, options);
    const asked = { address: source.address, state: NEVER_ASKED };
    const moment = { now: options.clock.now().getTime(), chance: options.random() };
    const end = { ...turnEnd(asked, outcome, reading, moment), isFirst: true };
    const { stages = [] } = options.kinds.find(({ name }) => name === query.kind) ?? {};
    return { found: 'source', source, reading, stages, first: { end, items: reading.items } };
  }

  return {
    async find(address) {
      for (const query of recognised(address, options)) {
        const { outcome, reading } = await ask(query);
        if (reading && 'items' in reading) return foundAt(query, outcome, reading);
        // Another guess would meet the same wall.
        if (outcome.outcome === 'failed' && outcome.trouble.kind !== 'status')
          return { found: 'nothing', outcome, reading };
      }
      return asFeed(address);
    },
    described: ({ address, name }) =>
      described(
        recognised(address, options)[0] ?? { kind: 'feed', address, settings: {} },
        { name, language: null, items: [] },
        options,
      ),
    fromOpml: readOpml,
    toOpml: writeOpml,
    listed: options.listed,
  };
}

/** The sources that kinds know by the form of an address. */
function recognised(address: string, { kinds }: FinderOptions): Query[] {
  const url = URL.parse(address);
  if (url === null) return [];
  return kinds.flatMap(({ name: kind, recognises }) => {
    const settings = recognises?.(url) ?? null;
    return settings === null ? [] : [{ kind, address, settings }];
  });
}

/** A feed of what readers say below a blog’s articles. */
const isOfComments = (feed: string) => /\/comments\/feed\/?$|[?&]feed=comments/i.test(feed);

/** A source as it is followed: as the list has it, or by what its host and its own words say. */
function described(
  query: Query,
  { name, language, items }: Pick<SourceReading, 'name' | 'language' | 'items'>,
  { reference, listed }: FinderOptions,
): FollowedSource {
  const known = listed().find((source) => isSame(source, query));
  if (known) return known;
  const host = URL.parse(query.address)?.hostname ?? '';
  const publisher = reference.publisherAt(host) ?? (name || host.replace(/^www\./, ''));
  const said = /^[a-z]{2}(?:-[A-Z]{2})?$/.exec(language ?? '')?.[0];
  const words = items.map(({ title, summary }) => `${title} ${summary}`).join(' ');
  return {
    ...query,
    publisher: publisher.slice(0, LONGEST_NAME),
    language: said ?? languageOf(words),
    topics: [],
    trust: reference.publisherKind(publisher) ?? 'blog',
  };
}

const LONGEST_NAME = 100;

const isSame = (source: FollowedSource, { kind, address, settings }: Query) =>
  source.kind === kind &&
  canonicalAddress(source.address) === canonicalAddress(address) &&
  JSON.stringify(source.settings) === JSON.stringify(settings);
