/** Tickers: “Acme (NASDAQ: ACME)”, “Acme (ACME)”. Nothing is told by them. */
import { isCapital, SHAPE, type TextToken } from './token.ts';

/** The tokens without the brackets behind a name that hold its ticker or its short form. */
export function withoutTickers(tokens: readonly TextToken[]): readonly TextToken[] {
  if (!tokens.some(({ low }) => low === '(')) return tokens;
  const kept: TextToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const end = tickerEnd(tokens, at);
    if (end === null) kept.push(token);
    at = end ?? at + 1;
  }
  return kept;
}

/** The longest: “(Nasdaq GS: BRK.A)”, in tokens with its brackets. */
const LONGEST = 9;

/** The token behind a bracket of capitals, figures and a colon that begins here behind a capital; null for another. */
function tickerEnd(tokens: readonly TextToken[], open: number): number | null {
  const before = tokens[open - 1];
  if (tokens[open]?.low !== '(' || !before || !isCapital(before)) return null;
  let capitals = 0;
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST); at++) {
    const token = tokens[at];
    if (token?.low === ')') return capitals > 0 && tokens[at + 1] ? at + 1 : null;
    if (token?.shape === SHAPE.upper) capitals++;
    else if (!token || !isPart(tokens, at)) return null;
  }
  return null;
}

/** A colon, a dot, a figure, or the exchange before the colon. */
function isPart(tokens: readonly TextToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.low === ':' || token?.low === '.' || token?.low === '-') return true;
  if (token?.shape === SHAPE.figure) return true;
  return token !== undefined && isCapital(token) && tokens[at + 1]?.low === ':';
}
