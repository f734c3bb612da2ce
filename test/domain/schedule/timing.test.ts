import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cronTiming,
  duesBetween,
  lastDue,
  nextDue,
  nextDues,
  type Timing,
} from '../../../src/domain/schedule/timing.ts';
import {
  dayInZone,
  formatMoment,
  WEEKDAYS,
  weekdayIndex,
} from '../../../src/domain/time/calendar.ts';
import { runsOf } from '../../helpers/soak.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const STOCKHOLM = 'Europe/Stockholm';
const weekdays: Timing = {
  rule: { kind: 'weekdays', times: ['09:00'] },
  zone: STOCKHOLM,
  quiet: [],
};

/** Every time at which a schedule is due in (from, to]. */
const dues = (schedule: Timing, from: string, to: string): number[] =>
  duesBetween(schedule, at(from), at(to), Number.POSITIVE_INFINITY);

describe('when a schedule is due', () => {
  it('When a schedule is due is at nine by the clocks of its zone, in winter and in summer', () => {
    expect(iso(nextDue(weekdays, at('2026-03-12T00:00:00Z')))).toBe('2026-03-12T08:00:00.000Z');
    expect(iso(nextDue(weekdays, at('2026-07-09T00:00:00Z')))).toBe('2026-07-09T07:00:00.000Z');
  });

  it('When a schedule is due is after the moment asked about, never at it', () => {
    expect(iso(nextDue(weekdays, at('2026-03-12T08:00:00Z')))).toBe('2026-03-13T08:00:00.000Z');
    expect(iso(nextDue(weekdays, at('2026-03-12T07:59:59.999Z')))).toBe('2026-03-12T08:00:00.000Z');
  });

  it('A schedule of weekdays leaves out the weekend', () => {
    expect(iso(nextDue(weekdays, at('2026-03-13T08:00:00Z')))).toBe('2026-03-16T08:00:00.000Z');
  });

  it('A schedule of a month’s day of a name is due on that one alone', () => {
    const of = (nth: 1 | 'last', day: number): Timing => ({
      rule: { kind: 'monthly', date: { nth, day }, times: ['09:00'] },
      zone: 'UTC',
      quiet: [],
    });
    const march = at('2026-03-01T00:00:00Z');
    expect(nextDues(of(1, 0), march, 2).map(iso)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-04-06T09:00:00.000Z',
    ]);
    expect(nextDues(of('last', 6), march, 2).map(iso)).toEqual([
      '2026-03-29T09:00:00.000Z',
      '2026-04-26T09:00:00.000Z',
    ]);
    expect(nextDue({ ...of(1, 0), quiet: ['mon'] }, march)).toBeNull();
  });

  it('A schedule is never due for a day that no calendar has', () => {
    expect(nextDue(cronTiming('0 9 30 2 *', 'UTC'), at('2026-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('cron fields', () => {
  it.each([
    ['0 9 * * *', { kind: 'daily', times: ['09:00'] }],
    ['30 7 * * 1-5', { kind: 'weekdays', times: ['07:30'] }],
    ['5 18  * * 0,1', { kind: 'weekly', days: [0, 6], times: ['18:05'] }],
    ['*/30 9 * * *', { kind: 'cron', cron: '*/30 9 * * *' }],
    ['0 9 1 * *', { kind: 'cron', cron: '0 9 1 * *' }],
  ])('%s are told plainly where they say a plain thing', (cron, rule) => {
    expect(cronTiming(cron, 'UTC').rule).toEqual(rule);
  });

  it('Cron fields are due at the same moments, told plainly or not', () => {
    const field = fc.oneof(fc.constantFrom('*', '1-5'), fc.integer({ min: 0, max: 6 }).map(String));
    const from = at('2026-03-27T00:00:00Z');
    fc.assert(
      fc.property(fc.nat(59), fc.nat(23), field, (minute, hour, days) => {
        const cron = `${minute} ${hour} * * ${days}`;
        const fields: Timing = { rule: { kind: 'cron', cron }, zone: STOCKHOLM, quiet: [] };
        expect(nextDues(cronTiming(cron, STOCKHOLM), from, 4)).toEqual(nextDues(fields, from, 4));
      }),
      { numRuns: runsOf(50) },
    );
  });
});

describe('when the clocks change', () => {
  const early: Timing = { ...weekdays, rule: { kind: 'daily', times: ['02:30'] } };

  it('When the clocks change is due when they resume, where spring skips the time', () => {
    const due = nextDue(early, at('2026-03-28T12:00:00Z'));
    expect(dayInZone(due ?? 0, STOCKHOLM)).toBe('2026-03-29');
    expect(formatMoment(due ?? 0, STOCKHOLM)).toBe('Sun 29 Mar, 03:00');
  });

  it('When the clocks change is due once, where autumn repeats the time', () => {
    const night = dues(early, '2026-10-24T12:00:00Z', '2026-10-26T00:00:00Z');
    expect(night.map((due) => dayInZone(due, STOCKHOLM))).toEqual(['2026-10-25']);
  });

  it('When the clocks change is due once a day all year, whatever the clocks do', () => {
    const days = dues(early, '2025-12-31T12:00:00Z', '2026-12-31T12:00:00Z').map((due) =>
      dayInZone(due, STOCKHOLM),
    );
    expect(days).toHaveLength(365);
    expect(new Set(days).size).toBe(365);
  });
});

describe('a year of weekdays at nine', () => {
  it.each([STOCKHOLM, 'America/New_York', 'Asia/Kolkata'])(
    'A year of weekdays at nine has 261 of them in %s',
    (zone) => {
      const days = dues({ ...weekdays, zone }, '2025-12-31T23:59:59Z', '2026-12-31T23:59:59Z');
      expect(days).toHaveLength(261);
      for (const due of days) {
        expect(formatMoment(due, zone)).toMatch(/, 09:00$/);
        expect(weekdayIndex(dayInZone(due, zone))).toBeLessThan(5);
      }
    },
  );
});

describe('quiet days', () => {
  const times = ['00:00', '02:30', '09:00', '23:59'];
  const rules: Timing['rule'][] = [
    { kind: 'daily', times },
    { kind: 'weekly', days: [2, 6], times },
    { kind: 'monthly', date: 'last', times },
  ];
  const days = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', '2026-03-29']);

  it('Quiet days leave out what is due on them, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), days, (rule, quiet) => {
        const zone = STOCKHOLM;
        const span = ['2026-03-20T00:00:00Z', '2026-05-20T00:00:00Z'] as const;
        const isQuiet = (due: number) => {
          const day = dayInZone(due, zone);
          const name = WEEKDAYS[weekdayIndex(day)]?.slice(0, 3).toLowerCase() ?? '';
          return quiet.includes(day) || quiet.includes(name);
        };
        const all = dues({ rule, zone, quiet: [] }, ...span);
        expect(dues({ rule, zone, quiet }, ...span)).toEqual(all.filter((due) => !isQuiet(due)));
      }),
      { numRuns: runsOf(20) },
    );
  });
});

describe('what was missed', () => {
  it('What was missed is one, the latest, however many there were', () => {
    const due = lastDue(weekdays, at('2026-03-02T08:00:00Z'), at('2026-03-12T12:00:00Z'));
    expect(iso(due)).toBe('2026-03-12T08:00:00.000Z');
  });

  it('What was missed counts a moment that has just come, and not one that is already served', () => {
    const nine = at('2026-03-12T08:00:00Z');
    expect(lastDue(weekdays, nine - 1, nine)).toBe(nine);
    expect(lastDue(weekdays, nine, nine + 60_000)).toBeNull();
  });

  it('What was missed is the end of the chain of what comes next, always within what was asked', () => {
    const hour = fc.integer({ min: 0, max: 24 * 40 });
    fc.assert(
      fc.property(hour, hour, (start, length) => {
        const from = at('2026-03-10T00:00:00Z') + start * 3_600_000;
        const to = from + length * 3_600_000;
        const all = dues(weekdays, new Date(from).toISOString(), new Date(to).toISOString());
        expect(lastDue(weekdays, from, to)).toBe(all.at(-1) ?? null);
      }),
      { numRuns: runsOf(50) },
    );
  });
});
