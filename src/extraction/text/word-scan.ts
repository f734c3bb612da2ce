/** Scans the words of one text: the end of each, its hash and the look of its letters, in one pass over them. */
import { hashed } from '../lexicon/word-table.ts';
import { BLANK, DIGIT, kindOf, LETTER } from './characters.ts';
import { SHAPE, type TokenShape } from './token.ts';

export const APOSTROPHE = 39;
export const CURLY = 0x2019;
const DOT = 46;
const UNDERSCORE = 95;

/** The word scanned last. */
export class WordScan {
  readonly #text: string;
  start = 0;
  /** The place behind its last character. */
  end = 0;
  /** As the table of words has it. */
  hash = 0;
  isAscii = true;
  /** Letters of ASCII. */
  #capitals = 0;
  #smalls = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Scans the word that begins at a character, up to another. */
  begin(start: number, to: number): void {
    this.start = start;
    this.end = start;
    this.hash = 0;
    this.isAscii = true;
    this.#capitals = 0;
    this.#smalls = 0;
    this.#goOn(to);
  }

  /** Scans the hyphen behind the word and the word behind that, as one with it. */
  join(to: number): void {
    this.hash = hashed(this.hash, this.#text.charCodeAt(this.end));
    this.end++;
    this.#goOn(to);
  }

  /** Dots and apostrophes inside a word are its own: U.S., Observe.AI, don’t; a possessive s is not. */
  #goOn(to: number): void {
    const text = this.#text;
    const first = this.end;
    let { end, hash } = this;
    let dots = 0;
    for (; end < to; end++) {
      const code = text.charCodeAt(end);
      const kind = kindOf(code);
      if (kind !== LETTER && kind !== DIGIT) {
        const next = end + 1 < to ? kindOf(text.charCodeAt(end + 1)) : BLANK;
        if (next !== LETTER) break;
        if (code === DOT) dots++;
        else if (code === APOSTROPHE || code === CURLY) {
          if (this.#isPossessive(end, to)) break;
        } else if (code !== UNDERSCORE) break;
      }
      hash = hashed(hash, code);
      if (code >= 128) this.isAscii = false;
      else if (code >= 97) this.#smalls += kind === LETTER ? 1 : 0;
      else if (kind === LETTER) this.#capitals++;
    }
    const isInitials = dots > 0 && end - first === dots * 2 + 1 && text.charCodeAt(end) === DOT;
    if (isInitials && end < to) {
      hash = hashed(hash, DOT);
      end++;
    }
    this.end = end;
    this.hash = hash;
  }

  #isPossessive(at: number, to: number): boolean {
    const code = this.#text.charCodeAt(at + 1);
    if (code !== 115 && code !== 83) return false;
    return at + 2 >= to || kindOf(this.#text.charCodeAt(at + 2)) !== LETTER;
  }

  /** The look of the word, whose small form is given where letters beyond ASCII are in it. */
  shape(low: string): TokenShape {
    if (!this.isAscii) return shapeOf(this.#text.slice(this.start, this.end), low);
    if (this.#capitals === 0) return SHAPE.lower;
    if (this.#capitals === 1 && this.#text.charCodeAt(this.start) < 97) return SHAPE.capital;
    return this.#smalls === 0 ? SHAPE.upper : SHAPE.mixed;
  }
}

function shapeOf(written: string, low: string): TokenShape {
  if (written === low) return SHAPE.lower;
  if (written.slice(1) === low.slice(1)) return SHAPE.capital;
  return written === written.toUpperCase() ? SHAPE.upper : SHAPE.mixed;
}
