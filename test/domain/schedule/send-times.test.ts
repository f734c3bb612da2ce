import { describe, expect, it } from 'vitest';
import { sendTimes } from '../../../src/domain/schedule/send-times.ts';
import { readTiming } from '../../../src/domain/schedule/timing-reading.ts';
import { dayInZone, formatMoment, startOfMoment } from '../../../src/domain/time/calendar.ts';

/** The send times of a timing as they are told on a day (noon UTC). */
function said(typed: string, on: string) {
  const timing = readTiming(typed, 'UTC');
  const { dues, clocks } = sendTimes(timing, Date.parse(`${on}T12:00:00Z`));
  return { dues: dues.map((due) => formatMoment(due, timing.zone)), clocks };
}

describe('the next send times', () => {
  it('The next send times are three, by the clocks of the zone, and nothing is said where those stand', () => {
    expect(said('weekdays 09:00 Stockholm', '2026-03-12')).toEqual({
      dues: ['Fri 13 Mar, 09:00', 'Mon 16 Mar, 09:00', 'Tue 17 Mar, 09:00'],
      clocks: null,
    });
  });

  it('The next send times leave out quiet days', () => {
    const timing = { ...readTiming('daily 09:00', 'UTC'), quiet: ['fri', '2026-03-15'] };
    const { dues } = sendTimes(timing, Date.parse('2026-03-12T12:00:00Z'));
    expect(dues.map((due) => formatMoment(due, 'UTC').slice(0, 10))).toEqual([
      'Sat 14 Mar',
      'Mon 16 Mar',
      'Tue 17 Mar',
    ]);
  });
});

describe('what the clocks do until the third', () => {
  it.each([
    [
      'weekdays 09:00 Stockholm',
      '2026-03-26',
      'In Stockholm the clocks go forward on Sun 29 Mar 2026; it stays 09:00 local.',
    ],
    [
      'weekdays 09:00 New York',
      '2026-10-30',
      'In New York the clocks go back on Sun 1 Nov 2026; it stays 09:00 local.',
    ],
    [
      'cron "0 9 * * *" Lord Howe',
      '2026-10-03',
      'In Lord Howe the clocks go forward on Sun 4 Oct 2026; it keeps to the local time there.',
    ],
  ])('%s on %s: they move beside it', (typed, on, sentence) => {
    expect(said(typed, on).clocks).toBe(sentence);
  });

  it.each([
    [
      'daily 02:30 Stockholm',
      '2026-03-28',
      'Sun 29 Mar, 03:00',
      'Sun 29 Mar 2026 has no 02:30 in Stockholm; that day it goes out at 03:00.',
    ],
    [
      'daily 02:30 New York',
      '2026-03-07',
      'Sun 8 Mar, 03:00',
      'Sun 8 Mar 2026 has no 02:30 in New York; that day it goes out at 03:00.',
    ],
    [
      'daily 02:15 Lord Howe',
      '2026-10-03',
      'Sun 4 Oct, 02:30',
      'Sun 4 Oct 2026 has no 02:15 in Lord Howe; that day it goes out at 02:30.',
    ],
  ])('%s on %s: a time that is skipped goes out when they resume', (typed, on, due, sentence) => {
    const { dues, clocks } = said(typed, on);
    expect(dues.filter((each) => each.startsWith(due.slice(0, 6)))).toEqual([due]);
    expect(clocks).toBe(sentence);
  });

  it.each([
    [
      'daily 02:30 Stockholm',
      '2026-10-24',
      'Sun 25 Oct, 02:30',
      'Sun 25 Oct 2026 has 02:30 twice in Stockholm; that day it goes out once, the first time.',
    ],
    [
      'daily 01:30 New York',
      '2026-10-31',
      'Sun 1 Nov, 01:30',
      'Sun 1 Nov 2026 has 01:30 twice in New York; that day it goes out once, the first time.',
    ],
    [
      'daily 01:45 Lord Howe',
      '2026-04-04',
      'Sun 5 Apr, 01:45',
      'Sun 5 Apr 2026 has 01:45 twice in Lord Howe; that day it goes out once, the first time.',
    ],
  ])('%s on %s: a time that comes twice goes out once', (typed, on, due, sentence) => {
    const { dues, clocks } = said(typed, on);
    expect(dues.filter((each) => each.startsWith(due.slice(0, 6)))).toEqual([due]);
    expect(clocks).toBe(sentence);
    const timing = readTiming(typed, 'UTC');
    const next = sendTimes(timing, Date.parse(`${on}T12:00:00Z`)).dues;
    const day = dayInZone(Date.parse(`${on}T12:00:00Z`) + 86_400_000, timing.zone);
    expect(next).toContain(startOfMoment(day, due.slice(-5), timing.zone));
  });

  it('What the clocks do until the third has no word for a day on which nothing goes out', () => {
    const timing = { ...readTiming('daily 02:30 Stockholm', 'UTC'), quiet: ['sun'] };
    const { clocks } = sendTimes(timing, Date.parse('2026-03-27T12:00:00Z'));
    expect(clocks).toBe(
      'In Stockholm the clocks go forward on Sun 29 Mar 2026; it stays 02:30 local.',
    );
  });
});
