/** Cuts the tokens of a block into sentences. */
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from './token.ts';

/** Shortened words, before whose stop a sentence goes on. */
const SHORTENED = new Set(
  'mr mrs ms dr prof st vs inc corp co ltd llc jr sr est approx dept gov sen rep no fig cf ca vol bros cos u.s u.k rs mio mrd bzw kr ggf z.b t.ex bl'.split(
    ' ',
  ),
);
/** Shortened words after which a sentence may end. */
const LEGAL = new Set('inc corp co ltd llc jr sr'.split(' '));
const STARTERS =
  KIND.determiner | KIND.preposition | KIND.pronoun | KIND.adverb | KIND.subordinator;

/** Nobody writes longer sentences, in tokens: what is longer is a list or damage, and is cut. */
const LONGEST = 250;

/** A run of tokens that is one sentence; `isSecond` behind a semicolon. */
interface Cut {
  tokens: TextToken[];
  isSecond: boolean;
}

/** The sentences of a block, in their order: cut at stops, semicolons and spaced hyphens. */
export function sentencesOf(tokens: readonly TextToken[]): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  let isSecond = false;
  tokens.forEach((token, index) => {
    if (index - from >= LONGEST) {
      cuts.push({ tokens: tokens.slice(from, index), isSecond });
      from = index;
    }
    if (token.shape !== SHAPE.sign || !endsAt(tokens, index)) return;
    const end = token.low === '-' ? index : closing(tokens, index + 1);
    if (end > from) cuts.push({ tokens: tokens.slice(from, end), isSecond });
    from = token.low === '-' ? index + 1 : end;
    isSecond = token.low === ';';
  });
  if (from < tokens.length) cuts.push({ tokens: tokens.slice(from), isSecond });
  return cuts;
}

function endsAt(tokens: readonly TextToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return false;
  if (token.low === ';' || token.low === '|') return true;
  if (token.low === '-') return token.gap && (next?.gap ?? false);
  if (token.low === '!' || token.low === '?')
    return next === undefined || next.gap || next.shape === SHAPE.sign;
  if (token.low !== '.' && token.low !== '…') return false;
  if (!next) return true;
  if (!next.gap && (next.low === '-' || next.low === ',' || next.low === "'s" || next.low === '/'))
    return false;
  const after = next.shape === SHAPE.sign ? tokens[index + 2] : next;
  if (!next.gap && next.shape !== SHAPE.sign) return false;
  const before = tokens[index - 1];
  return !goesOn(before, token, after);
}

function goesOn(
  before: TextToken | undefined,
  stop: TextToken,
  after: TextToken | undefined,
): boolean {
  if (!before || stop.gap || !after) return false;
  const isShort = SHORTENED.has(before.low) || isInitial(before);
  if (!isShort) return false;
  if (!LEGAL.has(before.low)) return true;
  return !(isCapital(after) && ((after.word?.kinds ?? 0) & STARTERS) !== 0);
}

const isInitial = (token: TextToken) => token.end - token.start === 1 && isCapital(token);

/** Quotes and brackets that close behind a stop belong to it. */
function closing(tokens: readonly TextToken[], from: number): number {
  let end = from;
  while (end < tokens.length && !tokens[end]?.gap && '"”’\')'.includes(tokens[end]?.low ?? ' '))
    end++;
  return end;
}
