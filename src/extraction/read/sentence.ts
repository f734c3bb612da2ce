/** Makes sentences of the tokens of a block, and finds what stands in them. */

import { markDateline } from '../find/dateline.ts';
import { findMoney } from '../find/money.ts';
import { labelOf } from '../find/money-label.ts';
import { CURRENCY_SIGNS } from '../find/money-words.ts';
import { findName } from '../find/names.ts';
import { findRound } from '../find/rounds.ts';
import { isOf, isPlainVerb } from '../grammar/kinds.ts';
import type { Mention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { KIND, type Word } from '../lexicon/word.ts';
import type { NameDirectory } from '../names/directory.ts';
import { withoutShouting } from '../text/shouted.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';

/** Shared by the sentences of one text. */
interface TextReader {
  text: string;
  language: Language;
  /** Companies. */
  names: NameDirectory;
}

/** A sentence with its mentions. */
export function readSentence(
  { text, language, names }: TextReader,
  given: readonly TextToken[],
  block: number,
  isSecond: boolean,
  topic: Sentence['topic'],
): Sentence {
  const tokens = withoutShouting(given);
  const at: (Mention | undefined)[] = [];
  const mentions: Mention[] = [];
  const isSmall = !language.names.hasCapitalNouns && !tokens.some(isCapital);
  const place = {
    text,
    tokens,
    isTitle: !language.names.hasCapitalNouns && !isSmall && (tokens !== given || isTitle(tokens)),
    isSmall,
  };
  const directories = [names, language.places];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const found = token && mayStart(token, language, names) ? find(index) : null;
    if (!found) {
      index++;
      continue;
    }
    mentions.push(found);
    for (let step = found.from; step < found.to; step++) at[step] = found;
    index = Math.max(found.to, index + 1);
  }
  markDateline(tokens, at);
  return { ...place, tokens: withNames(tokens, mentions), block, isSecond, topic, mentions, at };

  function find(index: number): Mention | null {
    return (
      money({ text, language }, tokens, index) ??
      findRound(tokens, index, language.rounds) ??
      findName(place, index, directories, language.names)
    );
  }
}

/** False of most words and signs, with which no mention begins. */
function mayStart(
  { shape, word, low }: TextToken,
  language: Language,
  names: NameDirectory,
): boolean {
  if (shape === SHAPE.sign) return CURRENCY_SIGNS.has(low);
  if (shape !== SHAPE.lower || word === null) return true;
  return language.openers.has(low) || names.has(low);
}

/** Kinds that a word keeps in a name: “European Commission”. Of “Scale” it is no verb. */
const IN_NAMES = KIND.authority | KIND.company | KIND.business | KIND.title | KIND.nationality;

/** The tokens, those of names without what they would mean as words. */
function withNames(
  tokens: readonly TextToken[],
  mentions: readonly Mention[],
): readonly TextToken[] {
  let copy: TextToken[] | null = null;
  for (const { kind, from, to } of mentions)
    for (let index = from; kind === 'name' && index < to; index++) {
      const token = tokens[index];
      if (!token?.word) continue;
      copy ??= [...tokens];
      copy[index] = { ...token, word: inName(token.word) };
    }
  return copy ?? tokens;
}

const inName = ({ lemma, kinds }: Word): Word | null =>
  kinds & IN_NAMES ? { lemma, kinds: kinds & IN_NAMES, patterns: null, meets: null } : null;

function money(
  { text, language }: Pick<TextReader, 'text' | 'language'>,
  tokens: readonly TextToken[],
  index: number,
): Mention | null {
  const found = findMoney(text, tokens, index, language.money);
  return found && { ...found, label: labelOf(tokens, found, language.labels) };
}

const LEAST_WORDS = 3;
const MOST_CAPITALS = 0.65;
/** Kinds of words that stay small in titles. */
const SMALL =
  KIND.preposition |
  KIND.conjunction |
  KIND.determiner |
  KIND.auxiliary |
  KIND.subordinator |
  KIND.modal;

/** A heading where nearly every longer word has a capital, and hardly one that could have it has none. */
function isTitle(tokens: readonly TextToken[]): boolean {
  const words: TextToken[] = [];
  let [capitals, small] = [0, 0];
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.shape === SHAPE.figure || token.shape === SHAPE.sign) continue;
    if (token.low.length <= 3) continue;
    words.push(token);
    if (isCapital(token)) capitals++;
    else if (!isOf(token, SMALL)) small++;
    // Two small words make no title, however it goes on; nor does a verb.
    if (small > 1 || isSmallVerb(token, tokens[index - 1])) return false;
  }
  // “X to Buy Y”
  if (small === 0 && capitals === words.length && words.length > 0 && hasPlan(tokens)) return true;
  // “X Acquires Y”
  if (words.length > 0 && words.length < LEAST_WORDS)
    return (
      small === 0 &&
      capitals === words.length &&
      isOf(words[0], KIND.verb) &&
      (isOf(words[0], KIND.present) || isBy(tokens))
    );
  return words.length >= LEAST_WORDS && capitals >= words.length * MOST_CAPITALS && small <= 1;
}

/** “X Acquired By Y” */
const isBy = (tokens: readonly TextToken[]) =>
  tokens.some(({ low }, index) => low === 'by' && isOf(tokens[index - 1], KIND.past));

/** “to” and behind it a verb with a capital. */
const hasPlan = (tokens: readonly TextToken[]) =>
  tokens.some(({ low, shape }, index) => {
    const next = tokens[index + 1];
    return (
      low === 'to' &&
      shape === SHAPE.lower &&
      next?.shape === SHAPE.capital &&
      isOf(next, KIND.base)
    );
  });

/** A verb in small letters, which a title would give a capital: “raised”. */
const isSmallVerb = (token: TextToken, before: TextToken | undefined) =>
  !isCapital(token) &&
  token.low.length > 3 &&
  before?.low !== '-' &&
  isOf(token, KIND.past | KIND.present) &&
  isPlainVerb(token) &&
  !isOf(token, SMALL);
