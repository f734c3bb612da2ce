/** Texts and attributes of XML as a mended document has them. */
import { decodeHTMLAttribute, escapeUTF8 } from 'entities';
import { withWholeLetters } from '../reading/references.ts';
import { localName, type Tag } from '../reading/tags.ts';

/** An element and the nearest `xml:base`, absolute; null for none. */
export interface Based {
  name: string;
  base: string | null;
}

/** Elements whose text is an address, or may be one: a sign in it stands for no entity. */
const ADDRESSES = new Set(['link', 'guid', 'id']);

/** True of an element whose text is an address. */
export const holdsAddress = (name: string): boolean => ADDRESSES.has(localName(name));

/** The text of an element, as it is in the document, without what makes another document of it. */
export function textWritten(text: string, element: Based): string {
  return holdsAddress(element.name) ? addressWritten(text, element) : withWholeLetters(text);
}

/** The text of an address; that of a link under a base is the whole address from here on. */
function addressWritten(text: string, { name, base }: Based): string {
  const typed = decodeHTMLAttribute(text);
  const isRelative = base !== null && localName(name) === 'link' && typed.trim() !== '';
  const whole = isRelative ? URL.parse(typed.trim(), base) : null;
  return escapeUTF8(whole?.href ?? typed);
}

/** An element of which only the text is known. */
export function elementWritten(name: string, text: string, base: string | null): string {
  return `<${name}>${textWritten(escapeUTF8(text), { name, base })}</${name}>`;
}

/** The attributes of an element; the address of a link is whole. */
export function attributesWritten(attributes: Tag['attributes'], { name, base }: Based): string {
  const written = [...withMode(attributes)].map(([key, value]) => {
    const isLink = key === 'href' && base !== null && localName(name) === 'link';
    const whole = isLink ? (URL.parse(value, base)?.href ?? value) : value;
    return ` ${key}="${escapeUTF8(whole)}"`;
  });
  return written.join('');
}

/** Atom 0.3 says by `mode` what Atom 1.0 says by the type. */
function withMode(attributes: Tag['attributes']): Tag['attributes'] {
  if (attributes.get('mode') !== 'base64') return attributes;
  return new Map([...attributes, ['type', 'application/octet-stream']]);
}
