/** Seasons, as people in the north mean them. */
import { addDays, addMonths, type Day, dayOf, partsOf } from '../../../domain/time/calendar.ts';

/** The month in which each begins; a winter is that of the year in which it begins. */
const STARTS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

/** The days of "last summer", "this spring", "summer 2025"; null for any other words. A season without a year is the last one that has begun. */
export function seasonIn(text: string, today: Day): { from: Day; to: Day } | null {
  const [, which, name = '', inYear] =
    /^(?:(this|last|past) )?(spring|summer|autumn|fall|winter)(?: (?:of )?(\d{4}))?$/.exec(text) ??
    [];
  const month = STARTS[name];
  if (month === undefined || (which && inYear)) return null;
  const { year } = partsOf(today);
  const own = dayOf(inYear ? Number(inYear) : year, month, 1);
  // "Last summer" in July is that of the year before; in March too.
  const isAhead = !inYear && which !== 'this' && (which ? lastDayOf(own) >= today : own > today);
  const from = isAhead ? addMonths(own, -12) : own;
  return { from, to: lastDayOf(from) };
}

const lastDayOf = (from: Day): Day => addDays(addMonths(from, 3), -1);
