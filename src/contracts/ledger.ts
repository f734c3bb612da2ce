/**
 * The ledger of deliveries: everything that is to be posted is written down before it is sent, claimed by one
 * copy of the bot, and kept with what came of it. A digest is its first message and the parts that follow it.
 */
import type { Page } from '../page/page.ts';
import type {
  AttemptRef,
  Delivery,
  DeliveryBatch,
  DeliveryOutcome,
  DeliveryQuery,
  DeliveryState,
  PostedIssue,
  PostedLine,
  RenderedMessage,
} from './delivery.ts';

/** The ledger of one workspace. Each call is one transaction. */
export interface Ledger {
  /**
   * Writes a plan; the id of its first delivery. Null where another copy has moved the schedule on, or where what it
   * would replace is under way: nothing is written. Null too where its key is taken: then its schedule moves on alone.
   */
  plan(plan: DeliveryBatch, now: number): Promise<string | null>;
  /** What can be sent now: of each channel only the first that is not settled, digests before alerts. */
  sendable(now: number): Promise<Delivery[]>;
  /** Deliveries to look for now: their outcome is unknown. */
  doubtful(now: number): Promise<Delivery[]>;
  /** Under way, by whichever copy. */
  sending(): Promise<Delivery[]>;
  /** Takes a pending delivery for one copy of the bot; null where another was quicker. */
  claim(
    id: string,
    by: string,
    now: number,
  ): Promise<{ delivery: Delivery; drawing: RenderedMessage } | null>;
  /** Says what came of the attempt that a copy of the bot saw. False where it is another attempt's by now. */
  settle(seen: AttemptRef, settlement: DeliveryOutcome, now: number): Promise<boolean>;
  /** Lets what failed be tried once more, its parts with it. False where it has not failed. */
  reopen(id: string, now: number): Promise<boolean>;
  /** Puts plain drawings in the place of one that Slack refuses: the first here, the others after it. */
  redraw(id: string, drawings: readonly RenderedMessage[]): Promise<void>;
  /** Replaces what is not sent yet: an update of an alert before it went out. False where it is too late. */
  replace(id: string, drawing: RenderedMessage, issue: DeliveryBatch['issue']): Promise<boolean>;
  delivery(id: string): Promise<Delivery | null>;
  byKey(key: string): Promise<Delivery | null>;
  list(query: DeliveryQuery): Promise<Delivery[]>;
  /** The parts of a first message, itself included, in order. */
  parts(id: string): Promise<Delivery[]>;
  /** The last sent digest of a schedule (null: of anybody) in a channel. */
  lastSent(channel: string, schedule: string | null): Promise<Delivery | null>;
  issue(id: string): Promise<PostedIssue | null>;
  /** The digest or alert that a message of a channel belongs to, by the message's id or its thread's. */
  issueAt(channel: string, ts: string): Promise<PostedIssue | null>;
  /** Sent digests and alerts that told these events, newest first, one row for each telling; in one channel where it is named. */
  tellings(
    events: readonly string[],
    since: number,
    channel?: string,
  ): Promise<{ delivery: Delivery; told: PostedLine }[]>;
  /** Keeps a page as it now stands, after a correction. */
  keepPage(id: string, page: Page): Promise<void>;
  /** The earliest moment, of those after `after` where it is given, at which there is something to do, or null. */
  nextAt(after?: number): Promise<number | null>;
  /** How many are in each state, and since when the oldest that should be there is not (epoch milliseconds); what waits for its own time is not late. */
  health(
    now: number,
  ): Promise<{ counts: Record<DeliveryState, number>; overdueSince: number | null }>;
  /** Forgets deliveries that were due before a moment and are settled; how many. */
  prune(before: number): Promise<number>;
  /** A mark that only moves forward: up to where something was looked at. Null before the first time. */
  mark(name: string): Promise<number | null>;
  moveMark(name: string, to: number): Promise<void>;
}
