/** Sorting a table by what its words mean: amounts by size, dates by the calendar, the rest as words. */

import type { CSSProperties } from 'react';
import { amountOf, columnKind, dateOf } from './columns.ts';

/** The direction of a sorted column. */
export type Direction = 'ascending' | 'descending';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** True for a cell that says that there is nothing to say. */
const isEmpty = (words: string) => /^[\s–—-]*$/.test(words);

/**
 * The order of some rows, as their indices: by the numbers of those cells that are figures, where there are any, else by
 * what their words mean. Rows without a key come last in both directions, and rows that are equal keep their order.
 */
export function sortedOrder(cells: readonly (string | number)[], direction: Direction): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const figures = cells.map((each) => (typeof each === 'number' ? each : undefined));
  const hasFigures = figures.some((each) => each !== undefined);
  const keys = hasFigures ? figures : keysOf(cells.map(String));
  const order = cells.map((_each, i) => i);
  return order.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === undefined || y === undefined) {
      return x === y ? a - b : x === undefined ? 1 : -1;
    }
    const difference = typeof x === 'number' ? x - (y as number) : collator.compare(x, y as string);
    return difference * sign || a - b;
  });
}

function keysOf(cells: readonly string[]): (string | number | undefined)[] {
  const kind = columnKind(cells);
  const read = kind === 'dates' ? dateOf : amountOf;
  return cells.map((each) => {
    if (isEmpty(each)) return undefined;
    return kind === 'words' ? each.trim() : read(each);
  });
}

/** Letters of the longest cell that is read as an amount; longer ones are sentences that begin with one. */
const LONGEST_AMOUNT = 44;

/** The classes of a column: amounts stand under each other at the right, sentences at the left. */
export function alignOf(cells: readonly string[], wanted?: unknown): string | undefined {
  const kind = columnKind(cells);
  const isShort = cells.every((each) => each.length <= LONGEST_AMOUNT);
  const align = wanted ?? (kind === 'amounts' && isShort ? 'right' : undefined);
  const classes = [
    (align === 'right' || align === 'center') && `bk-${align}`,
    // A date in two lines is hard to compare with those above and below.
    kind === 'dates' && cells.every((each) => each.length < 24) && 'bk-nowrap',
  ];
  return classes.filter(Boolean).join(' ') || undefined;
}

/** The least width of a table, as a property that its style reads: squeezed further, its rows grow taller than a screen. It scrolls instead. */
export const leastWidth = (columns: number): CSSProperties & { '--least': string } => ({
  '--least': `max(100%, ${Math.min(60, columns * 7.5)}rem)`,
});
