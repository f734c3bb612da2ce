/** The clock handed to everything that must know the time; tests and the local workspace hold their own. */
export interface Clock {
  now(): Date;
}

/** May say when there is next something to do, so that a clock that jumps need not stop at every minute. */
// biome-ignore lint/suspicious/noConfusingVoidType: a listener that has no wish returns nothing
export type MinuteListener = (now: Date) => Promise<Date | void>;

/** Calls its listener once a minute of the clock's time; the returned function stops it. */
export interface Ticker {
  everyMinute(listener: MinuteListener): () => void;
}
