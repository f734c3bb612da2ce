/** Tags of XML and HTML as they are written, well or badly. */
import { decodeHTMLAttribute } from 'entities';

/** A tag where it stands. Names are in small letters, values of attributes decoded. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  isEnd: boolean;
  /** True where it opens and closes at once. */
  isWhole: boolean;
  /** Where the text goes on, in UTF-16 units. */
  end: number;
}

const TAG = /<(\/?)([a-z_][\w.:-]*)(?![\w.:-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/iy;
/** The same where a quote is left open. */
const LOOSE = /<(\/?)([a-z_][\w.:-]*)(?![\w.:-])([^<>]*)>/iy;
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+))/g;

/** The tag that begins at a place; null where none does. */
export function tagAt(text: string, at: number): Tag | null {
  const found = matchAt(TAG, text, at) ?? matchAt(LOOSE, text, at);
  if (!found) return null;
  const [all, slash, name = '', rest = ''] = found;
  return {
    name: name.toLowerCase(),
    attributes: attributesOf(rest),
    isEnd: slash === '/',
    isWhole: rest.endsWith('/'),
    end: at + all.length,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key))
      attributes.set(key, decodeHTMLAttribute(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** A name without its prefix. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The end of what is no element: a comment, an instruction, a document type with all that it declares. */
export function endOfAside(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at);
  if (text.startsWith('<?', at)) return endOf(text, '>', at);
  const end = endOf(text, '>', at);
  const subset = text.indexOf('[', at);
  return subset < 0 || subset > end ? end : endOf(text, '>', text.indexOf(']', subset));
}

function endOf(text: string, sign: string, from: number): number {
  const end = from < 0 ? -1 : text.indexOf(sign, from);
  return end < 0 ? text.length : end + sign.length;
}

/** Elements whose content is no markup. */
const OPAQUE = new Set(['script', 'style', 'template', 'noscript', 'textarea']);

/** A tag with the text behind it, up to the next; null in front of the first, and for a sign that begins none. */
interface MarkupPart {
  tag: Tag | null;
  text: string;
}

/** The parts of a page, in order. Of an element that is no markup, all of its content is text. Comments are left out. */
export function* partsOf(html: string): Generator<MarkupPart> {
  for (let at = 0; at < html.length; ) {
    const tag = html[at] === '<' ? tagAt(html, at) : null;
    const isAside = tag === null && /^<[!?]/.test(html.slice(at, at + 2));
    const from = tag?.end ?? (isAside ? endOfAside(html, at) : at);
    const to = endOfText(html, tag, Math.max(from, at + (tag || isAside ? 0 : 1)));
    yield { tag, text: html.slice(from, to) };
    at = to;
  }
}

/** The place of the next tag; of an element that is no markup, of the tag that closes it, in either case. */
function endOfText(html: string, tag: Tag | null, from: number): number {
  if (tag === null || tag.isEnd || tag.isWhole || !OPAQUE.has(tag.name)) {
    const next = html.indexOf('<', from);
    return next < 0 ? html.length : next;
  }
  const close = new RegExp(`</${tag.name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
