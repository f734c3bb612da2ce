/** Names with signs and figures inside: “Bright & Co”, “P-1”, “Area 51 Labs”. */
import { kindsOf } from '../grammar/kinds.ts';
import { KIND } from '../lexicon/word.ts';
import { isCapital, SHAPE, type TextToken } from '../text/token.ts';
import { NEVER } from './lone-words.ts';

const CLOSED = NEVER & ~(KIND.nationality | KIND.acronym | KIND.title | KIND.preposition);

/** “Bright & Co”: a word and its company at the head of a sentence; “Research & Development” is none. */
export function isPair(
  tokens: readonly TextToken[],
  index: number,
  suffixes: ReadonlySet<string>,
): boolean {
  const [first, sign, last] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (sign?.low !== '&' || !first || !last || first.shape !== SHAPE.capital) return false;
  if (!isCapital(last) || (kindsOf(first) & NEVER) !== 0) return false;
  return !last.word || suffixes.has(last.low) || last.low === 'company' || last.low === 'sons';
}

/** “Twenty-First Century Fox”: three capitals, of which a hyphen joins the first two. */
export function isHyphened(tokens: readonly TextToken[], index: number): boolean {
  const [sign, next, far] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  if (sign?.low !== '-' || sign.gap || !next || next.gap || !far) return false;
  return isCapital(next) && isCapital(far) && (kindsOf(far) & CLOSED) === 0;
}

/** “P-1”, “A-Frame”: a letter, a hyphen and a figure or a capital. */
export function isNumbered(tokens: readonly TextToken[], index: number): boolean {
  const [sign, next] = [tokens[index + 1], tokens[index + 2]];
  if (sign?.low !== '-' || sign.gap || !next || next.gap) return false;
  return next.shape === SHAPE.figure || isCapital(next);
}

/** “Area 51 Labs”: a figure stands inside the name. */
export function isBeforeFigure(
  tokens: readonly TextToken[],
  index: number,
  suffixes: ReadonlySet<string>,
): boolean {
  const [figure, last] = [tokens[index + 1], tokens[index + 2]];
  if (figure?.shape !== SHAPE.figure || figure.low.length > 2 || !last) return false;
  return isCapital(last) && suffixes.has(last.low);
}
