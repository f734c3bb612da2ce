import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { rivalsIn, rivalsOf } from '../../../src/storage/querying/raised/rivals.ts';
import { readingOf } from '../../../src/storage/reading/reading.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { freshStore, withFolder } from '../../helpers/stores/store.ts';

const ROUNDS = 30;
const KINDS = ['seed', 'grant', 'series_a', null] as const;
const COUNTRIES = ['FR', 'US', null] as const;
const APART = ['grant'] as const;

/** As they are imported, each with the number after that of the one before. Every third amount is that of the round before. */
const ALL = Array.from({ length: ROUNDS }, (_, nth) => ({
  number: nth + 1,
  usd: (nth + 1 - ((nth + 1) % 3 === 0 ? 1 : 0)) * 1e6,
  round: KINDS[nth % KINDS.length] ?? null,
  country: COUNTRIES[nth % COUNTRIES.length] ?? null,
}));
type Round = (typeof ALL)[number];

/** The numbers of the rounds on one side, the nearest first. */
function beside(side: 'larger' | 'smaller', usd: number, except: number): Round[] {
  const others = ALL.filter(({ number }) => number !== except);
  return side === 'larger'
    ? others.filter((round) => round.usd > usd).sort((a, b) => a.usd - b.usd || a.number - b.number)
    : others
        .filter((round) => round.usd <= usd)
        .sort((a, b) => b.usd - a.usd || a.number - b.number);
}

const numbersOf = (rounds: readonly { number: number }[] | null) =>
  rounds?.map(({ number }) => number) ?? 'many';

const asked = fc.record({
  side: fc.constantFrom('larger' as const, 'smaller' as const),
  number: fc.integer({ min: 0, max: ROUNDS }),
  usd: fc.integer({ min: 0, max: ROUNDS + 1 }).map((millions) => millions * 1e6),
  most: fc.integer({ min: 1, max: ROUNDS }),
  depth: fc.integer({ min: 2, max: ROUNDS + 1 }),
  country: fc.constantFrom('FR', 'US'),
});

it('Rounds beside one are the nearest of all, however many of the largest of all are kept', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'log.db');
    await fill(path);
    const engine = await openEngine({ url: path, readonly: true, busyTimeout: 0 });
    const view = { workspace: 'T1', asOf: Date.parse('2027-01-01'), audience: EVERYBODY };
    await fc.assert(
      fc.asyncProperty(asked, async ({ side, number, usd, most, depth, country }) => {
        const of = { number, usd };
        const reading = await readingOf(engine, view);
        const all = beside(side, usd, number);
        const isMany = side === 'larger' && most >= depth && all.length >= depth;
        const expected = isMany ? 'many' : numbersOf(all.slice(0, Math.min(most, depth)));
        expect(numbersOf(await rivalsOf(reading, side, of, most, depth))).toEqual(expected);
        for (const round of ['seed', null] as const) {
          const field = { round, apart: APART, countries: [country], regions: [] };
          const fits = all
            .filter((one) => one.country === country)
            .filter((one) => (round ? one.round === round : one.round !== 'grant'));
          const found = await rivalsIn(reading, field, side, of, most, depth);
          expect(numbersOf(found)).toEqual(numbersOf(fits.slice(0, most)));
        }
      }),
      { numRuns: 60 },
    );
    await engine.close();
  });
});

async function fill(path: string): Promise<void> {
  const store = await freshStore({ url: path });
  const events = ALL.map(({ number, usd, round, country }) =>
    record({ id: `round-${number}`, amount: amount(usd), round, country, region: null }),
  );
  await store.import('T1', events, 'ana');
  await store.close();
}
