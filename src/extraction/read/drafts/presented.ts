/** Sentences whose news stands in a relative clause: “Leading the list was X, which raised $20M”. */
import { isOf, isPlainVerb, lemmaOf } from '../../grammar/kinds.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { PatternMatch } from '../trial.ts';

/** Between the verb that presents somebody and the name. */
const BEFORE_NAME =
  KIND.determiner |
  KIND.adjective |
  KIND.adverb |
  KIND.nationality |
  KIND.company |
  KIND.business |
  KIND.noun |
  KIND.common |
  KIND.acronym;

/** True where the main clause does no more than present the name that the relative clause is about: “notable deals include X, a lender, which raised $5M”. */
export function isPresented(
  { slots }: PatternMatch,
  { tokens, at, mentions }: Sentence,
  { grammar: { presents } }: Language,
): boolean {
  const filled = slots.get('company')?.names[0] ?? slots.get('acquirer')?.names[0];
  const name = mentions.find(
    ({ kind, from }) => kind === 'name' && tokens[from]?.start === filled?.start,
  );
  if (!name) return false;
  let verb = name.from - 1;
  while (verb > 0 && !presents.verbs.has(tokens[verb]?.low ?? '') && mayLieBetween(verb)) verb--;
  const token = tokens[verb];
  const isAnother =
    isOf(token, KIND.conjunction) &&
    tokens.slice(0, verb).some(({ low }) => presents.verbs.has(low));
  if (!token || (!isAnother && !presents.verbs.has(token.low))) return false;
  return tokens.slice(0, verb).some((word) => presents.heads.has(lemmaOf(word)));

  function mayLieBetween(index: number): boolean {
    const word = tokens[index];
    if (at[index]) return at[index]?.kind === 'name';
    if (word?.low === '-' || !word?.word) return word?.low !== ',' && word?.low !== ':';
    if (isOf(tokens[index + 1], KIND.company) && !isOf(word, KIND.conjunction)) return true;
    return isOf(word, BEFORE_NAME) || (isOf(word, KIND.past) && !isPlainVerb(word));
  }
}
