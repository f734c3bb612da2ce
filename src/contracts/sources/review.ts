/** The review of what was read: stories that wait for a decision of a workspace, what was decided, and its rules. */
import { z } from 'zod';
import type { EventFields } from '../../domain/event/event.ts';
import type { SoughtTrait, Trait } from '../../domain/event/story/traits.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { PublisherKind } from '../../domain/reference/reference-data.ts';

const tellingSchema = z.object({
  /** The source and the item that it was read from. */
  poll: z.string(),
  item: z.string(),
  /** When it was read, epoch milliseconds. */
  at: z.number(),
  /** The words of the item that tell it; '' once they are forgotten. */
  sentence: z.string(),
  /** By the names of the form’s fields, the words that each was read from. */
  from: z.record(z.string(), z.string()),
  /** From 0 to 1. */
  confidence: z.number(),
  publisher: z.string(),
  url: z.string().nullable(),
  /** The kind of publisher that the source’s followers take it for. */
  trust: z.custom<PublisherKind>((value) => typeof value === 'string'),
  /** Slack’s id of whoever suggested it; missing for what a source told. */
  by: z.string().exactOptional(),
});

/** One item’s telling of a story. */
export type ItemTelling = z.infer<typeof tellingSchema>;

export const DISMISS_REASONS = ['not_news', 'duplicate', 'wrong', 'not_ours'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

/** Whoever decided: a person by Slack’s id and the name at that time, a rule of the workspace by its number and its words at that time, or the shared desk, which has accepted the same. */
const deciderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('rule'), number: z.number(), words: z.string() }),
  z.object({ kind: z.literal('desk') }),
]);
export type Decider = z.infer<typeof deciderSchema>;

const decided = { by: deciderSchema, at: z.number() };
/** The number of the event that the story was before somebody took that back: accepted again, it is that one. Missing for none. */
const before = { was: z.number().exactOptional() };
const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), ...before }),
  /** Somebody has said so and the log is being written; it waits again where that breaks off. */
  z.object({ kind: z.literal('accepting'), ...decided, ...before }),
  z.object({
    kind: z.literal('accepted'),
    ...decided,
    /** The event of the log, by its id and its number. */
    event: z.string(),
    number: z.number(),
    /** False where it became a further source of an event that was there. */
    isNew: z.boolean(),
    /** The moment from which what was written is known, epoch milliseconds. */
    written: z.number(),
  }),
  z.object({
    kind: z.literal('dismissed'),
    ...decided,
    ...before,
    reason: z.enum(DISMISS_REASONS),
  }),
]);
export type CandidateState = z.infer<typeof stateSchema>;

const storySchema = z.object({
  /** The event as it would be saved, with all sources that tell it. */
  fields: z.custom<EventFields>((value) => typeof value === 'object'),
  /** The tellings, the first one first. */
  tellings: z.array(tellingSchema).min(1),
  /** From 0 to 1: that of its surest telling. */
  confidence: z.number(),
  /** The id of the event of the log that tells the same; null for none. */
  known: z.string().nullable(),
  /** Ids of events of the log that may be the same, the likest first. */
  maybe: z.array(z.string()),
  /** The higher, the earlier it is shown: a whole number. */
  rank: z.number().int(),
});

/** A story as it was read, by one or several items. */
export type Story = z.infer<typeof storySchema>;

/** A story that a workspace decides about, or has decided. */
export interface ReviewCandidate extends Story {
  /** Its short number in that workspace: 12 is shown as R12. */
  number: number;
  /** When it was first told, epoch milliseconds. */
  toldAt: number;
  /** Grows with each change. */
  version: number;
  state: CandidateState;
}

export const candidateBodySchema = storySchema.extend({ state: stateSchema });

const ruleTermsSchema = z.object({
  /** `official`: one of its sources is a filing, a regulator or a court. Null for any. */
  trust: z.enum(['official', 'company']).nullable(),
  /** The name of a publisher that must tell it; null for any. */
  publisher: z.string().nullable(),
  /** So many independent origins at least. */
  origins: z.number().int().min(1).max(9),
  /** From 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Empty for all. */
  types: z.array(z.custom<EventType>((value) => typeof value === 'string')),
});

/** The terms on which a rule accepts. */
export type RuleTerms = z.infer<typeof ruleTermsSchema>;

/** A rule by which a workspace accepts without a look; `by` is null for one that was there from the start. */
const ruleSchema = ruleTermsSchema.extend({
  number: z.number().int(),
  by: z.string().nullable(),
});
export type ReviewRule = z.infer<typeof ruleSchema>;

export const reviewSettingsSchema = z.object({
  /** Null where nobody has chosen any: then those that are there from the start hold. */
  rules: z.array(ruleSchema).nullable(),
  /** The highest number that a rule has had. */
  lastRule: z.number().int(),
  /** Slack’s id of the channel that hears of what waits; null for none. */
  channel: z.string().nullable(),
  /** Slack’s id of whoever hears of what waits too long; null for none. */
  reviewer: z.string().nullable(),
  /** Days for which the text of what was read is kept for this workspace, from 0 to 90; null as whoever runs the app has set. */
  textDays: z.number().int().min(0).max(90).nullable().default(null),
});

/** The choices of a workspace for what is read for it. */
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

/** The name of a story among the lines of messages, where events stand by their ids. */
export const storyRef = ({ number }: Pick<ReviewCandidate, 'number'>): string => `story ${number}`;

/** The watermark of the last story that a channel was told of, by its number. */
export const triageMark = (channel: string): string => `triage ${channel}`;

/** A page of what waits, best first. */
export interface Waiting {
  candidates: ReviewCandidate[];
  total: number;
  /** When the oldest of all was first told, epoch milliseconds; null where nothing waits. */
  oldest: number | null;
}

/** A story about which something was decided, or taken back. */
export interface DecidedStory {
  number: number;
  /** The moment of it, epoch milliseconds. In a workspace each is later than all before it: a clock that is behind is not believed. */
  at: number;
}

/** The numbers of stories, by what was decided and by whom. */
export interface ReviewCounts {
  waiting: number;
  acceptedByRule: number;
  acceptedByHand: number;
  dismissed: number;
}

/** Everything that one workspace reviews. Moments are epoch milliseconds; each call is one transaction. */
export interface ReviewQueue {
  /** Puts a story into the queue, to be found by its traits. */
  add(story: Story, traits: readonly Trait[], now: number): Promise<ReviewCandidate>;
  /** Changes a story; null where somebody has changed it since it was read. Its state stays. */
  renew(
    known: ReviewCandidate,
    story: Story,
    traits: readonly Trait[],
    now: number,
  ): Promise<ReviewCandidate | null>;
  /** Lets go a story that nobody has decided about and no item tells any more; false where somebody has changed it since it was read. Its number is given to no other. */
  drop(known: ReviewCandidate): Promise<boolean>;
  /** Decides; of several who do at once one gets true, the others false: they read it again. */
  decide(known: ReviewCandidate, state: CandidateState, now: number): Promise<boolean>;
  candidate(number: number): Promise<ReviewCandidate | null>;
  /** Stories that wait, of those that were told by `now`. */
  waiting(page: { offset: number; limit: number; now: number }): Promise<Waiting>;
  /** Stories that share traits with a telling and are in no event, whether they wait or were dismissed: the likeliest first. */
  sharing(traits: readonly SoughtTrait[]): Promise<ReviewCandidate[]>;
  /** Stories that became an event, or a source of it; the newest first. */
  ofEvent(event: string): Promise<ReviewCandidate[]>;
  /** Stories that a rule has accepted, the newest first. */
  ofRule(rule: number): Promise<ReviewCandidate[]>;
  /** Stories first told since a moment, whatever was decided, the newest first. */
  since(moment: number, limit: number): Promise<ReviewCandidate[]>;
  /** Stories with a higher number than one, whatever was decided, in the order of their numbers. */
  after(number: number, limit: number): Promise<ReviewCandidate[]>;
  /** Decisions since a moment, and those that were taken back, in the order of the numbers. */
  decidedSince(moment: number): Promise<DecidedStory[]>;
  /** The highest number that a story has had; 0 before the first. */
  lastNumber(): Promise<number>;
  counts(): Promise<ReviewCounts>;
  settings(): Promise<ReviewSettings>;
  /** Changes the settings as they stand, and gives them. */
  choose(change: (settings: ReviewSettings) => ReviewSettings): Promise<ReviewSettings>;
}
