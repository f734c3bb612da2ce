import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatParts } from '../../../src/domain/money/money-parts.ts';
import { runsOf } from '../../helpers/soak.ts';

const UNITS: Record<string, number> = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** A printed figure in cents, whole: what a reader adds up. */
function centsOf(text: string): bigint {
  const [, digits = '', unit = ''] = /\$([\d.,]+)([KMBT]?)$/.exec(text) ?? [];
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  const places = part.length;
  const cents = BigInt(UNITS[unit] ?? 1) * 100n;
  return (BigInt(whole + part) * cents) / 10n ** BigInt(places);
}

describe('the parts of a total', () => {
  it('The parts of a total add up to it as they are printed, whatever they are', () => {
    const dollars = fc.integer({ min: 0, max: 900_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(dollars, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('exact' as const, 'about' as const, 'at_least' as const),
        (parts, qualifier) => {
          const value = parts.reduce((sum, part) => sum + part, 0);
          fc.pre(value > 0);
          const printed = formatParts({ value, currency: 'USD', qualifier }, parts);
          const sum = printed.parts.reduce((cents, part) => cents + centsOf(part), 0n);
          expect(sum).toBe(centsOf(printed.total));
        },
      ),
      { numRuns: runsOf(2_000) },
    );
  });

  it('The parts of a total are each close to what they are, and none that is something is nothing', () => {
    const parts = [260_780_000_000, 2_200_000_000];
    expect(formatParts({ value: 262_980_000_000, currency: 'USD' }, parts)).toEqual({
      total: '$263B',
      parts: ['$260.8B', '$2.2B'],
    });
    const small = formatParts({ value: 100_000_300_000, currency: 'USD' }, [1e11, 300_000]);
    expect(small.parts[1]).toBe('$300K');
  });

  it('The parts of a total have no more digits than the total where these are enough', () => {
    expect(formatParts({ value: 4.66e9, currency: 'USD' }, [4.46e9, 0.2e9])).toEqual({
      total: '$4.66B',
      parts: ['$4.46B', '$200M'],
    });
  });

  it('The parts of a total that is a lower limit add up to no more than it is', () => {
    const total = { value: 169_990_000_000, currency: 'USD', qualifier: 'at_least' as const };
    const printed = formatParts(total, [167_790_000_000, 2_200_000_000]);
    expect(printed.total).toBe('at least $169.9B');
    expect(printed.parts).toEqual(['$167.7B', '$2.2B']);
  });
});
