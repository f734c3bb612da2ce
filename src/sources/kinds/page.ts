/** Newsrooms without a feed: their items stand in JSON-LD, in a news sitemap, or as links under one path. */
import { z } from 'zod';
import type { SourceKind, SourceReading } from '../../contracts/sources/reading.ts';
import { readFeed } from '../formats/document.ts';
import { itemsOf } from '../formats/items.ts';
import { articlesIn } from '../formats/json-ld.ts';
import { linksIn } from '../formats/link-list.ts';
import { sitemapItems } from '../formats/news-sitemap.ts';
import type { WrittenItem } from '../formats/written-item.ts';
import { decoded } from '../reading/charset.ts';

const MOST_ITEMS = 100;

const settingsSchema = z.object({
  /** The path under which its articles are; by default that of the page itself. */
  prefix: z.string().startsWith('/').optional(),
});

const page: SourceKind = {
  name: 'page',
  summary: 'A newsroom’s page: JSON-LD, a news sitemap, or a list of links',
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
  robots: true,
  asks({ address, settings }) {
    settingsSchema.parse(settings);
    return address;
  },
  read({ address, bytes, contentType }, { settings }) {
    const text = decoded(bytes, contentType);
    const feed = readFeed(text, address);
    if (!('unread' in feed) || feed.unread === 'empty') return feed;
    const prefix = settingsSchema.safeParse(settings).data?.prefix ?? new URL(address).pathname;
    const ways = [sitemapItems, articlesIn, (html: string) => linksIn(html, address, prefix)];
    const found = ways.map((way) => way(text)).find((items) => items.length > 0);
    return found ? readingOf(found, address) : { unread: 'unreadable' };
  },
};

export default page;

function readingOf(written: readonly WrittenItem[], address: string): SourceReading {
  const feed = { name: undefined, site: undefined, language: undefined, everyMinutes: null };
  const items = itemsOf({ ...feed, items: written.slice(0, MOST_ITEMS) }, address);
  const left = Math.max(0, written.length - MOST_ITEMS);
  return { name: null, language: null, items, left, everyMinutes: null, isCut: false };
}
