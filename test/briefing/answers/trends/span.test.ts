import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '../../../../src/briefing/answers/trends/question/read.ts';
import {
  fromFirst,
  lengthOf,
  periodsOf,
  spanOf,
} from '../../../../src/briefing/answers/trends/question/span.ts';
import { addDays } from '../../../../src/domain/time/calendar.ts';

const TODAY = '2026-03-12';
const day = fc.integer({ min: -3_000, max: 0 }).map((back) => addDays(TODAY, back));

describe('the days of a trend', () => {
  it('The days of a question without any are this month and the eleven before', () => {
    expect(spanOf({}, TODAY)).toMatchObject({ since: '2025-04-01', last: TODAY, isDefault: true });
    expect(spanOf({ until: '2025-06-30' }, TODAY)).toMatchObject({ since: '2024-07-01' });
  });

  it('The periods of days follow each other, cover all of them, and are no more than a chart takes', () =>
    fc.assert(
      fc.property(day, day, fc.constantFrom(null, 'month', 'quarter', 'year'), (a, b, by) => {
        const [since, until] = [a, b].sort();
        const span = spanOf({ since, until }, TODAY);
        const length = lengthOf(span, by);
        const periods = periodsOf(span, length);
        expect(periods.length).toBeLessThanOrEqual(20);
        expect(periods[0]?.since).toBe(span.since);
        expect(periods.at(-1)?.until).toBe(span.last);
        for (const [at, period] of periods.entries()) {
          expect(period.key).toMatch(new RegExp(`^${period.since.slice(0, 4)}`));
          expect(period.since <= period.until).toBe(true);
          if (at > 0) expect(addDays(periods[at - 1]!.until, 1)).toBe(period.since);
        }
      }),
    ));

  it('A period of which only a part is asked for, or has come, says so', () => {
    const periods = periodsOf(spanOf({ since: '2026-01-15' }, TODAY), 'month');
    expect(periods.map(({ isPart }) => isPart)).toEqual([true, false, true]);
  });
});

describe('a share', () => {
  it('A share is never rounded to all or to nothing', () => {
    expect(percent(999, 1_000)).toBe('over 99%');
    expect(percent(1, 10_000)).toBe('under 0.1%');
    expect(percent(45, 1_000)).toBe('4.5%');
    expect(percent(10, 10)).toBe('100%');
    expect(percent(0, 10)).toBe('0%');
  });

  it('The periods before the first that has anything are left out, and said', () => {
    const span = spanOf({ since: '2025-01-01', until: '2025-12-31' }, TODAY);
    const quarters = periodsOf(span, 'quarter');
    const { shown, before } = fromFirst(quarters, ({ key }) => key === '2025-Q3');
    expect(shown.map(({ label }) => label)).toEqual(['Q3 2025', 'Q4 2025']);
    expect(before).toBe('Before Q3 2025 this log has none.');
    expect(fromFirst(quarters, () => false)).toEqual({ shown: quarters, before: null });
  });
});
