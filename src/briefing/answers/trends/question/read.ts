/** Shares and middles. */
import { figure, type Text } from '../../../../page/page.ts';

/** "38%", "4.5%", "0.3%": a share, with a digit more where it is small. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? (100 * part) / whole : 0;
  if (share > 0 && share < 0.1) return 'under 0.1%';
  if (share < 100 && share >= 99.5) return 'over 99%';
  return share === 0 || share >= 10 ? `${Math.round(share)}%` : `${Number(share.toFixed(1))}%`;
}

/** The number in the middle; null for none. */
export function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A share as a cell that sorts as one; a dash where there is nothing to share. */
export const shareCell = (part: number, whole: number): Text =>
  whole > 0 ? figure(percent(part, whole), part / whole) : '–';
