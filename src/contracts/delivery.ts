import { z } from 'zod';
import type { Page } from '../page/page.ts';
import type {
  AlertCause,
  DeliveryCause,
  DoubtCause,
  FailureCause,
  SkipCause,
  WaitCause,
} from './causes.ts';

/** `unknown`: Slack did not say whether it arrived. Nothing is sent again before that is found out. */
export const DELIVERY_STATES = [
  'pending',
  'sending',
  'sent',
  'unknown',
  'failed',
  'skipped',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** `answer`: one that somebody shared with a channel. `triage`: stories that wait for a review. */
const DELIVERY_KINDS = [
  'digest',
  'answer',
  'correction',
  'reminder',
  'alert',
  'triage',
  'notice',
] as const;

export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** A message as the poster draws it: plain data, kept as it will be sent. */
export type RenderedMessage = Readonly<Record<string, unknown>>;

/** A rendered message as it is stored. Only the poster that drew it knows what stands in it. */
export const renderedMessageSchema: z.ZodType<RenderedMessage> = z.record(z.string(), z.unknown());

/** One message of the ledger, without what it says. */
export interface Delivery {
  /** `dlv_` and a ULID: ascending as they were planned. */
  id: string;
  workspace: string;
  kind: DeliveryKind;
  /** The identity of it within its workspace, as of a schedule and the end of its window: a second one of the same key is not written. Never parsed. */
  key: string;
  /** The schedule, the target's watch or the delivery that it comes from; of a shared answer Slack's id of whoever shared it. */
  origin: string | null;
  /** A channel's id, or a person's for a direct message. */
  channel: string;
  /** The delivery in whose thread it stands; null for a first message. */
  parent: string | null;
  /** Slack's id of the message in whose thread it stands, where that is none of the ledger's own; else null. */
  thread: string | null;
  /** Place among the parts of one digest, ascending; 0 for the first message. */
  place: number;
  /** The window of a digest, (from, to], epoch milliseconds; null for every other kind. */
  window: { from: number; to: number } | null;
  /** The moment at which it should arrive, epoch milliseconds. */
  dueAt: number;
  /** The next moment at which to send it, or to look for it in Slack, epoch milliseconds; null where nothing is left to do. */
  nextAt: number | null;
  state: DeliveryState;
  attempts: number;
  /** The copy of the bot that claimed it last, and when. */
  claimedBy: string | null;
  claimedAt: number | null;
  sentAt: number | null;
  /** Slack's id of the message, and of the channel that it stands in: a direct message has one of its own. */
  ts: string | null;
  postedIn: string | null;
  /** The cause of its state: of a wait, a doubt, a failure, a skip; null where nothing went wrong. */
  cause: DeliveryCause | null;
  /** The cause of an alert; null for every other kind. */
  alert: AlertCause | null;
}

/** A delivery to write down. Its id is given by the ledger; parts follow their first message. */
export interface NewDelivery {
  kind: DeliveryKind;
  key: string;
  origin: string | null;
  channel: string;
  /** The delivery in whose thread it is posted; the parts of a plan stand in the thread of its first. */
  parent?: string | null;
  /** Slack's id of the message in whose thread all of it is posted, where that is no delivery. */
  thread?: string | null;
  window?: { from: number; to: number } | null;
  dueAt: number;
  /** Not before this moment. Default `dueAt`. */
  nextAt?: number;
  drawing: RenderedMessage;
  /** The cause of an alert. Default null. */
  alert?: AlertCause | null;
}

/** A line of a digest, or an event of an alert or of a shared answer, as it was posted. */
export interface PostedLine {
  /** The line's number; 1 for an alert; of an answer the place of the event, which nobody sees; of a triage the number of the story. */
  number: number;
  /** The event's id; of a triage what `storyRef` makes of the story. */
  event: string;
  /** The `revisedAt` of the event in the version that was posted. */
  revisedAt: number;
  /** The line in plain words. */
  text: string;
  /** The digest section; empty for all else. */
  section: string;
  /** The reason for which it stands in this channel: "this digest tells everything", "Nvidia is followed here". */
  because: string;
  /** The parts of its score, largest first. */
  score: readonly { reason: string; points: number }[];
  /** The number of the line under which it is folded; null where many are told in a line without a number. Absent: it has a line of its own. */
  under?: number | null;
}

/** A posted line as it is stored. */
export const postedLineSchema: z.ZodType<PostedLine> = z.object({
  number: z.number(),
  event: z.string(),
  revisedAt: z.number(),
  text: z.string(),
  section: z.string(),
  because: z.string(),
  score: z.array(z.object({ reason: z.string(), points: z.number() })),
  under: z.number().nullable().exactOptional(),
});

/** Deliveries that are written in one transaction, all of them or none. */
export interface DeliveryBatch {
  /** The first message, then its parts in order. */
  deliveries: readonly NewDelivery[];
  /** The content of the messages, kept with the first of them. */
  issue?: {
    page: Page;
    asOf: number;
    told: readonly PostedLine[];
    /** The ids of the corrections that a digest lists. Default none. */
    corrections?: readonly string[];
  };
  /** Moves a schedule on from the moment at which it was due: where another copy has done so, nothing is written. */
  schedule?: { id: string; due: number; nextDue: number | null };
  /** First messages that this one takes the place of: what of them is not under way is skipped. */
  instead?: { deliveries: readonly string[]; cause: SkipCause };
  /** Written down as skipped from the start: a missed time, an alert past the budget. */
  skipped?: SkipCause;
}

/** A digest, an alert or a shared answer with the page and the lines that it showed. */
export interface PostedIssue {
  delivery: Delivery;
  page: Page;
  asOf: number;
  told: readonly PostedLine[];
  /** The ids of the corrections that a digest lists: the next one leaves them out. */
  corrections: readonly string[];
}

/** The outcome of an attempt to send a delivery, or of a search for it. */
export type DeliveryOutcome =
  | { state: 'sent'; ts: string; channel: string }
  /** To be tried at `nextAt`. */
  | { state: 'pending'; nextAt: number; cause: WaitCause }
  /** To be looked for at `nextAt`; never again where it is null. */
  | { state: 'unknown'; nextAt: number | null; cause: DoubtCause }
  | { state: 'failed'; cause: FailureCause }
  | { state: 'skipped'; cause: SkipCause };

/** A delivery as one copy of the bot saw it: what is settled is that attempt and no other. */
export type AttemptRef = Pick<Delivery, 'id' | 'state' | 'attempts' | 'claimedBy'>;

/** Conditions on the deliveries to list. */
export interface DeliveryQuery {
  kinds?: readonly DeliveryKind[];
  states?: readonly DeliveryState[];
  channel?: string;
  origin?: string;
  /** The id of an event: deliveries that show it. */
  event?: string;
  /** Of a digest only its first message. */
  firstOnly?: boolean;
  /** Only what something is left to do for. */
  open?: boolean;
  /** Planned for after this moment. */
  dueAfter?: number;
  /** Newest first by `dueAt`; at most this many. */
  limit: number;
}
