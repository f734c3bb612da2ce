/** Articles that a page links to under one path, with the dates that stand beside them. */
import { decodeHTML } from 'entities';
import { foldedLine } from '../reading/markup.ts';
import { partsOf } from '../reading/tags.ts';
import { absolute } from './items.ts';
import { itemWith } from './json-answer.ts';
import { type WrittenItem, writtenAs } from './written-item.ts';

/** A shorter text of a link is a button: "Read more". */
const SHORTEST_TITLE = 15;
const HEADING = /^h[1-6]$/;

/** An address under the path, with the texts of its links, and what stands between it and the next address. */
interface Card {
  address: string;
  texts: string[];
  heading: string;
  date: string | undefined;
}

/** The articles of a page on its own host under a path, in its order, each once. */
export function linksIn(html: string, page: string, prefix: string): WrittenItem[] {
  const cards = new Map<string, Card>();
  let card: Card | null = null;
  let isLink = false;
  let isHeading = false;
  for (const { tag, text } of partsOf(html)) {
    const name = tag?.name ?? '';
    if (name === 'a') {
      const address: string | null = tag?.isEnd
        ? null
        : articleAt(tag?.attributes.get('href'), page, prefix);
      isLink = address !== null;
      if (address !== null) {
        card = cards.get(address) ?? { address, texts: [], heading: '', date: undefined };
        cards.set(address, card);
        card.texts.push('');
      }
    }
    if (HEADING.test(name)) isHeading = tag?.isEnd === false;
    if (!card) continue;
    if (name === 'time' && tag && !tag.isEnd) card.date ??= tag.attributes.get('datetime') ?? text;
    else if (isLink) card.texts.push(`${card.texts.pop() ?? ''}${text}`);
    if (isLink && isHeading) card.heading += text;
  }
  return [...cards.values()].flatMap(itemOf);
}

/** The address of an article; null for a link that leads elsewhere, or to the list itself. */
function articleAt(href: string | undefined, page: string, prefix: string): string | null {
  const url = URL.parse(absolute(href, page) ?? '');
  const root = prefix.endsWith('/') ? prefix : `${prefix}/`;
  if (!url || url.host !== new URL(page).host || !url.pathname.startsWith(root)) return null;
  url.hash = '';
  return url.pathname === root || url.search !== '' ? null : url.href;
}

function itemOf({ address, texts, heading, date }: Card): WrittenItem[] {
  const lines = [heading, ...texts].map((text) => foldedLine(decodeHTML(text)));
  const line = lines.find((text) => text.length >= SHORTEST_TITLE);
  if (line === undefined) return [];
  return [itemWith({ links: [address], title: writtenAs(line, 'plain'), published: [date] })];
}
