/** Names that nobody has told of: runs of capitals, by the words in them and around them. */

import { currencyOf } from '../../domain/money/currency.ts';
import { EXPONENTS } from '../../domain/money/units.ts';
import { isOf, kindsOf } from '../grammar/kinds.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import {
  isDayAsName,
  isFigureName,
  isJoined,
  isKindWithHyphens,
  isPartedFigure,
  isSmallName,
  isWordAsName,
  NEVER,
} from './lone-words.ts';
import { isBeforeFigure, isHyphened, isNumbered, isPair } from './signed-names.ts';

/** Words that names are made of, in lower case. */
export interface NameWords {
  /** Behind a name they are a part of it, in titles too: Labs, Capital, Inc. */
  suffixes: ReadonlySet<string>;
  /** Behind a known name they make another company of it, and no thing: Finance, Medical. */
  trades: ReadonlySet<string>;
  /** Between capitals they join: of, &, de. */
  joiners: ReadonlySet<string>;
  /** The ends of words that are no names, wherever they have a capital: -ung, -bolaget. */
  endings: readonly string[];
  /** True where a sentence may begin with an adverb and its verb: “Parallel schließt X …”. */
  hasOpeningAdverbs: boolean;
  /** True where all nouns have capitals. */
  hasCapitalNouns: boolean;
  /** Words before `of` in a name: University, Bank. */
  ofHeads: ReadonlySet<string>;
}

const CLOSED = NEVER & ~(KIND.nationality | KIND.acronym | KIND.title | KIND.preposition);

/** A sentence as far as names need it. */
export type NamePlace = Pick<Sentence, 'text' | 'tokens' | 'isTitle' | 'isSmall'>;

/** The token behind the run of capitals that may be a name; `index` itself for none. */
export function runFrom(sentence: NamePlace, index: number, words: NameWords): number {
  const { tokens, isTitle } = sentence;
  const first = tokens[index];
  if (!first || !mayBegin(sentence, index, words) || isPlainNoun(sentence, index, words))
    return index;
  let to = isCapital(first) || isSmallName(sentence, index) ? index + 1 : index + 2;
  while (to < tokens.length) {
    const step = stepOf(tokens, to, isTitle, words);
    if (step === 0) break;
    to += step;
  }
  return to;
}

/** A word with the end of a common noun; where all nouns have capitals, one behind an article or an adjective too. */
function isPlainNoun({ tokens }: NamePlace, index: number, words: NameWords): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (!token || token.shape === SHAPE.mixed || token.shape === SHAPE.upper) return false;
  if (words.endings.some((ending) => token.low.endsWith(ending) && token.low !== ending))
    return true;
  if (!words.hasCapitalNouns) return false;
  if (kindsOf(token) & (KIND.company | KIND.title | KIND.business)) return true;
  if (kindsOf(token) & KIND.adjective && index === 0) return true;
  if (isKindWithHyphens(tokens, index)) return true;
  if (kindsOf(token) & (KIND.noun | KIND.adverb | KIND.adjective) && !(next && isCapital(next)))
    return true;
  if ((next && isCapital(next)) || !before) return false;
  if (kindsOf(before) & KIND.determiner) return true;
  const isAdjective =
    before.shape === SHAPE.lower &&
    (!before.word || (kindsOf(before) & KIND.adjective) !== 0) &&
    /(?:e|en|er|es|em)$/.test(before.low);
  return isAdjective || before.shape === SHAPE.figure;
}

function mayBegin(sentence: NamePlace, index: number, words: NameWords): boolean {
  const { tokens, isTitle } = sentence;
  const [first, next] = [tokens[index], tokens[index + 1]];
  if (!first) return false;
  // 8VC, 24Haymarket
  if (first.shape === SHAPE.figure)
    return isFigureName(tokens, index) || isPartedFigure(tokens, index);
  if (next?.low === '&') {
    if (isJoined(tokens, index) || isPair(tokens, index, words.suffixes)) return true;
    if (NO_NAMES.has(`${first.low}&${tokens[index + 2]?.low}`)) return false;
  }
  if (!isCapital(first)) return isSmallName(sentence, index);
  const kinds = kindsOf(first);
  // “EdTech startup X”: a kind of company, however it is written.
  if (first.shape === SHAPE.mixed && kinds & KIND.company) return false;
  if (first.shape === SHAPE.mixed && !(kinds & (KIND.calendar | KIND.acronym))) return true;
  if (kinds & NEVER && !(first.low.length === 1 && isNumbered(tokens, index)))
    return isUnusual(sentence, index) || isDayAsName(sentence, index);
  if (LEGAL_FORMS.has(first.low)) return false;
  // “RT @x:” passes on what x wrote.
  if (first.low === 'rt' && next?.low === '@') return false;
  if (first.low.length === 1 && !'.&'.includes(next?.low ?? ' ') && !isNumbered(tokens, index))
    return isInitial(sentence, index);
  if (!words.hasCapitalNouns && isSentenceStart(tokens, index) && isWordAsName(tokens, index))
    return true;
  if (isTitle)
    return (
      !first.word ||
      (kinds & (KIND.verb | KIND.noun | KIND.adverb | KIND.common | KIND.adjective)) === 0
    );
  if (!isSentenceStart(tokens, index)) return true;
  if (isBeforeFigure(tokens, index, words.suffixes)) return true;
  if (isHyphened(tokens, index)) return true;
  if (DAYS.has(first.low) || isKindBefore(tokens, index, words)) return false;
  if (kinds & (KIND.adverb | KIND.verb) && !(next && isCapital(next))) return false;
  return (
    !first.word ||
    (next !== undefined &&
      isCapital(next) &&
      (kindsOf(next) & NEVER) === 0 &&
      first.shape === SHAPE.capital)
  );
}

/** Before the name of whoever does something on that day. */
const DAYS = new Set(['today', 'yesterday']);

/** Behind a comma too they belong to the name, and by themselves they are none. */
const LEGAL_FORMS = new Set('inc corp ltd llc plc gmbh kg pvt pte pty bhd sdn'.split(' '));

/** “Y Combinator”, “B Capital”: a letter before a capital, and behind none. */
function isInitial({ tokens, isTitle }: NamePlace, index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (isTitle || !next || !next.gap || !isCapital(next) || next.low.length === 1) return false;
  return (!before || !isCapital(before)) && (kindsOf(next) & CLOSED) === 0;
}

/** Letters that a sign joins to a word: no names. */
const NO_NAMES = new Set(['r&d', 'm&a', 'q&a', 'p&l']);

/** A capital where none is due, before another: “led by Beyond Next Ventures”. */
function isUnusual({ tokens, isTitle }: NamePlace, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  const mayBe = KIND.preposition | KIND.adverb | KIND.pronoun | KIND.determiner | KIND.subordinator;
  if (isTitle || !token || !next || token.shape !== SHAPE.capital || isSentenceStart(tokens, index))
    return false;
  const hasOnly = (kindsOf(token) & NEVER & ~mayBe) === 0;
  return hasOnly && isCapital(next) && (kindsOf(next) & CLOSED) === 0;
}

/** “Fintech Mirabo picks up …”: a kind of company before a name. */
function isKindBefore(
  tokens: NamePlace['tokens'],
  index: number,
  { suffixes, ofHeads }: NameWords,
): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || token.low.length < 7 || !(kindsOf(token) & KIND.company)) return false;
  return isCapital(next) && !next.word && !suffixes.has(token.low) && !ofHeads.has(token.low);
}

const STARTS = new Set(['|', '"', '“', '„', '«', ':', '(', "'", '—', '–', '‘', '…']);

/** True where every word would have a capital. */
export function isSentenceStart(tokens: readonly TextToken[], index: number): boolean {
  if (index === 0) return true;
  const before = tokens[index - 1];
  return before !== undefined && before.shape === SHAPE.sign && STARTS.has(before.low);
}

/** “Helix Forge Raises”: a verb’s plain form between an unknown word and a verb in the singular. */
function isLastOfName(tokens: readonly TextToken[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token || before?.word || !isOf(token, KIND.base) || isOf(token, OTHER)) return false;
  const isVerb = isOf(next, KIND.verb) && isOf(next, KIND.present);
  return isVerb && tokens[at + 2] !== undefined && !isOf(tokens[at + 2], KIND.verb);
}

/** A verb’s form that is a noun too may stand behind a name by itself: “Acme Share Jumps”. */
const OTHER = KIND.noun | KIND.company | KIND.business | KIND.adjective | KIND.past;

/** “Acme EUR38 million” */
const isCurrency = (token: TextToken, next: TextToken | undefined): boolean =>
  token.shape === SHAPE.upper &&
  next?.shape === SHAPE.figure &&
  currencyOf(token.low.toUpperCase()) !== null;

/** “Nimbus Data Raises $5M”: in a title too what it trades in ends a name, before its verb or where nothing follows. */
function isTradeAtEnd(tokens: readonly TextToken[], at: number, { trades }: NameWords): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token || !trades.has(token.low) || before?.word) return false;
  const isFree = !next || next.shape === SHAPE.sign || isOf(next, KIND.preposition);
  return isFree || (isOf(next, KIND.present) && !isOf(next, KIND.noun));
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
    // “X Partners with Y”
    if (next?.low === 'with' && isOf(token, KIND.present)) return 0;
    if (words.suffixes.has(token.low) || (isTitle && isTradeAtEnd(tokens, at, words))) return 1;
    const kinds = kindsOf(token);
    if (kinds & (CLOSED | KIND.title) || isCurrency(token, next)) return 0;
    return isTitle &&
      token.word &&
      kinds & ~(KIND.place | KIND.nationality) &&
      !isLastOfName(tokens, at)
      ? 0
      : token.gap || token.shape !== SHAPE.figure
        ? 1
        : 0;
  }
  if (token.shape === SHAPE.figure)
    return token.gap &&
      /^\d{1,2}$/.test(token.low) &&
      !next?.low.match(/^(?:%|percent|prozent|procent)$/) &&
      !EXPONENTS.has(next?.low ?? '')
      ? 1
      : 0;
  if (token.low === '-' && isNumbered(tokens, at - 1)) return 2;
  if (!next || !isCapital(next)) return 0;
  if (token.low === '&' || (token.low === '-' && !token.gap && !next.gap))
    return kindsOf(next) & CLOSED ? 0 : 2;
  const isForm = words.suffixes.has(before.low) || LEGAL_FORMS.has(next.low);
  if (token.low === '.' && isForm && words.suffixes.has(next.low)) return 2;
  if (token.low === '.' && before.low.length === 1 && isCapital(before)) return 2;
  if (token.low === ',' && words.suffixes.has(next.low) && next.low.length <= 4) return 2;
  if (words.joiners.has(token.low)) return words.ofHeads.has(before.low) ? 2 : 0;
  return 0;
}
