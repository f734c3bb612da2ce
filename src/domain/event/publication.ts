/** When a source was out, from where on it is shown and counted as evidence; and when this log learnt what it says. */

import { DAY_MS } from '../durations.ts';
import type { Source } from './event.ts';

/**
 * The moment from which a source is out: the end of the day or month (UTC) that it carries, as an event is known from
 * the end of its day, and not before the end of the day of the latest event that it reports. −Infinity for a
 * source of which neither is known.
 */
export function outFrom({ publishedOn, notBefore }: Source): number {
  return Math.max(endOfPeriod(publishedOn), endOfPeriod(notBefore));
}

/** For days and months that were checked when they were written: this runs for every source of a log. */
function endOfPeriod(period: string | null): number {
  if (period === null) return Number.NEGATIVE_INFINITY;
  if (period.length === 7) return Date.UTC(+period.slice(0, 4), +period.slice(5), 1);
  return Date.parse(`${period}T00:00:00Z`) + DAY_MS;
}

/**
 * Makes the test of whether a source of the list is out by `moment`. One that is marked undated proves no day by
 * itself: it is out as soon as one that is not so marked is.
 */
export function sourcesOut(sources: readonly Source[], moment: number): (s: Source) => boolean {
  const isOut = (source: Source) => !source.undated && outFrom(source) <= moment;
  const undatedCount = sources.some(isOut);
  return (source) => isOut(source) || (source.undated && undatedCount);
}

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
