/** The reasons for which two tellings are one story, or are not. */
import type { Round, Status } from '../vocabulary.ts';
import type { SumLikeness } from './money.ts';

/** A thing that two tellings have in common, or in which they differ. */
export type Reason =
  | { kind: 'companies'; names: readonly string[] }
  | { kind: 'near_name'; names: readonly string[] }
  | { kind: 'other_companies'; names: readonly string[] }
  /** Each is about somebody of whom the other does not speak. */
  | { kind: 'more_companies' }
  | { kind: 'backers'; names: readonly string[] }
  /** The days between them; null where one has no date. */
  | { kind: 'days'; days: number | null }
  | { kind: 'stage'; from: Status; to: Status }
  | { kind: 'amount' | 'valuation'; likeness: SumLikeness }
  /** Sums of different things. */
  | { kind: 'other_sum' }
  | { kind: 'round'; round: Round }
  | { kind: 'other_round'; rounds: readonly [Round, Round] }
  | { kind: 'other_part' }
  | { kind: 'other_type' }
  | { kind: 'other_stage' }
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'page' | 'reference' | 'figure' }
  | { kind: 'other_place' }
  /** Two entries of one register. */
  | { kind: 'other_entry' };

/** A reason with its weight: above 0 it speaks for one story, below 0 against it. */
export interface Weighed {
  reason: Reason;
  points: number;
}

/** The likeness of two tellings. */
export interface Likeness {
  /** The sum of all points; from `SAME` on it is one story, from `MAYBE` on somebody should be asked. */
  score: number;
  decision: 'same' | 'maybe' | 'different';
  /** The weightiest first. */
  reasons: readonly Weighed[];
}

/** The points of what rules one story out. */
export const NEVER = -10;
