/** Words by their letters, looked up where they stand in a text, in any case, without cutting them out of it. */
import type { Word } from './word.ts';

/** A word as the table has it: one string for all of its places in all texts. */
interface WordEntry {
  /** In lower case, apostrophes plain. */
  low: string;
  word: Word;
}

const CURLY = 0x2019;
const APOSTROPHE = 39;
/** Most places are empty, so that few words are compared with one that is looked for. */
const PLACES_A_WORD = 4;

/** A word where it stands in a text, with the hash of its characters. */
interface SpelledWord {
  start: number;
  end: number;
  hash: number;
  isAscii: boolean;
}

/** A table of words in lower case. */
export class WordTable {
  readonly #words: ReadonlyMap<string, Word>;
  readonly #places: (WordEntry | undefined)[];
  readonly #mask: number;

  constructor(words: ReadonlyMap<string, Word>) {
    const size = 2 ** Math.ceil(Math.log2(words.size * PLACES_A_WORD + 1));
    this.#words = words;
    this.#places = new Array<WordEntry | undefined>(size).fill(undefined);
    this.#mask = size - 1;
    for (const [low, word] of words) this.#places[this.#freeFor(low)] = { low, word };
  }

  /** The entry of a word in lower case; undefined where it has none. */
  get(low: string): Word | undefined {
    return this.#words.get(low);
  }

  /** The entry of a word of a text, given its hash; null where it has none. */
  find(text: string, { start, end, hash, isAscii }: SpelledWord): WordEntry | null {
    let place = hash & this.#mask;
    for (let entry = this.#places[place]; entry; entry = this.#places[place]) {
      if (isAt(text, start, end, entry.low)) return entry;
      place = (place + 1) & this.#mask;
    }
    return isAscii ? null : this.#folded(text.slice(start, end));
  }

  /** A word with capitals beyond ASCII. */
  #folded(written: string): WordEntry | null {
    const low = lowered(written);
    const word = this.#words.get(low);
    return word ? { low, word } : null;
  }

  #freeFor(low: string): number {
    let hash = 0;
    for (let at = 0; at < low.length; at++) hash = hashed(hash, low.charCodeAt(at));
    let place = hash & this.#mask;
    while (this.#places[place]) place = (place + 1) & this.#mask;
    return place;
  }
}

/** A word in lower case, its apostrophes plain. */
export function lowered(written: string): string {
  const low = written.toLowerCase();
  return low.includes('’') ? low.replaceAll('’', "'") : low;
}

/** The codes of ASCII, those of capitals as of their small letters. */
const SMALL = new Uint8Array(128);
for (let code = 0; code < 128; code++) SMALL[code] = code >= 65 && code <= 90 ? code + 32 : code;

/** The code of the small letter of a capital of ASCII; every other code as it is. */
function small(code: number): number {
  if (code < 128) return SMALL[code] ?? code;
  return code === CURLY ? APOSTROPHE : code;
}

/** The hash of a word with one more character, from 0 on: FNV-1a, the high bits folded in since the low ones alone choose the place. */
export function hashed(hash: number, code: number): number {
  const next = Math.imul(hash ^ small(code), 0x01000193);
  return next ^ (next >>> 15);
}

function isAt(text: string, start: number, end: number, low: string): boolean {
  if (low.length !== end - start) return false;
  for (let at = start; at < end; at++)
    if (small(text.charCodeAt(at)) !== low.charCodeAt(at - start)) return false;
  return true;
}
