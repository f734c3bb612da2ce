/** Columns of tables, by the words at their heads. */
import { currencyOf } from '../../domain/money/currency.ts';
import { EXPONENTS } from '../../domain/money/units.ts';
import type { TextToken } from '../text/token.ts';

/** The meaning of a column. `raised` is money in a round, `amount` that of whatever the row is about. */
export type ColumnName =
  | 'company'
  | 'acquirer'
  | 'target'
  | 'raised'
  | 'amount'
  | 'valuation'
  | 'round'
  | 'kind'
  | 'lead'
  | 'investor'
  | 'jobs';

/** Columns by their heads, in lower case. */
export type ColumnWords = ReadonlyMap<string, ColumnName>;

/** A column that is understood, with its place among all. */
export interface Column {
  name: ColumnName;
  at: number;
  /** The unit of its figures, as “(USD m)” says it; null where each figure has its own. */
  unit: { currency: string; unit: string } | null;
}

/** The column under a head; null for one that says nothing of an event. */
export function columnOf(
  text: string,
  tokens: readonly TextToken[],
  at: number,
  words: ColumnWords,
): Column | null {
  const bracket = tokens.findIndex(({ low }) => low === '(');
  const head = bracket < 0 ? tokens : tokens.slice(0, bracket);
  const written = head.map(({ low }) => low).join(' ');
  const name = words.get(written) ?? firstOf(written, words);
  if (name) return { name, at, unit: bracket < 0 ? null : unitOf(text, tokens.slice(bracket)) };
  const unit = isUnit(head) ? unitOf(text, head) : null;
  return unit && { name: 'amount', at, unit };
}

/** “Investor, acquirer, partner”: the first of several that is understood. */
const firstOf = (written: string, words: ColumnWords): ColumnName | undefined =>
  written
    .split(/ [,/] /)
    .slice(0, MOST_IN_HEAD)
    .map((part) => words.get(part))
    .find((name) => name !== undefined);

const MOST_IN_HEAD = 4;

/** “M$”, “USD m”: a unit and a currency alone. */
const isUnit = (head: readonly TextToken[]): boolean =>
  head.length > 0 &&
  head.length <= 3 &&
  head.every(({ low }) => EXPONENTS.has(low) || currencyOf(low.toUpperCase()) !== null);

function unitOf(text: string, tokens: readonly TextToken[]): Column['unit'] {
  const written = tokens.map(({ start, end }) => text.slice(start, end));
  const currency = written.map(currencyOf).find((code) => code !== null);
  const unit = tokens.find(({ low }) => EXPONENTS.has(low))?.low;
  return currency ? { currency, unit: unit ?? '' } : null;
}

/** Columns by lists of their heads: parted by commas, in lower case. */
export const columnWords = (lists: Readonly<Record<ColumnName, string>>): ColumnWords =>
  new Map(
    // Object.entries forgets the names of the keys.
    (Object.entries(lists) as [ColumnName, string][]).flatMap(([name, heads]) =>
      heads.split(', ').map((head) => [head, name] as const),
    ),
  );
