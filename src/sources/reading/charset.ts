/** The text of bytes that came from somewhere: which encoding they are in is decided once, by what is surest. */

/** The first bytes are looked through for a declaration. */
const HEAD = 1_024;
const LAST_RESORT = 'windows-1252';

/** The marks that begin a text, and how its first character, `<` or `{`, looks without one. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0x3c], 'utf-16be'],
  [[0x3c, 0], 'utf-16le'],
  [[0, 0x7b], 'utf-16be'],
  [[0x7b, 0], 'utf-16le'],
];

/**
 * Decodes bytes: a byte order mark, then the header's charset, then the declaration in the text, then UTF-8 where it
 * is valid, then windows-1252. A named encoding that is unknown, or in which the bytes make no text, is passed over;
 * one in which most of them do is taken before the last resort.
 */
export function decoded(bytes: Uint8Array, contentType: string | null = null): string {
  return textOfBytes(bytes, contentType).replace(/[\x80-\x9F]/g, asMeant);
}

function textOfBytes(bytes: Uint8Array, contentType: string | null): string {
  const begun = BEGINNINGS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (begun) return decodedAs(bytes, begun[1], false) ?? '';
  const named = [charsetOf(contentType), declaredIn(bytes)].flatMap((name) => name ?? []);
  const tried = [...named.map(labelOf).filter(isOfBytes), 'utf-8'];
  // What a server says by default of every text, where the bytes say better.
  const isByDefault = tried[0] !== undefined && BY_DEFAULT.test(tried[0]);
  for (const encoding of isByDefault ? ['utf-8', ...tried] : tried) {
    const text = decodedAs(bytes, encoding, true);
    if (text !== null) return text;
  }
  for (const encoding of tried) {
    const text = decodedAs(bytes, encoding, false);
    if (text !== null && isMostlyText(text)) return text;
  }
  return decodedAs(bytes, LAST_RESORT, false) ?? '';
}

const BY_DEFAULT = /^(?:us-ascii|ascii|latin1|iso-8859-1|windows-1252)$/i;

/** True where of the letters beyond ASCII more can be read than not: a byte was lost, not the encoding mistaken. */
function isMostlyText(text: string): boolean {
  const beyond = text.match(/[^\0-\x7F]/gu) ?? [];
  const lost = beyond.filter((letter) => letter === '�').length;
  return beyond.length > 2 * lost;
}

/** Encodings by the names of other systems, as the decoder knows them. */
const LABELS: readonly (readonly [written: RegExp, label: string])[] = [
  [/^(?:windows|win|cp|ms)[-_]?(125\d|874)$/, 'windows-$1'],
  [/^(?:iso)?[-_]?8859[-_](\d\d?)(?:[-_:]\w+)?$/, 'iso-8859-$1'],
  [/^latin[-_](\d\d?)$/, 'latin$1'],
  [/^(?:windows|win|cp|ms)[-_]?(?:932|31j)$/, 'shift_jis'],
  [/^(?:windows|win|cp|ms)[-_]?936$/, 'gbk'],
  [/^(?:(?:windows|win|cp|ms)[-_]?949|uhc)$/, 'euc-kr'],
  [/^(?:windows|win|cp|ms)[-_]?950$/, 'big5'],
  [/^(?:windows|cp)[-_]?65001$/, 'utf-8'],
  [/^euc[-_]?(jp|kr)$/, 'euc-$1'],
  [/^euc[-_]?cn$/, 'gbk'],
  [/^koi8[-_]?([ru])$/, 'koi8-$1'],
  [/^ansi$/, 'windows-1252'],
];

/** The name of an encoding as the decoder knows it. */
function labelOf(written: string): string {
  const name = written.trim().toLowerCase();
  const found = LABELS.find(([pattern]) => pattern.test(name));
  return found ? name.replace(...found) : name;
}

/** A control that no text holds, as the letter that windows-1252 has in its place. */
const asMeant = (control: string) =>
  new TextDecoder(LAST_RESORT).decode(Uint8Array.of(control.charCodeAt(0)));

/** The charset of a Content-Type header; null where it names none. */
function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** The encoding that an XML declaration or a `<meta>` names. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = /<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)["']/i.exec(head)?.[1];
  return declared ?? /<meta\s[^>]*?charset\s*=\s*["']?([^\s"'>]+)/i.exec(head)?.[1] ?? null;
}

/** A text that begins with one byte a character is in no encoding of two or four. */
const isOfBytes = (encoding: string) => !/^(?:utf|u|ucs)[-_]?(?:16|32|2$|4$)/i.test(encoding);

/** The text; null for an encoding that is unknown, or strictly for bytes that are none of its text. */
function decodedAs(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  if (encoding.startsWith('utf-32')) return fromUtf32(bytes, encoding === 'utf-32le');
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return null;
  }
}

function fromUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    characters.push(code <= 0x10_ff_ff ? String.fromCodePoint(code) : '�');
  }
  return characters.join('').replace(/^\uFEFF/, '');
}
