import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from '../../helpers/soak.ts';
import { actOut } from './people.ts';
import type { Deed } from './scene.ts';

/** So many deeds are one run; a hundred runs are ten thousand. */
const DEEDS = 100;

/** Ten thousand deeds take minutes, in milliseconds. */
const LONGEST = 1_200_000;

const deed: fc.Arbitrary<Deed> = fc.record({
  person: fc.nat(11),
  place: fc.nat(59),
  what: fc.constantFrom(
    ...(['add', 'add', 'add', 'edit', 'open', 'ask', 'ask', 'ask', 'ask'] as const),
    ...(['share', 'home', 'withdraw', 'merge', 'day', 'export'] as const),
  ),
  nth: fc.nat(40),
  choice: fc.nat(41),
});

it(
  'No word of an event that a channel or a person sees alone is in any answer, count, digest, alert, export or log line elsewhere',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: DEEDS, maxLength: DEEDS }), async (deeds) => {
        const { leaks, read } = await actOut(deeds);
        expect(leaks).toEqual([]);
        expect(read).toBeGreaterThan(DEEDS / 4);
      }),
      { numRuns: runsOf(100, 1) },
    );
  },
  LONGEST,
);
