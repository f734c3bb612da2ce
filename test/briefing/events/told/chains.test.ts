import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chains } from '../../../../src/briefing/events/told/chains.ts';

it('A chain gives what was added to its key, the newest first, however many there are', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.maxSafeInteger());
  const entry = fc.tuple(key, fc.integer({ min: 0, max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3_000, size: 'max' }), (entries) => {
      const chains = new Chains();
      const lists = new Map<number, number[]>();
      for (const [at, value] of entries) {
        chains.add(at, value);
        lists.set(at, [value, ...(lists.get(at) ?? [])]);
      }
      for (const at of [...lists.keys(), 41]) {
        const found: number[] = [];
        chains.each(at, (value) => found.push(value));
        expect(found).toEqual(lists.get(at) ?? []);
      }
    }),
    { numRuns: 5 },
  );
});
