/** Candidates: events as a text tells them, each field with the words that it was read from. */
import type { AmountKind, EventType, Role, Status } from '../domain/event/vocabulary.ts';
import type { Money } from '../domain/money/currency.ts';
import type { PartialDate } from '../domain/time/calendar.ts';
import type { RoundMention, StatedRound } from './grammar/sentence.ts';

/** A stretch of the text: its first character, and the one behind its last. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A value with the words that say it. */
export interface Sourced<Value> extends TextSpan {
  value: Value;
}

/** A party as the text names it. */
export interface CandidateParty extends TextSpan {
  /** The very words of its span. */
  name: string;
  /** The id of the company that the directory knows by this name; null where it knows none. */
  company: string | null;
  role: Role;
}

/** The voice of a text: a party or plain fact, or people who are not named. */
type Attribution = 'stated' | 'sources';

/** The thing that a further sum is the amount of. */
type Figure = 'revenue' | 'profit' | 'total' | 'valuation' | 'cost';

/** An event that a text tells. */
export interface Candidate extends TextSpan {
  type: EventType;
  status: Status;
  /** True where it is only planned: a bid, a bill, a plan. */
  isPlanned: boolean;
  /** True where it is told as done, also by sources alone. */
  isDone: boolean;
  attribution: Attribution;
  /** True where the text says that somebody denies it. */
  isDenied: boolean;
  parties: readonly CandidateParty[];
  amount: Sourced<Money & { kind: AmountKind }> | null;
  valuation: Sourced<Money & { basis: 'post_money' | 'pre_money' | 'unspecified' }> | null;
  round: Sourced<StatedRound> | null;
  roundQualifier: Sourced<NonNullable<RoundMention['qualifier']>> | null;
  occurredOn: Sourced<PartialDate> | null;
  /** The day or the month from which a law holds. */
  effectiveOn: Sourced<PartialDate> | null;
  /** The country or the state of a regulation, as `US` or `US-CA`. */
  jurisdiction: Sourced<string> | null;
  /** Sums of the same sentence that are of something else: revenue, profit, all rounds together. */
  figures: readonly Sourced<Money & { of: Figure }>[];
  jobs: Sourced<number> | null;
  /** From 0 to 1: of candidates with so much, that share is right. */
  confidence: number;
  /** The patterns that it was read by. */
  rules: readonly string[];
}
