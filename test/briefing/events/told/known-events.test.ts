import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownEvents } from '../../../../src/briefing/events/told/known-events.ts';
import { duplicatesOf } from '../../../../src/domain/event/duplicates.ts';

type Comparable = Parameters<typeof duplicatesOf>[0];
type Telling = Comparable & { id: string };

const WORDS = 'Acme Birch Cedar robots chips fund opens plant Berlin Lyon wins order';
const title = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const event = fc.record<Comparable>({
  type: fc.constantFrom('funding_round', 'valuation', 'product', 'partnership'),
  title,
  occurredOn: fc.option(
    fc.record({
      date: fc.constantFrom('2025-12-28', '2026-01-01', '2026-01-09', '2026-02-01', '2026-07-01'),
      precision: fc.constantFrom('day' as const, 'month' as const),
    }),
  ),
  parties: fc.array(
    fc.record({
      company: fc.constantFrom('Acme', 'ACME Inc.', 'Birch', 'Cedar'),
      role: fc.constantFrom('subject' as const, 'partner' as const, 'investor' as const),
    }),
    { maxLength: 3 },
  ),
  amount: fc.option(
    fc.record({
      value: fc.constantFrom(1e6, 1.05e6, 4e6),
      currency: fc.constantFrom('USD', 'EUR'),
      kind: fc.constant('raised' as const),
      qualifier: fc.constant('exact' as const),
      valueTo: fc.constant(null),
    }),
  ),
});

/** Each compared with each: what the index must find without that. */
function likest(asked: Comparable, known: readonly Telling[]): string | null {
  const telling = duplicatesOf(asked, known, known.length).filter(
    ({ likeness: { companies, sameAmount, title: share } }) =>
      companies > 1 || sameAmount === true || share >= 0.3,
  );
  return telling[0]?.event.id ?? null;
}

describe('known events', () => {
  it('Known events name for any event the one that a comparison with each of them finds', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), event, (events, asked) => {
        const known = new KnownEvents<{ id: string }>();
        const told = events.map((each, index): Telling => ({ ...each, id: `e${index}` }));
        for (const each of told) known.add(each, { id: each.id });
        expect(known.like(asked)?.id ?? null).toBe(likest(asked, told));
      }),
      { numRuns: 300 },
    );
  });

  it('A known event stays as it was told first', () => {
    const known = new KnownEvents<{ id: string; number: string }>();
    const acme: Comparable = {
      ...{ type: 'product', title: 'Acme opens a plant in Lyon', amount: null },
      ...{ occurredOn: { date: '2026-01-01', precision: 'day' } },
      parties: [{ company: 'Acme', role: 'subject' }],
    };
    known.add(acme, { id: 'one', number: 'line 1' });
    known.add(acme, { id: 'one', number: 'line 7' });
    known.add(acme, { id: 'two', number: 'line 9' });
    expect(known.like(acme)).toEqual({ id: 'one', number: 'line 1' });
  });
});
