/** Letters of a byte each, as programs wrote them before Unicode: those of Windows and those of the old Mac. */

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/**
 * A line of such letters; `isMac` where its file is known to come from a Mac. Else the table by which it reads as people
 * of the west write: their letters, and no capital or sign inside of a word. Null for bytes that are no text in either.
 */
export function olderLetters(bytes: Uint8Array, isMac: boolean): string | null {
  const mac = new TextDecoder('macintosh').decode(bytes);
  if (CONTROL.test(mac)) return null;
  if (isMac) return mac;
  const windows = new TextDecoder('windows-1252').decode(bytes);
  return likely(mac) > likely(windows) ? mac : windows;
}

const USUAL = /[éèêëáàâãäåöôòóõøüúùûíìîïñçßæÉÈÅÄÖÜØÇÑÁÓÍÚ’‘“”–—…™®©°£€]/gu;
/** Signs inside of words, and capitals behind small letters: the marks of letters that were read by the wrong table. */
const STRANGE =
  /(?<=\p{L})[^\p{L}\p{M}\p{N}\s'’‘.,;:!?&/()"“”«»|_–—-](?=\p{L})|(?<=\p{Ll})(?![A-Z])\p{Lu}|[\x80-\x9f]/gu;

const likely = (text: string): number => countOf(text, USUAL) - 2 * countOf(text, STRANGE);

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
