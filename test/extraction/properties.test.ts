import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyNames, extract } from '../../src/extraction/index.ts';
import { anyText } from '../helpers/samples/any-text.ts';
import { runsOf } from '../helpers/soak.ts';

const NAMES = companyNames([
  { id: 'meta', name: 'Meta', aliases: ['Meta Platforms'], products: ['Llama'], people: [] },
]);

const PIECES =
  `Veltrix|Meta|raises|raised|$5m|€2,5 Mrd.|$|€|1.234|12,345,678|Series B|seed|round|led by|Accel|and|,|;|.|—|(|)|“|”|"|'s|’s|[|](|)|**|##|- |\n|\n\n|| | a | b ||which|after|in talks to|acquire|Lumiq|valuation of|lays off|900|jobs|not|if|?|#39;s|&amp;|<b>|https://x.y/z|at a|US|EU|fines|sues|AI|2025|Übernahme|köper|und|och|der|som|😀|ß|\u200b|9.9.9.9|-|–|half a billion dollars|up to|Rs 5 crore|Mkr`.split(
    '|',
  );

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(' '));
const mixed = fc
  .tuple(pieces, anyText({ maxLength: 40 }), fc.nat(80))
  .map(([text, noise, at]) => text.slice(0, at) + noise + text.slice(at));

describe('reading any text', () => {
  it('Any text is read without an error, twice alike, and every span lies in it and says what its field says', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, mixed, anyText({ maxLength: 200 })), (text) => {
        const { candidates } = extract(text, { names: NAMES, published: '2026-03-12' });
        for (const candidate of candidates) {
          const { parties, amount, valuation, round, jobs } = candidate;
          for (const span of [candidate, ...parties, amount, valuation, round, jobs])
            if (span)
              expect([span.start >= 0, span.start < span.end, span.end <= text.length]).toEqual([
                true,
                true,
                true,
              ]);
          for (const { name, start, end } of parties) expect(text.slice(start, end)).toBe(name);
          for (const money of [amount, valuation])
            if (money) expect(text.slice(money.start, money.end)).toMatch(/\p{N}|\p{L}/u);
          expect(candidate.confidence).toBeGreaterThan(0);
          expect(candidate.confidence).toBeLessThanOrEqual(1);
        }
        const again = extract(text, { names: NAMES, published: '2026-03-12' }).candidates;
        expect(JSON.stringify(again)).toBe(JSON.stringify(candidates));
      }),
      { numRuns: runsOf(100_000, 1_000) },
    );
  });
});
