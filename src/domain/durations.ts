/** Lengths of time that every clock and calendar shares, in milliseconds. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** A day of UTC; one in a zone may be an hour longer or shorter. */
export const DAY_MS = 24 * HOUR_MS;
