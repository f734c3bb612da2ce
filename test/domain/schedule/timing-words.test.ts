import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Timing } from '../../../src/domain/schedule/timing.ts';
import { readTiming } from '../../../src/domain/schedule/timing-reading.ts';
import { timingLine, timingWords } from '../../../src/domain/schedule/timing-words.ts';
import { InputError, Misreading, mistakeAt } from '../../../src/errors.ts';
import { runsOf } from '../../helpers/soak.ts';

const STOCKHOLM = 'Europe/Stockholm';
const read = (typed: string) => readTiming(typed, STOCKHOLM);

/** The sentence with which a text is refused. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Misreading)
      return new InputError(mistakeAt(error.misread, { line: (right) => right })).message;
    throw error;
  }
  throw new Error('it was read');
}

describe('when a digest goes out, as it is typed', () => {
  it.each<[string, Rule]>([
    ['weekdays 09:00', { kind: 'weekdays', times: ['09:00'] }],
    ['Weekdays at 9', { kind: 'weekdays', times: ['09:00'] }],
    ['daily 9am', { kind: 'daily', times: ['09:00'] }],
    ['every day 9 pm', { kind: 'daily', times: ['21:00'] }],
    ['daily 12am, 12pm', { kind: 'daily', times: ['00:00', '12:00'] }],
    ['daily 21.30 and 9:00', { kind: 'daily', times: ['09:00', '21:30'] }],
    ['daily noon, midnight', { kind: 'daily', times: ['00:00', '12:00'] }],
    ['weekdays at 12 noon', { kind: 'weekdays', times: ['12:00'] }],
    ['every morning at 8', { kind: 'daily', times: ['08:00'] }],
    ['mon-wed 9', { kind: 'weekly', days: [0, 1, 2], times: ['09:00'] }],
    ['Sat through Mon 9', { kind: 'weekly', days: [0, 5, 6], times: ['09:00'] }],
    ['weekly mon thu 9', { kind: 'weekly', days: [0, 3], times: ['09:00'] }],
    ['weekly mon 08:30', { kind: 'weekly', days: [0], times: ['08:30'] }],
    ['weekly Thursday,tues 08:30', { kind: 'weekly', days: [1, 3], times: ['08:30'] }],
    ['mondays 08:30', { kind: 'weekly', days: [0], times: ['08:30'] }],
    ['monthly 1 09:00', { kind: 'monthly', date: 1, times: ['09:00'] }],
    ['monthly 28th 9', { kind: 'monthly', date: 28, times: ['09:00'] }],
    ['monthly last 09:00', { kind: 'monthly', date: 'last', times: ['09:00'] }],
    ['mon-fri 9', { kind: 'weekdays', times: ['09:00'] }],
    ['9am weekdays', { kind: 'weekdays', times: ['09:00'] }],
    ['9pm mon-thu', { kind: 'weekly', days: [0, 1, 2, 3], times: ['21:00'] }],
    ['M-F at 0900', { kind: 'weekdays', times: ['09:00'] }],
    ['business days at 8 o’clock', { kind: 'weekdays', times: ['08:00'] }],
    ['weekdays except friday 9', { kind: 'weekly', days: [0, 1, 2, 3], times: ['09:00'] }],
    ['weekends 10h30', { kind: 'weekly', days: [5, 6], times: ['10:30'] }],
    ['tue/thu 17h', { kind: 'weekly', days: [1, 3], times: ['17:00'] }],
    ['twice daily, 9 and 17', { kind: 'daily', times: ['09:00', '17:00'] }],
    ['vardagar kl. 8', { kind: 'weekdays', times: ['08:00'] }],
    ['jeden Montag um 9 Uhr', { kind: 'weekly', days: [0], times: ['09:00'] }],
    ['täglich 7', { kind: 'daily', times: ['07:00'] }],
    ['on the 1st at 9', { kind: 'monthly', date: 1, times: ['09:00'] }],
    ['the last day of the month at 9', { kind: 'monthly', date: 'last', times: ['09:00'] }],
    ['monthly first mon 09:00', { kind: 'monthly', date: { nth: 1, day: 0 }, times: ['09:00'] }],
    [
      'last friday of every month at 3pm',
      { kind: 'monthly', date: { nth: 'last', day: 4 }, times: ['15:00'] },
    ],
    ['0 9 * * 1-5', { kind: 'cron', cron: '0 9 * * 1-5' }],
    ['cron "0 9 * * 1,3"', { kind: 'cron', cron: '0 9 * * 1,3' }],
    ['cron 0 9 * * 1-5', { kind: 'cron', cron: '0 9 * * 1-5' }],
    ['cron “0 9 * * 1-5”', { kind: 'cron', cron: '0 9 * * 1-5' }],
  ])('The line of a timing reads %s', (typed, rule) => {
    expect(read(typed)).toEqual({ rule, zone: STOCKHOLM, quiet: [] });
    expect(readTiming(`${typed} America/New_York`, STOCKHOLM)).toEqual({
      rule,
      zone: 'America/New_York',
      quiet: [],
    });
  });

  it.each([
    [
      '',
      'Days and a time are missing. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: weekdays 09:00',
    ],
    [
      '16:00',
      '“16:00” does not say which days. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: weekdays 16:00',
    ],
    [
      'every other monday 9',
      '“every other monday 9” is not possible for a digest. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: weekly mon 09:00',
    ],
    [
      'hourly',
      '“hourly” needs the fields of cron. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: cron "0 9-17 * * 1-5"',
    ],
    [
      'tomorrow 8am',
      '“tomorrow 8am” is one time; a schedule repeats. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: weekdays 09:00',
    ],
    [
      'weekdays except mon-fri 9',
      'No day is left. Use daily, weekdays, weekly mon, monthly 1 or cron, then a time and a zone: weekdays 09:00',
    ],
    ['weekdays', 'weekdays has no time. Use 09:00, 9am or 21.30: weekdays 09:00'],
    ['weekdays 25:00', '“25:00” is not a time of day. Use 09:00, 9am or 21.30: weekdays 09:00'],
    ['weekdays 09:00 9:75', '“9:75” is not a time of day. Use 09:00, 9am or 21.30: weekdays 09:00'],
    [
      'weekly 08:30',
      '“08:30” is not a weekday. Name one or more, as mon or mon,thu: weekly mon 08:30',
    ],
    [
      'weekly fritag 08:30',
      '“fritag” is not a weekday. Name one or more, as mon or mon,thu: weekly mon 08:30',
    ],
    [
      'monthly 30 10:00',
      'Not every month has a 30th. Use a date from 1 to 28, or last for the last day of each month: monthly last 10:00',
    ],
    [
      'monthly 31 10:00',
      'Not every month has a 31st. Use a date from 1 to 28, or last for the last day of each month: monthly last 10:00',
    ],
    [
      'monthly 40 10:00',
      '“40” is not a day of the month. Use a date from 1 to 28, or last for the last day of each month: monthly 1 10:00',
    ],
    [
      'cron "0 9 * *"',
      'cron "0 9 * *" has 4 fields, not five. Use minute, hour, date, month and weekday: cron "0 9 * * 1-5"',
    ],
    [
      'cron "60 9 * * *"',
      'cron "60 9 * * *" has a field out of its range. Use minute, hour, date, month and weekday: cron "0 9 * * 1-5"',
    ],
    [
      'cron',
      'The five fields of cron are missing. Use minute, hour, date, month and weekday: cron "0 9 * * 1-5"',
    ],
    [
      'cron "0 9 30 2 *"',
      'cron "0 9 30 2 *" is a date that does not exist. Use a date that exists: monthly last 09:00',
    ],
    [
      'cron * * * * *',
      'cron "* * * * *" is more often than once an hour; a digest is not an alert. Leave at least an hour between two digests: weekdays 09:00,16:00',
    ],
    [
      'daily 09:00,09:30',
      'daily 09:00,09:30 is more often than once an hour; a digest is not an alert. Leave at least an hour between two digests: weekdays 09:00,16:00',
    ],
    [
      'daily 23:30,00:00',
      'daily 00:00,23:30 is more often than once an hour; a digest is not an alert. Leave at least an hour between two digests: weekdays 09:00,16:00',
    ],
    [
      'weekdays 09:00 Europe/Stokholm',
      '“Europe/Stokholm” is not a time zone. Did you mean Europe/Stockholm? weekdays 09:00 Europe/Stockholm',
    ],
    [
      'weekdays 09:00 CET',
      '“CET” names several zones. Type a city, as Berlin, Paris or Stockholm: weekdays 09:00 Berlin',
    ],
  ])('A timing as it is typed refuses %j with what to type instead', (typed, sentence) => {
    expect(refusal(() => read(typed))).toBe(sentence);
  });

  it('When a digest goes out, as it is typed lets what it offers be typed', () => {
    for (const typed of ['', '16:00', 'weekly 08:30', 'monthly 31 10', 'cron 1', 'daily 9 EST']) {
      const [, next = ''] =
        /(?:: |\? )((?:daily|weekdays|weekly|monthly|cron) .*)$/.exec(refusal(() => read(typed))) ??
        [];
      expect(read(next).zone, typed).toBeTruthy();
    }
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 4 })
  .chain((hours) =>
    fc
      .integer({ min: 0, max: 59 })
      .map((minute) => hours.map((hour) => `${two(hour * 2)}:${two(minute)}`).sort()),
  );
const nth = fc.constantFrom(...([1, 2, 3, 4, 'last'] as const));
const dates = fc.oneof(
  fc.integer({ min: 1, max: 28 }),
  fc.constant('last' as const),
  fc.record({ nth, day: fc.integer({ min: 0, max: 6 }) }),
);
const rules: fc.Arbitrary<Rule> = fc.oneof(
  times.map((them): Rule => ({ kind: 'daily', times: them })),
  times.map((them): Rule => ({ kind: 'weekdays', times: them })),
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), times)
    .filter(([days]) => !['0,1,2,3,4', '0,1,2,3,4,5,6'].includes(days.sort().join()))
    .map(([days, them]): Rule => ({ kind: 'weekly', days, times: them })),
  fc.tuple(dates, times).map(([date, them]): Rule => ({ kind: 'monthly', date, times: them })),
  fc
    .tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }))
    .map(([minute, hour]): Rule => ({ kind: 'cron', cron: `${minute} ${hour} * 1,6 1-5` })),
);
const timings: fc.Arbitrary<Timing> = fc.record({
  rule: rules,
  zone: fc.constantFrom('UTC', 'Europe/Kyiv', 'US/Eastern', ...Intl.supportedValuesOf('timeZone')),
  quiet: fc.constant([]),
});

describe('a timing in words', () => {
  it('A timing in words reads as a sentence', () => {
    const words = (typed: string) => timingWords(read(typed));
    expect(words('weekdays 9,16')).toBe('weekdays 09:00 and 16:00, Stockholm');
    expect(words('weekly mon,wed,fri 8:30')).toBe('weekly Mon, Wed and Fri 08:30, Stockholm');
    expect(words('first monday of the month 9')).toBe('monthly first Mon 09:00, Stockholm');
    expect(words('monthly last 9 New York')).toBe('monthly last 09:00, New York');
    expect(words('cron 0 9 * * 1-5')).toBe('cron "0 9 * * 1-5", Stockholm');
  });

  it.each([
    ['US/Eastern', 'US/Eastern'],
    ['us/eastern', 'US/Eastern'],
    ['Brazil/DeNoronha', 'Brazil/DeNoronha'],
  ])('A timing in words keeps the capitals of an older name: %s', (typed, zone) => {
    expect(readTiming(`daily 9 ${typed}`, 'UTC').zone).toBe(zone);
  });

  it('A timing in words can be typed again, in short and in full', () => {
    fc.assert(
      fc.property(timings, (timing) => {
        expect(readTiming(timingWords(timing), 'Asia/Tokyo')).toEqual(timing);
        expect(readTiming(timingLine(timing), 'Asia/Tokyo')).toEqual(timing);
      }),
      { numRuns: runsOf(50) },
    );
  });
});
