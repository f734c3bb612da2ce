/** Charts and the sentences in their place: below four points there is nothing to see. */
import type { Figure } from '../../../../domain/event/counting.ts';
import type { Part } from '../../../../page/page.ts';
import { inDigits } from '../../../wording/ratios/ratio.ts';

const FEWEST = 4;
const DIGITS = 3;

/** Series over labels, drawn as bars or a line. */
interface Drawing {
  title: string;
  style: 'bar' | 'line';
  axes: { x: string; y: string };
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  notDrawn?: string | undefined;
}

/** A chart from four points on; below that a sentence, where there is one to say, and the table has the numbers. */
export function drawn({ notDrawn, ...chart }: Drawing, instead: string | null = null): Part[] {
  const points = chart.labels.filter((_, at) => chart.series.some(({ values }) => values[at]));
  if (chart.labels.length >= FEWEST && points.length > 1)
    return [{ kind: 'chart', ...chart, ...(notDrawn && { notDrawn }) }];
  return instead === null ? [] : [{ kind: 'text', text: instead }];
}

/** Sums of money in the unit that fits the largest of them, with the digits that the words beside the chart have: three, and rounded down where one of them is at least so much. */
export function inUnit(
  sums: readonly Pick<Figure, 'usd'>[],
  words: readonly Pick<Figure, 'atLeast'>[],
): {
  unit: string;
  of(usd: number): number;
} {
  const isLeast = words.some(({ atLeast }) => atLeast);
  const isBillions = Math.max(0, ...sums.map(({ usd }) => usd)) >= 1e9;
  const [size, unit] = isBillions ? [1e9, 'US$ billion'] : [1e6, 'US$ million'];
  return { unit, of: (usd) => inDigits(usd / size, isLeast ? -1 : 0, DIGITS) };
}

/** ", at least", ", about": the words of sums that are not exact. */
export function sumWords(sums: readonly Figure[]): string {
  if (sums.some(({ atLeast }) => atLeast)) return ', at least';
  return sums.some(({ about }) => about) ? ', about' : '';
}
