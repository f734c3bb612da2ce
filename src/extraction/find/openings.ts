/** Looks at the words of a sentence before anybody reads it: most sentences tell nothing, and are passed over. */
import type { Pattern } from '../frames/pattern.ts';
import type { AskedWords } from '../lexicon/asked-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { AskingPattern } from '../lexicon/word.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** A word that starts patterns of which the sentence has all the words. */
export interface Opening {
  at: number;
  patterns: readonly Pattern[];
}

/** The first look at a sentence. */
interface FirstLook {
  /** The words that may tell something. */
  openings: readonly Opening[];
  /** True where a pattern has the words that it names, whether or not its slots can be filled. */
  isOpen: boolean;
  /** True where a number and a currency stand in it. */
  hasSum: boolean;
}

const NOTHING: FirstLook = { openings: [], isOpen: false, hasSum: false };
/** The length of a currency's code. */
const CODE = 3;

/** Takes the first look at sentences, one after the other. */
export class Openings {
  readonly #asked: AskedWords;
  /** By the number of an ask, the last sentence that met it. */
  readonly #met: Uint32Array;
  #sentence = 0;

  constructor({ asked }: Lexicon) {
    this.#asked = asked;
    this.#met = new Uint32Array(asked.count);
  }

  /** The first look at the tokens of a sentence. */
  in(tokens: readonly TextToken[]): FirstLook {
    if (!tokens.some(isStart)) return NOTHING;
    this.#meet(tokens);
    const openings: Opening[] = [];
    let isOpen = false;
    for (let at = 0; at < tokens.length; at++) {
      const starting = tokens[at]?.word?.patterns;
      if (!starting) continue;
      const named = starting.filter(({ words }) => this.#meetsAll(words));
      isOpen ||= named.length > 0;
      const patterns = this.#fillable(named);
      if (patterns.length > 0) openings.push({ at, patterns });
    }
    const { number, currency } = this.#asked;
    return { openings, isOpen, hasSum: this.#meets(number) && this.#meets(currency) };
  }

  #fillable(named: readonly AskingPattern[]): Pattern[] {
    const found: Pattern[] = [];
    for (const { pattern, fillings } of named) if (this.#meetsAll(fillings)) found.push(pattern);
    return found;
  }

  /** Notes the asks that the words of a sentence meet. */
  #meet(tokens: readonly TextToken[]): void {
    const { others, number, currency } = this.#asked;
    this.#sentence++;
    for (const { low, shape, word } of tokens) {
      if (shape === SHAPE.figure) this.#met[number] = this.#sentence;
      else if (shape === SHAPE.upper && low.length === CODE) this.#met[currency] = this.#sentence;
      const met = word?.meets ?? others.get(low);
      if (met) for (const ask of met) this.#met[ask] = this.#sentence;
    }
  }

  #meets(ask: number): boolean {
    return this.#met[ask] === this.#sentence;
  }

  #meetsAll(asks: readonly number[]): boolean {
    for (const ask of asks) if (!this.#meets(ask)) return false;
    return true;
  }
}

const isStart = ({ word }: TextToken): boolean => word !== null && word.patterns !== null;
