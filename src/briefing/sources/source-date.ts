/** Dates of items of sources, as the log has dates. */
import { firstDay, type PartialDate, type Precision } from '../../domain/time/calendar.ts';

const PRECISIONS: ReadonlyMap<number, Precision> = new Map([
  [4, 'year'],
  [7, 'month'],
]);

/** The date of a text such as `2026-03-12T07:30:00Z`, `2026-03-12`, `2026-03` or `2026`, in UTC. */
export function sourceDate(published: string): PartialDate {
  const day = published.slice(0, 10);
  const whole = `${day}-01-01`.slice(0, 10);
  const precision = PRECISIONS.get(day.length) ?? 'day';
  return { date: firstDay({ date: whole, precision }), precision };
}
