import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked, score, weighed } from '../../../src/briefing/news/ranking.ts';
import type { News } from '../../../src/contracts/section.ts';
import { present } from '../../../src/domain/collections.ts';
import { EVENT_TYPES, statusesOf } from '../../../src/domain/event/vocabulary.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { amount } from '../../helpers/samples/records.ts';
import { change, evidence } from '../../helpers/samples/tracked.ts';

const { reference } = openBundle();
const points = (found: News) => score(found, reference).reduce((sum, part) => sum + part.points, 0);

const anyChange = fc
  .record({
    type: fc.constantFrom(...EVENT_TYPES),
    status: fc.nat(),
    number: fc.integer({ min: 1, max: 40 }),
    value: fc.option(fc.integer({ min: 1, max: 1e12 })),
    word: fc.constantFrom('official' as const, 'press' as const, 'unconfirmed' as const),
    at: fc.integer({ min: 0, max: 3 }),
    moved: fc.boolean(),
  })
  .map(({ type, status, number, value, word, at, moved }) => {
    const statuses = statusesOf(type);
    const made = change(
      {
        type,
        number,
        status: present(statuses[status % statuses.length], 'a status'),
        amount: value === null ? null : amount(value),
        evidence: evidence(word),
      },
      moved ? { status: present(statuses[0], 'a status') } : null,
    );
    return { ...made, at };
  });
const changes = fc.uniqueArray(anyChange, {
  maxLength: 20,
  selector: (found) => found.event.number,
});

describe('the score of a change', () => {
  it('The score of a change is told in parts, largest first, none of them nothing', () => {
    const parts = score(change({ status: 'completed', amount: amount(1e9) }), reference);
    expect(parts.map(({ reason }) => reason)).toEqual([
      'funding round',
      '$1B',
      'press',
      'completed',
    ]);
    expect(parts.every(({ points: own }) => own !== 0)).toBe(true);
  });

  it('The score of a change grows with the amount, ten points for each power of ten, and never falls below nothing for it', () => {
    const of = (value: number) => points(change({ amount: amount(value) }));
    expect(of(1e10) - of(1e9)).toBe(10);
    expect(of(1e6)).toBe(of(1));
  });

  it('The score of a change gives nothing for the total of a market, nor for a currency without a rate', () => {
    const total = { ...amount(1e12), kind: 'aggregate' as const };
    expect(points(change({ type: 'market', status: 'reported', amount: total }))).toBe(
      points(change({ type: 'market', status: 'reported', amount: null })),
    );
    expect(points(change({ amount: amount(1e12, 'XAU') }))).toBe(points(change({ amount: null })));
  });

  it('The score of a change is lower for what nobody vouches for, and a large claim still stands above a small event', () => {
    const claim = change({ amount: amount(1e12), evidence: evidence('unconfirmed', 0) });
    expect(points(claim)).toBeLessThan(points(change({ amount: amount(1e12) })));
    const least = change({ type: 'people', status: 'announced', amount: null });
    expect(points(claim)).toBeGreaterThan(points(least));
  });

  it('The score of a change weighs the size against what is usual for its kind', () => {
    const round = change({ type: 'funding_round', amount: amount(2e9) });
    const contract = change({ type: 'infrastructure', amount: amount(2e9) });
    const size = (found: News) =>
      score(found, reference).find(({ reason }) => reason === '$2B')?.points ?? 0;
    expect(size(round)).toBeGreaterThan(size(contract));
  });

  it('The score of a change is that of the change: the size of a known event is no news when more is told of it', () => {
    const told = {
      ...change({ amount: amount(1e12) }, { summary: 'old' }),
      kind: 'update' as const,
    };
    expect(score(told, reference).map(({ reason }) => reason)).not.toContain('$1T');
  });

  it('The score of a change puts news before the change of what was known', () => {
    expect(points(change({}, { summary: 'old' }))).toBeLessThan(points(change()));
  });
});

describe('the order of a digest', () => {
  it('The order of a digest is one order whatever the order it is given in', () => {
    fc.assert(
      fc.property(
        changes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(ranked(shuffled, weighed(reference))).toEqual(ranked(list, weighed(reference)));
        },
      ),
    );
  });

  it('The order of a digest keeps every change, once', () => {
    fc.assert(
      fc.property(changes, fc.nat(8), (list, top) => {
        const order = ranked(list, weighed(reference), top);
        expect(order).toHaveLength(list.length);
        expect(new Set(order)).toEqual(new Set(list));
      }),
    );
  });

  it('The order of a digest begins with the best, and goes by score after the top', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const order = ranked(list, weighed(reference), 5);
        expect(points(order[0] ?? change())).toBe(
          Math.max(
            ...(list.length ? list : order).map(points),
            ...(list.length ? [] : [points(change())]),
          ),
        );
        const rest = order.slice(5).map(points);
        expect(rest).toEqual([...rest].sort((a, b) => b - a));
      }),
    );
  });

  it('The order of a digest lets no kind of news fill the top while another has something to say', () => {
    const rounds = [9, 8, 7, 6, 5, 4].map((billions) => change({ amount: amount(billions * 1e9) }));
    const outage = change({ type: 'outage', status: 'confirmed', amount: null });
    expect(ranked([...rounds, outage], weighed(reference), 5).slice(0, 5)).toContain(outage);
  });

  it('The order of a digest settles a tie by the later known, then by the lower number', () => {
    const first = { ...change({ number: 7 }), at: 1 };
    const later = { ...change({ number: 9 }), at: 2 };
    const lower = { ...change({ number: 8 }), at: 2 };
    expect(ranked([first, later, lower], weighed(reference), 0)).toEqual([lower, later, first]);
  });
});
