/** Finds names: those of the directory, and others by their capitals and by what stands around them. */

import { isOf, kindsOf } from '../grammar/kinds.ts';
import type { NameMention } from '../grammar/sentence.ts';
import { placed } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import type { KnownName, NameDirectory } from '../names/directory.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import { isSentenceStart, type NamePlace, type NameWords, runFrom } from './capitals.ts';
import { isFiniteVerb, NEVER } from './lone-words.ts';

/** The name that begins at a token; null where none does. */
export function findName(
  sentence: NamePlace,
  index: number,
  directories: readonly NameDirectory[],
  words: NameWords,
): NameMention | null {
  const known = longest(sentence, index, directories, words);
  const run = runFrom(sentence, index, words);
  if (known && known.tokens.length >= run - index)
    return mention(sentence, index, index + known.tokens.length, known, words);
  if (known && isSeparate(sentence, index, known, run))
    return mention(sentence, index, index + known.tokens.length, known, words);
  if (known && isThingOf(sentence, known, index, run, words))
    return mention(sentence, index, run, known, words);
  return run > index ? mention(sentence, index, run, null, words) : null;
}

/** “Nvidia RTX 5060”: a known name, and behind it none of the words that names of companies end with. */
function isThingOf(
  { tokens }: NamePlace,
  known: KnownName,
  index: number,
  run: number,
  words: NameWords,
): boolean {
  if (known.kind !== 'company' || (known.tokens.length === 1 && tokens[index]?.word)) return false;
  const more = tokens.slice(index + known.tokens.length, run);
  return more.every(({ low }) => !words.suffixes.has(low) && !words.trades.has(low) && low !== '&');
}

function longest(
  sentence: NamePlace,
  index: number,
  directories: readonly NameDirectory[],
  words: NameWords,
): KnownName | null {
  let found: KnownName | null = null;
  for (const directory of directories) {
    const name = knownAt(sentence, index, directory, words);
    if (name && name.tokens.length > (found?.tokens.length ?? 0)) found = name;
    else if (name && found && name.tokens.length === found.tokens.length && name.kind === 'place')
      found = { ...name, company: found.company };
  }
  return found;
}

/** In a title what follows a known name is mostly a word of the title. */
function isSeparate(
  { isTitle, tokens }: NamePlace,
  index: number,
  known: KnownName,
  run: number,
): boolean {
  const next = tokens[index + known.tokens.length];
  return (
    isTitle ||
    run <= index ||
    (known.tokens.length > 1 && known.kind === 'person') ||
    next?.shape === SHAPE.figure
  );
}

function knownAt(
  sentence: NamePlace,
  index: number,
  directory: NameDirectory,
  words: NameWords,
): KnownName | null {
  const first = sentence.tokens[index];
  if (!first) return null;
  const starting = directory.get(first.low);
  if (!starting) return null;
  for (const name of starting) {
    const isSame = name.tokens.every((low, step) => sentence.tokens[index + step]?.low === low);
    if (isSame && hasItsLook(sentence, index, name, words)) return name;
  }
  return null;
}

/** A name has its capitals: “meta” is a word, and so is “Block” where a sentence begins and goes on as with a word. */
function hasItsLook(
  sentence: NamePlace,
  index: number,
  name: KnownName,
  words: NameWords,
): boolean {
  const { tokens, text } = sentence;
  const [first, last] = [tokens[index], tokens[index + name.tokens.length - 1]];
  if (!first || !last) return false;
  const isExact = text.slice(first.start, last.end) === name.written;
  if (sentence.isSmall) return isSmallKnown(sentence, index, name);
  const looks = isCapital(first) || isExact;
  if (!looks || first.shape === SHAPE.lower ? !isExact || !hasCapital(name.written) : false)
    return false;
  if (name.tokens.length > 1 || name.kind === 'place') return true;
  const isWord =
    first.word !== null &&
    (kindsOf(first) &
      (KIND.common | KIND.verb | KIND.noun | KIND.adverb | KIND.adjective | NEVER)) !==
      0;
  if (!isWord) return true;
  if (!isExact) return false;
  if (words.hasOpeningAdverbs && index === 0 && kindsOf(first) & KIND.adverb) return false;
  return sentence.isTitle || index === 0 ? goesOnAsName(tokens[index + 1]) : true;
}

/** In small letters a word is the name only where a verb follows at the head: “meta to cut 600 jobs”. */
function isSmallKnown({ tokens }: NamePlace, index: number, name: KnownName): boolean {
  const [first, next] = [tokens[index], tokens[index + name.tokens.length]];
  if (name.kind === 'place' || !first || first.low.length < SHORTEST_SMALL) return false;
  if (name.tokens.length > 1 || !first.word) return true;
  const isHead = index === 0 || tokens[index - 1]?.low === ':';
  const isDoer = next !== undefined && isFiniteVerb(first, next, tokens[index + 2]);
  return isHead && isDoer && !isOf(first, NEVER);
}

/** Shorter names are too often something else, where nothing is written large. */
const SHORTEST_SMALL = 3;

const hasCapital = (written: string) => written !== written.toLowerCase();

/** Behind a name comes what it does, what it has, or a comma. */
function goesOnAsName(next: TextToken | undefined): boolean {
  if (!next) return true;
  if (next.low === "'s" || next.low === ',' || next.low === "'") return true;
  return (
    (kindsOf(next) &
      (KIND.auxiliary | KIND.modal | KIND.present | KIND.past | KIND.saying | KIND.conjunction)) !==
    0
  );
}

/** A mention of a name that ends at `to`; of a known one that goes on, the name is the known part. */
function mention(
  sentence: NamePlace,
  from: number,
  to: number,
  known: KnownName | null,
  words: NameWords,
): NameMention | null {
  const { tokens } = sentence;
  if (isPart(tokens, from, to)) return null;
  const end = known ? from + known.tokens.length : withStop(tokens, to, words);
  const isOneWord = to - from === 1 && tokens[from]?.shape === SHAPE.capital;
  const { text, start, end: last } = placed(sentence, { from, to: end });
  return {
    kind: 'name',
    from,
    to: known ? to : end,
    text,
    start,
    end: last,
    company: known?.company ?? null,
    isPlace: known?.kind === 'place',
    place: known?.place ?? null,
    isThing: known?.kind === 'company' && end < to,
    key: null,
    isSure: known !== null || !isOneWord || !isSentenceStart(tokens, from),
  };
}

/** The stop of “Corp.” is not the name's where a sentence ends with it. */
function withStop(tokens: readonly TextToken[], to: number, words: NameWords): number {
  const last = tokens[to - 1];
  const isShort = last !== undefined && words.suffixes.has(last.low) && last.low.length <= 4;
  return isShort && tokens[to]?.low === '.' && !tokens[to]?.gap && to + 1 < tokens.length
    ? to + 1
    : to;
}

/** “Nvidia-backed”, “ex-Google”: the name is a part of another word, but of “Nvidia-led” it is the doer. */
function isPart(tokens: readonly TextToken[], from: number, to: number): boolean {
  const [before, far, next, after] = [
    tokens[from - 1],
    tokens[from - 2],
    tokens[to],
    tokens[to + 1],
  ];
  const isHyphen = (token: TextToken | undefined) => token?.low === '-' && !token.gap;
  const isDoer = (kindsOf(after) & KIND.verb) !== 0;
  if (isHyphen(next) && after && !after.gap && !isCapital(after)) return !isDoer;
  return isHyphen(before) && !tokens[from]?.gap && far !== undefined && !isCapital(far);
}
