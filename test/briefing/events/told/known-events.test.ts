import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownEvents } from '../../../../src/briefing/events/told/known-events.ts';
import type { StoryTelling } from '../../../../src/domain/event/story/telling.ts';
import { amount, fields } from '../../../helpers/samples/records.ts';
import { runsOf } from '../../../helpers/soak.ts';

const WORDS = 'robots chips grid opens plant Berlin Lyon wins order photonic turbine campus';
const event = fc
  .record({
    type: fc.constantFrom('funding_round' as const, 'product' as const, 'partnership' as const),
    words: fc.uniqueArray(fc.constantFrom(...WORDS.split(' ')), { minLength: 3, maxLength: 6 }),
    date: fc.constantFrom('2025-12-28', '2026-01-01', '2026-01-09', '2026-02-01', '2026-07-01'),
    company: fc.constantFrom('Acme', 'ACME Inc.', 'Birch', null),
    value: fc.constantFrom(1e6, 4e6, null),
  })
  .map(({ type, words, date, company, value }): StoryTelling => {
    const parties = company === null ? [] : [{ company, role: 'subject' as const }];
    return fields({
      type,
      status: 'announced',
      title: words.join(' '),
      summary: '',
      round: null,
      parties,
      occurredOn: { date, precision: 'day' },
      amount: value === null ? null : amount(value),
    });
  });

const knowing = (events: readonly StoryTelling[]) => {
  const known = new KnownEvents();
  for (const [index, one] of events.entries()) known.add(one, `e${index}`, `${index}`);
  return known;
};

describe('known events', () => {
  it('Known events name one of themselves for any event, and miss none that tells the very same', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), event, (events, asked) => {
        const found = knowing(events).like(asked, 'asked');
        // Alone it may count for less: the weight of a word goes by how many of them say it.
        if (found) {
          expect(events[Number(found.words)]).toBeDefined();
          expect(found.likeness.decision).not.toBe('different');
        }
        expect(knowing([...events, asked]).like(asked, 'asked')).not.toBeNull();
      }),
      { numRuns: runsOf(200, 60) },
    );
  });

  it('A known event stays as it was told first, and is the same story as its own words', () => {
    const known = new KnownEvents();
    const acme = fields({
      title: 'Acme opens a photonic plant in Lyon',
      type: 'product',
      status: 'announced',
    });
    known.add(acme, 'one', 'like line 1');
    known.add(acme, 'one', 'like line 7');
    known.add(acme, 'two', 'like line 9');
    expect(known.like(acme, 'three')).toMatchObject({
      isItself: false,
      words: 'like line 1',
      likeness: { decision: 'same' },
    });
    expect(known.like(acme, 'one')?.isItself).toBe(true);
  });

  it('Known events of another group, another company or another year are not named', () => {
    const acme = fields({ title: 'Acme raises $10M for photonic chips' });
    const known = knowing([acme]);
    expect(known.like({ ...acme, type: 'outage', status: 'reported' }, 'x')).toBeNull();
    expect(
      known.like({ ...acme, occurredOn: { date: '2025-01-10', precision: 'day' } }, 'x'),
    ).toBeNull();
    expect(
      known.like(
        {
          ...acme,
          title: 'Birch raises $10M',
          parties: [{ company: 'Birch', role: 'subject' }],
        },
        'x',
      ),
    ).toBeNull();
  });
});
