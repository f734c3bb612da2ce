/** Nouns that an infinitive hangs on: “in talks with investors to raise”, “has no plans to”. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, isPlainVerb, isSign, lemmaOf } from './kinds.ts';
import type { Sentence } from './sentence.ts';
import type { GrammarWords } from './words.ts';

/** So far before “to” its noun stands, where a preposition comes between: “talks with investors to raise”. */
const FARTHEST_NOUN = 7;

/** The token of that noun; null where none stands before `end`. */
export function controlBefore({ tokens }: Sentence, end: number): number | null {
  for (let index = end - 1; index > Math.max(0, end - FARTHEST_NOUN); index--) {
    const token = tokens[index];
    if (!token || token.shape === SHAPE.sign) return null;
    if (!isOf(token, KIND.preposition)) continue;
    const before = tokens[index - 1];
    return isOf(before, KIND.control) && isOf(before, KIND.noun) ? index - 1 : null;
  }
  return null;
}

/** “is spending $150m to buy”: the verb of the sum, or of whoever is beaten, that ends at a token; null for none. */
export function spentBefore({ tokens, at }: Sentence, last: number): number | null {
  const before = at[last];
  const verb = (before?.from ?? 0) - 1;
  const token = tokens[verb];
  if (!token || !isOf(token, KIND.verb)) return null;
  const verbs = before?.kind === 'money' ? SPENDING : BEATING;
  return verbs.has(lemmaOf(token)) ? verb : null;
}

/** “beats X to buy Y” */
const BEATING = new Set(['beat', 'outbid']);
const SPENDING = new Set(['spend', 'spending', 'pay', 'invest', 'commit']);

/** A form that is a verb and a noun is a noun behind an article, an adjective, a sum or a preposition. */
export function isNounHere({ tokens, at: mentions }: Sentence, at: number): boolean {
  if (!isOf(tokens[at], KIND.noun)) return false;
  const before = tokens[at - 1];
  // “a cash-and-stock offer”
  if (compoundFrom(tokens, at - 1) < at - 1) return true;
  return (
    isOf(before, KIND.determiner | KIND.adjective | KIND.negation) ||
    (isOf(before, KIND.preposition) && before?.low !== 'to') ||
    mentions[at - 1]?.kind === 'money' ||
    isSign(before, "'s") ||
    (isOf(before, KIND.verb) && !isOf(before, KIND.auxiliary))
  );
}

/** A noun with its adjectives, article and preposition; what comes before may be one more verb that says so. */
export function nounPhrase(sentence: Sentence, end: number, group: { isNegated: boolean }): number {
  const { tokens, at } = sentence;
  let from = behindSum(at, end - 1);
  while (
    from > 0 &&
    isOf(
      tokens[from - 1],
      KIND.determiner | KIND.adjective | KIND.negation | KIND.common | KIND.ing,
    ) &&
    !at[from - 1] &&
    !isOf(tokens[from - 1], KIND.auxiliary) &&
    // “is nearing a deal to”
    !(isOf(tokens[from - 1], KIND.ing) && isOf(tokens[from - 1], KIND.control))
  ) {
    if (isOf(tokens[from - 1], KIND.negation) || tokens[from - 1]?.low === 'no')
      group.isNegated = true;
    from--;
  }
  // “a cash-and-stock offer to”
  const whole = compoundFrom(tokens, from - 1);
  if (whole < from - 1) return end - whole + nounPhrase(sentence, whole, group);
  // “any negotiation or agreement to”
  if (isOf(tokens[from - 1], KIND.conjunction) && isOf(tokens[from - 2], KIND.control))
    return end - from + 1 + nounPhrase(sentence, from - 1, group);
  // “has broken off talks to”: the particle is the verb's.
  const isVerbs = PARTICLES.has(tokens[from - 1]?.low ?? '') && isOf(tokens[from - 2], KIND.verb);
  if (isOf(tokens[from - 1], KIND.preposition) && tokens[from - 1]?.low !== 'to' && !isVerbs)
    from--;
  return end - from;
}

/** The first token of words that hyphens join, back from the last of them. */
function compoundFrom(tokens: Sentence['tokens'], last: number): number {
  let from = last;
  while (from > 1 && isSign(tokens[from - 1], '-') && !tokens[from - 1]?.gap && !tokens[from]?.gap)
    from -= 2;
  return from;
}

/** Behind a verb they belong to it. */
const PARTICLES = new Set(['off', 'out', 'up']);

/** “a $3bn deal”: the sum is a part of the phrase. */
const behindSum = (at: Sentence['at'], from: number): number => {
  const mention = at[from - 1];
  return mention?.kind === 'money' ? mention.from : from;
};

/** No other verb or clause stands before. */
export const isMain = (tokens: Sentence['tokens'], at: number) =>
  !tokens
    .slice(0, at)
    .some((token) => isPlainVerb(token) || isOf(token, KIND.subordinator | KIND.relative));

/** “walked away from a deal to”, “calls off its plan to”, “gave up on buying”: the verb and its particle before a token, as one standing names them, with the tokens that they are; null for none. */
export function endedBy(
  tokens: Sentence['tokens'],
  from: number,
  { standings }: GrammarWords,
): { words: string; count: number } | null {
  for (const far of [0, 1]) {
    const [verb, particle] = [tokens[from - 2 - far], tokens[from - 1 - far]];
    if (far === 1 && !isOf(tokens[from - 1], KIND.preposition)) return null;
    if (!verb || !particle || !isOf(verb, KIND.verb)) continue;
    const words = `${lemmaOf(verb)} ${particle.low}`;
    if (standings.has(words)) return { words, count: 2 + far };
  }
  return null;
}
