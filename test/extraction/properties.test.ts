import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, TextSpan } from '../../src/extraction/candidate.ts';
import { companyNames, extract } from '../../src/extraction/index.ts';
import { anyText } from '../helpers/samples/any-text.ts';
import { runsOf, SOAK } from '../helpers/soak.ts';

const NAMES = companyNames([
  { id: 'meta', name: 'Meta', aliases: ['Meta Platforms'], products: ['Llama'], people: [] },
]);

const PIECES =
  `Veltrix|Meta|raises|raised|$5m|€2,5 Mrd.|$|€|1.234|12,345,678|Series B|seed|round|led by|Accel|and|,|;|.|—|(|)|“|”|"|'s|’s|[|](|)|**|##|- |\n|\n\n|| | a | b ||which|after|in talks to|acquire|Lumiq|valuation of|lays off|900|jobs|not|if|?|#39;s|&amp;|<b>|https://x.y/z|at a|US|EU|fines|sues|AI|2025|Übernahme|köper|und|och|der|som|😀|ß|\u200b|9.9.9.9|-|–|half a billion dollars|up to|Rs 5 crore|Mkr|on Tuesday|in January|60% stake in|per year|8flow|P-1|-backed|-led`.split(
    '|',
  );
const TOLD = [
  'Ordovane acquires Sequoia-backed Lumiq and Tarnfield for $40 million, Reuters reported on Tuesday.',
  '- **Lumiq**, which makes robots, raised a $20M Series B led by Oak Hill at a $90M valuation, up from $50M.',
  'Ordovane legt die Übernahme von Lumiq für 12 Mio. Euro auf Eis.',
  'California passed a law on chatbots that takes effect on January 1, 2027; Ordovane sues.',
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((all) => all.join(' '));
const noisy = fc
  .tuple(pieces, anyText({ maxLength: 20 }), fc.nat(80))
  .map(([text, noise, at]) => text.slice(0, at) + noise + text.slice(at));
/** A sentence with a stretch of it gone, doubled or in another's place. */
const mutated = fc
  .tuple(fc.constantFrom(...TOLD), fc.constantFrom(...TOLD), fc.nat(110), fc.nat(30))
  .map(([text, other, at, size]) =>
    size % 3 === 0
      ? text.slice(0, at) + text.slice(at + size)
      : text.slice(0, at) + (size % 3 === 1 ? text : other).slice(at, at + size) + text.slice(at),
  );

/** A text is read in so many milliseconds a kilobyte at most; only the soak has a clock. */
const SLOWEST = 50;
const KILOBYTE = 1_000;

const readOnce = (text: string) => extract(text, { names: NAMES, published: '2026-03-12' });

/** Milliseconds a kilobyte, the best of three where the first is slow: the machine pauses at times. */
function paceOf(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && best > SLOWEST; round++) {
    const start = performance.now();
    readOnce(text);
    best = Math.min(best, (performance.now() - start) / Math.max(1, text.length / KILOBYTE));
  }
  return best;
}

/** The first thing that is wrong with a candidate; null for none. */
function wrongWith(text: string, candidate: Candidate): string | null {
  const { parties, amount, valuation, round, jobs, occurredOn, effectiveOn } = candidate;
  const { jurisdiction, figures, confidence } = candidate;
  const sums = [amount, valuation, ...figures];
  const spans: readonly (TextSpan | null)[] = [
    ...[candidate, ...parties, ...sums, round, jobs, occurredOn, effectiveOn, jurisdiction],
  ];
  for (const span of spans)
    if (span && !(span.start >= 0 && span.start < span.end && span.end <= text.length))
      return `a span from ${span.start} to ${span.end}`;
  for (const { name, start, end } of parties)
    if (text.slice(start, end) !== name) return `a party “${name}” that is not there`;
  for (const sum of sums)
    if (sum && !/\p{N}|\p{L}/u.test(text.slice(sum.start, sum.end))) return 'a sum without figures';
  return confidence > 0 && confidence <= 1 ? null : `a confidence of ${confidence}`;
}

describe('reading any text', () => {
  it('Any text is read without an error, twice alike, and every span lies in it and says what its field says', () => {
    let slowest = 0;
    fc.assert(
      fc.property(fc.oneof(pieces, noisy, mutated, anyText({ maxLength: 80 })), (text) => {
        const { candidates } = readOnce(text);
        if (SOAK) slowest = Math.max(slowest, paceOf(text));
        for (const candidate of candidates) {
          const wrong = wrongWith(text, candidate);
          if (wrong) throw new Error(wrong);
        }
        if (candidates.length === 0) return;
        if (JSON.stringify(readOnce(text).candidates) !== JSON.stringify(candidates))
          throw new Error('read otherwise the second time');
      }),
      { numRuns: runsOf(1_000_000, 1_200) },
    );
    expect(slowest).toBeLessThan(SLOWEST);
  });
});
