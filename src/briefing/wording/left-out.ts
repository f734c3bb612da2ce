import type { Found, Sums } from '../../contracts/reader.ts';
import type { LeftOut } from '../../domain/event/query.ts';

const LEFT_OUT_WORDS: Record<LeftOut, string | { one: string; many: string }> = {
  rumoured: 'rumoured',
  failed: 'fell through',
  unconfirmed: 'unconfirmed',
  aggregate: 'market totals',
  undisclosed: 'with undisclosed amounts',
  without_rate: 'without an exchange rate',
  listed: 'in listed companies',
  secondary: 'of existing shares',
  other_stage: { one: 'other stage of a deal', many: 'other stages of deals' },
  other_period: 'announced in another period',
};

function wordsOf(reason: LeftOut, count: number): string {
  const words = LEFT_OUT_WORDS[reason];
  return typeof words === 'string' ? words : count === 1 ? words.one : words.many;
}

/** "2 rumoured", "1 with undisclosed amounts": each reason with its count. */
export const leftOutParts = (leftOut: Sums['leftOut']): string[] =>
  leftOut
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${count} ${wordsOf(reason, count)}`);

/** "2 rumoured, 1 with undisclosed amounts, 3 without an amount": of matches of which none counts, all by the reason. */
export function allLeftOut(sums: Pick<Sums, 'leftOut' | 'matches'>): string {
  const told = sums.leftOut.reduce((sum, { count }) => sum + count, 0);
  const rest = sums.matches - told;
  return [...leftOutParts(sums.leftOut), ...(rest > 0 ? [`${rest} without an amount`] : [])].join(
    ', ',
  );
}

/** "Not counted: 2 rumoured, 1 with undisclosed amounts." or null where everything counts. */
export function leftOutText(sums: Pick<Sums, 'leftOut'>): string | null {
  const parts = leftOutParts(sums.leftOut);
  return parts.length ? `Not counted: ${parts.join(', ')}.` : null;
}

/** "2 without a date and 1 without a US-dollar value left out." or null. */
export function unfitText(found: Pick<Found, 'undated' | 'unpriced'>): string | null {
  const parts = [
    found.undated ? `${found.undated} without a date` : null,
    found.unpriced ? `${found.unpriced} without an amount in US dollars` : null,
  ].filter(Boolean);
  return parts.length ? `Left out: ${parts.join(', ')}.` : null;
}
