import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayInZone,
  daysBetween,
  firstDay,
  formatDate,
  formatDay,
  formatDayLong,
  formatDayShort,
  formatMoment,
  formatMonth,
  formatRange,
  isDay,
  lastDay,
  type PartialDate,
  PRECISIONS,
  type Precision,
  startOfDayUtc,
  startOfMoment,
  weekdayName,
  zoneCity,
} from '../../../src/domain/time/calendar.ts';
import { parseDate } from '../../../src/domain/time/dates.ts';
import { parsePeriod, parseWindow } from '../../../src/domain/time/periods.ts';
import { isZone } from '../../../src/domain/time/zone-offsets.ts';
import { Misreading } from '../../../src/errors.ts';
import { runsOf } from '../../helpers/soak.ts';

/** A Thursday. */
const today: Day = '2026-03-12';
const READ = { today };

const day = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count));
const precision = fc.constantFrom(...PRECISIONS);
const partial = fc
  .record({ date: day, precision })
  .map((found): PartialDate => ({ ...found, date: firstDay(found) }));

function at(date: Day, precise: Precision): PartialDate {
  return { date, precision: precise };
}

function utc(ms: number): string {
  return new Date(ms).toISOString();
}

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Misreading) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('calendar days', () => {
  it('Calendar days are real ones only', () => {
    const texts = ['2024-02-29', '2026-02-29', '2026-02-31', '2026-13-01', '2026-3-1', 'today'];
    expect(texts.map(isDay)).toEqual([true, false, false, false, false, false]);
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays(today, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('Calendar days begin in UTC, whatever zone the reader is in', () => {
    expect(utc(startOfDayUtc(today))).toBe('2026-03-12T00:00:00.000Z');
  });

  it('Calendar days are added over leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween(today, '2026-08-02')).toBe(143);
    expect(weekdayName(today)).toBe('Thursday');
  });

  it('Calendar days stay in the month where months are added', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });

  it('Calendar days come back when as many days are taken as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(addDays(to, -count)).toBe(from);
        expect(daysBetween(from, to)).toBe(count);
        expect(to < from).toBe(count < 0);
      }),
    );
  });
});

describe('dates at their precision', () => {
  it.each([
    ['day', '2026-05-17', '2026-05-17'],
    ['month', '2026-05-01', '2026-05-31'],
    ['quarter', '2026-04-01', '2026-06-30'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('Dates at their precision of a %s span it whole', (precise, first, last) => {
    expect(firstDay(at('2026-05-17', precise))).toBe(first);
    expect(lastDay(at('2026-05-17', precise))).toBe(last);
  });

  it('Dates at their precision end where the next begins', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(firstDay(date) <= lastDay(date)).toBe(true);
        const next = at(addDays(lastDay(date), 1), date.precision);
        expect(firstDay(next)).toBe(next.date);
        expect(formatDate(at(lastDay(date), date.precision))).toBe(formatDate(date));
      }),
    );
  });

  it('Dates at their precision are shown at it, never padded to a false day', () => {
    const shown = PRECISIONS.map((precise) => formatDate(at('2026-03-11', precise)));
    expect(shown).toEqual(['11 Mar 2026', 'Mar 2026', 'Q1 2026', '2026']);
    expect(formatDate(null)).toBe('no date');
  });
});

describe('showing days', () => {
  it('Showing days is done in the forms of the style guide', () => {
    expect(formatDay('2026-03-01')).toBe('1 Mar 2026');
    expect(formatDayLong(today)).toBe('Thursday 12 March 2026');
    expect(formatDayShort('2026-03-09')).toBe('9 Mar');
    expect(formatMonth('2026-03')).toBe('Mar 2026');
    expect(formatMonth('2026-03-12')).toBe('Mar 2026');
  });

  it('Showing days names in a range only what its ends do not share', () => {
    expect(formatRange('2026-03-05', '2026-03-12')).toBe('5–12 March 2026');
    expect(formatRange('2026-02-27', '2026-03-05')).toBe('27 February – 5 March 2026');
    expect(formatRange('2025-12-29', '2026-01-04')).toBe('29 Dec 2025 – 4 Jan 2026');
    expect(formatRange(today, today)).toBe('12 March 2026');
  });
});

describe('moments', () => {
  it('Moments fall on the day that the zone shows', () => {
    const late = Date.parse('2026-03-11T23:30:00Z');
    expect(dayInZone(late, 'UTC')).toBe('2026-03-11');
    expect(dayInZone(late, 'Europe/Stockholm')).toBe('2026-03-12');
    expect(dayInZone(late, 'America/New_York')).toBe('2026-03-11');
    expect(formatMoment(late, 'Europe/Stockholm')).toBe('Thu 12 Mar, 00:30');
    expect(formatMoment(late, 'America/New_York')).toBe('Wed 11 Mar, 19:30');
  });

  it.each([
    ['an ordinary morning', today, '09:00', 'Europe/Stockholm', '2026-03-12T08:00Z'],
    ['a skipped time in Stockholm', '2026-03-29', '02:30', 'Europe/Stockholm', '2026-03-29T01:00Z'],
    ['the time after it', '2026-03-29', '03:00', 'Europe/Stockholm', '2026-03-29T01:00Z'],
    ['the time before it', '2026-03-29', '01:59', 'Europe/Stockholm', '2026-03-29T00:59Z'],
    ['a doubled time in Stockholm', '2026-10-25', '02:30', 'Europe/Stockholm', '2026-10-25T00:30Z'],
    ['the time after the doubled', '2026-10-25', '03:00', 'Europe/Stockholm', '2026-10-25T02:00Z'],
    ['a skipped time in New York', '2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00Z'],
    ['a doubled time in New York', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['half an hour skipped', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['half an hour doubled', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['a skipped midnight', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00Z'],
    ['a skipped day', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['a far east', today, '00:00', 'Pacific/Kiritimati', '2026-03-11T10:00Z'],
  ])('Moments exist for %s', (_, date, time, zone, moment) => {
    expect(startOfMoment(date, time, zone)).toBe(Date.parse(moment));
  });

  it('Moments show the time that was asked, or the first after a gap', () => {
    const zone = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe');
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(day, minute, zone, (date, count, where) => {
        const time = utc(count * 60_000).slice(11, 16);
        const moment = startOfMoment(date, time, where);
        expect(dayInZone(moment, where)).toBe(date);
        const shown = formatMoment(moment, where).slice(-5);
        expect(shown >= time).toBe(true);
        if (shown !== time) expect(formatMoment(moment - 1, where).slice(-5) < time).toBe(true);
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('Moments need a zone and a time that exist', () => {
    expect(() => startOfMoment(today, '24:00', 'UTC')).toThrow(RangeError);
    expect(() => startOfMoment(today, '9:00', 'UTC')).toThrow(RangeError);
    expect(() => startOfMoment(today, '09:00', 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => dayInZone(0, '')).toThrow(RangeError);
    expect(['Europe/Stockholm', 'UTC', 'Mars', '', 'constructor', 'x+02:00'].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('Moments are named by the city of their zone', () => {
    expect(['Europe/Stockholm', 'America/New_York', 'UTC'].map(zoneCity)).toEqual([
      'Stockholm',
      'New York',
      'UTC',
    ]);
  });
});

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
    ['last 4 weeks', '2026-02-13', today, '13 February – 12 March 2026'],
    ['4w', '2026-02-13', today, '13 February – 12 March 2026'],
    ['6m', '2025-09-13', today, '13 Sep 2025 – 12 Mar 2026'],
    ['last 6 months', '2025-09-13', today, '13 Sep 2025 – 12 Mar 2026'],
    ['1y', '2025-03-13', today, '13 Mar 2025 – 12 Mar 2026'],
    ['ytd', '2026-01-01', today, '1 January – 12 March 2026'],
    ['h1 2026', '2026-01-01', '2026-06-30', '1 January – 30 June 2026'],
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
    'this decade',
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
    fc.string({ unit: 'binary', maxLength: 40 }),
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
