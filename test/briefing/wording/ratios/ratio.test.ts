import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDigits, ratioText } from '../../../../src/briefing/wording/ratios/ratio.ts';

describe('a ratio in words', () => {
  const said = (ratio: number, bound: -1 | 0 | 1, places: number) =>
    ratioText(ratio, { bound, isAbout: false, places });

  it('A ratio in words is rounded to the side on which its word stays true', () => {
    expect(said(965 / 47, -1, 1)).toBe('at most 20.6×');
    expect(said(965 / 47, 1, 1)).toBe('at least 20.5×');
    expect(said(965 / 47, 0, 1)).toBe('20.5×');
    expect(said(2 / 0.1, -1, 1)).toBe('at most 20×');
    expect(said((0.1 + 0.2) / 0.3, -1, 2)).toBe('at most 1.00×');
    expect(ratioText(56.67, { bound: 0, isAbout: true, places: 1 })).toBe('about 56.7×');
  });

  it('A number in three digits is never past the bound that it stands for', () => {
    expect(inDigits(370.72, -1, 3)).toBe(370);
    expect(inDigits(20.35, 1, 3)).toBe(20.4);
    expect(inDigits(0, 1, 3)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (value) => {
        const near = 1e-9 * value;
        expect(inDigits(value, -1, 3)).toBeLessThanOrEqual(value + near);
        expect(inDigits(value, 1, 3)).toBeGreaterThanOrEqual(value - near);
      }),
    );
  });
});
