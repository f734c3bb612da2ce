import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  fromLocalInput,
  toLocalInput,
} from '../../../../../playground/page/blocks/text/dates.ts';

describe('a moment', () => {
  const at = Date.UTC(2026, 2, 12, 8) / 1000;
  const stockholm = { tz: 'Europe/Stockholm', locale: 'en-GB' };
  const newYork = { tz: 'America/New_York', locale: 'en-US' };
  const shown = (template: string, reader = stockholm, now = at * 1000) =>
    formatDate(at, template, 'fallback', reader, now);

  it('A moment is told in the zone and the language of its reader', () => {
    expect(shown('{date_short} at {time}')).toBe('12 Mar 2026 at 09:00');
    expect(shown('{date} at {time}', newYork)).toBe('March 12th, 2026 at 4:00 AM');
    expect(shown('{date_num}')).toBe('2026-03-12');
  });

  it('A moment is today, yesterday or tomorrow by the calendar of the reader', () => {
    expect(shown('{date_pretty}')).toBe('today');
    expect(shown('{date_short_pretty}', stockholm, (at + 86_400) * 1000)).toBe('yesterday');
    expect(shown('{date_long_pretty}', stockholm, (at - 86_400) * 1000)).toBe('tomorrow');
    expect(shown('{date_short_pretty}', stockholm, (at + 7 * 86_400) * 1000)).toBe('12 Mar 2026');
  });

  it('A moment falls back where it makes no sense, and keeps tokens that nobody knows', () => {
    expect(formatDate(Number.NaN, '{date}', 'fallback', stockholm, 0)).toBe('fallback');
    expect(formatDate(1e15, '{date}', 'fallback', stockholm, 0)).toBe('fallback');
    expect(shown('{date}', { tz: 'Nowhere/Land', locale: 'en-GB' })).toBe('fallback');
    expect(shown('{moon}')).toBe('{moon}');
  });

  it('A moment goes into a picker and comes back, on any day in any zone', () => {
    const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'UTC');
    const minutes = fc.integer({ min: 28_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, tz) => {
        const local = toLocalInput(minute * 60, tz);
        // Only a clock that is set back shows the same time twice; then either moment is right.
        expect(toLocalInput(fromLocalInput(local, tz) ?? 0, tz)).toBe(local);
      }),
    );
    expect(fromLocalInput('not a date', 'UTC')).toBeNull();
  });
});
