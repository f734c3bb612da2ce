/**
 * The ledger of deliveries: everything that is to be posted is written down before it is sent, claimed by one
 * copy of the bot, and kept with what came of it. A digest is its first message and the parts that follow it.
 * Each consumer is handed the one port that it needs; each call is one transaction.
 */
import type { Page } from '../page/page.ts';
import type { SkipCause } from './causes.ts';
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

/** The ledger of one workspace, port by port. */
export interface Ledger {
  readonly deliveries: DeliveryLog;
  readonly outbox: Outbox;
  readonly queue: SendQueue;
  readonly resends: Resends;
  readonly marks: Watermarks;
  readonly upkeep: LedgerUpkeep;
}

/** Deliveries for reading alone, sent and to come: the port of answers and of planners. */
export interface DeliveryLog {
  delivery(id: string): Promise<Delivery | null>;
  byKey(key: string): Promise<Delivery | null>;
  list(query: DeliveryQuery): Promise<Delivery[]>;
  /** The parts of a first message, itself included, in order. */
  parts(id: string): Promise<Delivery[]>;
  /** The last sent digest of a schedule (null: of anybody) in a channel. */
  lastSent(channel: string, schedule: string | null): Promise<Delivery | null>;
  issue(id: string): Promise<PostedIssue | null>;
  /** The digest, alert or answer that a message of a channel belongs to, by the message's id or its thread's. */
  issueAt(channel: string, ts: string): Promise<PostedIssue | null>;
  /** Sent deliveries that showed these events, newest first, with the line of each event; in one channel where it is named. */
  tellings(
    events: readonly string[],
    since: number,
    channel?: string,
  ): Promise<{ delivery: Delivery; told: PostedLine }[]>;
}

/** Messages on their way into the ledger: the port of whatever decides that something is to be posted. */
export interface Outbox {
  /**
   * Writes a batch down; the id of its first delivery. Null where another copy has moved the schedule on, or where what it
   * would replace is under way: nothing is written. Null too where its key is taken: then its schedule moves on alone.
   */
  enqueue(batch: DeliveryBatch, now: number): Promise<string | null>;
  /** Replaces what is not sent yet: an update of an alert before it went out. False where it is too late. */
  replace(id: string, drawing: RenderedMessage, issue: DeliveryBatch['issue']): Promise<boolean>;
  /** Skips what is not sent yet, with the reason. False where it is not as it was seen. */
  cancel(seen: AttemptRef, cause: SkipCause, now: number): Promise<boolean>;
  /** Keeps a page as it now stands, after a correction. */
  keepPage(id: string, page: Page): Promise<void>;
}

/** Messages on their way out of the ledger: the port of the sender and the reconciler. */
export interface SendQueue {
  /** Deliveries that can be sent now: of each channel only the first that is not settled, digests before alerts. */
  sendable(now: number): Promise<Delivery[]>;
  /** Deliveries to look for now: their outcome is unknown. */
  doubtful(now: number): Promise<Delivery[]>;
  /** Tried and not settled, with the next attempt at a moment after `now`. */
  waiting(now: number): Promise<Delivery[]>;
  /** Moves the next attempt of one that waits to `now`, where it still waits as it was seen. */
  hasten(seen: Delivery, now: number): Promise<void>;
  /** Under way, by whichever copy. */
  sending(): Promise<Delivery[]>;
  /** Takes a pending delivery for one copy of the bot; null where another was quicker. */
  claim(
    id: string,
    by: string,
    now: number,
  ): Promise<{ delivery: Delivery; drawing: RenderedMessage } | null>;
  /** Says what came of the attempt that a copy of the bot saw. False where it is another attempt's by now. */
  settle(seen: AttemptRef, outcome: DeliveryOutcome, now: number): Promise<boolean>;
  /** Puts plain drawings in the place of one that Slack refuses: the first here, the others after it. */
  redraw(id: string, drawings: readonly RenderedMessage[]): Promise<void>;
  /** The earliest moment, of those after `after` where it is given, at which there is something to do, or null. */
  nextAt(after?: number): Promise<number | null>;
}

/** A second chance for what failed: the port of whoever asks for it. */
export interface Resends {
  /** Lets what failed be tried once more, its parts with it. False where it has not failed. */
  reopen(id: string, now: number): Promise<boolean>;
}

/** Marks that only move forward: up to where something was looked at, by name. */
export interface Watermarks {
  /** Epoch milliseconds, or the number of a revision. Null before the first time. */
  mark(name: string): Promise<number | null>;
  moveMark(name: string, to: number): Promise<void>;
}

/** The ledger looked after: how it stands, and what it forgets. */
export interface LedgerUpkeep {
  /** The number of deliveries in each state, and since when the oldest that should be there is not (epoch milliseconds); what waits for its own time is not late. */
  health(
    now: number,
  ): Promise<{ counts: Record<DeliveryState, number>; overdueSince: number | null }>;
  /** Forgets deliveries that were due before a moment and are settled; how many. */
  prune(before: number): Promise<number>;
  /** Forgets what was kept until a moment that is past by `now`: keys of gestures, and descriptions. */
  forgetEnded(now: number): Promise<void>;
}
