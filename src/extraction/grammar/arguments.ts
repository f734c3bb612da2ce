/** Finds what stands behind a trigger: its object, and what its prepositions bring. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isSign, lemmaOf } from './kinds.ts';
import { listAt, type Phrase, phraseAt } from './phrase.ts';
import type { NameMention, Sentence } from './sentence.ts';

/** The words for a slot: their phrase, and all its names where it is a list. */
export interface Filler {
  phrase: Phrase;
  names: readonly NameMention[];
}

/** The farthest that what belongs to a trigger lies behind it. */
const FARTHEST = 60;

/** The token behind the last that can belong to a trigger: the clause ends, or another begins. */
export function clauseEnd({ tokens, at }: Sentence, from: number): number {
  const last = Math.min(tokens.length, from + FARTHEST);
  for (let index = from; index < last; index++) {
    const token = tokens[index];
    if (isSign(token, ':') || token?.low === '—') return index;
    if (isOf(token, KIND.subordinator) && !at[index]) return index;
  }
  return last;
}

/** The object straight behind a trigger, past adverbs. */
export function objectAt(sentence: Sentence, from: number): Filler | null {
  let index = from;
  while (isOf(sentence.tokens[index], KIND.adverb) && !sentence.at[index]) index++;
  return fillerAt(sentence, index);
}

function fillerAt(sentence: Sentence, index: number): Filler | null {
  const phrase = phraseAt(sentence, index);
  if (!phrase) return null;
  return { phrase, names: listAt(sentence, index).names };
}

/** The phrase behind the first of these words between two tokens; null where none of them stands there. */
export function afterWord(
  sentence: Sentence,
  words: readonly string[],
  from: number,
  to: number,
): Filler | null {
  const { tokens } = sentence;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token || sentence.at[index]?.kind === 'name') continue;
    if (!words.includes(token.low)) continue;
    const filler = fillerAt(sentence, index + 1);
    if (filler) return filler;
  }
  return null;
}

/** True where one of the lemmas stands between two tokens. */
export function hasLemma(
  sentence: Sentence,
  lemmas: ReadonlySet<string>,
  from: number,
  to: number,
): boolean {
  for (let index = from; index < to; index++) {
    const token = sentence.tokens[index];
    if (sentence.at[index]?.kind === 'name') continue;
    if (
      token &&
      token.shape !== SHAPE.figure &&
      (lemmas.has(token.low) || lemmas.has(lemmaOf(token)))
    )
      return true;
  }
  return false;
}
