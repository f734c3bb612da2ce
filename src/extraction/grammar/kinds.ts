/** Questions about tokens that every part of the grammar asks. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE, type TextToken } from '../text/token.ts';

/** The kinds of a token, none for a word that is not known. */
export const kindsOf = (token: TextToken | undefined): number => token?.word?.kinds ?? 0;
/** True of a token of one of these kinds. */
export const isOf = (token: TextToken | undefined, kinds: number): boolean =>
  (kindsOf(token) & kinds) !== 0;
/** The form by which patterns name it. */
export const lemmaOf = (token: TextToken): string => token.word?.lemma ?? token.low;
/** True of a verb that can be nothing else. */
export const isPlainVerb = (token: TextToken | undefined): boolean =>
  isOf(token, KIND.verb) && !isOf(token, KIND.noun | KIND.adjective);
/** “its previously announced purchase”: the adverb is about the participle alone. */
export const isOfParticiple = (tokens: readonly TextToken[], at: number): boolean =>
  isOf(tokens[at - 1], KIND.determiner) && isOf(tokens[at + 1], KIND.past);
/** “(NYSE: X)”: a colon in brackets parts nothing. */
export const isTicker = (tokens: readonly TextToken[], at: number): boolean =>
  tokens[at]?.low === ':' && tokens[at - 2]?.low === '(';
/** True of a sign. */
export const isSign = (token: TextToken | undefined, sign: string): boolean =>
  token?.shape === SHAPE.sign && token.low === sign;
