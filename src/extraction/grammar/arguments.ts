/** Finds what stands behind a trigger: its object, and what its prepositions bring. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isPlainVerb, isSign, isTicker, lemmaOf } from './kinds.ts';
import { listAt } from './lists/list.ts';
import { type Phrase, phraseAt } from './phrase.ts';
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
    if ((isSign(token, ':') && !isTicker(tokens, index)) || (token?.low === '—' && token.gap))
      return index;
    if (
      isOf(token, KIND.subordinator) &&
      !at[index] &&
      !isSuchAs(tokens, index) &&
      !isAsMany(tokens, index) &&
      !(token?.low === 'as' && isTitleAt(tokens, index + 1))
    )
      return index;
    const name = at[index - 1];
    if (
      index > from + 1 &&
      name?.kind === 'name' &&
      isOf(token, KIND.past | KIND.present) &&
      isPlainVerb(token) &&
      !isHelping(tokens, index) &&
      opensClause(tokens, name.from, from)
    )
      return name.from;
  }
  return last;
}

/** “has closed”: beside a participle it may be about all that stands before. */
const isHelping = (tokens: Sentence['tokens'], at: number): boolean =>
  isOf(tokens[at], KIND.auxiliary) && isOf(tokens[at + 1], KIND.past);

/** “as its new chief executive” */
function isTitleAt(tokens: Sentence['tokens'], at: number): boolean {
  let index = at;
  while (isOf(tokens[index], KIND.determiner | KIND.adjective) && !isOf(tokens[index], KIND.title))
    index++;
  return isOf(tokens[index], KIND.title | KIND.acronym) || isRoleAt(tokens, index);
}

/** “as new 900MW capacity customer”: words before one role, with no verb behind it. */
function isRoleAt(tokens: Sentence['tokens'], at: number): boolean {
  for (let index = at; index < at + LONGEST_ROLE; index++) {
    const token = tokens[index];
    if (!token || (token.shape === SHAPE.sign && token.low !== '-')) return false;
    if (isOf(token, KIND.title)) return lemmaOf(token) === token.low && !isDoing(tokens[index + 1]);
    if (isDoing(token) || isOf(token, KIND.preposition | KIND.pronoun)) return false;
  }
  return false;
}

/** The most words of a role. */
const LONGEST_ROLE = 6;

const isDoing = (token: Sentence['tokens'][number] | undefined): boolean =>
  isPlainVerb(token) || isOf(token, KIND.auxiliary | KIND.modal);

/** “as many as 300” */
const isAsMany = (tokens: Sentence['tokens'], index: number): boolean =>
  tokens[index]?.low === 'as' &&
  [index - 1, index + 1].some((at) => MANY.has(tokens[at]?.low ?? ''));

const MANY = new Set(['many', 'few']);

const isSuchAs = (tokens: Sentence['tokens'], index: number) =>
  tokens[index]?.low === 'as' && tokens[index - 1]?.low === 'such';

/** “…, B acquired”: behind a comma or “and” a name with a verb begins anew. */
const opensClause = (tokens: Sentence['tokens'], name: number, from: number) =>
  name > from && (isSign(tokens[name - 1], ',') || isOf(tokens[name - 1], KIND.conjunction));

/** The object straight behind a trigger, past adverbs. */
export function objectAt(sentence: Sentence, from: number): Filler | null {
  let index = from;
  while (isOf(sentence.tokens[index], KIND.adverb) && !sentence.at[index]) index++;
  return fillerAt(sentence, index);
}

const EXAMPLES = new Set(['like', 'including']);

/** The beginning of the examples for a plain word: “startups such as X”, “two startups, X and Y”; null where none are given. */
function exampleFrom(sentence: Sentence, { to, head }: Phrase): number | null {
  const { tokens } = sentence;
  if (head === null) return null;
  const isNamed = isSign(tokens[to], ',') || isSign(tokens[to], ':');
  const last = tokens[to - 1];
  if (isNamed && isOf(last, KIND.company) && last && last.low !== lemmaOf(last))
    return listAt(sentence, to + 1).names.length > 1 ? to + 1 : null;
  if (tokens[to]?.low === 'such' && tokens[to + 1]?.low === 'as') return to + 2;
  if (tokens[to - 1]?.low === 'such' && tokens[to]?.low === 'as') return to + 1;
  if (tokens[to - 1]?.low === 'likes' && tokens[to]?.low === 'of') return to + 1;
  return EXAMPLES.has(tokens[to]?.low ?? '') ? to + 1 : null;
}

/** Words for some of many. */
const SOME = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'several', 'some']);

function fillerAt(sentence: Sentence, index: number): Filler | null {
  const { tokens } = sentence;
  // “two of its subsidiaries”
  if (SOME.has(tokens[index]?.low ?? '') && tokens[index + 1]?.low === 'of')
    return fillerAt(sentence, index + 2);
  const phrase = phraseAt(sentence, index);
  if (!phrase) return null;
  const example = phrase.name === null ? exampleFrom(sentence, phrase) : null;
  if (example !== null) return fillerAt(sentence, example);
  return { phrase, names: listAt(sentence, index).names };
}

/** “…, valuing X at”, “… and putting it ahead of”: another doing, with prepositions of its own. */
const opensParticiple = (tokens: Sentence['tokens'], index: number) =>
  isOf(tokens[index], KIND.ing) &&
  !isOf(tokens[index], KIND.noun | KIND.adjective | KIND.preposition) &&
  (isSign(tokens[index - 1], ',') || isOf(tokens[index - 1], KIND.conjunction));

/** “turned down the offer and later received $5M from Y” */
function isSecondVerb(tokens: Sentence['tokens'], index: number): boolean {
  if (!isPlainVerb(tokens[index]) || isOf(tokens[index], KIND.noun | KIND.adjective)) return false;
  const before = isOf(tokens[index - 1], KIND.adverb) ? index - 2 : index - 1;
  return isOf(tokens[before], KIND.conjunction) && isOf(tokens[index], KIND.past | KIND.present);
}

/** The title of somebody named before: “Ann Lee, chief executive of X”. */
function isTitleOfOther(tokens: Sentence['tokens'], at: number): boolean {
  let index = at;
  while (isOf(tokens[index], KIND.title | KIND.adjective | KIND.acronym)) index--;
  return index < at && isSign(tokens[index], ',');
}

/** The phrase behind the first of these words between two tokens; null where none of them stands there. */
export function afterWord(
  sentence: Sentence,
  words: readonly string[],
  from: number,
  to: number,
): Filler | null {
  const { tokens } = sentence;
  const isPlace = words.includes('in');
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token || sentence.at[index]?.kind === 'name') continue;
    if (opensParticiple(tokens, index) || isSecondVerb(tokens, index)) return null;
    // “the Growth Fund of X”
    if (token.low === 'of' && sentence.at[index - 1]?.kind === 'name') continue;
    // “…, and Ann Lee, CEO of X”
    if (token.low === 'of' && isTitleOfOther(tokens, index - 1)) continue;
    // “invest $5M to build a plant in Ohio”
    if (isPlace && token.low === 'to' && isOf(tokens[index + 1], KIND.base)) return null;
    if (token.low === 'to' && tokens[index - 1]?.low === 'up') continue;
    if (!words.includes(token.low)) continue;
    // “made its third acquisition by buying X”
    if (token.low === 'by' && isOf(tokens[index + 1], KIND.ing) && isPlainVerb(tokens[index + 1]))
      continue;
    const filler = fillerAt(sentence, index + 1);
    if (filler) return filler;
  }
  return null;
}

/** “Act” by itself, and at the end of “AI Safety Act”, may be meant. */
const isOwnName = (mention: Sentence['at'][number], index: number) =>
  mention?.kind === 'name' &&
  !mention.isThing &&
  (mention.company !== null || index < mention.to - 1);

/** True where one of the lemmas stands between two tokens. */
export function hasLemma(
  sentence: Sentence,
  lemmas: ReadonlySet<string>,
  from: number,
  to: number,
): boolean {
  for (let index = from; index < to; index++) {
    const token = sentence.tokens[index];
    if (isOwnName(sentence.at[index], index)) continue;
    if (
      token &&
      token.shape !== SHAPE.figure &&
      (lemmas.has(token.low) || lemmas.has(lemmaOf(token)))
    )
      return true;
  }
  return false;
}
