/** Rounds beside which one is compared for a record. */
import type { Round } from './vocabulary.ts';

/** A round beside another, as far as a record asks about it. */
export interface Rival {
  /** The number of the event. */
  number: number;
  round: Round | null;
  region: string | null;
  country: string | null;
  /** The first day of its date. */
  on: string | null;
}

/** Rounds on one side of an amount, the nearest first. No more than this many are read. */
export const MOST_RIVALS = 1_000;
