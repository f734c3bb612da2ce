/** Sitemaps for news: addresses with titles and dates, by the sitemap protocol and Google’s extension for news. */
import { decodeHTML } from 'entities';
import { localName, partsOf } from '../reading/tags.ts';
import { itemWith } from './json-answer.ts';
import { type WrittenItem, writtenAs } from './written-item.ts';

/** The articles of a sitemap; none for what is no sitemap, or says no titles. */
export function sitemapItems(xml: string): WrittenItem[] {
  if (!/<(?:[\w-]+:)?urlset[\s>]/i.test(xml.slice(0, 2_000))) return [];
  const items: WrittenItem[] = [];
  let fields = new Map<string, string>();
  for (const { tag, text } of partsOf(xml)) {
    if (!tag) continue;
    const name = localName(tag.name);
    if (name === 'url' && !tag.isEnd) fields = new Map();
    else if (name === 'url') items.push(...itemOf(fields));
    else if (!tag.isEnd && !fields.has(name)) fields.set(name, decodeHTML(text).trim());
  }
  return items;
}

function itemOf(fields: ReadonlyMap<string, string>): WrittenItem[] {
  const title = writtenAs(fields.get('title'), 'title');
  if (!title || !fields.get('loc')) return [];
  return [
    itemWith({
      links: [fields.get('loc')],
      title,
      published: [fields.get('publication_date'), fields.get('lastmod')],
    }),
  ];
}
