/** News of which nobody who is named says that it is so: “sources say”, “reportedly”, “it is understood”. */
import { isOf } from '../../grammar/kinds.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import { SHAPE } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** True where the whole sentence hangs on sources without a name, or the verb on “reportedly”. */
export function isUnconfirmed(
  { group, at: trigger }: PatternMatch,
  sentence: Sentence,
  language: Language,
): boolean {
  const { tokens } = sentence;
  const { unnamed } = language.grammar;
  const from = group?.from ?? trigger;
  return tokens.some(({ low }, at) => {
    if (unnamed.adverbs.has(low)) {
      const isBeside = at >= from - 1 && at <= trigger + 1;
      return (
        isBeside || at === 0 || tokens.slice(at + 1).every(({ shape }) => shape === SHAPE.sign)
      );
    }
    // “it is understood”
    if (unnamed.states.has(low)) return language.grammar.passive.has(tokens[at - 1]?.low ?? '');
    return unnamed.people.has(low) && saysSo(sentence, at, language);
  });
}

/** “…, sources say”, “Sources: …”, “per sources”, “according to two people familiar with the matter”; not “source code”. */
function saysSo({ tokens, at }: Sentence, index: number, { grammar }: Language): boolean {
  const { by, familiar, say } = grammar.unnamed;
  let first = index;
  while (first > 0 && isOfPeople(first - 1)) first--;
  const before = tokens[first - 1];
  const next = tokens[index + 1];
  const isTold =
    isOf(next, KIND.saying) || say.has(next?.low ?? '') || familiar.has(next?.low ?? '');
  if (by.has(before?.low ?? '')) return isTold || !next || next.shape === SHAPE.sign;
  if (before && before.shape !== SHAPE.sign) return false;
  return isTold || (first === 0 && next?.low === ':');

  /** “two”, “several unnamed” */
  function isOfPeople(step: number): boolean {
    const token = tokens[step];
    if (!token || at[step] || token.shape === SHAPE.sign || by.has(token.low)) return false;
    return (
      token.shape === SHAPE.figure ||
      COUNTS.has(token.low) ||
      isOf(token, KIND.determiner | KIND.adjective)
    );
  }
}

const COUNTS = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'multiple',
  'several',
  'unnamed',
  'anonymous',
]);
