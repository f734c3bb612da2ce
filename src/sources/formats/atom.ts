/** Atom 1.0 and 0.3. */
import type { AtomFeed } from 'feedsmith';
import { feedsmith } from '../libraries.ts';
import { lineOf } from './items.ts';
import {
  minutesBetween,
  type WrittenFeed,
  type WrittenItem,
  type WrittenText,
  writtenAs,
} from './written-item.ts';

interface AtomLink {
  href?: string;
  rel?: string;
  type?: string;
}

/** Reads Atom. Throws for what is none. */
export function readAtom(xml: string): WrittenFeed {
  const feed = feedsmith().parseAtomFeed(xml);
  return {
    name: lineOf(textOf(feed.title)),
    site: addressOf(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    items: (feed.entries ?? []).map(ofAtom),
    everyMinutes: minutesBetween(undefined, feed.sy),
  };
}

function ofAtom(entry: AtomFeed.Entry<string>): WrittenItem {
  const { links, dc, dcterms, source, content } = entry;
  return {
    id: entry.id,
    links: [addressOf(links, 'canonical'), addressOf(links), content?.src, addressAsId(entry.id)],
    title: textOf(entry.title) ?? writtenAs(entry.title?.value ?? dc?.titles?.[0], 'title'),
    published: [entry.published, ...(dc?.dates ?? []), ...(dcterms?.issued ?? []), entry.updated],
    updated: [entry.updated, ...(dcterms?.modified ?? [])],
    summary:
      textOf(entry.summary) ?? writtenAs(entry.media?.groups?.[0]?.description?.value, 'either'),
    content: textOf(content),
    source: source && { name: lineOf(textOf(source.title)), address: addressOf(source.links) },
  };
}

/** A text by its type: HTML where a MIME type says so, none for images and the like; bytes are in Base64. */
function textOf(text: { value?: string; type?: string } | undefined): WrittenText | undefined {
  const type = text?.type?.toLowerCase() ?? 'text';
  if (/html|xml/.test(type)) return writtenAs(text?.value, 'html');
  if (!type.includes('/') || type.startsWith('text/')) return writtenAs(text?.value, 'plain');
  if (type !== 'application/octet-stream') return undefined;
  return writtenAs(Buffer.from(text?.value ?? '', 'base64').toString('utf8'), 'html');
}

const addressAsId = (id: string | undefined) => (/^https?:\/\//i.test(id ?? '') ? id : undefined);

/** The address of the first link of a relation; of `alternate` that of a page before others. */
export function addressOf(
  links: readonly AtomLink[] | undefined,
  relation = 'alternate',
): string | undefined {
  const fitting = (links ?? []).filter(
    ({ rel }) => (rel ?? 'alternate').toLowerCase() === relation,
  );
  const page = fitting.find(({ type }) => type === undefined || type.includes('html'));
  return (page ?? fitting[0])?.href;
}
