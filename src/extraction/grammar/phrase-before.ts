/** The phrase that a verb has before it. */
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
