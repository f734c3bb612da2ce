/** Finds what stands before a verb: its phrase, and the verb of saying that it hangs on. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isPlainVerb } from './kinds.ts';
import type { Sentence, Stretch } from './sentence.ts';

/** The farthest back that it goes, in tokens. */
const LONGEST = 24;

/** All that stands before a verb with what its prepositions bring: “the $20M round for X”, from the last sign, verb or clause on. */
export function subjectPhrase({ tokens, at }: Sentence, end: number): Stretch {
  let from = end;
  while (from > Math.max(0, end - LONGEST)) {
    const before = tokens[from - 1];
    if (!before) break;
    if (!at[from - 1] && (isSignOf(before) || isOther(before))) break;
    from--;
  }
  return { from, to: end };
}

const isSignOf = ({ shape, low }: Sentence['tokens'][number]) =>
  shape === SHAPE.sign && !['-', "'s", "'", '&', '%', '"', '“', '”'].includes(low);

const isOther = (token: Sentence['tokens'][number]) =>
  isOf(token, KIND.relative | KIND.subordinator) || (isPlainVerb(token) && !isOf(token, KIND.past));

/** So far before a verb that says so stands, in tokens. */
const FARTHEST_SAYING = 14;

/** The token of the verb of saying that what begins at a token hangs on: “said on Monday it had …”; null for none. */
export function sayingBefore(
  { tokens, at }: Pick<Sentence, 'tokens' | 'at'>,
  from: number,
): number | null {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST_SAYING); index--) {
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
