/** The telling words that two tellings share: a headline is rewritten, its rare words stay. */
import { type Compared, type Comparing, shared } from './comparing.ts';
import { profileOf } from './profiles.ts';
import type { Weighed } from './reasons.ts';

/** The number of other tellings of the time that have a word, by its number; the more, the less it tells. */
export type RarityOf = (word: number) => number;

/** Fewer words than so many say nothing by being others. */
const TELLING = 4;
/** The points against tellings that share no word at all. */
const NONE_SHARED = -0.1;
const MOST_NAMED = 6;

/** Compares the telling words, names apart. */
export function wordsLikeness(
  a: Compared,
  b: Compared,
  comparing: Comparing,
  rarityOf: RarityOf = () => 0,
): Weighed[] {
  const weightOf = (words: readonly number[]) =>
    words.reduce((sum, word) => sum + 1 / (1 + Math.log2(1 + rarityOf(word))), 0);
  const both = shared(a.words, b.words);
  if (both.length === 0) {
    const isTold = a.words.length >= TELLING && b.words.length >= TELLING;
    return isTold ? [{ reason: { kind: 'words', words: [] }, points: NONE_SHARED }] : [];
  }
  const share = weightOf(both) / Math.sqrt(weightOf(a.words) * weightOf(b.words));
  const words = both.slice(0, MOST_NAMED).map((word) => comparing.written(word));
  return [{ reason: { kind: 'words', words }, points: profileOf(a.type, b.type).words * share }];
}
