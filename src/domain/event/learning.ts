/** Two moments of a piece of news: when it was known, to everybody, and when this log learnt it. */
import { DAY_MS } from '../time/calendar.ts';

/** So long after it became known news is still told where it is learnt only then, milliseconds: 14 days. */
export const STILL_TOLD = 14 * DAY_MS;

/** When a log learns what is known from one moment and recorded at another, epoch milliseconds: the later of the two. */
export const learntAt = (knownAt: number, recordedAt: number): number =>
  Math.max(knownAt, recordedAt);

/**
 * The moment by which windows of digests and alerts go, epoch milliseconds: that of learning. What was known more than
 * 14 days before it stands at its own moment, so that it floods no digest of today.
 */
export const toldAt = (knownAt: number, learnt: number): number =>
  learnt - knownAt > STILL_TOLD ? knownAt : learnt;
