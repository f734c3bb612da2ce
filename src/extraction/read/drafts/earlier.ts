/** History is no news: all that was before, and years that are over. */
import { isOf, isPlainVerb } from '../../grammar/kinds.ts';
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
  if (isOverYears(given)) return true;
  const first = at.findIndex((mention) => mention?.kind === 'name');
  const end = Math.min(first < 0 ? HEAD : first, HEAD, match.at);
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

/** A year before that of the news, “last year”, “ago”. */
function isLongPast({ sentence, language, year }: Dated, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token || sentence.at[index]) return false;
  const { past, pastPeriods } = language.grammar;
  if (past.has(token.low)) return true;
  if (pastPeriods.has(`${token.low} ${tokens[index + 1]?.low}`)) return true;
  const isYear = token.shape === SHAPE.figure && /^(?:19|20)\d\d$/.test(token.low);
  const isIn = isOf(tokens[index - 1], KIND.preposition | KIND.calendar);
  return isYear && isIn && year !== null && Number(token.low) < year;
}

/** Dated between the verb and the end of its clause is dated within so many tokens. */
const FARTHEST_DATE = 20;

/** Dated between the verb and the end of its clause, or the next verb: “a startup founded in 2019”. */
export function isDatedBefore(given: Dated): boolean {
  const { match, sentence } = given;
  // Results are told of a year that is over.
  if (match.pattern.type === 'earnings') return false;
  const at = match.group?.at ?? match.at;
  for (let index = at + 1; index < Math.min(match.to, at + FARTHEST_DATE); index++) {
    const token = sentence.tokens[index];
    if (!token || token.low === ',') break;
    if (isLongPast(given, index)) return true;
    if (isPlainVerb(token) && !sentence.at[index]) break;
  }
  return false;
}
