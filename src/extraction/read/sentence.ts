/** Makes sentences of the tokens of a block, and finds what stands in them. */

import { findMoney } from '../find/money.ts';
import { labelOf } from '../find/money-label.ts';
import { findName } from '../find/names.ts';
import { findRound } from '../find/rounds.ts';
import { isOf } from '../grammar/kinds.ts';
import type { Mention, Sentence } from '../grammar/sentence.ts';
import type { Language } from '../language.ts';
import { KIND, type Word } from '../lexicon/word.ts';
import type { NameDirectory } from '../names/directory.ts';
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
  tokens: readonly TextToken[],
  block: number,
  isSecond: boolean,
  topic: Sentence['topic'],
): Sentence {
  const at: (Mention | undefined)[] = [];
  const mentions: Mention[] = [];
  const place = { text, tokens, isTitle: !language.names.hasCapitalNouns && isTitle(tokens) };
  for (let index = 0; index < tokens.length; ) {
    const found =
      money({ text, language }, tokens, index) ??
      findRound(tokens, index, language.rounds) ??
      findName(place, index, [names, language.places], language.names);
    if (!found) {
      index++;
      continue;
    }
    mentions.push(found);
    for (let token = found.from; token < found.to; token++) at[token] = found;
    index = Math.max(found.to, index + 1);
  }
  return { ...place, tokens: withNames(tokens, at), block, isSecond, topic, mentions, at };
}

/** Kinds that a word keeps in a name: “European Commission”. Of “Scale” it is no verb. */
const IN_NAMES = KIND.authority | KIND.company | KIND.business | KIND.title | KIND.nationality;

/** The tokens, those of names without what they would mean as words. */
const withNames = (tokens: readonly TextToken[], at: Sentence['at']): readonly TextToken[] =>
  tokens.map((token, index) =>
    token.word && at[index]?.kind === 'name' ? { ...token, word: inName(token.word) } : token,
  );

const inName = ({ lemma, kinds }: Word): Word | null =>
  kinds & IN_NAMES ? { lemma, kinds: kinds & IN_NAMES, patterns: null } : null;

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
  const words = tokens.filter(
    ({ shape, low }, index) =>
      index > 0 && shape !== SHAPE.figure && shape !== SHAPE.sign && low.length > 3,
  );
  const capitals = words.filter(isCapital).length;
  const small = words.filter((token) => !isCapital(token) && !isOf(token, SMALL)).length;
  // “X Acquires Y”
  if (words.length > 0 && words.length < LEAST_WORDS)
    return (
      small === 0 &&
      capitals === words.length &&
      isOf(words[0], KIND.present) &&
      isOf(words[0], KIND.verb)
    );
  return words.length >= LEAST_WORDS && capitals >= words.length * MOST_CAPITALS && small <= 1;
}
