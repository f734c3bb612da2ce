import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { countMatches } from '../../../src/storage/querying/count.ts';
import { readingOf } from '../../../src/storage/reading/reading.ts';
import { record } from '../../helpers/samples/records.ts';
import { freshStore, withFolder } from '../../helpers/stores/store.ts';

const EVENTS = 60;
/** The words of an event go by its number. */
const says = (nth: number) =>
  `Acme raises round${nth % 2 ? ' again' : ''}${nth % 7 ? '' : ' in Oslo'}`;

it('A count of words is the same whatever the size of its pieces', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'log.db');
    await fill(path);
    const engine = await openEngine({ url: path, readonly: true, busyTimeout: 0 });
    const asOf = Date.parse('2027-01-01');
    const reading = await readingOf(engine, { workspace: 'T1', asOf, audience: EVERYBODY });
    const count = (query: EventQuery, piece?: number) =>
      countMatches(reading, query, 'none', piece);
    const questions: EventQuery[] = [
      { words: ['raises'] },
      { words: ['again'] },
      { words: ['oslo'] },
      { words: ['raises'], sectors: ['chips'] },
      { words: ['nothing'] },
    ];
    const whole = await Promise.all(questions.map((query) => count(query)));
    expect(whole).toEqual([60, 30, 9, 20, 0]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: EVENTS + 1 }), async (piece) => {
        expect(await Promise.all(questions.map((query) => count(query, piece)))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
    await engine.close();
  });
});

async function fill(path: string): Promise<void> {
  const store = await freshStore({ url: path });
  const events = Array.from({ length: EVENTS }, (_, nth) =>
    record({ id: `event-${nth}`, title: says(nth), sector: nth % 3 ? null : 'chips' }),
  );
  await store.import('T1', events, 'ana');
  await store.close();
}
