/** The clock handed to everything that must know the time; tests and the local workspace hold their own. */
export interface Clock {
  now(): Date;
}

/**
 * Called at each minute. It may return the next moment at which there is something to do: sooner than in a minute, or
 * so much later that a clock that is moved by hand need not stop at every minute until then.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a listener that has no wish returns nothing
export type MinuteListener = (now: Date) => Promise<Date | void>;

/** A listener that is being called. */
export interface Ticking {
  /** Replaces the moment that the listener asked for: by `at`, or by the next minute where that is not known. */
  wake(at?: Date): void;
  stop(): void;
}

/** Calls its listener once a minute of the clock's time. */
export interface Ticker {
  everyMinute(listener: MinuteListener): Ticking;
}
