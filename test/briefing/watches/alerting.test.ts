import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertPreferences,
  afterQuiet,
  morningOf,
  nextMorning,
} from '../../../src/briefing/watches/preferences.ts';
import {
  changesText,
  dueFor,
  fits,
  isMaterial,
  placeOf,
  verdict,
} from '../../../src/briefing/watches/rules.ts';
import { dayInZone } from '../../../src/domain/time/calendar.ts';
import { amount } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';
import { reference } from '../../helpers/stores/store.ts';

const told = (given: Partial<AlertPreferences> = {}): AlertPreferences => ({
  budget: 5,
  quiet: null,
  zone: 'Europe/Stockholm',
  ...given,
});
/** The end of the quiet hours in which a moment lies; null where it lies in none. */
const quietUntil = (moment: number, preferences: AlertPreferences) => {
  const end = afterQuiet(moment, preferences);
  return end === moment ? null : end;
};
/** Four hours, in which a target hears no more of the same event. */
const COOLDOWN = 4 * 3_600_000;
const night = told({ quiet: { from: '22:00', to: '07:00' } });
const at = (moment: string) => Date.parse(moment);
const iso = (moment: number | null) => moment && new Date(moment).toISOString();

const ZONES = ['Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe', 'UTC'] as const;
const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
/** Moments of a year whose clocks change in every zone but one. */
const moment = fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') });
const anyTold = fc.record({
  budget: fc.integer({ min: 1, max: 5 }),
  quiet: fc.record({ from: time, to: time }),
  zone: fc.constantFrom(...ZONES),
});

describe('what fits a watch', () => {
  const event = tracked({
    sector: 'chips',
    jurisdiction: 'EU',
    country: 'SE',
    amount: amount(10_000_000, 'EUR'),
  });
  const place = (regions: string[], countries: string[]) => ({
    typed: '',
    label: '',
    regions,
    countries,
  });

  it.each([
    ['a company that is any party', { company: { id: 'acme', name: 'ACME Inc.' } }, true],
    ['another company', { company: { id: 'beta', name: 'Beta' } }, false],
    ['its sector', { sector: 'chips' }, true],
    ['another sector', { sector: 'cloud_compute' }, false],
    ['its jurisdiction', { jurisdiction: 'EU' }, true],
    ['one of several types', { types: ['ipo', 'funding_round'] as const }, true],
    ['another type', { types: ['acquisition'] as const }, false],
    ['another round', { rounds: ['debt_financing'] as const }, false],
    ['a region that has its country', { region: place(['EU'], ['SE']) }, true],
    ['another country', { country: place([], ['DE']) }, false],
    ['a jurisdiction below or above', { jurisdiction: 'SE' }, false],
    ['its amount in dollars', { minUsd: 20_000_000 }, true],
    ['more than its amount in dollars', { minUsd: 20_000_001 }, false],
    ['all of several', { sector: 'chips', jurisdiction: 'EU' }, true],
    ['only one of several', { sector: 'chips', jurisdiction: 'SE' }, false],
  ])('What fits a watch is told by %s', (_what, terms, expected) => {
    expect(fits(event, terms, reference)).toBe(expected);
  });

  it('What fits a watch is never an amount that nobody knows', () => {
    expect(fits(tracked({ amount: null }), { minUsd: 1 }, reference)).toBe(false);
  });
});

describe('what is material', () => {
  const before = tracked();

  it.each([
    ['the status', { status: 'announced' as const }, 'status: completed → announced'],
    ['the amount', { amount: amount(12_000_000) }, 'amount: $10M → $12M'],
    [
      'the date',
      { occurredOn: { date: '2026-01-01', precision: 'month' as const } },
      'date: 10 Jan 2026 → Jan 2026',
    ],
    ['a withdrawal', { withdrawn: true }, ''],
  ])('What is material is %s', (_what, given, words) => {
    const now = { ...before, ...given };
    expect(isMaterial(before, now)).toBe(true);
    expect(changesText(before, now)).toBe(words);
  });

  it('What is material is no other wording, and no other source', () => {
    expect(isMaterial(before, { ...before, title: 'Acme raised $10M', sources: [] })).toBe(false);
  });

  const sighting = { event: before, base: null, wasTold: false, isWantedNow: true };

  it('What is material makes a new event news, a changed one an update, and the same one nothing', () => {
    expect(verdict(sighting)).toBe('news');
    expect(verdict({ ...sighting, base: { ...before, status: 'rumoured' } })).toBe('update');
    expect(verdict({ ...sighting, base: before })).toBe(null);
  });

  it('A report of how things stand alerts nobody', () => {
    const standing = { ...before, background: true };
    expect(verdict({ ...sighting, event: standing })).toBe(null);
    expect(verdict({ ...sighting, event: standing, base: { ...standing, amount: null } })).toBe(
      null,
    );
  });

  it('What is material tells a withdrawal, or what fits no more, to those who were told and to nobody else', () => {
    const gone = { ...before, withdrawn: true };
    expect(verdict({ ...sighting, event: gone, base: before })).toBe(null);
    expect(verdict({ ...sighting, event: gone, base: before, wasTold: true })).toBe('update');
    const less = { ...before, amount: amount(1) };
    const unfit = { ...sighting, event: less, base: before, isWantedNow: false };
    expect(verdict(unfit)).toBe(null);
    expect(verdict({ ...unfit, wasTold: true })).toBe('update');
  });
});

describe('the hours of a target', () => {
  it('The hours of a target are quiet across midnight, from their start up to their end', () => {
    const end = '2026-03-13T06:00:00.000Z';
    expect(iso(quietUntil(at('2026-03-12T21:00:00Z'), night))).toBe(end);
    expect(iso(quietUntil(at('2026-03-13T05:59:59Z'), night))).toBe(end);
    expect(quietUntil(at('2026-03-12T20:59:59Z'), night)).toBe(null);
    expect(quietUntil(at(end), night)).toBe(null);
  });

  it('The hours of a target end at the first time that exists where the clocks skip their end', () => {
    const early = told({ quiet: { from: '23:00', to: '02:30' } });
    expect(iso(quietUntil(at('2026-03-29T00:30:00Z'), early))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('The hours of a target end at the first of a time that comes twice', () => {
    const early = told({ quiet: { from: '23:00', to: '02:30' } });
    expect(iso(quietUntil(at('2026-10-25T00:15:00Z'), early))).toBe('2026-10-25T00:30:00.000Z');
    expect(quietUntil(at('2026-10-25T01:15:00Z'), early)).toBe(null);
  });

  it('The hours of a target are none where start and end are the same', () => {
    fc.assert(
      fc.property(moment, anyTold, (now, { quiet: { from }, ...rest }) => {
        expect(quietUntil(now, { ...rest, quiet: { from, to: from } })).toBe(null);
      }),
    );
  });

  it('The hours of a target always end later, at a moment that is not quiet, within a day and a changed clock', () => {
    fc.assert(
      fc.property(moment, anyTold, (now, some) => {
        const end = quietUntil(now, some);
        if (end === null) return;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(afterQuiet(end, some)).toBe(end);
      }),
    );
  });

  it('The hours of a target are those that a clock on the wall shows, where no clock changes', () => {
    fc.assert(
      fc.property(moment, time, time, (now, from, to) => {
        const wall = new Date(now).toISOString().slice(11, 16);
        const inside = from < to ? from <= wall && wall < to : from <= wall || wall < to;
        const quiet = quietUntil(now, told({ quiet: { from, to }, zone: 'UTC' }));
        expect(quiet !== null).toBe(from !== to && inside);
      }),
    );
  });

  it('The hours of a target begin the morning at 08:00, or when quiet hours end that last longer', () => {
    expect(iso(morningOf('2026-03-13', night))).toBe('2026-03-13T07:00:00.000Z');
    const late = told({ quiet: { from: '22:00', to: '10:00' } });
    expect(iso(morningOf('2026-03-13', late))).toBe('2026-03-13T09:00:00.000Z');
  });

  it('The hours of a target have a next morning that comes once a day', () => {
    fc.assert(
      fc.property(moment, anyTold, (now, some) => {
        const next = nextMorning(now, some);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(49 * 3_600_000);
        expect(quietUntil(next, some)).toBe(null);
      }),
    );
  });
});

describe('when an alert goes out', () => {
  it('When an alert goes out is at once, after the cooldown of its event, and never in quiet hours', () => {
    const now = at('2026-03-12T12:00:00Z');
    expect(dueFor(now, null, night)).toBe(now);
    expect(dueFor(now, now - 60_000, night)).toBe(now - 60_000 + COOLDOWN);
    expect(dueFor(now, now - 2 * COOLDOWN, night)).toBe(now);
    expect(iso(dueFor(at('2026-03-12T20:00:00Z'), at('2026-03-12T19:00:00Z'), night))).toBe(
      '2026-03-13T06:00:00.000Z',
    );
  });

  it('When an alert goes out never passes the budget of a day of the target’s own, and uses it up first', () => {
    const moments = fc.array(moment, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moments, anyTold, (nows, some) => {
        const sent: number[] = [];
        for (const now of nows) {
          const due = dueFor(now, null, some);
          const { isWithin, isLast, number } = placeOf(due, sent, some);
          if (isWithin) sent.push(due);
          expect(isLast).toBe(isWithin && number === some.budget);
        }
        const days = Map.groupBy(sent, (due) => dayInZone(due, some.zone));
        const asked = Map.groupBy(nows, (now) => dayInZone(dueFor(now, null, some), some.zone));
        for (const [day, all] of asked)
          expect(days.get(day)?.length).toBe(Math.min(all.length, some.budget));
      }),
    );
  });
});
