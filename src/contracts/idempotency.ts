/**
 * Idempotency keys: Slack may hand the same gesture to two copies of the bot, or to one of them twice. Whichever copy
 * takes its key does the work, and no other.
 */

/** The keys of one workspace. Each call is one transaction; moments are epoch milliseconds. */
export interface IdempotencyKeys {
  /** Takes a key until a moment. False where whichever copy has it, and it has not ended by `now`. */
  take(key: string, until: number, now: number): Promise<boolean>;
  /** Moves the end of a key that was taken: to a moment that is past, to give it back. */
  endAt(key: string, moment: number): Promise<void>;
}
