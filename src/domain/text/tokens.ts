/** The words of a question as it was typed, with its filters and quotes. */

/** The words of a question: quotes keep spaces together, `key:` takes the word after it. A word that is no key ends a clause with a colon and a blank. */
export function tokens(typed: string, isKey: (word: string) => boolean = () => true): Token[] {
  const found: Token[] = [];
  const scan = new Scan(typed);
  while (!scan.isAtEnd()) {
    const clause = scan.take(CLAUSE, (said) => !isKey(keyOf(said)));
    if (clause !== null) {
      found.push({ value: clause.slice(0, -1) });
      continue;
    }
    const said = scan.take(KEY);
    const key = said === null ? undefined : keyOf(said);
    if (key !== undefined) scan.take(BLANKS);
    const read = key === undefined ? scan.value() : scan.values();
    if (key !== undefined || read)
      found.push(tokenOf(key, read?.value.trim() ?? '', read?.isQuoted));
    // Blanks, and a quote that nothing closes.
    else scan.skip();
  }
  return found;
}

function tokenOf(key: string | undefined, value: string, isQuoted = false): Token {
  const token: Token = key === undefined ? { value } : { key, value };
  if (isQuoted) token.quoted = true;
  return token;
}

/** A filter's name, and no address's. */
const KEY = /(?!https?:\/\/)[\p{L}_-]+:/uy;
const CLAUSE = /(?!https?:\/\/)[\p{L}_-]+:(?=\s)/uy;
const keyOf = (said: string): string => said.slice(0, -1).toLowerCase();
const WORD = /[^\s"“”]+/uy;
const BLANKS = /\s*/uy;
/** A comma that one more value stands behind. */
const COMMA = /,(?:[ \t]*(?=["“”„])|(?=\S)(?![\p{L}_-]+:))/uy;
/** Blanks, where words in quotes stand behind them. */
const BEFORE_QUOTE = /[ \t]*(?=["“”„])/uy;
const OPENING = '"“”„';
const CLOSING = /["“”]/g;

interface Value {
  value: string;
  isQuoted: boolean;
}

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

  /** Reads what a sticky pattern finds here; null where it finds nothing, or what is not wanted. */
  take(pattern: RegExp, isWanted: (found: string) => boolean = () => true): string | null {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return null;
    const found = this.#text.slice(this.#at, pattern.lastIndex);
    if (!isWanted(found)) return null;
    this.#at += found.length;
    return found;
  }

  /** Reads a word, or the words in quotes; null where neither begins here. */
  value(): Value | null {
    const quoted = this.quoted();
    const value = quoted ?? this.take(WORD);
    return value === null ? null : { value, isQuoted: quoted !== null };
  }

  /** Reads values with commas between, some of them in quotes: `Sequoia,"Andreessen Horowitz"`. */
  values(): Value | null {
    const first = this.value();
    if (!first) return null;
    const parts = [first];
    for (let last = first; this.take(last.isQuoted ? COMMA : BEFORE_QUOTE) !== null; ) {
      if (!last.isQuoted && !last.value.endsWith(',')) break;
      const next = this.value();
      if (!next) break;
      parts.push(next);
      last = next;
    }
    if (parts.length === 1) return first;
    const value = parts.map((part) => part.value.replace(/,$/, '')).join(',');
    return { value, isQuoted: parts.some(({ isQuoted }) => isQuoted) };
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
