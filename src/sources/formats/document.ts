/** The contents of an answer: a feed of any format, or something in its place. */
import { z } from 'zod';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { parseJson } from '../../domain/text/json.ts';
import { feedsmith } from '../libraries.ts';
import { partsOf } from '../reading/tags.ts';
import { readAtom } from './atom.ts';
import { absolute, itemsOf } from './items.ts';
import { readJsonFeed } from './json-feed.ts';
import { type MendedXml, mendedXml } from './mended-xml.ts';
import { readRdf, readRss } from './rss.ts';
import type { WrittenFeed } from './written-item.ts';

/** So many items are read at once. */
const MOST_ITEMS = 500;

/** Reads a feed in decoded text that was fetched from an address. */
export function readFeed(text: string, address: string): SourceReading | Unread {
  const document = fromItsRoot(text);
  if (withoutAsides(document) === '') return { unread: 'empty' };
  if (document.startsWith('{')) return read(() => readJsonFeed(checkedJson(document)), address);
  if (isWebPage(document)) return { unread: 'page', feeds: feedsIn(document, address) };
  const mended = mendedXml(document, address);
  const reader = READERS.get(mended.root);
  if (!reader) return { unread: 'unreadable' };
  return read(() => inLanguage(reader(wholeOf(mended)), mended), address, mended.isCut);
}

const READERS: ReadonlyMap<string, (xml: string) => WrittenFeed> = new Map([
  ['rss', readRss],
  ['channel', readRss],
  ['rdf', readRdf],
  ['feed', readAtom],
]);

const inLanguage = (feed: WrittenFeed, { language }: MendedXml): WrittenFeed => ({
  ...feed,
  language: feed.language || (language ?? undefined),
});

/** A channel without what should be around it is one all the same. */
const wholeOf = ({ root, text }: MendedXml) =>
  root === 'channel' ? `<rss version="2.0">${text}</rss>` : text;

function read(reader: () => WrittenFeed, address: string, isCut = false): SourceReading | Unread {
  try {
    const feed = reader();
    const items = itemsOf({ ...feed, items: feed.items.slice(0, MOST_ITEMS) }, address);
    const left = Math.max(0, feed.items.length - MOST_ITEMS);
    const { name, language, everyMinutes } = feed;
    const tag = language?.trim().replaceAll('_', '-') || null;
    return { name: name || null, language: tag, items, left, everyMinutes, isCut };
  } catch (error) {
    // A feed that says nothing at all is one without items; the parser takes it for none.
    const { ParseError, DetectError } = feedsmith();
    const saysNothing = error instanceof ParseError || error instanceof DetectError;
    if (!saysNothing) return { unread: 'unreadable' };
    return { name: null, language: null, items: [], left: 0, everyMinutes: null, isCut };
  }
}

const anyFeed = z.looseObject({ items: z.array(z.unknown()), version: z.unknown().optional() });

/** JSON whose version is an address, as the format has it, where only the number is written. Throws where it lists no items. */
function checkedJson(text: string): string {
  const feed = parseJson(text, anyFeed);
  if (!/^1(?:\.\d)?$/.test(String(feed.version))) return text;
  return JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1.1' });
}

/** Where a feed begins; the start of a page, the rest of a warning, an advertisement may stand before. */
const ROOT = /<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i;
/** So far into a document a feed may begin, in UTF-16 units. */
const LATEST_ROOT = 4_096;

function fromItsRoot(text: string): string {
  const bare = text.replace(/^[\s\uFEFF\0]+/, '').trimEnd();
  if (bare.startsWith('{') || isWebPage(bare)) return bare;
  const at = bare.slice(0, LATEST_ROOT).search(ROOT);
  return at < 0 ? bare : bare.slice(at);
}

/** True of a page; not of a feed that only says that it is one. */
function isWebPage(text: string): boolean {
  const start = withoutAsides(text);
  if (!/^<!doctype html/i.test(start))
    return /^<(?:html|head|body|meta|title|script)[\s>]/i.test(start);
  return withoutAsides(start.slice(start.indexOf('>') + 1)).search(ROOT) !== 0;
}

/** A document without the declaration and the comments that it begins with. */
function withoutAsides(text: string): string {
  let rest = text;
  for (let length = -1; length !== rest.length; ) {
    length = rest.length;
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?')
        ? rest.indexOf('>') + 1
        : 0;
    rest = rest.slice(end).trimStart();
  }
  return rest;
}

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)/i;
const MOST_FEEDS = 10;

/** The feeds that a page says it has. */
function feedsIn(page: string, address: string): string[] {
  const links = [...partsOf(page)].flatMap(({ tag }) =>
    tag?.name === 'link' ? [tag.attributes] : [],
  );
  const feeds = links
    .filter((link) => FEED_TYPE.test(link.get('type') ?? ''))
    .flatMap((link) => absolute(link.get('href'), address) ?? []);
  return [...new Set(feeds)].slice(0, MOST_FEEDS);
}
