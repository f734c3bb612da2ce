/** History is no news: all that was before, and years that are over. */
import { isOf, isOfParticiple, isPlainVerb } from '../../grammar/kinds.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import { SHAPE } from '../../text/token.ts';
import type { PatternMatch } from '../trial.ts';

/** A match with its sentence, and the year in which the text was published; null where that is not known. */
interface Dated {
  match: PatternMatch;
  sentence: Sentence;
  language: Language;
  year: number | null;
}

/** So many tokens at the head of a sentence tell of its time. */
const HEAD = 5;

/** “To date, X has raised …”, “Ten years ago X bought …”, “Last spring X bought …”. */
export function isOfAllTimes(given: Dated): boolean {
  const { sentence, language, match } = given;
  const { tokens, at } = sentence;
  if (isOverYears(given) || isSinceFounding(given)) return true;
  const first = at.findIndex((mention) => mention?.kind === 'name');
  // “Founded in 2021, X has raised …”: the year is that of the participle.
  const isParticiple = isOf(tokens[0], KIND.past) && !isOf(tokens[0], KIND.noun) && first !== 0;
  const end = isParticiple ? 0 : Math.min(first < 0 ? HEAD : first, HEAD, match.at);
  const lows = (from: number, to: number) => tokens.slice(from, to).map(({ low }) => low);
  const head = lows(0, end);
  const beforeVerb = lows(Math.max(match.from, match.at - 3), match.at);
  const said = `${head.join(' ')}; ${beforeVerb.join(' ')}`;
  if (language.grammar.allTime.some((words) => said.includes(words))) return true;
  return match.pattern.type !== 'earnings' && head.some((_, index) => isLongPast(given, index));
}

/** The most words of “over its first five”. */
const MOST_BEFORE_YEARS = 4;

/** “Over its five years of operations, X raised …”. */
function isOverYears({ sentence: { tokens }, language, match }: Dated): boolean {
  const { before, units } = language.grammar.overYears;
  if (match.pattern.type !== 'funding_round') return false;
  return tokens
    .slice(0, match.from)
    .some(
      ({ low }, at) =>
        units.has(low) &&
        tokens.slice(Math.max(0, at - MOST_BEFORE_YEARS), at).some((one) => before.has(one.low)),
    );
}

/** “Founded in 2015, X has raised $9M from Y”: all its money, where no round is named. */
function isSinceFounding({ sentence: { tokens, at, mentions }, match }: Dated): boolean {
  if (match.pattern.type !== 'funding_round' || tokens[match.at - 1]?.low !== 'has') return false;
  if (!isOf(tokens[0], KIND.past) || at[0] || mentions.some(({ kind }) => kind === 'round'))
    return false;
  const head = tokens.slice(0, HEAD).findIndex(({ low }) => /^(?:19|20)\d\d$/.test(low));
  return head > 0 && isOf(tokens[head - 1], KIND.preposition) && tokens[head + 1]?.low === ',';
}

/** A year before that of the news, “last year”, “ago”. */
function isLongPast(given: Dated, index: number): boolean {
  const { sentence, language, year } = given;
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token || sentence.at[index]) return false;
  const { past, pastPeriods } = language.grammar;
  if (past.has(token.low)) return !isOfParticiple(tokens, index);
  if (pastPeriods.get(token.low)?.has(tokens[index + 1]?.low ?? '')) return true;
  const isYear = token.shape === SHAPE.figure && /^(?:19|20)\d\d$/.test(token.low);
  const before = tokens[index - 1];
  if (!isYear || !isOf(before, KIND.preposition | KIND.calendar)) return false;
  return year === null ? isUndated(given, index) : Number(token.low) < year;
}

/** “In 2015, X bought …”, “In March 2014, …”, “X bought Y in 2016”: news is dated by its day, and in its own year by no year at all. */
function isUndated({ sentence: { tokens }, match }: Dated, year: number): boolean {
  const verb = match.group?.at ?? match.at;
  // “will cut jobs by 2027”
  const isComing = tokens
    .slice(match.group?.from ?? verb, verb)
    .some((one) => isOf(one, KIND.modal));
  const isPast = isOf(tokens[verb], KIND.past) && match.pattern.isVerb && !isComing;
  let first = year - 1;
  const isOfDay = (index: number) =>
    isOf(tokens[index], KIND.calendar) || tokens[index]?.low === ',';
  if (year < match.from) while (isOfDay(first)) first--;
  const isNear =
    year < match.from ? first === 0 && tokens[year + 1]?.low === ',' : first === year - 1;
  return isPast && isNear && isOf(tokens[first], KIND.preposition);
}

/** “… each year since its launch”: of all times, behind the verb too. */
function isSinceBeginning({ sentence: { tokens }, language }: Dated, at: number): boolean {
  if (!isOf(tokens[at], KIND.subordinator)) return false;
  const near = tokens.slice(at, at + 3).map(({ low }) => low);
  return language.grammar.allTime.includes(near.join(' '));
}

/** Dated between the verb and the end of its clause is dated within so many tokens. */
const FARTHEST_DATE = 20;

/** Dated between the verb and the end of its clause, or the next verb: “a startup founded in 2019”. */
export function isDatedBefore(given: Dated): boolean {
  const { match, sentence } = given;
  const at = match.group?.at ?? match.at;
  const last = Math.min(match.to, at + FARTHEST_DATE);
  for (let index = at + 1; index < last; index++) if (isSinceBeginning(given, index)) return true;
  // Results are told of a year that is over.
  if (match.pattern.type === 'earnings') return false;
  for (let index = at + 1; index < last; index++) {
    const token = sentence.tokens[index];
    if (!token) break;
    // “X’s purchase of Y, which closed in 2024, …”
    const isRelative = token.low === ',' && isOf(sentence.tokens[index + 1], KIND.relative);
    if (isRelative && !match.pattern.isVerb) return isClosedBefore(given, index + 2);
    if (token.low === ',') break;
    if (isLongPast(given, index)) return true;
    if (isPlainVerb(token) && !isOf(token, KIND.adverb) && !sentence.at[index]) break;
  }
  return false;
}

/** So near behind “which” stands the year in which it was closed. */
const NEAREST_CLOSING = 6;

/** “closed in 2024”: a year before that of the news, up to the next comma. */
function isClosedBefore(given: Dated, from: number): boolean {
  const { tokens } = given.sentence;
  if (!isOf(tokens[from], KIND.past)) return false;
  for (let index = from; index < from + NEAREST_CLOSING && tokens[index]?.low !== ','; index++)
    if (isLongPast(given, index)) return true;
  return false;
}
