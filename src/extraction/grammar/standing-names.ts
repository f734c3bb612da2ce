/** Names by their place in a sentence: by themselves, as owners, joined by “and”. */
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import { isOf, isPlainVerb, isSign } from './kinds.ts';
import { phraseAt } from './phrase.ts';
import type { NameMention, Sentence } from './sentence.ts';

/** The name that a token belongs to; null for none. */
export function nameAt({ at }: Sentence, index: number): NameMention | null {
  const found = at[index];
  return found?.kind === 'name' ? found : null;
}

/** True of a name with a ’s: what follows is its. */
export function isOwner({ tokens }: Sentence, { to }: NameMention): boolean {
  return isSign(tokens[to], "'s") || (isSign(tokens[to], "'") && !tokens[to]?.gap);
}

/** An auxiliary of one alone. */
export const isOfOne = (token: TextToken | undefined): boolean =>
  ['is', 'has', 'was'].includes(token?.low ?? '');

/** Names. */
export function withOthersBefore(
  sentence: Sentence,
  name: NameMention,
  index: number,
): NameMention[] {
  const { tokens } = sentence;
  const names = [name];
  let at = behindBacker(sentence, behindOwner(sentence, index));
  while (at > 0 && (isOf(tokens[at], KIND.conjunction) || isSign(tokens[at], ','))) {
    let before = at - 1;
    if (isSign(tokens[before], ',')) before--;
    const found = nameAt(sentence, before);
    if (!found || isOwner(sentence, found) || isObject(sentence, found)) break;
    // A comma alone joins names only where “and” joined the last.
    // At the head of a headline it does too: “A, B sign a deal”.
    if (isSign(tokens[at], ',') && names.length < 2 && (found.from > 0 || found.isPlace)) break;
    names.unshift(found);
    at = found.from - 1;
    while (
      at >= 0 &&
      isOf(tokens[at], KIND.nationality | KIND.company | KIND.determiner | KIND.common) &&
      !isOf(tokens[at], KIND.conjunction)
    )
      at--;
    at = behindOwner(sentence, at);
  }
  return names;
}

/** “A and X-backed B”: the token before X. */
function behindBacker({ tokens }: Sentence, given: number): number {
  // “backed” may be passed already, as an adjective.
  const index = isSign(tokens[given], '-') && !tokens[given + 1]?.gap ? given + 1 : given;
  const sign = index - 1;
  if (
    !isOf(tokens[index], KIND.past | KIND.adjective) ||
    !isSign(tokens[sign], '-') ||
    tokens[sign]?.gap
  )
    return index;
  let before = sign - 1;
  while (before > 0 && tokens[before] && isCapital(tokens[before] as TextToken)) before--;
  return before < sign - 1 ? before : index;
}

function behindOwner({ tokens, at }: Sentence, index: number): number {
  const owner = isSign(tokens[index], "'s") ? at[index - 1] : undefined;
  return owner ? owner.from - 1 : index;
}

function isObject(sentence: Sentence, name: NameMention): boolean {
  const { tokens } = sentence;
  for (let index = name.from - 1; index >= 0; index--) {
    const token = tokens[index];
    // “music publishing companies A, B and C”
    const isOfKind = isOf(token, KIND.ing) && isOf(tokens[index + 1], KIND.company);
    if (isPlainVerb(token) && !isOfKind) return !isOf(token, KIND.saying);
    // “paid $8m for A and B bought C”
    if (token?.shape === SHAPE.sign && !sentence.at[index]) return false;
    if (isOf(token, KIND.conjunction | KIND.relative | KIND.subordinator)) return false;
  }
  return false;
}

/** The name that a phrase explains: “X, an on-demand lender, which”, “X (again), which”, “X, a maker of lamps that”; null where none does. */
export function explainedName(sentence: Sentence, at: number): NameMention | null {
  const { tokens } = sentence;
  const end = isSign(tokens[at - 1], ',') ? at - 1 : at;
  const bracket = behindBrackets(sentence, end);
  if (bracket !== null) return bracket;
  for (let index = end - 1; index > Math.max(0, end - LONGEST_EXPLANATION); index--) {
    if (!isSign(tokens[index], ',')) continue;
    const isArticle = isOf(tokens[index + 1], KIND.determiner) && !sentence.at[index + 1];
    const name = nameAt(sentence, index - 1) ?? behindBrackets(sentence, index);
    return isArticle && name && !isOwner(sentence, name) ? name : null;
  }
  return null;
}

/** The longest explanation of a name, in tokens. */
const LONGEST_EXPLANATION = 16;

/** “X (formerly Y)”: the name before brackets that end there. */
function behindBrackets(sentence: Sentence, end: number): NameMention | null {
  const { tokens } = sentence;
  if (!isSign(tokens[end - 1], ')')) return null;
  let open = end - 2;
  while (open > 0 && open > end - LONGEST_EXPLANATION && !isSign(tokens[open], '(')) open--;
  return isSign(tokens[open], '(') ? nameAt(sentence, open - 1) : null;
}

/** A name with those that “and” joins to it. */
export function withOthers(sentence: Sentence, name: NameMention): NameMention[] {
  const { tokens } = sentence;
  const names = [name];
  let at = name.to;
  while (isOf(tokens[at], KIND.conjunction)) {
    const next = nameAt(sentence, at + 1);
    if (!next) break;
    names.push(next);
    at = next.to;
  }
  return names;
}

/** Names. */
export function firstName(sentence: Sentence, from: number, to: number): NameMention | null {
  const { tokens, mentions } = sentence;
  let second: NameMention | null = null;
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.from < from || mention.to > to) continue;
    if (isSign(tokens[mention.from - 1], '(') || isInBrackets(sentence, mention, to)) continue;
    if (!isOwner(sentence, mention) && !isAfterPreposition(sentence, mention, from))
      return phraseAt(sentence, mention.from)?.name ?? mention;
    // “the UAE’s X”
    if (!second || (second.isPlace && isOwner(sentence, second) && second.to + 1 === mention.from))
      second = mention;
  }
  return second;
}

/** “X (owned by Y Ltd.) raised”: between brackets that close before what is asked about. */
function isInBrackets({ tokens }: Sentence, { from, to }: NameMention, end: number): boolean {
  let open = from - 1;
  while (open > 0 && from - open < LONGEST_EXPLANATION && !isSign(tokens[open], '(')) {
    if (isSign(tokens[open], ')')) return false;
    open--;
  }
  if (!isSign(tokens[open], '(')) return false;
  return tokens
    .slice(to, Math.min(end, to + LONGEST_EXPLANATION))
    .some((token) => isSign(token, ')'));
}

function isAfterPreposition({ tokens }: Sentence, name: NameMention, from: number): boolean {
  for (let index = name.from - 1; index >= from && name.from - index < 6; index--) {
    const token = tokens[index];
    if (isOf(token, KIND.preposition)) return true;
    if (token?.shape === SHAPE.sign && token.low !== '-' && token.low !== "'s") return false;
    if (isPlainVerb(token) && !isOf(token, KIND.past)) return false;
  }
  return false;
}
