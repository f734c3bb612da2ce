/** Reads the phrase of a noun from its beginning: the names in it, and the word that it is about. */
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import { isOf, isSign, kindsOf, lemmaOf } from './kinds.ts';
import type { NameMention, Sentence, Stretch } from './sentence.ts';

/** A phrase: “the firmware business of Phoenix” up to “of”. */
export interface Phrase extends Stretch {
  /** The name that it is, or that stands last in it. */
  name: NameMention | null;
  /** The name whose it is: Phoenix’. */
  owner: NameMention | null;
  /** The last plain word, by its lemma; null where the phrase ends with a name. */
  head: string | null;
  /** The first token that is no article. */
  start: number;
}

const STOPS =
  KIND.preposition |
  KIND.conjunction |
  KIND.subordinator |
  KIND.relative |
  KIND.auxiliary |
  KIND.modal |
  KIND.pronoun;
/** The longest phrase, in tokens. */
const LONGEST = 24;

/** The phrase that begins at a token; null where none does. */
export function phraseAt(sentence: Sentence, from: number): Phrase | null {
  const { tokens, at } = sentence;
  const phrase: Phrase = { from, to: from, name: null, owner: null, head: null, start: from };
  let index = from;
  while (index < tokens.length && index - from < LONGEST) {
    const token = tokens[index];
    const mention = at[index];
    if (!token) break;
    if (mention?.kind === 'name' && mention.from === index) {
      index = takeName(sentence, phrase, mention);
      continue;
    }
    // “buy X Tuesday afternoon”, “pay X $5M upfront”
    const isBehind = phrase.name?.to === index && !isOf(tokens[from], KIND.determiner);
    if (isBehind && (mention?.kind === 'money' || (!mention && isOf(token, KIND.calendar)))) break;
    if (mention) {
      index = mention.to;
      phrase.head = null;
    } else {
      const step = takeWord(sentence, phrase, index);
      if (step === 0) break;
      index += step;
    }
  }
  if (index === from) return null;
  phrase.to = endBefore(sentence, phrase, index);
  return phrase;
}

/** “take X private”: an adjective behind a name, with nothing behind it, is about the name. */
function endBefore({ tokens, at }: Sentence, phrase: Phrase, end: number): number {
  const { name } = phrase;
  if (!name || name.to !== end - 1 || at[end - 1]) return end;
  if (!isOf(tokens[end - 1], KIND.adjective) || isOf(tokens[end - 1], KIND.noun)) return end;
  phrase.head = null;
  return name.to;
}

function takeName({ tokens }: Sentence, phrase: Phrase, mention: NameMention): number {
  const next = tokens[mention.to];
  const isOwner = isSign(next, "'s") || (isSign(next, "'") && !next?.gap);
  if (isOwner) phrase.owner = mention;
  else phrase.name = mention;
  phrase.head = null;
  return isOwner ? mention.to + 1 : mention.to;
}

function takeWord({ tokens, at }: Sentence, phrase: Phrase, index: number): number {
  const token = tokens[index];
  if (!token) return 0;
  // “a $5 billion, 15-year lease”
  const isMeasured = at[index - 1]?.kind === 'money' && isSign(tokens[index + 2], '-');
  if (token.low === ',' && isMeasured && tokens[index + 1]?.shape === SHAPE.figure) return 1;
  if (token.shape === SHAPE.sign) return sign(tokens, phrase, index);
  if (isOf(token, KIND.determiner)) {
    if (phrase.start === index) phrase.start = index + 1;
    return phrase.start === index + 1 || index === phrase.from ? 1 : 0;
  }
  if (isOf(token, KIND.conjunction) && isBetweenWords(tokens, phrase, index)) return 1;
  if (isOf(token, STOPS) && !isOf(token, KIND.noun | KIND.adjective)) return 0;
  if (endsPhrase(tokens, phrase, index)) return 0;
  if (token.shape !== SHAPE.figure && !isOf(token, KIND.adverb)) phrase.head = lemmaOf(token);
  return 1;
}

/** “the beauty and lifestyle platform X”: before the name of a phrase it joins plain words. */
function isBetweenWords(tokens: readonly TextToken[], phrase: Phrase, index: number): boolean {
  const next = tokens[index + 1];
  if (phrase.name || phrase.owner || !phrase.head || !next) return false;
  if (isOf(next, KIND.verb) && !isOf(next, KIND.adjective)) return false;
  return next.shape === SHAPE.lower && !isOf(next, STOPS | KIND.determiner | KIND.adverb);
}

/** A verb ends a phrase unless it is a participle before its noun. */
function endsPhrase(tokens: readonly TextToken[], phrase: Phrase, index: number): boolean {
  const token = tokens[index];
  const kinds = kindsOf(token);
  if (!(kinds & KIND.verb) || kinds & (KIND.noun | KIND.adjective | KIND.company | KIND.business))
    return false;
  if (phrase.name === null && isNounToo(tokens, index)) return false;
  const hasSome = phrase.name !== null || phrase.head !== null;
  return hasSome || (kinds & (KIND.present | KIND.base)) !== 0;
}

/** “trade finance startup”, “a power trading company”: verbs by their look, and nouns before a noun. Behind “to”, a name or a plural they are verbs. */
export function isNounToo(tokens: readonly TextToken[], index: number): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || !before || !next || token.shape !== SHAPE.lower || next.shape === SHAPE.sign)
    return false;
  if (before.low === 'to' || isOf(before, DOERS) || isPlural(before)) return false;
  if (isCapital(before) && !isOf(before, KIND.acronym | KIND.nationality)) return false;
  const isKind = isOf(next, KIND.company | KIND.business) && lemmaOf(next) === next.low;
  if (isOf(token, KIND.ing)) return isKind && !isOf(before, KIND.company);
  if (!isOf(token, KIND.base) || before.low === ')' || before.low === ',') return false;
  return (
    isKind || (next.shape === SHAPE.lower && !isOf(next, STOPS | KIND.determiner | KIND.adverb))
  );
}

/** Before a verb in its plain form. */
const DOERS =
  KIND.pronoun | KIND.adverb | KIND.modal | KIND.auxiliary | KIND.negation | KIND.relative;

const isPlural = (token: TextToken) =>
  token.low.endsWith('s') &&
  isOf(token, KIND.noun | KIND.company | KIND.acronym) &&
  !isOf(token, KIND.present);

function sign(tokens: readonly TextToken[], phrase: Phrase, index: number): number {
  const token = tokens[index];
  if (!token) return 0;
  if (token.low === '-' && !token.gap && !tokens[index + 1]?.gap) return 1;
  if ('"“”„‘\''.includes(token.low) && phrase.name === null) return 1;
  // “artificial intelligence (AI) firm X”
  const isShort = token.low === '(' && tokens[index + 1]?.shape === SHAPE.upper;
  if (isShort && phrase.name === null && tokens[index + 2]?.low === ')') return 3;
  if (token.low === ',' && isBetweenAdjectives(tokens, phrase, index)) return 1;
  if (token.low === '&' || token.low === '%' || token.low === '~' || token.low === '+') return 1;
  return 0;
}

/** “venture-backed, profitable chip designer X”. */
function isBetweenAdjectives(
  tokens: readonly TextToken[],
  { name, owner }: Phrase,
  index: number,
): boolean {
  const [before, next, far] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (name || owner || !isOf(before, KIND.adjective) || isOf(before, KIND.noun)) return false;
  return isOf(next, KIND.adjective) || (far?.low === '-' && !far.gap);
}
