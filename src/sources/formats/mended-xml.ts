/** Damaged XML made whole, so that a feed is not lost for one character, nor all of its items for one. */
import { decodeHTMLAttribute, escapeUTF8 } from 'entities';
import { endOfAside, localName, type Tag, tagAt } from '../reading/tags.ts';

/** A document of which every element is closed, without comments, instructions and document type. */
export interface MendedXml {
  text: string;
  /** The name of its first element, without prefix, in small letters; '' for none. */
  root: string;
  /** True where it broke off. The item that it broke off in is left out. */
  isCut: boolean;
}

/** An element that is open. */
interface Open {
  name: string;
  /** The nearest `xml:base`, absolute; null for none. */
  base: string | null;
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
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
/** Names for the body of an item from before there was one. */
const BODIES = new Set(['fullitem', 'body']);
const BODY = 'content:encoded';
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
/** Elements whose text is an address, or may be one: a sign in it stands for no entity. */
const ADDRESSES = new Set(['link', 'guid', 'id']);

/** The text of an address; that of a link under a base is the whole address from here on. */
function addressText(text: string, { name, base }: Open): string {
  const typed = decodeHTMLAttribute(text);
  const isRelative = base !== null && localName(name) === 'link' && typed.trim() !== '';
  const whole = isRelative ? URL.parse(typed.trim(), base) : null;
  return escapeUTF8(whole?.href ?? typed);
}

/** Atom 0.3 says by `mode` what Atom 1.0 says by the type. */
function withMode(attributes: Tag['attributes']): Tag['attributes'] {
  if (attributes.get('mode') !== 'base64') return attributes;
  return new Map([...attributes, ['type', 'application/octet-stream']]);
}

/** Mends a document. `address` is where it came from: a relative `xml:base` starts there. */
export function mendedXml(document: string, address: string): MendedXml {
  return new Mender(document.toWellFormed().replace(FORBIDDEN, ' '), address).mend();
}

class Mender {
  readonly #text: string;
  readonly #address: string;
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();
  #written: string[] = [];
  #root: string | null = null;
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
    return { text: this.#written.join(''), root: this.#root ?? '', isCut };
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
    const isAddress = ADDRESSES.has(localName(this.#open.at(-1)?.name ?? ''));
    if (isAddress) this.#write(escapeUTF8(content));
    else if (this.#open.length > 0) this.#written.push(CDATA, content, ']]>');
    return end < 0 ? to : to + 3;
  }

  #write(text: string): void {
    const open = this.#open.at(-1);
    if (!open) return;
    this.#written.push(ADDRESSES.has(localName(open.name)) ? addressText(text, open) : text);
  }

  #takeTag(tag: Tag): number {
    this.#takeRoot(tag);
    const name = this.#nameOf(tag);
    if (tag.isEnd) this.#close(name);
    else if (localName(name) === 'origlink') return this.#takeOriginalLink(tag);
    else {
      this.#makeRoom(localName(name));
      this.#begin({ ...tag, name });
    }
    return tag.end;
  }

  /** The first element says which prefix is the format's own; in RDF there are two formats. */
  #takeRoot({ name, isEnd }: Tag): void {
    if (this.#root !== null || isEnd) return;
    this.#root = localName(name);
    if (this.#root !== 'rdf') this.#prefix = name.slice(0, -this.#root.length);
  }

  /** A name without the format's own prefix; the body of an item by the one name that it has today. */
  #nameOf({ name }: Tag): string {
    const { length } = this.#prefix;
    const own = length > 0 && name.startsWith(this.#prefix) ? name.slice(length) : name;
    const parent = this.#open.at(-1)?.name;
    return BODIES.has(localName(own)) && (parent === 'item' || parent === BODY) ? BODY : own;
  }

  /** FeedBurner's name for the address that its own link leads to, written as a link of Atom. */
  #takeOriginalLink({ isWhole, end }: Tag): number {
    const next = /\s*(?:<!\[CDATA\[)?([^<\]]*)/y;
    next.lastIndex = end;
    const address = isWhole ? '' : (next.exec(this.#text)?.[1] ?? '').trim();
    const name = this.#root === 'feed' ? 'link' : 'atom:link';
    if (address)
      this.#written.push(`<${name} rel="canonical" href="${address.replace(/"/g, '&quot;')}"/>`);
    return isWhole ? end : next.lastIndex;
  }

  #begin({ name, attributes, isWhole }: Tag): void {
    if (this.#open.length >= DEEPEST) return;
    const above = this.#open.at(-1)?.base ?? null;
    const own = attributes.get('xml:base');
    const base =
      own === undefined ? above : (URL.parse(own, above ?? this.#address)?.href ?? above);
    const at = this.#written.length;
    const href = attributes.get('href');
    // In RSS a link is text; some write it as in Atom.
    const isRssLink = isWhole && name === 'link' && RSS_PARENTS.has(this.#open.at(-1)?.name ?? '');
    if (isRssLink && href) {
      this.#written.push(`<link>${addressText(escapeUTF8(href), { name, base, at })}</link>`);
      return;
    }
    const written = [...withMode(attributes)].map(([key, value]) => {
      const isLink = key === 'href' && base !== null && localName(name) === 'link';
      const whole = isLink ? (URL.parse(value, base)?.href ?? value) : value;
      return ` ${key}="${escapeUTF8(whole)}"`;
    });
    this.#written.push(`<${name}${written.join('')}${isWhole ? '/' : ''}>`);
    if (name === 'channel') this.#hasChannel = true;
    if (isWhole) return;
    this.#open.push({ name, base, at });
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

  #close(name: string): void {
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
