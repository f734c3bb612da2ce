/** The text of bytes that came from somewhere: which encoding they are in is decided once, by what is surest. */

/** The first bytes are looked through for a declaration. */
const HEAD = 1_024;
const LAST_RESORT = 'windows-1252';

/** The marks that begin a text, and how the first characters of a declaration, `<?`, look without one. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0x3c, 0, 0x3f], 'utf-16be'],
  [[0x3c, 0, 0x3f, 0], 'utf-16le'],
];

/**
 * Decodes bytes: a byte order mark, then the header's charset, then the declaration in the text, then UTF-8 where it
 * is valid, then windows-1252. A named encoding that is unknown, or in which the bytes make no text, is passed over.
 */
export function decoded(bytes: Uint8Array, contentType: string | null = null): string {
  const begun = BEGINNINGS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const named = [charsetOf(contentType), declaredIn(bytes)].flatMap((name) => name ?? []);
  const tried = begun ? [begun[1]] : [...named.filter(isOfBytes), 'utf-8'];
  for (const encoding of tried) {
    const text = decodedAs(bytes, encoding, begun === undefined);
    if (text !== null) return text.replace(/[\x80-\x9F]/g, asMeant);
  }
  return decodedAs(bytes, LAST_RESORT, false) ?? '';
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
