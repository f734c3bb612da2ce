/** Figures in plain words, whatever they are of: money, a valuation, jobs. */
import type { Piece, PlainWord } from '../words.ts';
import { amountAt } from './amounts.ts';
import { jobsAt } from './jobs.ts';
import { valuationAt } from './valuations.ts';

/** The longest of the figures that begin here, behind the words `before`; null where none does. */
export const figureAt = (words: readonly PlainWord[], before: readonly PlainWord[]): Piece | null =>
  [valuationAt(words, before), jobsAt(words, before), amountAt(words)]
    .filter((piece) => piece !== null)
    .sort((a, b) => b.length - a.length)[0] ?? null;
