/** Moments at which sources are asked again. Times are in milliseconds. */
import { MINUTE_MS } from '../../domain/durations.ts';

const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const USUAL_MS = HOUR_MS;
const SHORTEST_MS = 10 * MINUTE_MS;
const LONGEST_MS = DAY_MS;
/** Sources that became due together are spread over so much of their interval, never before it. */
const JITTER = 0.1;

/**
 * The time between two readings: an hour, which `max-age` may shorten to ten minutes, and the feed’s own word (minutes)
 * only lengthen, to a day at most.
 */
export function intervalOf(maxAgeMs: number | null, everyMinutes: number | null): number {
  const fresh = maxAgeMs === null ? USUAL_MS : Math.max(SHORTEST_MS, Math.min(USUAL_MS, maxAgeMs));
  return Math.min(LONGEST_MS, Math.max(fresh, (everyMinutes ?? 0) * MINUTE_MS));
}

/** The time to wait after a number of failures in a row: an hour, doubled each time, a day at most. */
export const backoffOf = (failures: number): number =>
  Math.min(LONGEST_MS, USUAL_MS * 2 ** Math.min(10, Math.max(0, failures - 1)));

/** A moment so long after another, and a little more by chance, a number in [0, 1). */
export const after = (now: number, ms: number, chance: number): number =>
  Math.round(now + ms * (1 + JITTER * chance));
