import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/domain/time/moments.ts';

describe('a moment as machines write it', () => {
  it.each([
    ['2026-03-12T09:00:00Z', '2026-03-12T09:00:00.000Z'],
    ['2026-03-12T09:00Z', '2026-03-12T09:00:00.000Z'],
    ['2026-03-12t10:00:00.5+01:00', '2026-03-12T09:00:00.500Z'],
    ['2026-03-12', '2026-03-12T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('A moment as machines write it reads %s as %s', (typed, moment) => {
    expect(readMoment(typed)?.toISOString()).toBe(moment);
  });

  it.each([
    ...['12.03.2026', '2026-02-30', '2026-02-30T09:00:00Z', '1', '2026', '2026-03', 'noon', ''],
    ...['2026-03-12T00:30', '2026-03-12T25:00Z', '2026-03-12 09:00Z', 'Mar 12 2026', '03/12/2026'],
  ])('A moment as machines write it is not %j', (typed) => {
    expect(readMoment(typed)).toBeNull();
  });
});
