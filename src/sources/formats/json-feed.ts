/** JSON Feed 1.0 and 1.1. */
import type { JsonFeed } from 'feedsmith';
import { feedsmith } from '../libraries.ts';
import { type WrittenFeed, type WrittenItem, writtenAs } from './written-item.ts';

/** Reads JSON Feed. Throws for what is none. */
export function readJsonFeed(json: string): WrittenFeed {
  const feed = feedsmith().parseJsonFeed(json);
  return {
    name: feed.title,
    site: feed.home_page_url,
    language: feed.language,
    items: (feed.items ?? []).map(ofJson),
    everyMinutes: null,
  };
}

function ofJson(item: JsonFeed.Item<string>): WrittenItem {
  return {
    id: item.id,
    links: [item.url, item.external_url],
    title: writtenAs(item.title, 'title'),
    published: [item.date_published, item.date_modified],
    updated: [item.date_modified],
    summary: writtenAs(item.summary, 'plain'),
    content: writtenAs(item.content_html, 'html') ?? writtenAs(item.content_text, 'plain'),
    source: undefined,
  };
}
