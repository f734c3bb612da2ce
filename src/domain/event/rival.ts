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

/** Rounds in a place, in one of these countries or regions: of one kind, or of all kinds but those that are `apart`. */
export interface RivalField {
  round: Round | null;
  apart: readonly Round[];
  countries: readonly string[];
  regions: readonly string[];
}

/** Rounds on one side of an amount, the nearest first. No more than this many are read. */
export const MOST_RIVALS = 1_000;
