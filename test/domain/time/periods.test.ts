import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  formatDate,
  lastDay,
  weekdayName,
} from '../../../src/domain/time/calendar.ts';
import { parseDate } from '../../../src/domain/time/dates.ts';
import { parsePeriod, parseWindow } from '../../../src/domain/time/periods.ts';
import { Misreading } from '../../../src/errors.ts';
import { anyText } from '../../helpers/samples/any-text.ts';
import { runsOf } from '../../helpers/soak.ts';
import { day, partial, READ, refusal, today } from './reading.ts';

describe('reading a period', () => {
  it.each([
    ['this week', '2026-03-09', '2026-03-15', '9–15 March 2026'],
    ['last week', '2026-03-02', '2026-03-08', '2–8 March 2026'],
    ['this month', '2026-03-01', '2026-03-31', 'Mar 2026'],
    ['last month', '2026-02-01', '2026-02-28', 'Feb 2026'],
    ['this quarter', '2026-01-01', '2026-03-31', 'Q1 2026'],
    ['last quarter', '2025-10-01', '2025-12-31', 'Q4 2025'],
    ['this year', '2026-01-01', '2026-12-31', '2026'],
    ['Last Year', '2025-01-01', '2025-12-31', '2025'],
    ['last 30 days', '2026-02-11', today, '11 February – 12 March 2026'],
    ['30d', '2026-02-11', today, '11 February – 12 March 2026'],
    ['last 1 day', today, today, '12 Mar 2026'],
    ['week of 5 March 2026', '2026-03-02', '2026-03-08', '2–8 March 2026'],
    ['the week of march 9', '2026-03-09', '2026-03-15', '9–15 March 2026'],
    ['last 4 weeks', '2026-02-13', today, '13 February – 12 March 2026'],
    ['4w', '2026-02-13', today, '13 February – 12 March 2026'],
    ['6m', '2025-09-13', today, '13 Sep 2025 – 12 Mar 2026'],
    ['last 6 months', '2025-09-13', today, '13 Sep 2025 – 12 Mar 2026'],
    ['1y', '2025-03-13', today, '13 Mar 2025 – 12 Mar 2026'],
    ['ytd', '2026-01-01', today, '1 January – 12 March 2026'],
    ['h1 2026', '2026-01-01', '2026-06-30', '1 January – 30 June 2026'],
    ['mtd', '2026-03-01', today, '1–12 March 2026'],
    ['quarter to date', '2026-01-01', today, '1 January – 12 March 2026'],
    ['wtd', '2026-03-09', today, '9–12 March 2026'],
    ['H1', '2026-01-01', '2026-06-30', '1 January – 30 June 2026'],
    ['h2', '2025-07-01', '2025-12-31', '1 July – 31 December 2025'],
    ['1H26', '2026-01-01', '2026-06-30', '1 January – 30 June 2026'],
    ['2026 h1', '2026-01-01', '2026-06-30', '1 January – 30 June 2026'],
    ['2026-W11', '2026-03-09', '2026-03-15', '9–15 March 2026'],
    ['week 11', '2026-03-09', '2026-03-15', '9–15 March 2026'],
    ['Week 12', '2025-03-17', '2025-03-23', '17–23 March 2025'],
    ['week 1 of 2026', '2025-12-29', '2026-01-04', '29 Dec 2025 – 4 Jan 2026'],
    ['KW 53 2026', '2026-12-28', '2027-01-03', '28 Dec 2026 – 3 Jan 2027'],
    ['30 days ago', '2026-02-10', '2026-02-10', '10 Feb 2026'],
    ['2 weeks ago', '2026-02-26', '2026-02-26', '26 Feb 2026'],
    ['1 month ago', '2026-02-12', '2026-02-12', '12 Feb 2026'],
    ['start of the month', '2026-03-01', '2026-03-01', '1 Mar 2026'],
    ['beginning of this week', '2026-03-09', '2026-03-09', '9 Mar 2026'],
    ['the start of 2026', '2026-01-01', '2026-01-01', '1 Jan 2026'],
    ['end of february', '2026-02-28', '2026-02-28', '28 Feb 2026'],
    ['end of last quarter', '2025-12-31', '2025-12-31', '31 Dec 2025'],
    ['beginning of Q1 2026', '2026-01-01', '2026-01-01', '1 Jan 2026'],
    ['january', '2026-01-01', '2026-01-31', 'Jan 2026'],
    ['april', '2025-04-01', '2025-04-30', 'Apr 2025'],
    ['1 Mar', '2026-03-01', '2026-03-01', '1 Mar 2026'],
    ['march 2026', '2026-03-01', '2026-03-31', 'Mar 2026'],
    ['Q1 2026', '2026-01-01', '2026-03-31', 'Q1 2026'],
    ['2024-02', '2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2026', '2026-01-01', '2026-12-31', '2026'],
    ['monday', '2026-03-09', '2026-03-09', '9 Mar 2026'],
  ])('The reader of periods understands “%s”', (text, from, to, label) => {
    expect(parsePeriod(text, READ)).toEqual({ from, to, label });
  });

  it.each([
    'yesteryear',
    '0d',
    'last 0 days',
    '500y',
    '99999d',
    'last days',
    'since monday',
    'h3 2026',
    'week 53 2025',
    'week 0',
    'end of end of march',
    'this decade',
    '0 days ago',
    '99999 years ago',
    'start of monday',
    '',
  ])('Reading a period refuses “%s”', (text) => {
    expect(refusal(() => parsePeriod(text, READ))).toMatch(/is (not a date|missing)\. Use 2026/);
  });

  it('Reading a period holds what it says: today, or the days before this week, month, quarter and year', () => {
    const length = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(day, length, (asked, name) => {
        const now = parsePeriod(`this ${name}`, { today: asked });
        const before = parsePeriod(`last ${name}`, { today: asked });
        expect(now.from <= asked && asked <= now.to).toBe(true);
        expect(addDays(before.to, 1)).toBe(now.from);
        expect(before.from < before.to).toBe(true);
        if (name === 'week') expect(weekdayName(now.from)).toBe('Monday');
      }),
    );
  });

  it('Reading a period counts as many days as were asked, today among them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30_000 }), (asked, count) => {
        const period = parsePeriod(`last ${count} days`, { today: asked });
        expect(period.to).toBe(asked);
        expect(daysBetween(period.from, period.to) + 1).toBe(count);
      }),
    );
  });

  it('Reading a period labels a whole period so that it can be read again', () => {
    fc.assert(
      fc.property(partial, (date) => {
        const period = parsePeriod(formatDate(date), READ);
        expect(period).toEqual({
          from: firstDay(date),
          to: lastDay(date),
          label: formatDate(date),
        });
      }),
    );
  });
});

describe('reading a length of time', () => {
  it.each([
    ['1h', 3_600_000],
    ['36h', 129_600_000],
    ['7d', 604_800_000],
    ['2W', 1_209_600_000],
  ])('Reading a length of time understands “%s”', (text, ms) => {
    expect(parseWindow(text)).toBe(ms);
  });

  it.each(['', '0h', '7', 'd', '-1d', '1.5d', '9999999h', '600w', '5 fortnights'])(
    'Reading a length of time refuses “%s”',
    (text) => {
      expect(refusal(() => parseWindow(text))).toMatch(/ (of time|is missing)\. Use 1h/);
    },
  );
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...['12', '31', '0', '2026', '99999', '1900', 'Mar', 'feb', 'monday', 'Q1', 'last', 'this'],
    ...[' ', '/', '-', '.', ', ', 'week', 'days', 'y', 'm', 'of', 'th', 'today', 'h1', '１２'],
  );
  const anything = fc.oneof(
    anyText({ maxLength: 40 }),
    fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
  );

  it('Whatever is typed fails with a misreading or not at all', () => {
    fc.assert(
      fc.property(anything, day, (text, asked) => {
        for (const read of [parseDate, parsePeriod, parseWindow] as const) {
          try {
            read(text, { today: asked });
          } catch (error) {
            expect(error).toBeInstanceOf(Misreading);
          }
        }
      }),
      { numRuns: runsOf(3000) },
    );
  });
});
