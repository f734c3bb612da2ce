/** The smallest pieces of a text: words, figures and signs, each with its place in it. */
import type { Word } from '../lexicon/word.ts';

/** The look of a token: a word without capitals, with a first capital, of capitals alone, with capitals inside; a figure; a sign. */
export const SHAPE = { lower: 0, capital: 1, upper: 2, mixed: 3, figure: 4, sign: 5 } as const;
export type TokenShape = (typeof SHAPE)[keyof typeof SHAPE];

/** A word, a figure or a sign. */
export interface TextToken {
  /** Its first character in the text, and the one behind its last. */
  start: number;
  end: number;
  /** In lower case, apostrophes plain. */
  low: string;
  shape: TokenShape;
  /** True where a blank, or nothing, stands before it. */
  gap: boolean;
  /** The entry of the language's words; null for a word that has none. */
  word: Word | null;
}

/** True of a word that a name may have: it begins with a capital or has one inside. */
export const isCapital = (token: TextToken): boolean =>
  token.shape === SHAPE.capital || token.shape === SHAPE.upper || token.shape === SHAPE.mixed;
