/** Forms that may be a verb or a noun. */

import { KIND } from '../lexicon/word.ts';
import { isOf, isPlainVerb, isSign, lemmaOf } from './kinds.ts';
import { isNounToo } from './phrase.ts';
import type { Sentence } from './sentence.ts';

/** Behind an article or an adjective a verb’s form is a noun, or a participle of one. */
export function isNoun({ tokens, at }: Sentence, index: number): boolean {
  const before = tokens[index - 1];
  // The letter of “Series A” is no article.
  const isInRound = at[index - 1]?.kind === 'round';
  const isArticle = isOf(before, KIND.determiner) && !isOf(before, KIND.pronoun) && !isInRound;
  if (isArticle && !isThatOf({ tokens, at }, index)) return true;
  if (!isOf(before, KIND.noun | KIND.company) && isNounToo(tokens, index)) return true;
  if (isSign(before, "'s") && isOf(tokens[index], KIND.noun)) return true;
  // “X (lead)”
  if (isSign(before, '(') && isSign(tokens[index + 1], ')')) return true;
  // “Lead: X”
  if (isSign(tokens[index + 1], ':') && isOf(tokens[index], KIND.base)) return true;
  if (isBetweenNames({ tokens, at }, index)) return true;
  // “net loss”, “a close friend”
  const isBefore = isOf(tokens[index + 1], KIND.noun) && !isOf(tokens[index + 1], KIND.determiner);
  if (isOf(tokens[index], KIND.adjective) && isOf(tokens[index], KIND.base) && isBefore)
    return true;
  // “is close to”
  if (
    isOf(before, KIND.auxiliary) &&
    isOf(tokens[index], KIND.adjective) &&
    isOf(tokens[index], KIND.base)
  )
    return true;
  if (isLast({ tokens, at }, index)) return true;
  const isAfterPreposition = isOf(before, KIND.preposition) && before?.low !== 'to';
  if (isAfterPreposition && isOf(tokens[index], KIND.noun) && !isOf(tokens[index], KIND.ing))
    return true;
  const isNounAlso = isOf(tokens[index], KIND.noun) && !isOf(tokens[index], KIND.past);
  return (
    isNounAlso &&
    (isOf(before, KIND.adjective | KIND.acronym) ||
      (isPlainVerb(before) && !isUnderway(tokens, index)) ||
      at[index - 1]?.kind === 'money' ||
      isInRound)
  );
}

/** “its joint venture partner,”: of one company a verb would have its s. */
function isLast({ tokens }: Pick<Sentence, 'tokens' | 'at'>, index: number): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  const isBoth = isOf(token, KIND.noun) && isOf(token, KIND.base) && !isOf(token, KIND.past);
  if (!isBoth || !before || !isOf(before, KIND.company)) return false;
  return before.low === lemmaOf(before) && (!next || isSign(next, ',') || isSign(next, '.'));
}

/** “is spending”: behind an auxiliary it is a verb. */
const isUnderway = (tokens: Sentence['tokens'], index: number): boolean =>
  isOf(tokens[index], KIND.ing) && isOf(tokens[index - 1], KIND.auxiliary);

/** “The maker that landed $5m”: behind a noun or a name “that” begins a clause, and what follows is its verb. */
function isThatOf({ tokens, at }: Pick<Sentence, 'tokens' | 'at'>, index: number): boolean {
  const before = tokens[index - 2];
  return (
    isOf(tokens[index - 1], KIND.relative) &&
    isPlainVerb(tokens[index]) &&
    isOf(tokens[index], KIND.past | KIND.present) &&
    (isOf(before, KIND.noun | KIND.company | KIND.business) || at[index - 2]?.kind === 'name')
  );
}

/** “Accel partner Ann Lee”: behind one name alone a verb would have its s. */
function isBetweenNames({ tokens, at }: Pick<Sentence, 'tokens' | 'at'>, index: number): boolean {
  const [before, next] = [at[index - 1], at[index + 1]];
  if (before?.kind !== 'name' || next?.kind !== 'name') return false;
  if (!isOf(tokens[index], KIND.noun) || !isOf(tokens[index], KIND.base)) return false;
  const far = tokens[before.from - 1];
  return (
    !isOf(far, KIND.conjunction) && !isSign(far, ',') && !isOf(far, KIND.modal) && far?.low !== 'to'
  );
}
