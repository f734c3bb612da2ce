/** Reported speech: behind “said” a pluperfect tells what is news, and nothing older. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isPlainVerb } from './kinds.ts';
import type { Sentence } from './sentence.ts';

/** So far before a verb that says so stands, in tokens. */
const FARTHEST = 14;

/** The token of the verb of saying that what begins at a token hangs on: “said on Monday it had …”; null for none. */
export function sayingBefore(
  { tokens, at }: Pick<Sentence, 'tokens' | 'at'>,
  from: number,
): number | null {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST); index--) {
    const token = tokens[index];
    if (!token) return null;
    if (at[index]) continue;
    if (isOf(token, KIND.saying) && isOf(token, KIND.verb)) return index;
    if (token.shape === SHAPE.sign && !INSIDE.has(token.low)) return null;
    const isOther = isOf(token, KIND.relative | KIND.subordinator) && token.low !== 'that';
    if (isOther || isPlainVerb(token)) return null;
  }
  return null;
}

const INSIDE = new Set(['-', "'s", "'", '&']);
