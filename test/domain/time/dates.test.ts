import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatDate,
  formatDayLong,
  formatDayShort,
  formatMonth,
  weekdayName,
} from '../../../src/domain/time/calendar.ts';
import { parseDate } from '../../../src/domain/time/dates.ts';
import { Misreading } from '../../../src/errors.ts';
import { runsOf } from '../../helpers/soak.ts';
import { at, day, partial, READ, refusal, today } from './reading.ts';

describe('reading a date', () => {
  it.each([
    ['12 Mar', today, 'day'],
    ['12 March 2026', today, 'day'],
    ['12th of March 2026', today, 'day'],
    ['Thursday 12 March 2026', today, 'day'],
    ['March 12, 2026', today, 'day'],
    ['Mar. 12th', today, 'day'],
    ['Mar 26', '2025-03-26', 'day'],
    ['2026-03-12', today, 'day'],
    ['2026/3/12', today, 'day'],
    ['12.3.2026', today, 'day'],
    ['13/03/2026', '2026-03-13', 'day'],
    ['03/13/2026', '2026-03-13', 'day'],
    ['03/03/2026', '2026-03-03', 'day'],
    ['13 Mar', '2025-03-13', 'day'],
    ['29 Feb', '2024-02-29', 'day'],
    ['29 Feb 2024', '2024-02-29', 'day'],
    ['March 2026', '2026-03-01', 'month'],
    ['SEPT 2025', '2025-09-01', 'month'],
    ['2026-03', '2026-03-01', 'month'],
    ['3/2026', '2026-03-01', 'month'],
    ['march', '2026-03-01', 'month'],
    ['april', '2025-04-01', 'month'],
    ['Q3 2026', '2026-07-01', 'quarter'],
    ['2026-Q3', '2026-07-01', 'quarter'],
    ['q1', '2026-01-01', 'quarter'],
    ['Q3', '2025-07-01', 'quarter'],
    ['2026', '2026-01-01', 'year'],
    ['  Today ', today, 'day'],
    ['12-Mar-2026', today, 'day'],
    ['12/mar/2026', today, 'day'],
    ['12-Mar-26', today, 'day'],
    ['12 Mar ’26', today, 'day'],
    ['Mar-12-2026', today, 'day'],
    ['2026-Mar-12', today, 'day'],
    ['20260312', today, 'day'],
    ['12-mar', today, 'day'],
    ['12.03.26', today, 'day'],
    ['13/03/26', '2026-03-13', 'day'],
    ['the 12th of March', today, 'day'],
    ['March2026', '2026-03-01', 'month'],
    ['Mar-2026', '2026-03-01', 'month'],
    ['2026 March', '2026-03-01', 'month'],
    ["Mar '26", '2026-03-01', 'month'],
    ['Mar-32', '2032-03-01', 'month'],
    ['3Q26', '2026-07-01', 'quarter'],
    ['3Q 2026', '2026-07-01', 'quarter'],
    ['Q3’26', '2026-07-01', 'quarter'],
    ['Q3/26', '2026-07-01', 'quarter'],
    ['2026q3', '2026-07-01', 'quarter'],
    ['yesterday', '2026-03-11', 'day'],
    ['monday', '2026-03-09', 'day'],
    ['thursday', today, 'day'],
    ['Fri', '2026-03-06', 'day'],
  ] as const)('The reader of dates understands “%s”', (text, date, precise) => {
    expect(parseDate(text, READ)).toEqual(at(date, precise));
  });

  it('Reading a date says what was typed, and what to type', () => {
    expect(refusal(() => parseDate('Yesteryear', READ))).toBe(
      '“Yesteryear” is not a date. Use 2026-03-12, 12 Mar, March 2026, Q1 2026, last 30 days or monday.',
    );
    expect(refusal(() => parseDate('FY2026', READ))).toBe(
      '“FY2026” is a fiscal year, and each company begins its own on another day. Use 2026 or days.',
    );
    expect(refusal(() => parseDate('Mar-12', READ))).toBe(
      '“Mar-12” is either Mar 2012 or 12 Mar 2026. Use 2012-03 or 2026-03-12.',
    );
    expect(refusal(() => parseDate('12/03/2026', READ))).toBe(
      '“12/03/2026” is either 12 Mar 2026 or 3 Dec 2026. Use 2026-03-12 or 2026-12-03.',
    );
    expect(refusal(() => parseDate('31 Feb', READ))).toContain('“31 Feb” is not in the calendar.');
    expect(refusal(() => parseDate('Friday 12 Mar 2026', READ))).toContain(
      '“Friday 12 Mar 2026” does not fit: 12 Mar 2026 is a Thursday.',
    );
  });

  it.each([
    '',
    '31 Feb 2026',
    '29 Feb 2026',
    '2026-02-30',
    '2026-13',
    '2026-00-10',
    '32.1.2026',
    '0 Mar',
    'Q5 2026',
    '1899',
    '2200',
    '20266',
    '12',
    '12 Foo 2026',
    'Foo 12 Mar 2026',
    'ma 2026',
    '2026-03-12T09:00',
    `12 Mar${' '.repeat(3000)}x`,
  ])('The reader of dates refuses “%s”', (text) => {
    expect(() => parseDate(text, READ)).toThrow(Misreading);
  });

  it('Reading a date gives back what was shown, at its precision', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(parseDate(formatDate(date), READ)).toEqual(date);
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('Reading a date gives back every form of a day', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(parseDate(date, READ)).toEqual(at(date, 'day'));
        expect(parseDate(formatDayLong(date), READ)).toEqual(at(date, 'day'));
        expect(parseDate(formatDayShort(date), { today: date })).toEqual(at(date, 'day'));
        expect(parseDate(weekdayName(date), { today: date })).toEqual(at(date, 'day'));
        expect(parseDate(formatMonth(date), READ)).toEqual(at(`${date.slice(0, 8)}01`, 'month'));
      }),
    );
  });

  it('Reading a date takes a date without a year from the past', () => {
    fc.assert(
      fc.property(day, day, (date, asked) => {
        const found = parseDate(formatDayShort(date), { today: asked });
        expect(found.date <= asked).toBe(true);
        expect(found.date.slice(5)).toBe(date.slice(5));
        if (date.slice(5) !== '02-29') expect(daysBetween(found.date, asked)).toBeLessThan(366);
      }),
    );
  });
});
