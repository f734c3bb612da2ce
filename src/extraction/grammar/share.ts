/** Shares of a company: “a 60% stake”. */
import { SHAPE } from '../text/token.ts';
import type { Sentence, Stretch } from './sentence.ts';

const PERCENT = new Set(['%', 'percent', 'pct']);

/** “all the shares”, “all of it” */
const isWhole = (low: string): boolean => ['the', 'of', 'its', 'shares', 'stock'].includes(low);

/** Words for more than half, whatever it is. */
const MOST = new Set(['majority', 'controlling']);
const MORE_THAN_HALF = 51;

/** The first share between two tokens, in percent; null where none is said. */
export function shareIn({ tokens, at }: Sentence, { from, to }: Stretch): number | null {
  for (let index = from; index < to; index++) {
    const [token, next, far] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (token?.low === 'all' && isWhole(next?.low ?? '')) return 100;
    if (MOST.has(token?.low ?? '')) return MORE_THAN_HALF;
    if (token?.shape !== SHAPE.figure || at[index]) continue;
    const isPercent = PERCENT.has(next?.low ?? '') || (next?.low === 'per' && far?.low === 'cent');
    if (isPercent) return Number(token.low.replace(',', '.'));
  }
  return null;
}
