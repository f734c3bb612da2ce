/** The tables of the review, as queries see them. */
import type { CandidateState } from '../../contracts/sources/review.ts';

export interface ReviewTables {
  /** A story that waits for a decision, or was decided: `json` is its body. `changed_at` is of its state. */
  candidate: {
    workspace: string;
    number: number;
    state: CandidateState['kind'];
    rank: number;
    told_at: number;
    changed_at: number;
    /** The rule that accepted it; null for none. */
    rule: number | null;
    /** The event that it became, or became a source of. */
    event: string | null;
    version: number;
    /** 1 while the words of its items are kept. */
    worded: number;
    json: string;
  };
  /** Traits by which stories find each other, as `trait` of events; `day` counts from 1970. */
  candidate_trait: { workspace: string; key: number; day: number; number: number };
  /** The choices of a workspace for its review, as JSON. */
  review: { workspace: string; json: string };
}
