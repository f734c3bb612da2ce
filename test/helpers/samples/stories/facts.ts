/** The facts of a made-up story, and the ways to tell it. */
import type { EventFields } from '../../../../src/domain/event/event.ts';
import type { Round, Status } from '../../../../src/domain/event/vocabulary.ts';
import { amount } from '../records.ts';

/** The facts of a story. All names are made up. */
export interface Facts {
  company: string;
  other: string;
  investor: string;
  /** Whole millions of US dollars. */
  sum: number;
  round: Round;
  /** "warehouse robots". */
  business: string;
  place: string;
  /** "login", "billing": what failed, or what was launched. */
  part: string;
  count: number;
}

/** A stage of a story: what it says, and in which words. */
export interface StageKind {
  status: Status;
  /** Days after the beginning. */
  after: number;
  headlines: readonly ((facts: Facts) => string)[];
  details: readonly ((facts: Facts) => string)[];
  /** The stage states the sum. */
  hasSum: boolean;
}

export interface StoryKind {
  name: string;
  fields(facts: Facts): Partial<EventFields> & Pick<EventFields, 'type' | 'parties'>;
  stages: readonly StageKind[];
}

export const money = ({ sum }: Facts) => (sum >= 1000 ? `$${sum / 1000}B` : `$${sum}M`);
export const roundName = ({ round }: Facts) =>
  round === 'seed' ? 'seed' : `Series ${round.slice(-1).toUpperCase()}`;
export const sumOf = (facts: Facts, kind: NonNullable<EventFields['amount']>['kind']) => ({
  ...amount(facts.sum * 1e6),
  kind,
});
