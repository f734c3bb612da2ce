/** Moments as machines write them, so that one text is one moment on every machine. */
import { isDay } from './calendar.ts';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/i;

/**
 * Reads an ISO moment with its offset, as `2026-03-12T09:00:00Z` or `2026-03-12T10:00+01:00`, or a day, which is its
 * first moment in UTC. Null for all else: for other orders of day and month, days that no month has, bare numbers,
 * and a time without an offset, which would be another moment on another machine.
 */
export function readMoment(typed: string): Date | null {
  const [, day] = MOMENT.exec(typed.trim()) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const moment = new Date(typed.trim().toUpperCase());
  return Number.isNaN(moment.getTime()) ? null : moment;
}
