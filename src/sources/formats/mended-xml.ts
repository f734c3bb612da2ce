/** Damaged XML made whole, so that a feed is not lost for one character, nor all of its items for one. */
import { escapeUTF8 } from 'entities';
import { endOfAside, localName, type Tag, tagAt } from '../reading/tags.ts';
import { fieldsOfCdf, nameInItem } from './foreign-names.ts';
import {
  attributesWritten,
  type Based,
  elementWritten,
  holdsAddress,
  textWritten,
} from './written-xml.ts';

/** A document of which every element is closed, without comments, instructions and document type. */
export interface MendedXml {
  text: string;
  /** The name of its first element, without prefix, in small letters; '' for none. */
  root: string;
  /** The language that the first element says it is in; null for none. */
  language: string | null;
  /** True where it broke off. The item that it broke off in is left out. */
  isCut: boolean;
}

/** An element that is open. */
interface Open extends Based {
  /** True where its text is plain, by the format: tags in it are none of the text. */
  isPlain: boolean;
  /** Where it begins in what is written. */
  at: number;
}

/** Deeper elements are left out; what they hold stays. */
const DEEPEST = 64;
const ITEMS = new Set(['item', 'entry']);
/** Fields of an item: where one begins, another that holds a line of text has ended, closed or not. */
const FIELDS = new Set(
  `title link guid id pubdate date published updated issued modified description summary encoded author category
  comments enclosure source item entry`.split(/\s+/),
);
const LINES = new Set(
  'title link guid id pubdate date published updated issued modified'.split(' '),
);
const FORBIDDEN = /[\0-\x08\x0E-\x1F\uFFFE\uFFFF]/g;
/** Controls that XML forbids and that end a line where they come from. */
const BREAKS = /[\v\f]/g;
/** Elements of Atom that are plain text where they do not say otherwise. */
const PLAIN = new Set(['title', 'summary', 'subtitle']);
const CHANNEL: Tag = {
  name: 'channel',
  attributes: new Map(),
  isEnd: false,
  isWhole: false,
  end: 0,
};
const CDATA = '<![CDATA[';

/** Elements of RSS that have a link. */
const RSS_PARENTS = new Set(['channel', 'item']);
/** Mends a document. `address` is where it came from: a relative `xml:base` starts there. */
export function mendedXml(document: string, address: string): MendedXml {
  const text = document.toWellFormed().replace(FORBIDDEN, '').replace(BREAKS, ' ');
  return new Mender(text, address).mend();
}

class Mender {
  readonly #text: string;
  readonly #address: string;
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();
  #written: string[] = [];
  #root: string | null = null;
  #language: string | null = null;
  /** The prefix of the format's own names, with its colon; '' for none. */
  #prefix = '';
  #hasChannel = false;

  constructor(text: string, address: string) {
    this.#text = text;
    this.#address = address;
  }

  mend(): MendedXml {
    for (let at = 0; at < this.#text.length; ) at = this.#take(at);
    const item = this.#open.find(({ name }) => ITEMS.has(localName(name)));
    const isCut = this.#open.length > 0;
    if (item) {
      this.#open.length = this.#open.indexOf(item);
      this.#written.length = item.at;
    }
    this.#closeTo(0);
    const [text, root, language] = [this.#written.join(''), this.#root ?? '', this.#language];
    return { text, root, language, isCut };
  }

  /** Takes what begins at a place; gives the place behind it. */
  #take(at: number): number {
    const text = this.#text;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      this.#write(text.slice(at, end));
      return end;
    }
    if (text.startsWith(CDATA, at)) return this.#takeCdata(at + CDATA.length);
    if (text[at + 1] === '!' || text[at + 1] === '?') return endOfAside(text, at);
    const tag = tagAt(text, at);
    if (tag) return this.#takeTag(tag);
    this.#write('&lt;');
    return at + 1;
  }

  #takeCdata(from: number): number {
    const end = this.#text.indexOf(']]>', from);
    const close = `</${this.#open.at(-1)?.name ?? ''}`;
    const stop = end < 0 ? this.#text.indexOf(close, from) : end;
    const to = stop < 0 ? this.#text.length : stop;
    const content = this.#text.slice(from, to);
    if (holdsAddress(this.#open.at(-1)?.name ?? '')) this.#write(escapeUTF8(content));
    else if (this.#open.length > 0) this.#written.push(CDATA, content, ']]>');
    return end < 0 ? to : to + 3;
  }

  #write(text: string): void {
    const open = this.#open.at(-1);
    if (!open) return;
    this.#written.push(textWritten(text, open));
  }

  #takeTag(tag: Tag): number {
    this.#takeRoot(tag);
    const name = this.#nameOf(tag);
    const local = localName(name);
    if (tag.isEnd) this.#close(name);
    else if (local === 'origlink') return this.#takeTextLink(tag, 'canonical');
    else if (name === 'link' && this.#root === 'feed' && !tag.attributes.has('href'))
      return this.#takeTextLink(tag, escapeUTF8(tag.attributes.get('rel') ?? 'alternate'));
    else if (!this.#open.at(-1)?.isPlain || FIELDS.has(local)) {
      this.#makeRoom(local);
      this.#beginWithFields({ ...tag, name: nameInItem(name, this.#open.at(-1)?.name) });
    }
    return tag.end;
  }

  /** The first element says which prefix is the format's own; in RDF there are two formats. */
  #takeRoot({ name, attributes, isEnd }: Tag): void {
    if (this.#root !== null || isEnd) return;
    this.#language = attributes.get('xml:lang') || null;
    this.#root = localName(name);
    if (this.#root !== 'rdf') this.#prefix = name.slice(0, -this.#root.length);
  }

  /** A name without the format's own prefix. */
  #nameOf({ name }: Tag): string {
    const { length } = this.#prefix;
    return length > 0 && name.startsWith(this.#prefix) ? name.slice(length) : name;
  }

  /** An address that stands as text, written as a link of Atom: as RSS has it, and FeedBurner for where its own leads to. */
  #takeTextLink({ isWhole, end }: Tag, relation: string): number {
    const next = /\s*(?:<!\[CDATA\[)?([^<\]]*)/y;
    next.lastIndex = end;
    const address = isWhole ? '' : (next.exec(this.#text)?.[1] ?? '').trim();
    const name = this.#root === 'feed' ? 'link' : 'atom:link';
    if (address)
      this.#written.push(`<${name} rel="${relation}" href="${address.replace(/"/g, '&quot;')}"/>`);
    return isWhole ? end : next.lastIndex;
  }

  /** An element, with those that its attributes stand for in CDF. */
  #beginWithFields(tag: Tag): void {
    const fields = this.#root === 'channel' ? fieldsOfCdf(tag) : [];
    const isWhole = tag.isWhole && fields.length === 0;
    this.#begin({ ...tag, isWhole });
    const base = this.#open.at(-1)?.base ?? null;
    for (const [field, text] of fields) this.#written.push(elementWritten(field, text, base));
    if (tag.isWhole && !isWhole) this.#close(tag.name);
  }

  #begin({ name, attributes, isWhole }: Tag): void {
    if (this.#open.length >= DEEPEST) return;
    const above = this.#open.at(-1)?.base ?? null;
    const own =
      attributes.get('xml:base') ?? (name === this.#root ? attributes.get('base') : undefined);
    const base =
      own === undefined ? above : (URL.parse(own, above ?? this.#address)?.href ?? above);
    const at = this.#written.length;
    const href = attributes.get('href');
    // In RSS a link is text; some write it as in Atom.
    const isRssLink = isWhole && name === 'link' && RSS_PARENTS.has(this.#open.at(-1)?.name ?? '');
    if (isRssLink && href) {
      const isPage = /^alternate$/i.test(attributes.get('rel') ?? 'alternate');
      if (isPage) this.#written.push(elementWritten(name, href, base));
      return;
    }
    const written = attributesWritten(attributes, { name, base });
    this.#written.push(`<${name}${written}${isWhole ? '/' : ''}>`);
    if (name === 'channel') this.#hasChannel = true;
    if (isWhole) return;
    const type = attributes.get('type') ?? 'text';
    const isPlain = this.#root === 'feed' && PLAIN.has(name) && /^text(?:\/plain)?$/i.test(type);
    this.#open.push({ name, base, isPlain, at });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes what can't go on where an element begins: a line of text at the next field, an item at the next item. */
  #makeRoom(local: string): void {
    const last = this.#open.at(-1);
    if (last && FIELDS.has(local) && LINES.has(localName(last.name)))
      this.#closeTo(this.#open.length - 1);
    if (!ITEMS.has(local)) return;
    if (this.#root === 'rss' && !this.#hasChannel) this.#begin(CHANNEL);
    const at = this.#open.findIndex(({ name }) => ITEMS.has(localName(name)));
    if (at >= 0) this.#closeTo(at);
  }

  #close(written: string): void {
    const name = this.#counts.get(written) ? written : nameInItem(written, 'item');
    if (!this.#counts.get(name)) return;
    this.#closeTo(this.#open.findLastIndex((open) => open.name === name));
  }

  #closeTo(length: number): void {
    while (this.#open.length > length) {
      const last = this.#open.pop();
      if (!last) return;
      this.#written.push(`</${last.name}>`);
      this.#counts.set(last.name, (this.#counts.get(last.name) ?? 1) - 1);
    }
  }
}
