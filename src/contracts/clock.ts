/** The clock handed to everything that must know the time; tests and the local workspace hold their own. */
export interface Clock {
  now(): Date;
}

/** May say when there is next something to do: sooner than in a minute, or so much later that a clock that jumps need not stop at every minute until then. */
// biome-ignore lint/suspicious/noConfusingVoidType: a listener that has no wish returns nothing
export type MinuteListener = (now: Date) => Promise<Date | void>;

/** A listener that is being called. */
export interface Ticking {
  /** What the listener wished for is out of date: there may be something to do sooner; at `at`, where that is known. */
  wake(at?: Date): void;
  stop(): void;
}

/** Calls its listener once a minute of the clock's time. */
export interface Ticker {
  everyMinute(listener: MinuteListener): Ticking;
}
