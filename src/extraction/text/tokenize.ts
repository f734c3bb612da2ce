/**
 * Cuts a stretch of text into tokens in one pass. Markdown's signs, addresses and tags are no tokens; entities of HTML
 * are the sign that they mean. Time grows with the length alone.
 */
import { currencyOf } from '../../domain/money/currency.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Word } from '../lexicon/word.ts';
import { lowered, type WordTable } from '../lexicon/word-table.ts';
import { BLANK, DIGIT, kindOf, LETTER, SIGN } from './characters.ts';
import { SHAPE, type TextToken, type TokenShape } from './token.ts';
import { APOSTROPHE, CURLY, WordScan } from './word-scan.ts';

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const HYPHEN = 45;
const LONGEST_COMPOUND = 24;
/** The length of a currency's code. */
const CODE = 3;
const SHORTEST_BY_ENDING = 5;
/** Before a hyphen they leave a verb what it is: re-acquire. */
const PREFIXES = new Set(['re', 'co']);

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', ' '],
  ['#39;', "'"],
  ['#36;', '$'],
];

/** The farthest that a tag of HTML reaches. */
const LONGEST_TAG = 400;

/** Reads tokens of one text, stretch by stretch, left to right. */
export class Tokenizer {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #scan: WordScan;
  #at = 0;
  #to = 0;
  #gap = true;
  #tokens: TextToken[] = [];
  /** The next closing sign of each kind, so that none is looked for twice. */
  readonly #closing = new Map<string, number>();

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#scan = new WordScan(text);
  }

  /** The tokens of the text from one character to another. */
  tokens(from: number, to: number): TextToken[] {
    this.#at = from;
    this.#to = to;
    this.#gap = true;
    this.#tokens = [];
    while (this.#at < to) this.#step();
    return this.#tokens;
  }

  #step(): void {
    const at = this.#at;
    const kind = kindOf(this.#text.charCodeAt(at));
    if (kind === LETTER) this.#word(at);
    else if (kind === DIGIT) this.#figure(at);
    else if (kind === SIGN) this.#sign(at);
    else {
      if (kind === BLANK) this.#gap = true;
      this.#at = at + 1;
    }
  }

  #push(end: number, low: string, shape: TokenShape, word: TextToken['word']): void {
    this.#tokens.push({ start: this.#at, end, low, shape, gap: this.#gap, word });
    this.#at = end;
    this.#gap = false;
  }

  #word(start: number): void {
    const [text, scan] = [this.#text, this.#scan];
    scan.begin(start, this.#endOfCurrency(start) ?? this.#to);
    const found = this.#compound(start) ?? this.#lexicon.words.find(text, scan);
    const { end } = scan;
    const low = found?.low ?? lowered(text.slice(start, end));
    const behind = text.charCodeAt(end);
    if (behind === COLON && low.startsWith('http') && text.startsWith('://', end)) {
      this.#at = this.#endOfAddress(end);
      return;
    }
    const shape = scan.shape(low);
    const isNear = !this.#gap || behind === HYPHEN;
    const isPart = isNear && shape === SHAPE.lower && this.#isPart(end);
    const part = isPart ? this.#lexicon.parts.get(low) : undefined;
    const word = part ?? found?.word ?? this.#byEnding(low, shape);
    this.#push(end, low, shape, word);
  }

  /** “EUR38 million”: the code of a currency that touches its figure; null for other words. */
  #endOfCurrency(start: number): number | null {
    const end = start + CODE;
    if (end >= this.#to || kindOf(this.#text.charCodeAt(end)) !== DIGIT) return null;
    const code = this.#text.slice(start, end);
    return /^[A-Z]{3}$/.test(code) && currencyOf(code) === code ? end : null;
  }

  #byEnding(low: string, shape: TokenShape): Word | null {
    if (shape !== SHAPE.lower || low.length < SHORTEST_BY_ENDING) return null;
    return this.#lexicon.endings.find(({ ending }) => low.endsWith(ending))?.word ?? null;
  }

  /** True of a word that a hyphen joins to another: “backed” of “Accel-backed”. */
  #isPart(end: number): boolean {
    const [before, far] = [this.#tokens.at(-1), this.#tokens.at(-2)];
    if (before?.low === '-' && !before.gap && !this.#gap)
      return (
        far !== undefined &&
        far.low !== '-' &&
        far.shape !== SHAPE.figure &&
        (!PREFIXES.has(far.low) || this.#isNameEnd(far))
      );
    const isJoined = this.#text.charCodeAt(end) === HYPHEN;
    return isJoined && kindOf(this.#text.charCodeAt(end + 1)) === LETTER;
  }

  /** “Mirabo Co-backed”: a capital behind another. */
  #isNameEnd({ shape, gap }: TextToken): boolean {
    const name = this.#tokens.at(-3);
    return shape === SHAPE.capital && gap && name?.shape === SHAPE.capital;
  }

  /** The entry of the scanned word with that behind its hyphen; null where the language does not have “start-up” as one word. */
  #compound(start: number): ReturnType<WordTable['find']> {
    const [text, scan] = [this.#text, this.#scan];
    const { end } = scan;
    if (text.charCodeAt(end) !== HYPHEN || kindOf(text.charCodeAt(end + 1)) !== LETTER) return null;
    scan.join(this.#to);
    const isShort = scan.end <= this.#to && scan.end - start <= LONGEST_COMPOUND;
    const found = isShort ? this.#lexicon.words.find(text, scan) : null;
    if (!found) scan.begin(start, end);
    return found;
  }

  #endOfAddress(at: number): number {
    let end = at;
    while (end < this.#to && kindOf(this.#text.charCodeAt(end)) !== BLANK) end++;
    return end;
  }

  #figure(start: number): void {
    const text = this.#text;
    let end = start + 1;
    for (; end < this.#to; end++) {
      const code = text.charCodeAt(end);
      if (code >= 48 && code <= 57) continue;
      const isInside = (code === DOT || code === COMMA) && end + 1 < this.#to;
      const next = isInside ? text.charCodeAt(end + 1) : 0;
      if (!(next >= 48 && next <= 57)) break;
    }
    this.#push(end, text.slice(start, end), SHAPE.figure, null);
  }

  #sign(start: number): void {
    const text = this.#text;
    const code = text.charCodeAt(start);
    if (code === 93) this.#afterBracket(start);
    else if (code === 60 && this.#skipTag(start)) return;
    else if (code === 38 || code === 35) this.#entity(start);
    else if (code === APOSTROPHE || code === CURLY) this.#apostrophe(start, start + 1);
    else {
      const size = code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      const end = Math.min(start + size, this.#to);
      const low = text.slice(start, end);
      this.#push(end, low, SHAPE.sign, this.#lexicon.words.get(low) ?? null);
    }
  }

  /** The address of a link is no part of what is said. */
  #afterBracket(at: number): void {
    const opens = this.#text.charCodeAt(at + 1) === 40;
    const close = opens ? this.#next(')', at) : -1;
    this.#at = close > 0 && close < this.#to ? close + 1 : at + 1;
  }

  #skipTag(at: number): boolean {
    const kind = kindOf(this.#text.charCodeAt(at + 1));
    if (kind !== LETTER && this.#text.charCodeAt(at + 1) !== 47) return false;
    const close = this.#next('>', at);
    if (close < 0 || close >= this.#to || close - at > LONGEST_TAG) return false;
    this.#at = close + 1;
    this.#gap = true;
    return true;
  }

  #next(sign: string, at: number): number {
    const known = this.#closing.get(sign) ?? 0;
    if (known < 0 || known > at) return known;
    const found = this.#text.indexOf(sign, at);
    this.#closing.set(sign, found);
    return found;
  }

  #entity(at: number): void {
    const found = ENTITIES.find(([written]) => this.#text.startsWith(written, at));
    if (!found) this.#push(at + 1, this.#text.charAt(at), SHAPE.sign, null);
    else if (found[1] === "'") this.#apostrophe(at, at + found[0].length);
    else if (found[1] === ' ') {
      this.#at = at + found[0].length;
      this.#gap = true;
    } else this.#push(at + found[0].length, found[1], SHAPE.sign, null);
  }

  /** A possessive `'s` is one token, at an entity too: its blank is damage. */
  #apostrophe(start: number, end: number): void {
    const s = this.#text.charCodeAt(end);
    const ends = end + 1 >= this.#to || kindOf(this.#text.charCodeAt(end + 1)) !== LETTER;
    const isEntity = end - start > 1;
    if ((s === 115 || s === 83) && ends && (!this.#gap || isEntity)) {
      this.#gap = false;
      this.#push(end + 1, "'s", SHAPE.sign, null);
    } else this.#push(end, "'", SHAPE.sign, null);
  }
}
