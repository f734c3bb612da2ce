/** Absolute constructions: “with A and B leading” says what others than the subject of the clause do. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isPlainVerb, isSign } from './kinds.ts';
import type { NameMention, Sentence } from './sentence.ts';
import { isOwner, nameAt } from './standing-names.ts';

/** The words that begin one. */
const OPENINGS = new Set(['with']);
/** So far before its participle one begins, in tokens. */
const LONGEST = 40;
/** Words that no list of names has between them. */
const NEVER =
  KIND.preposition |
  KIND.pronoun |
  KIND.relative |
  KIND.subordinator |
  KIND.auxiliary |
  KIND.modal |
  KIND.saying;

/** The names between “with” and the participle at a token; none where it stands in no such construction. */
export function absoluteNames(sentence: Sentence, participle: number): readonly NameMention[] {
  const { tokens } = sentence;
  const isDoing =
    isOf(tokens[participle], KIND.ing) &&
    !isOf(tokens[participle], KIND.auxiliary | KIND.preposition);
  if (!isDoing || !nameAt(sentence, participle - 1)) return [];
  const names: NameMention[] = [];
  for (let index = participle - 1; index >= Math.max(0, participle - LONGEST); index--) {
    const name = nameAt(sentence, index);
    if (name) {
      if (!isOwner(sentence, name)) takeName(sentence, names, name);
      index = name.from;
    } else if (OPENINGS.has(tokens[index]?.low ?? ''))
      return isCompanion(sentence, index) ? [] : names;
    else if (!isInList(sentence, index)) return [];
  }
  return [];
}

/** “Accel partner Ann Lee”: of two names that nothing joins the first is meant. */
function takeName({ tokens }: Sentence, names: NameMention[], name: NameMention): void {
  const next = names[0];
  const isJoined = tokens
    .slice(name.to, next?.from ?? name.to)
    .some((token) => isSign(token, ',') || isOf(token, KIND.conjunction));
  if (next && !isJoined) names.shift();
  names.unshift(name);
}

function isInList({ tokens, at }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (!token || at[index]) return false;
  if (token.shape === SHAPE.sign) return [',', '-', '&', "'s", '"', '“', '”'].includes(token.low);
  return !isOf(token, NEVER) && !isPlainVerb(token);
}

/** “merged with X”, “its partnership with X”: it belongs to the word before. */
const isCompanion = ({ tokens, at }: Sentence, index: number) =>
  !at[index - 1] && (isOf(tokens[index - 1], KIND.control) || isPlainVerb(tokens[index - 1]));
