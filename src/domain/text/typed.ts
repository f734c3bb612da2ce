/** Text as it was typed: made plain for reading, and said back in an error. */

const LONGEST = 2_000;

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SIGNS: Readonly<Record<string, string>> = { '￥': '¥', '￡': '£', '￦': '₩' };

/**
 * The text with single plain spaces, no space around it, and full-width letters, digits and signs as plain
 * ones. A text beyond 2,000 characters is cut there and ends in `…`, so that no part of it reads as the whole.
 */
export function tidy(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return whole
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[￥￡￦]/g, (wide) => FULL_WIDTH_SIGNS[wide] ?? wide)
    .trim()
    .replace(/\s+/g, ' ');
}

/** Typed text as an error quotes it: one line, at most 60 characters. */
export function shown(text: string): string {
  const line = [...text.trim().slice(0, LONGEST).replace(/\s+/g, ' ')];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

/** Words that stand for "nothing is stated". */
export const isNothing = (typed: string): boolean =>
  /^(?:|-|–|—|none|n\/?a|unknown|undisclosed|not (?:stated|disclosed|known))$/i.test(typed.trim());

/** A value as it would be typed: in quotes where it has spaces. */
export const quote = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** The words of a question: quotes keep spaces together, `key:` takes the word after it. */
export function tokens(typed: string): Token[] {
  const found: Token[] = [];
  const scan = new Scan(typed);
  while (!scan.isAtEnd()) {
    const key = scan.take(KEY)?.slice(0, -1).toLowerCase();
    if (key !== undefined) scan.take(BLANKS);
    const quoted = scan.quoted();
    const value = quoted ?? scan.take(WORD);
    if (key !== undefined || value !== null)
      found.push(tokenOf(key, value?.trim() ?? '', quoted !== null));
    // Blanks, and a quote that nothing closes.
    else scan.skip();
  }
  return found;
}

function tokenOf(key: string | undefined, value: string, isQuoted: boolean): Token {
  const token: Token = key === undefined ? { value } : { key, value };
  if (isQuoted) token.quoted = true;
  return token;
}

/** A filter's name, and no address's. */
const KEY = /(?!https?:\/\/)[\p{L}_-]+:/uy;
const WORD = /[^\s"“”]+/uy;
const BLANKS = /\s*/uy;
const OPENING = '"“”„';
const CLOSING = /["“”]/g;

/** Reads a text from left to right, no part of it more than a few times. */
class Scan {
  readonly #text: string;
  #at = 0;
  /** True once it is known that no quote closes behind here. */
  #isOpen = false;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd = (): boolean => this.#at >= this.#text.length;

  skip(): void {
    this.#at += 1;
  }

  /** Reads what a sticky pattern finds here; null where it finds nothing. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return null;
    const from = this.#at;
    this.#at = pattern.lastIndex;
    return this.#text.slice(from, this.#at);
  }

  /** Reads the words in quotes that begin here; null where none do, or nothing closes them. */
  quoted(): string | null {
    const from = this.#at + 1;
    if (this.#isOpen || !OPENING.includes(this.#text.charAt(this.#at) || ' ')) return null;
    CLOSING.lastIndex = from;
    this.#isOpen = !CLOSING.test(this.#text);
    if (this.#isOpen) return null;
    this.#at = CLOSING.lastIndex;
    return this.#text.slice(from, this.#at - 1);
  }
}

/** A word of a question, or a filter with the word after it. */
export interface Token {
  key?: string;
  value: string;
  /** Typed in quotes: nothing more belongs to it. */
  quoted?: true;
}
