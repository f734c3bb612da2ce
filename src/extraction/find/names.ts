/** Finds names: those of the directory, and others by their capitals and by what stands around them. */
import type { NameMention, Sentence } from '../grammar/sentence.ts';
import { placed } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import type { KnownName, NameDirectory } from '../names/directory.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';

/** Words that names are made of, in lower case. */
export interface NameWords {
  /** Behind a name they are a part of it, in titles too: Labs, Capital, Inc. */
  suffixes: ReadonlySet<string>;
  /** Between capitals they join: of, &, de. */
  joiners: ReadonlySet<string>;
  /** Words before `of` in a name: University, Bank. */
  ofHeads: ReadonlySet<string>;
}

/** Kinds that no name begins with. */
const NEVER =
  KIND.determiner |
  KIND.preposition |
  KIND.conjunction |
  KIND.pronoun |
  KIND.auxiliary |
  KIND.modal |
  KIND.negation |
  KIND.subordinator |
  KIND.relative |
  KIND.calendar |
  KIND.acronym |
  KIND.title |
  KIND.nationality;
const CLOSED = NEVER & ~(KIND.nationality | KIND.acronym | KIND.title | KIND.preposition);

const kindsOf = (token: TextToken | undefined) => token?.word?.kinds ?? 0;
type Place = Pick<Sentence, 'text' | 'tokens' | 'isTitle'>;

/** The name that begins at a token; null where none does. */
export function findName(
  sentence: Place,
  index: number,
  directories: readonly NameDirectory[],
  words: NameWords,
): NameMention | null {
  const known = longest(directories.map((names) => knownAt(sentence, index, names)));
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
  { tokens }: Place,
  known: KnownName,
  index: number,
  run: number,
  words: NameWords,
): boolean {
  if (known.kind !== 'company' || (known.tokens.length === 1 && tokens[index]?.word)) return false;
  const more = tokens.slice(index + known.tokens.length, run);
  return more.every(({ low }) => !words.suffixes.has(low) && low !== '&');
}

function longest(names: readonly (KnownName | null)[]): KnownName | null {
  let found: KnownName | null = null;
  for (const name of names)
    if (name && name.tokens.length > (found?.tokens.length ?? 0)) found = name;
  return found;
}

/** In a title what follows a known name is mostly a word of the title. */
function isSeparate(
  { isTitle, tokens }: Place,
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

function knownAt(sentence: Place, index: number, directory: NameDirectory): KnownName | null {
  const first = sentence.tokens[index];
  if (!first) return null;
  for (const name of directory.get(first.low) ?? []) {
    const isSame = name.tokens.every((low, step) => sentence.tokens[index + step]?.low === low);
    if (isSame && hasItsLook(sentence, index, name)) return name;
  }
  return null;
}

/** A name has its capitals: “meta” is a word, and so is “Block” where a sentence begins and goes on as with a word. */
function hasItsLook(sentence: Place, index: number, name: KnownName): boolean {
  const { tokens, text } = sentence;
  const [first, last] = [tokens[index], tokens[index + name.tokens.length - 1]];
  if (!first || !last) return false;
  const isExact = text.slice(first.start, last.end) === name.written;
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
  return sentence.isTitle || index === 0 ? goesOnAsName(tokens[index + 1]) : true;
}

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

/** The token behind the run of capitals that may be a name; `index` itself for none. */
function runFrom(sentence: Place, index: number, words: NameWords): number {
  const { tokens, isTitle } = sentence;
  const first = tokens[index];
  if (!first || !mayBegin(sentence, index)) return index;
  let to = isCapital(first) ? index + 1 : index + 2;
  while (to < tokens.length) {
    const step = stepOf(tokens, to, isTitle, words);
    if (step === 0) break;
    to += step;
  }
  return to;
}

function mayBegin(sentence: Place, index: number): boolean {
  const { tokens, isTitle } = sentence;
  const [first, next] = [tokens[index], tokens[index + 1]];
  if (!first) return false;
  // 8VC, 24Haymarket
  if (first.shape === SHAPE.figure)
    return next !== undefined && !next.gap && isCapital(next) && next.low.length > 1 && !next.word;
  if (!isCapital(first)) return false;
  const kinds = kindsOf(first);
  if (first.shape === SHAPE.mixed && !(kinds & KIND.calendar)) return true;
  if (kinds & NEVER) return false;
  if (first.low.length === 1 && next?.low !== '.' && next?.low !== '&') return false;
  if (isTitle)
    return (
      !first.word ||
      (kinds & (KIND.verb | KIND.noun | KIND.adverb | KIND.common | KIND.adjective)) === 0
    );
  if (!isSentenceStart(tokens, index)) return true;
  if (kinds & (KIND.adverb | KIND.verb) && !(next && isCapital(next))) return false;
  return (
    !first.word ||
    (next !== undefined &&
      isCapital(next) &&
      (kindsOf(next) & NEVER) === 0 &&
      first.shape === SHAPE.capital)
  );
}

const STARTS = new Set(['"', '“', '„', '«', ':', '(', "'", '—', '–', '‘', '…']);

/** True where every word would have a capital. */
function isSentenceStart(tokens: readonly TextToken[], index: number): boolean {
  if (index === 0) return true;
  const before = tokens[index - 1];
  return before !== undefined && before.shape === SHAPE.sign && STARTS.has(before.low);
}

/** So many more tokens belong to a name from `at` on. */
function stepOf(
  tokens: readonly TextToken[],
  at: number,
  isTitle: boolean,
  words: NameWords,
): number {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (!token || !before) return 0;
  if (isCapital(token)) {
    if (words.suffixes.has(token.low)) return 1;
    const kinds = kindsOf(token);
    if (kinds & (CLOSED | KIND.title)) return 0;
    return isTitle && token.word && kinds & ~(KIND.place | KIND.nationality)
      ? 0
      : token.gap || token.shape !== SHAPE.figure
        ? 1
        : 0;
  }
  if (token.shape === SHAPE.figure)
    return token.gap &&
      /^\d{1,2}$/.test(token.low) &&
      !next?.low.match(/^(?:%|percent|million|billion|bn|m|k)$/)
      ? 1
      : 0;
  if (!next || !isCapital(next)) return 0;
  if (token.low === '&' || (token.low === '-' && !token.gap && !next.gap))
    return kindsOf(next) & CLOSED ? 0 : 2;
  if (token.low === '.' && before.low.length === 1 && isCapital(before)) return 2;
  if (token.low === ',' && words.suffixes.has(next.low) && next.low.length <= 4) return 2;
  if (words.joiners.has(token.low)) return words.ofHeads.has(before.low) ? 2 : 0;
  return 0;
}

/** A mention of a name that ends at `to`; of a known one that goes on, the name is the known part. */
function mention(
  sentence: Place,
  from: number,
  to: number,
  known: KnownName | null,
  words: NameWords,
): NameMention | null {
  const { tokens } = sentence;
  if (isPart(tokens, from, to)) return null;
  const end = known ? from + known.tokens.length : withStop(tokens, to, words);
  const isOneWord = to - from === 1 && tokens[from]?.shape === SHAPE.capital;
  return {
    ...{ kind: 'name', from, to: known ? to : end },
    ...placed(sentence, { from, to: end }),
    company: known?.company ?? null,
    isPlace: known?.kind === 'place',
    isThing: known?.kind === 'company' && end < to,
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

/** “Nvidia-backed”, “ex-Google”: the name is a part of another word. */
function isPart(tokens: readonly TextToken[], from: number, to: number): boolean {
  const [before, far, next, after] = [
    tokens[from - 1],
    tokens[from - 2],
    tokens[to],
    tokens[to + 1],
  ];
  const isHyphen = (token: TextToken | undefined) => token?.low === '-' && !token.gap;
  if (isHyphen(next) && after && !after.gap && !isCapital(after)) return true;
  return isHyphen(before) && !tokens[from]?.gap && far !== undefined && !isCapital(far);
}
