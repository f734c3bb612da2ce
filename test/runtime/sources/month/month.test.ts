import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/contracts/store.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { newLog } from '../../../helpers/stores/postgres.ts';
import { freshStore, reference, testClock } from '../../../helpers/stores/store.ts';
import { readWith } from './copies.ts';
import { DAY, type Extent, HOUR, lastOf, MINUTE, minutesOf, momentOf, START } from './web.ts';

/** A day of twenty sources; a month of five hundred in the soak, which `DAYS` and `SOURCES` make shorter. */
const EXTENT: Extent = SOAK
  ? {
      days: Number(process.env.DAYS ?? 30),
      sources: Number(process.env.SOURCES ?? 500),
      step: 20 * MINUTE,
    }
  : { days: 1, sources: 20, step: HOUR };

const ENGINES: readonly [engine: string, open: (count: number) => Promise<Store[]>][] = [
  [
    // One program has the file: its copies are rounds that share it.
    'SQLite',
    async (count) => Array<Store>(count).fill(await freshStore({ clock })),
  ],
  [
    'PostgreSQL',
    async (count) => {
      const { url } = await newLog();
      const opening = Array.from({ length: count }, () => openStore({ url, clock, reference }));
      return Promise.all(opening);
    },
  ],
];

const clock = testClock(START);

describe.each(ENGINES)('reading many sources with three copies on %s', (engine, open) => {
  let stores: Store[];
  let run: Awaited<ReturnType<typeof readWith>>;
  beforeAll(async () => {
    stores = await open(3);
    run = await readWith(stores, EXTENT, clock);
  }, 3_600_000);
  afterAll(() => Promise.all([...new Set(stores)].map((store) => store.close())));

  it('A source is asked no more often than it says, and not at all while its host is busy', () => {
    for (const [number, moments] of run.asked.entries()) {
      const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0));
      // After a failure a source is asked again within the hour, where it is not read more seldom anyway.
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.min(HOUR, minutesOf(number) * MINUTE));
      const often = (EXTENT.days * DAY) / MINUTE / minutesOf(number);
      expect(moments.length).toBeLessThanOrEqual(often + 12);
    }
    // The first that is told to wait speaks for its host.
    expect(run.onBusy().length).toBeLessThanOrEqual(1);
  });

  it('An item is told once, whichever copy reads it, and none is lost with the one that is killed', () => {
    const told = new Set(run.told);
    expect(told.size).toBe(run.told.length);
    const ids = run.seen.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = ids.filter((id) => !told.has(id));
    for (const id of known) {
      const [number = 0, count = 0] = id.split('-').map(Number);
      // What was there at the first reading is learnt as known.
      expect(momentOf(number, count)).toBeLessThanOrEqual(run.asked[number]?.[0] ?? 0);
    }
    const counts = Map.groupBy(ids, (id) => Number(id.split('-')[0]));
    for (const [number, moments] of run.asked.entries())
      expect(counts.get(number)).toHaveLength(lastOf(number, moments.at(-1) ?? 0) + 1);
  });

  it.runIf(SOAK)('The memory in use does not grow with the time', () => {
    const [early = 0, late = 0] = [run.heaps[3], run.heaps.at(-1)];
    const facts = [
      `${run.asked.flat().length} requests`,
      `${run.told.length} items told`,
      `${run.seen.length - run.told.length} known from the first readings`,
      `heap ${early.toFixed(0)} MB after a tenth of the time, ${late.toFixed(0)} MB at the end`,
    ];
    console.info(`${engine}: ${facts.join('; ')}.`);
    expect(late - early).toBeLessThan(10);
  });
});
