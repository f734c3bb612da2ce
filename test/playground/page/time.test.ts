import { describe, expect, it } from 'vitest';
import {
  city,
  isoDay,
  longDay,
  momentAt,
  momentOf,
  morningAfter,
  shortDay,
  timeOfDay,
} from '../../../playground/page/time.ts';

const ms = Date.parse;

describe('a moment, as a person reads it', () => {
  const moment = ms('2026-03-12T23:30:00Z');

  it('A moment is of the day that it is in its reader’s zone', () => {
    expect(longDay(moment, 'Europe/Stockholm')).toBe('Friday 13 March 2026');
    expect(longDay(moment, 'America/New_York')).toBe('Thursday 12 March 2026');
    expect(isoDay(moment, 'Asia/Tokyo')).toBe('2026-03-13');
    expect(shortDay(moment, 'Europe/Stockholm')).toBe('Fri 13 Mar 2026');
  });

  it('A time of day has 24 hours and no 24:00', () => {
    expect(timeOfDay(ms('2026-03-12T23:00:00Z'), 'Europe/Stockholm')).toBe('00:00');
  });

  it('A moment comes from a message’s time, and its zone has a city', () => {
    expect(momentOf('1773302400.000100')).toBe(ms('2026-03-12T08:00:00Z'));
    expect(city('America/New_York')).toBe('New York');
  });
});

describe('the moment of a day and a time', () => {
  it.each([
    ['2026-03-12', '09:00', 'Europe/Stockholm', '2026-03-12T08:00:00Z'],
    ['2026-03-29', '09:00', 'Europe/Stockholm', '2026-03-29T07:00:00Z'],
    ['2026-10-25', '09:00', 'Europe/Stockholm', '2026-10-25T08:00:00Z'],
    ['2026-03-08', '00:30', 'America/New_York', '2026-03-08T05:30:00Z'],
    ['2026-07-01', '00:00', 'Asia/Tokyo', '2026-06-30T15:00:00Z'],
  ])('The clock of %s %s in %s shows the moment %s', (day, time, zone, expected) => {
    expect(momentAt(day, time, zone)).toBe(ms(expected));
  });
});

describe('the next morning', () => {
  const zone = 'Europe/Stockholm';

  it('The next morning is today while nine is still to come, and tomorrow afterwards', () => {
    expect(morningAfter(ms('2026-03-12T07:59:00Z'), zone, 1)).toBe(ms('2026-03-12T08:00:00Z'));
    expect(morningAfter(ms('2026-03-12T08:00:00Z'), zone, 1)).toBe(ms('2026-03-13T08:00:00Z'));
  });

  it('The next morning is at nine on the other side of a clock change, and a week later too', () => {
    expect(morningAfter(ms('2026-03-28T12:00:00Z'), zone, 1)).toBe(ms('2026-03-29T07:00:00Z'));
    expect(morningAfter(ms('2026-03-26T08:00:00Z'), zone, 7)).toBe(ms('2026-04-02T07:00:00Z'));
  });
});
