import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
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
  PRECISIONS,
  partialDateSchema,
  startOfDayUtc,
  startOfMoment,
  weekdayName,
  zoneCity,
} from '../../../src/domain/time/calendar.ts';
import { isZone } from '../../../src/domain/time/zone-offsets.ts';
import { runsOf } from '../../helpers/soak.ts';
import { at, day, partial, precision, today } from './reading.ts';

function utc(ms: number): string {
  return new Date(ms).toISOString();
}

describe('calendar days', () => {
  it('A calendar stops at its first and its last day, whatever is counted', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0000-01-02', -40)).toBe('0000-01-01');
    expect(addDays(today, Number.POSITIVE_INFINITY)).toBe('9999-12-31');
    expect([addMonths('9999-12-31', 1), addMonths('0000-01-31', -1)]).toEqual([
      '9999-12-31',
      '0000-01-01',
    ]);
  });

  it('Calendar days are real ones only', () => {
    const texts = ['2024-02-29', '2026-02-29', '2026-02-31', '2026-13-01', '2026-3-1', 'today'];
    expect(texts.map(isDay)).toEqual([true, false, false, false, false, false]);
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => addDays(today, Number.NaN)).toThrow(RangeError);
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

  it('A date that is read is the first day of the period that it names, for any day of it', () => {
    fc.assert(
      fc.property(day, precision, (date, precise) => {
        const read = partialDateSchema.parse(at(date, precise));
        expect(read).toEqual(at(firstDay(at(date, precise)), precise));
        expect(lastDay(read)).toBe(lastDay(at(date, precise)));
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
