import type { Page } from '../page/page.ts';
import type { Delivery, DeliveryState, PostedLine } from './delivery.ts';

/** The state of posting in figures. */
export interface PostingHealth {
  /** The number of deliveries in each state. */
  deliveries: Readonly<Record<DeliveryState, number>>;
  /** The delay of the oldest overdue delivery, milliseconds; 0 where none is overdue. */
  late: number;
  schedules: { going: number; paused: number };
  /** Slack's word for why the app may not post at all; null where it may. */
  refusal: string | null;
  /** The reason for which the last turn failed, in a sentence; null where it did not. */
  trouble: string | null;
}

/** The last moments of progress, epoch milliseconds; the start counts as the first of each. */
export interface PostingProgress {
  /** A turn of the schedule came to its end. */
  turned: number;
  /** Something was written in the log. */
  wrote: number;
  /** Slack answered. */
  reached: number;
}

/** The port through which the app drives posting. */
export interface Scheduling {
  /** Posts the digest of a window in a channel now, once; what came of it. */
  postNow(order: {
    channel: string;
    window: { from: number; to: number };
    /** As known at this moment, epoch milliseconds. */
    at: number;
    /** The IANA zone of whoever asks for it. */
    zone: string;
    /** Slack's id of whoever asks for it: they hear what became of it where it is not there at once. */
    by: string;
    /** The id of the schedule whose digest it is: what that tells, and in the place of its next one. */
    schedule?: string | undefined;
  }): Promise<Delivery>;
  /** Posts an answer in a channel now, once; what came of it. It is remembered, and corrected like a digest. */
  postAnswer(order: {
    channel: string;
    /** Slack's id of the message in whose thread it is posted; null for the channel. */
    thread: string | null;
    page: Page;
    /** The lines of the events on the page. */
    told: readonly PostedLine[];
    /** The moment of the answer, epoch milliseconds. */
    asOf: number;
    /** Slack's id of whoever shares it. */
    by: string;
    /** The press, in words that are the same when it comes a second time and at no other. */
    press: string;
  }): Promise<Delivery>;
  /** Something was planned or recorded: the schedule has a look at once. Resolves when it has. */
  wake(): Promise<void>;
  /** Slack says that a channel, or the whole app (null), takes nothing any more, in its word. */
  closed(channel: string | null, answer: string): Promise<void>;
  /** A channel that was archived is open again. */
  reopened(channel: string): Promise<void>;
  renamed(channel: string, name: string): Promise<void>;
  /** A channel has another id from now on, as one that was shared with another organisation. */
  moved(from: string, to: string): Promise<void>;
  /** The app was invited to a channel: what stopped because it was not there goes on, and the channel reads so. */
  joined(channel: string): Promise<void>;
  /** Somebody's account is closed. */
  departed(person: string): Promise<void>;
  /** Somebody's account is open, as it may have been all along: what stopped with it goes on, and they are told. */
  returned(person: string): Promise<void>;
  /** "ok", or a sentence on what is overdue or refused, or stands still. */
  health(): Promise<string>;
  /** Null before the schedule has begun. */
  progress(): PostingProgress | null;
}
