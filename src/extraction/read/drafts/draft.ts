/** Drafts: events on the way from what matched in a sentence to what the text tells. */
import type { EventType, Status } from '../../../domain/event/vocabulary.ts';
import type { Candidate } from '../../candidate.ts';
import type { Frame } from '../../frames/frame.ts';
import type { SlotName } from '../../frames/pattern.ts';
import type { Standing } from '../../frames/standing.ts';
import type { MoneyMention, RoundMention, Sentence } from '../../grammar/sentence.ts';
import type { Filling, NamedText, PatternMatch } from '../trial.ts';

/** An event as one sentence or several tell it. */
export interface EventDraft {
  type: EventType;
  frame: Frame;
  /** Its sentences, by their places in the text. */
  from: number;
  to: number;
  slots: Map<SlotName, NamedText[]>;
  amount: MoneyMention | null;
  valuation: MoneyMention | null;
  basis: 'post_money' | 'pre_money' | 'unspecified';
  round: (RoundMention & { start: number; end: number }) | null;
  jobs: Filling['jobs'];
  occurredOn: Candidate['occurredOn'];
  effectiveOn: Candidate['effectiveOn'];
  jurisdiction: Candidate['jurisdiction'];
  figures: MoneyMention[];
  standing: Standing;
  /** The status that a pattern says by itself. */
  status: Status | null;
  isSourced: boolean;
  /** True where sources without a name say it, or it is told “reportedly”: of a deal that is a rumour. */
  isUnconfirmed: boolean;
  isContested: boolean;
  /** True where the text says that somebody denies it. */
  isDenied: boolean;
  trust: number;
  rules: string[];
  /** The first sentence and the last, from 0. */
  first: number;
  last: number;
  block: number;
}

/** The names in a slot; none where it is empty. */
export const namesIn = (
  { slots }: Pick<EventDraft, 'slots'>,
  slot: SlotName,
): readonly NamedText[] => slots.get(slot) ?? [];

/** A sentence with what matched in it, and its place among all. */
export interface Read {
  sentence: Sentence;
  matches: readonly PatternMatch[];
  index: number;
}
