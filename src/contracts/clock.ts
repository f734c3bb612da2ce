/** The clock handed to everything that must know the time; tests and the local workspace hold their own. */
export interface Clock {
  now(): Date;
}

/** Calls its listener once a minute of the clock's time; the returned function stops it. */
export interface Ticker {
  everyMinute(listener: (now: Date) => Promise<void>): () => void;
}
