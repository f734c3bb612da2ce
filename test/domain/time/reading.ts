/** Dates to read and to show. */
import fc from 'fast-check';
import {
  addDays,
  type Day,
  firstDay,
  type PartialDate,
  PRECISIONS,
  type Precision,
} from '../../../src/domain/time/calendar.ts';
import { Misreading } from '../../../src/errors.ts';

/** A Thursday. */
export const today: Day = '2026-03-12';

/** The options of a reading on that day. */
export const READ = { today };

/** A random day of this century. */
export const day = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count));

/** A random precision. */
export const precision = fc.constantFrom(...PRECISIONS);

/** A random date of any precision. */
export const partial = fc
  .record({ date: day, precision })
  .map((found): PartialDate => ({ ...found, date: firstDay(found) }));

/** A date at a precision. */
export function at(date: Day, precise: Precision): PartialDate {
  return { date, precision: precise };
}

/** The sentence with which a reading is refused; throws where it is not. */
export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Misreading) return error.message;
    throw error;
  }
  throw new Error('it was read');
}
