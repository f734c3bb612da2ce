/** Corrections: what an earlier version of a text said is no news. */
import { isOf, lemmaOf } from '../../grammar/kinds.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { TextToken } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** A match with its sentence. */
interface Told {
  match: PatternMatch;
  sentence: Sentence;
  language: Language;
}

/** “An earlier version of this story said that X raised $5M”, “we incorrectly reported that …”: the text itself takes it back. */
export function isCorrected({ match, sentence: { tokens }, language }: Told): boolean {
  const verb = match.group?.from ?? match.from;
  for (let at = 0; at < verb; at++)
    if (isEarlierVersion(tokens, at, language) || isMisstated(tokens, at, language)) return true;
  return false;
}

/** “An earlier version of this story”, “a previous version said”. */
function isEarlierVersion(tokens: readonly TextToken[], at: number, language: Language): boolean {
  const { versions, texts } = language.grammar.corrections;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !versions.has(token.low) || !language.labels.prior.has(before?.low ?? ''))
    return false;
  return isOf(next, KIND.saying) || tokens.slice(at + 1, at + OF_TEXT).some(isText);

  function isText(one: TextToken): boolean {
    return texts.has(lemmaOf(one));
  }
}

/** “version of this news story” */
const OF_TEXT = 6;

/** “misstated”, “incorrectly said”, “said in error”. */
function isMisstated(tokens: readonly TextToken[], at: number, { grammar }: Language): boolean {
  const { misstates, wrongly } = grammar.corrections;
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token) return false;
  if (misstates.has(token.low)) return true;
  return wrongly.has(token.low) && (isOf(before, KIND.saying) || isOf(next, KIND.saying));
}
