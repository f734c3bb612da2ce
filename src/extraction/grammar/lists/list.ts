/** Lists of names: “A, B and existing investor C”. */
import { KIND } from '../../lexicon/word.ts';
import { SHAPE, type TextToken } from '../../text/token.ts';
import { isOf, isSign } from '../kinds.ts';
import { type Phrase, phraseAt } from '../phrase.ts';
import type { NameMention, Sentence } from '../sentence.ts';

/** The most names in a list. */
const LONGEST_LIST = 40;

/** The names of a list: “A, B and existing investor C”. It ends where no further name follows. */
export function listAt(sentence: Sentence, from: number): { names: NameMention[]; to: number } {
  const names: NameMention[] = [];
  let index = from;
  while (names.length < LONGEST_LIST) {
    const phrase = phraseAt(sentence, index);
    const name = phrase && itemOf(phrase);
    if (!phrase || !name) break;
    // “acquired A, B acquired C”: B does something itself.
    // Of “the merger of A and B creates …” both are meant.
    if (
      names.length > 0 &&
      !isBetween(sentence, from, phrase) &&
      isOf(sentence.tokens[phrase.to], KIND.past | KIND.present | KIND.auxiliary) &&
      !isOf(sentence.tokens[phrase.to], KIND.noun)
    )
      break;
    names.push(name);
    const next = afterItem(sentence, phrase.to);
    if (next === null) return { names, to: phrase.to };
    index = next;
  }
  return { names, to: index };
}

/** Behind “of” or “between”, and joined by “and”. */
const isBetween = ({ tokens }: Sentence, from: number, { from: item }: Phrase): boolean =>
  isOf(tokens[from - 1], KIND.preposition) &&
  BOTH.has(tokens[from - 1]?.low ?? '') &&
  isOf(tokens[item - 1], KIND.conjunction);

const BOTH = new Set(['of', 'between']);

/** The name of an item: one behind an owner, “Steve’s Future Ventures”, is the latter’s. */
function itemOf({ name, owner, head }: Phrase): NameMention | null {
  if (name) return name;
  return head === null ? owner : null;
}

/** Kinds that words with -ing have, and are no doing. */
const NO_DOING = KIND.noun | KIND.adjective | KIND.company | KIND.business;

/** The most words between the commas of “X, a wealth fund of Singapore, and Y”. */
const LONGEST_EXPLANATION = 10;

/** “…, a wealth fund of Singapore, and Y”: the comma before “and” and a name; the token itself where nothing is explained so. */
function behindExplanation(tokens: readonly TextToken[], at: Sentence['at'], from: number): number {
  const article = tokens[from + 1]?.low;
  if (!isSign(tokens[from], ',') || (article !== 'a' && article !== 'an')) return from;
  for (let index = from + 2; index < from + LONGEST_EXPLANATION; index++) {
    if (isSign(tokens[index], ','))
      return isOf(tokens[index + 1], KIND.conjunction) && at[index + 2]?.kind === 'name'
        ? index
        : from;
    if (isOf(tokens[index], KIND.conjunction | KIND.relative)) return from;
  }
  return from;
}

/** The beginning of the next item; null where the list ends. */
function afterItem({ tokens, at }: Sentence, to: number): number | null {
  let index = to;
  // “the Growth Fund of X and Y”
  const house = tokens[index]?.low === 'of' ? at[index + 1] : undefined;
  if (house?.kind === 'name' && at[index - 1]?.kind === 'name') index = house.to;
  if (isSign(tokens[index], '(')) {
    while (index < tokens.length && !isSign(tokens[index], ')')) index++;
    index++;
  }
  // “X at €50 million and Y”
  const share = tokens[index]?.low === 'at' ? at[index + 1] : undefined;
  if (share?.kind === 'money') index = share.to;
  if (isSign(tokens[index], '–') && !tokens[index]?.gap) return index + 1;
  index = behindExplanation(tokens, at, index);
  const isComma = isSign(tokens[index], ',');
  if (isComma) index++;
  const isAnd = isOf(tokens[index], KIND.conjunction);
  if (isAnd) index++;
  if (!isComma && !isAnd) return null;
  if (
    isComma &&
    !isAnd &&
    isOf(tokens[index], KIND.relative | KIND.subordinator | KIND.pronoun | KIND.determiner) &&
    !isOf(tokens[index], KIND.adjective) &&
    !(tokens[index]?.low === 'the' && at[index + 1]?.kind === 'name')
  )
    return null;
  if (isOf(tokens[index], KIND.preposition)) return null;
  // “…, vaulting X past its rival”
  const isDoingSo =
    tokens[index]?.shape === SHAPE.lower && /[a-z]{3}ing$/.test(tokens[index]?.low ?? '');
  if (isComma && !isAnd && isDoingSo && !at[index] && !isOf(tokens[index], NO_DOING)) return null;
  // “led by A and included B”
  const isDoing = isOf(tokens[index], KIND.past) && !isOf(tokens[index], KIND.adjective);
  if (isAnd && isDoing && !at[index] && at[index + 1]?.kind === 'name') return null;
  return at[index] ||
    !isOf(tokens[index], KIND.verb) ||
    isOf(tokens[index], KIND.adjective | KIND.past)
    ? index
    : null;
}
