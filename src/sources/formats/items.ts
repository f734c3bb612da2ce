/** Items as they are read from here on: links absolute, dates read, identities that hold. */
import type { SourceItem } from '../../contracts/sources/item.ts';
import { shortened } from '../../domain/text/cutting.ts';
import { sentences } from '../../domain/text/sentences.ts';
import { canonicalAddress } from '../../domain/text/web-address.ts';
import { readPublished } from '../reading/dates.ts';
import { foldedLine, textOfHtml, textOfTitle } from '../reading/markup.ts';
import { isAggregator, withoutPublisher } from './aggregators.ts';
import type { WrittenFeed, WrittenItem, WrittenText } from './written-item.ts';

/** The longest text of an item that is kept, and of a title made of its first sentence, in UTF-16 units. */
const LONGEST_TEXT = 40_000;
const LONGEST_TITLE = 200;

/** The items of a feed that was fetched from an address. */
export function itemsOf(feed: WrittenFeed, address: string): SourceItem[] {
  const base = absolute(feed.site, address) ?? address;
  const name = foldedLine(feed.name ?? '') || null;
  const shared = sharedIds(feed.items);
  return feed.items.map((item) => {
    const id = foldedLine(item.id ?? '');
    return itemOf(item, { base, name, id: shared.has(id) ? '' : wholeId(id, base) });
  });
}

/** Ids that stand on several items of different pages: they identify nothing. */
function sharedIds(items: readonly WrittenItem[]): Set<string> {
  const pages = Map.groupBy(items, ({ id }) => foldedLine(id ?? ''));
  const several = [...pages].filter(
    ([, same]) => new Set(same.map((item) => markOf(item))).size > 1,
  );
  return new Set(several.map(([id]) => id));
}

const markOf = ({ links, title }: WrittenItem) =>
  links.find((link) => link !== undefined) ?? title?.text;

/** A path stands for the address that it has on its site. */
const wholeId = (id: string, base: string) =>
  /^\/[^/]/.test(id) ? (absolute(id, base) ?? id) : id;

interface Around {
  base: string;
  name: string | null;
  /** The item's own id; '' where it has none that identifies it. */
  id: string;
}

function itemOf(item: WrittenItem, { base, name, id }: Around): SourceItem {
  const link = item.links.map((one) => absolute(one, base)).find((one) => one !== null) ?? null;
  const page = link === null ? null : canonicalAddress(link);
  // What all items of a site may lead to is the page of none.
  const canonical = page === canonicalAddress(base) ? null : page;
  const summary = textOf(item.summary) || textOf(item.content);
  const text = textOf(item.content) || summary;
  const isPointer = link !== null && isAggregator(link);
  const origin = foldedLine(item.source?.name ?? '') || null;
  const written = lineOf(item.title) || firstSentence(summary) || (page ?? id);
  const title = isPointer && origin ? withoutPublisher(written, origin) : written;
  const published = firstDate(item.published);
  return {
    id: id || (canonical && placeOn(canonical, link)) || `${title} ${published ?? ''}`.trim(),
    title: title || 'Without a title',
    link,
    canonical,
    published,
    updated: firstDate(item.updated),
    publisher: origin ?? name,
    summary: shortened(summary, LONGEST_TEXT),
    text: shortened(text, LONGEST_TEXT),
    isPointer,
    ...(item.states && { states: item.states }),
  };
}

/** Several items may stand on one page: notes of releases. Each has its place there, which is none of a tracker. */
function placeOn(page: string, link: string | null): string {
  const place = URL.parse(link ?? '')?.hash ?? '';
  return /^#[\w.:-]+$/.test(place) ? `${page}${place}` : page;
}

/** An address that lacks its beginning. */
const BARE = /^www\.[\w-]+\.\w/i;

/** The address that a link leads to; null for what leads to no page. */
export function absolute(link: string | undefined, base: string): string | null {
  const typed = link?.trim() ?? '';
  const url = typed === '' ? null : URL.parse(BARE.test(typed) ? `https://${typed}` : typed, base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return /^https?:\/\/\S+$/i.test(typed) ? typed : url.href;
}

const firstDate = (dates: readonly (string | undefined)[]): string | null =>
  dates.map((date) => readPublished(date ?? '')).find((date) => date !== null) ?? null;

/** A line of a text, as a title or a name has it; '' for none. */
export function lineOf(text: WrittenText | undefined): string {
  return text?.as === 'title' ? textOfTitle(text.text) : foldedLine(textOf(text));
}

function textOf(text: WrittenText | undefined): string {
  if (!text) return '';
  if (text.as === 'plain') return text.text.trim();
  return textOfHtml(text.text);
}

function firstSentence(text: string): string {
  return shortened(foldedLine(sentences(text)[0]?.text ?? ''), LONGEST_TITLE);
}
