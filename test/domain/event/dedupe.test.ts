import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicatesOf, familyOf } from '../../../src/domain/event/duplicates.ts';
import { EVENT_TYPES, ROLES } from '../../../src/domain/event/vocabulary.ts';

type Comparable = Parameters<typeof duplicatesOf>[0];

const nscale: Comparable = {
  type: 'funding_round',
  title: 'Nscale raises $2B, Series C, at $14.6B',
  occurredOn: { date: '2026-03-09', precision: 'day' },
  parties: [
    { company: 'Nscale', role: 'subject' },
    { company: 'Nvidia', role: 'investor' },
  ],
  amount: { value: 2e9, currency: 'USD', kind: 'raised', qualifier: 'exact', valueTo: null },
};
/** The likeness of two events that are likely one; undefined where they are not. */
const likeness = (a: Comparable, b: Comparable) => duplicatesOf(a, [b])[0]?.likeness;
const like = (change: Partial<Comparable>) => likeness(nscale, { ...nscale, ...change });
const day = (date: string) => ({ date, precision: 'day' as const });

describe('two events', () => {
  it.each<[string, Partial<Comparable>]>([
    ['told in other words on the same day', { title: 'UK cloud start-up closes record financing' }],
    [
      'whose company is written otherwise',
      { parties: [{ company: 'NSCALE Ltd.', role: 'subject' }] },
    ],
    ['ten days apart', { occurredOn: day('2026-03-19') }],
    [
      'dated to the month and to a day in it',
      { occurredOn: { date: '2026-03-01', precision: 'month' } },
    ],
    [
      'months apart, of nearly the same amount',
      { occurredOn: day('2025-12-01'), amount: { ...nscale.amount!, value: 2.1e9 } },
    ],
    ['one of them a valuation', { type: 'valuation', amount: null }],
  ])('%s are likely one', (_name, change) => {
    expect(like(change)).toBeDefined();
  });

  it.each<[string, Partial<Comparable>]>([
    ['of another family', { type: 'outage' }],
    [
      'of other companies',
      { parties: [{ company: 'Nebius', role: 'subject' }], title: 'Nebius raises $2B' },
    ],
    [
      'that share only an investor',
      { parties: [{ company: 'Nvidia', role: 'investor' }], title: 'Other' },
    ],
    [
      'months apart, of other amounts',
      { occurredOn: day('2025-09-25'), amount: { ...nscale.amount!, value: 1.1e9 } },
    ],
    [
      'in other currencies, a year apart',
      { occurredOn: day('2025-03-01'), amount: { ...nscale.amount!, currency: 'EUR' } },
    ],
  ])('%s are not', (_name, change) => {
    expect(like(change)).toBeUndefined();
  });

  it('Two events of companies that differ are one only where a title names the other company too', () => {
    const seed = (company: string, title = `${company} raises $5M seed`) => ({
      ...nscale,
      ...{ title, parties: [{ company, role: 'subject' as const }] },
    });
    expect(likeness(seed('Oldco 1'), seed('Oldco 9'))).toBeUndefined();
    expect(likeness(seed('Mistral', 'A note'), seed('Sakana', 'A note'))).toBeUndefined();
    expect(likeness(seed('Acme'), seed('Acme Robotics'))).toBeDefined();
    expect(
      likeness(
        seed('Meta', 'Meta Superintelligence Labs raises $5M'),
        seed('Meta Superintelligence Labs'),
      ),
    ).toBeDefined();
  });

  it('Two events without companies are one only by nearly the same title at the same time', () => {
    const market = (title: string, date: string): Comparable => ({
      type: 'market',
      title,
      occurredOn: day(date),
      parties: [],
      amount: null,
    });
    const first = market('Private-credit default scenario of 15 percent, UBS warns', '2026-03-02');
    const again = market('UBS warns of 15 percent private-credit default scenario', '2026-03-04');
    expect(likeness(first, again)).toBeDefined();
    expect(likeness(first, { ...again, occurredOn: day('2026-06-04') })).toBeUndefined();
  });
});

const comparable = fc.record<Comparable>({
  type: fc.constantFrom(...EVENT_TYPES),
  title: fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('Nscale raises $2B', 'Nvidia buys Groq'),
  ),
  occurredOn: fc.option(
    fc.record({
      date: fc.constantFrom('2026-01-01', '2026-03-09', '2026-03-12', '2026-10-01'),
      precision: fc.constantFrom(
        'day' as const,
        'month' as const,
        'quarter' as const,
        'year' as const,
      ),
    }),
  ),
  parties: fc.array(
    fc.record({
      company: fc.constantFrom('Nscale', 'Open AI', 'OpenAI', '…'),
      role: fc.constantFrom(...ROLES),
    }),
    { maxLength: 4 },
  ),
  amount: fc.option(
    fc.record({
      value: fc.integer({ min: 0, max: 5e9 }),
      currency: fc.constantFrom('USD', 'EUR'),
      kind: fc.constant('raised' as const),
      qualifier: fc.constant('exact' as const),
      valueTo: fc.constant(null),
    }),
  ),
});

describe('likeness', () => {
  it('Likeness is the same whichever comes first, every time, and from 0.5 to 1', () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const once = likeness(a, b);
        expect(likeness(b, a)).toEqual(once);
        expect(likeness(structuredClone(a), structuredClone(b))).toEqual(once);
        const { score } = once ?? { score: 1 };
        expect(score).toBeGreaterThanOrEqual(0.5);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('Likeness puts every type in one family that holds it', () => {
    for (const type of EVENT_TYPES) {
      expect(familyOf(type)).toContain(type);
      for (const other of familyOf(type)) expect(familyOf(other)).toEqual(familyOf(type));
    }
  });

  it('Likeness orders duplicates by likeness, in the same order each time, and leaves out the rest', () => {
    fc.assert(
      fc.property(comparable, fc.array(comparable, { maxLength: 12 }), (event, candidates) => {
        const found = duplicatesOf(event, candidates, 5);
        const scores = found.map(({ likeness: like }) => like.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score >= 0.5)).toBe(true);
        expect(duplicatesOf(event, candidates, 5)).toEqual(found);
      }),
    );
  });
});
