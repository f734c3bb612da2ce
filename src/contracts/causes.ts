/**
 * Causes: what made a schedule stop, a delivery wait, fail or be skipped, and an alert be written. They are kept as
 * data and decided on as data; the sentence that a person reads is made from them where it is shown.
 */
import { z } from 'zod';

/** Slack's word for what it refuses (`is_archived`), or ours where it gave none (`no_answer`, `http_503`). Shown to nobody. */
const word = z.string();
/** Epoch milliseconds. */
const moment = z.number();

/** A cause that is nothing more than its name. */
const bare = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
/** A cause with a word of Slack's. */
const worded = <Kind extends string>(kind: Kind) => bare(kind).extend({ word });

/** See `PauseCause`. */
const pauseCauseSchema = z.discriminatedUnion('kind', [
  /** Somebody paused it; Slack's id of whom. */
  bare('person').extend({ person: z.string() }),
  /** Slack takes nothing in the channel, or for the person, until somebody does something about it. */
  worded('channel_closed'),
  /** Slack takes nothing from the app at all: it goes on by itself when the app may post again. */
  worded('app_closed'),
  /** The account of the person to whom it goes is closed. */
  bare('account_closed'),
]);

/** The cause that stopped a schedule or a watch. */
export type PauseCause = z.infer<typeof pauseCauseSchema>;

/** A pause as it is stored. */
export const pauseSchema = z.object({ cause: pauseCauseSchema, at: moment });

/** The cause that stopped a schedule or a watch, and when (epoch milliseconds). */
export type Pause = z.infer<typeof pauseSchema>;

/** See `Overflow`. */
const overflowSchema = z.discriminatedUnion('kind', [
  /** In the next digest of the channel. */
  bare('digest'),
  /** In one message at a moment, shown by the clocks of an IANA zone. */
  bare('message').extend({ at: moment, zone: z.string() }),
]);

/** The place where alerts past the budget of a day are shown. */
export type Overflow = z.infer<typeof overflowSchema>;

/** The number of alerts that a target takes in a day, and the place of the rest. */
const limitSchema = z.object({ budget: z.number(), rest: overflowSchema });

/** A budget of alerts that is reached: `budget` in number a day. */
export type AlertLimit = z.infer<typeof limitSchema>;

/** An alert's cause as it is stored. */
export const alertCauseSchema = z.discriminatedUnion('kind', [
  /** An event that its target has not seen. `limit` where it is the last within the budget of the day. */
  bare('news').extend({ limit: limitSchema.nullable() }),
  /** A change of an event that its target has seen. */
  bare('update').extend({ limit: limitSchema.nullable() }),
  /** One message of all that was past the budget of a day (ISO date, by the target's clocks). */
  bare('fold').extend({ day: z.iso.date() }),
]);

/** The cause of an alert. */
export type AlertCause = z.infer<typeof alertCauseSchema>;

const waitCauses = [
  /** Slack asks to wait. */
  bare('rate_limited'),
  /** Slack takes no messages for a while, for another reason than their number. */
  worded('put_off'),
  /** Slack refuses the app, and not this message. */
  worded('app_refused'),
  /** Slack refused how it was drawn: it is sent again in a plain drawing. */
  worded('redrawn'),
  /** It was looked for and is not there: it is sent again. The word of the attempt, null where its sender died. */
  bare('not_arrived').extend({ word: word.nullable() }),
] as const;

const doubtCauses = [
  /** Slack did not say whether it took the message. */
  worded('no_answer'),
  /** The copy of the bot that sent it is gone, and left no word of what came of it. */
  bare('abandoned'),
  /** The history of the channel may not be read: nobody will ever know. */
  bare('unreadable').extend({ word: word.nullable() }),
] as const;

const failureCauses = [
  /** Slack refused it for good. */
  worded('refused'),
  /** Slack takes it in no drawing, not even the plainest. */
  worded('undrawable'),
  /** It did not arrive in so many attempts. */
  bare('given_up').extend({ attempts: z.number(), word: word.nullable() }),
] as const;

const skipCauses = [
  /** Nothing could be sent when it was due: it was never composed. */
  bare('missed'),
  /** A digest of a schedule that leaves empty ones out had nothing to tell. */
  bare('empty'),
  /** It waited longer than its schedule allows. */
  bare('too_late'),
  /** It could not be sent in time; a later digest, due at this moment, tells its news. */
  bare('replaced').extend({ due: moment }),
  /** A digest of the channel tells what the alert would. */
  bare('in_digest'),
  /** The target has had its alerts of the day. */
  bare('past_budget').extend(limitSchema.shape),
  /** The news was put right or withdrawn before it went out. */
  bare('obsolete'),
  /** The message that it was planned with did not go out. */
  bare('orphaned'),
  /** The message in whose thread it belongs is not there. */
  bare('no_thread'),
] as const;

/** Something that keeps a delivery waiting. */
export type WaitCause = z.infer<(typeof waitCauses)[number]>;
/** Something that leaves open whether a delivery arrived. */
export type DoubtCause = z.infer<(typeof doubtCauses)[number]>;
/** Something that a delivery failed for. */
export type FailureCause = z.infer<(typeof failureCauses)[number]>;
/** Something that a delivery was skipped for. */
export type SkipCause = z.infer<(typeof skipCauses)[number]>;

/** A delivery's cause as it is stored. */
export const deliveryCauseSchema = z.discriminatedUnion('kind', [
  ...waitCauses,
  ...doubtCauses,
  ...failureCauses,
  ...skipCauses,
]);

/** The cause of a delivery's state. */
export type DeliveryCause = z.infer<typeof deliveryCauseSchema>;
