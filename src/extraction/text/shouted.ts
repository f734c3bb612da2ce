/** Lines of capitals alone: “X RAISES $12 MILLION”. */
import { SHAPE, type TextToken } from './token.ts';

/** Shorter words may be abbreviations. */
const SHORTEST = 4;
const LEAST = 2;
const MOST = 0.7;

/** The tokens of a sentence; those of one in capitals as of a title, since nothing else tells a name from a word there. */
export function withoutShouting(tokens: readonly TextToken[]): readonly TextToken[] {
  if (!isShouted(tokens)) return tokens;
  return tokens.map((token) =>
    token.shape === SHAPE.upper ? { ...token, shape: SHAPE.capital } : token,
  );
}

function isShouted(tokens: readonly TextToken[]): boolean {
  let [words, shouted] = [0, 0];
  for (const { low, shape } of tokens) {
    if (shape === SHAPE.lower && low.length > 1) return false;
    if (low.length < SHORTEST || shape === SHAPE.sign || shape === SHAPE.figure) continue;
    words++;
    if (shape === SHAPE.upper) shouted++;
  }
  return words >= LEAST && shouted > words * MOST;
}
