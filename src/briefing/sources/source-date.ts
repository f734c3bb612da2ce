/** Dates of items of sources, as the log has dates. */
import {
  dayInZone,
  firstDay,
  type PartialDate,
  type Precision,
} from '../../domain/time/calendar.ts';

const PRECISIONS: ReadonlyMap<number, Precision> = new Map([
  [4, 'year'],
  [7, 'month'],
]);

/** True where a date of an item has a time. */
export const isMoment = (published: string): boolean => published.length > 10;

/** The date of a text such as `2026-03-12T07:30:00Z`, `2026-03-12`, `2026-03` or `2026`: of a moment that of a zone. */
export function sourceDate(published: string, zone = 'UTC'): PartialDate {
  const day = isMoment(published) ? dayInZone(Date.parse(published), zone) : published;
  const whole = `${day}-01-01`.slice(0, 10);
  const precision = PRECISIONS.get(day.length) ?? 'day';
  return { date: firstDay({ date: whole, precision }), precision };
}
