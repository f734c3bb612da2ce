import { afterAll, describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import type { EventQuery } from '../../src/domain/event/query.ts';
import { amount, record } from '../helpers/samples/records.ts';
import { freshStore } from '../helpers/stores/store.ts';

const MANY = 1_200;
const store = await freshStore();
afterAll(() => store.close());
await store.import(
  'T1',
  Array.from({ length: MANY }, (_, index) =>
    record({
      id: `many-${index}`,
      title: `Acme raises round ${index}`,
      occurredOn: { date: `2026-01-${10 + (index % 20)}`, precision: 'day' },
      amount: amount(1_000_000 + (index % 97) * 1_000),
      status: index % 5 ? 'completed' : 'rumoured',
      sector: index % 3 ? 'chips' : null,
    }),
  ),
  'ana',
);
const log = store.reader({ workspace: 'T1', asOf: Date.parse('2027-01-01'), audience: EVERYBODY });

/** Each matches all events, along a way of its own. */
const WAYS: Record<string, EventQuery> = {
  'one by one': {},
  'by company': { companies: ['acme'] },
  'by day': { since: '2026-01-01', until: '2026-02-28' },
  'by word': { words: ['raises'] },
};

describe('a question that many events match', () => {
  it.each(Object.keys(WAYS))(
    'A question that many events match is answered %s as by any other way',
    async (way) => {
      for (const sort of ['newest', 'oldest', 'amount'] as const) {
        const window = { offset: 1_180, limit: 30 };
        const found = await log.find({ ...WAYS[way], sort }, window);
        expect([found.total, found.events.length]).toEqual([MANY, 20]);
        expect(found).toEqual(await log.find({ sort }, window));
      }
      expect(await log.totals({ ...WAYS[way] })).toEqual(await log.totals({}));
      expect(await log.sums({ ...WAYS[way] }, 'sector')).toEqual(await log.sums({}, 'sector'));
    },
  );

  it('A question that many events match by near words begins with those that say the words', async () => {
    // The number stands in a title; of 7 alone and of what ends in it, near words find all.
    const words = [{ any: [['round', '7']], near: [['raises']] }];
    const all = await log.find({ words }, { offset: 0, limit: Number.POSITIVE_INFINITY });
    expect(all.total).toBe(MANY);
    expect(all.events[0]?.title).toBe('Acme raises round 7');
    expect(new Set(all.events.map((event) => event.id)).size).toBe(MANY);
    const [, ...others] = all.events;
    const plain = (await log.find({}, { offset: 0, limit: Number.POSITIVE_INFINITY })).events;
    expect(others).toEqual(plain.filter((event) => event.id !== all.events[0]?.id));
    for (const offset of [0, 1, 600, 1_190]) {
      const { events } = await log.find({ words }, { offset, limit: 20 });
      expect(events).toEqual(all.events.slice(offset, offset + 20));
    }
  });

  it('A question that many events match is summed as the two halves of it that are few', async () => {
    const [whole, ...halves] = await Promise.all(
      [{}, { until: '2026-01-19' }, { since: '2026-01-20' }].map((span) =>
        log.totals({ since: '2026-01-01', ...span }),
      ),
    );
    const sum = (what: 'matches' | 'counted' | 'usd') =>
      halves.reduce((total, half) => total + half[what], 0);
    expect(whole).toMatchObject({ matches: MANY, counted: sum('counted'), usd: sum('usd') });
    expect(sum('matches')).toBe(MANY);
  });
});
