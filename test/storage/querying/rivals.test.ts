import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { rivalsOf } from '../../../src/storage/querying/raised/rivals.ts';
import { readingOf } from '../../../src/storage/reading/reading.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { freshStore, withFolder } from '../../helpers/stores/store.ts';

const ROUNDS = 30;
/** Every third amount is that of the round before. */
const millions = (nth: number) => nth - (nth % 3 === 0 ? 1 : 0);

it('Rounds beside one are the same whether they are read by themselves or out of the largest of all', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'log.db');
    await fill(path);
    const engine = await openEngine({ url: path, readonly: true, busyTimeout: 0 });
    const view = { workspace: 'T1', asOf: Date.parse('2027-01-01'), audience: EVERYBODY };
    const all = await rivalsOf(
      await readingOf(engine, view),
      'smaller',
      { number: 0, usd: 1e9 },
      99,
    );
    const numbers = (all ?? []).map(({ number }) => number);
    expect(numbers).toHaveLength(ROUNDS);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          place: fc.nat(ROUNDS - 1),
          usd: fc.integer({ min: 0, max: ROUNDS + 1 }),
          most: fc.integer({ min: 1, max: ROUNDS }),
          depth: fc.integer({ min: 2, max: ROUNDS }),
        }),
        async ({ place, usd, most, depth }) => {
          const of = { number: numbers[place] ?? 0, usd: usd * 1e6 };
          const alone = await readingOf(engine, view);
          const ranked = await readingOf(engine, view);
          const largest = await rivalsOf(ranked, 'larger', of, depth, depth);
          const count = (await rivalsOf(alone, 'larger', of, ROUNDS - 1, ROUNDS))?.length ?? 0;
          expect(largest?.length ?? 'many').toBe(count < depth ? count : 'many');
          const few = Math.min(most, depth - 1);
          for (const side of ['larger', 'smaller'] as const)
            expect(await rivalsOf(ranked, side, of, few, depth)).toEqual(
              await rivalsOf(alone, side, of, few, depth),
            );
          expect(await rivalsOf(ranked, 'smaller', of, most, depth)).toEqual(
            await rivalsOf(alone, 'smaller', of, Math.min(most, depth), depth),
          );
        },
      ),
      { numRuns: 30 },
    );
    await engine.close();
  });
});

async function fill(path: string): Promise<void> {
  const store = await freshStore({ url: path });
  const events = Array.from({ length: ROUNDS }, (_, nth) =>
    record({ id: `round-${nth}`, amount: amount(millions(nth + 1) * 1e6) }),
  );
  await store.import('T1', events, 'ana');
  await store.close();
}
