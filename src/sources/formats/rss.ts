/** RSS 0.9x and 2.0, and RSS 1.0 in RDF. */
import type { RdfFeed, RssFeed } from 'feedsmith';
import { feedsmith } from '../libraries.ts';
import { addressOf } from './atom.ts';
import { lineOf } from './items.ts';
import { minutesBetween, type WrittenFeed, type WrittenItem, writtenAs } from './written-item.ts';

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;

/** Reads RSS. Throws for what is none. */
export function readRss(xml: string): WrittenFeed {
  const feed = feedsmith().parseRssFeed(xml);
  return {
    name: lineOf(writtenAs(feed.title ?? feed.dc?.titles?.[0], 'title')),
    site: feed.link ?? addressOf(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0],
    items: (feed.items ?? []).map(ofRss),
    everyMinutes: minutesBetween(feed.ttl, feed.sy),
  };
}

function ofRss(item: RssItem): WrittenItem {
  const { guid, atom, media } = item;
  const isAddress = guid?.isPermaLink !== false && /^https?:\/\/|^\/[^/]/i.test(guid?.value ?? '');
  const described = media?.description?.value ?? media?.groups?.[0]?.description?.value;
  return {
    ...shared(item),
    id: guid?.value ?? atom?.id ?? item.dc?.identifiers?.[0],
    links: [
      addressOf(atom?.links, 'canonical'),
      item.link,
      addressOf(atom?.links),
      isAddress ? guid?.value : undefined,
    ],
    title: writtenAs(item.title ?? item.dc?.titles?.[0] ?? media?.title?.value, 'title'),
    published: [item.pubDate, ...datesOf(item), atom?.published, atom?.updated],
    updated: [atom?.updated, ...(item.dcterms?.modified ?? [])],
    summary: writtenAs(
      atom?.summary?.value ??
        item.description ??
        item.dc?.descriptions?.[0] ??
        item.itunes?.summary ??
        described,
      'either',
    ),
    source: item.source && {
      name: lineOf(writtenAs(item.source.title, 'title')),
      address: item.source.url,
    },
  };
}

/** Reads RSS in RDF. Throws for what is none. */
export function readRdf(xml: string): WrittenFeed {
  const feed = feedsmith().parseRdfFeed(xml);
  return {
    name: lineOf(writtenAs(feed.title ?? feed.dc?.titles?.[0], 'title')),
    site: feed.link ?? feed.rdf?.about,
    language: feed.dc?.languages?.[0],
    items: (feed.items ?? []).map(ofRdf),
    everyMinutes: minutesBetween(undefined, feed.sy),
  };
}

function ofRdf(item: RdfItem): WrittenItem {
  return {
    ...shared(item),
    id: item.rdf?.about ?? item.dc?.identifiers?.[0],
    links: [addressOf(item.atom?.links, 'canonical'), item.link, item.rdf?.about],
    title: writtenAs(item.title ?? item.dc?.titles?.[0], 'title'),
    published: datesOf(item),
    updated: item.dcterms?.modified ?? [],
    summary: writtenAs(item.description ?? item.dc?.descriptions?.[0], 'either'),
    source: undefined,
  };
}

const shared = ({ content, atom }: RssItem | RdfItem) => ({
  content: writtenAs(content?.encoded ?? atom?.content?.value, 'html'),
});

const datesOf = ({ dc, dcterms }: RssItem | RdfItem): (string | undefined)[] => [
  ...(dc?.dates ?? []),
  ...(dcterms?.issued ?? []),
  ...(dcterms?.created ?? []),
  ...(dcterms?.dates ?? []),
  ...(dcterms?.modified ?? []),
];
