import { describe, expect, it } from 'vitest';
import { read } from './extracted.ts';

const HAPPENED: readonly (readonly [text: string, day: string | null])[] = [
  ['Ordovane acquired Lumiq on Tuesday for $5 million', '2026-03-10 day'],
  ['On 3 March Ordovane said it would buy Lumiq', '2026-03-03 day'],
  ['Ordovane said Thursday it will cut 300 jobs', '2026-03-12 day'],
  ['Lumiq raised $5m yesterday from Accel', '2026-03-11 day'],
  ['Ordovane bought Lumiq in January', '2026-01-01 month'],
  ['Lumiq raised $5m last month', '2026-02-01 month'],
  ['Lumiq closes $5m round expected by June 2026', null],
  ['Ordovane buys Lumiq', null],
];

describe('the fields of a candidate', () => {
  it.each(HAPPENED)('A candidate carries the day that the text tells: %s', (text, day) => {
    const [{ occurredOn } = { occurredOn: null }] = read(text);
    expect(occurredOn && `${occurredOn.value.date} ${occurredOn.value.precision}`).toBe(day);
  });

  it('A law carries its place and the day from which it holds, with the words that say so', () => {
    const text = 'California passed a law on AI chatbots that takes effect on January 1, 2027.';
    const [law] = read(text);
    expect(law?.jurisdiction?.value).toBe('US-CA');
    expect(law?.effectiveOn?.value).toEqual({ date: '2027-01-01', precision: 'day' });
    expect(law?.effectiveOn && text.slice(law.effectiveOn.start, law.effectiveOn.end)).toBe(
      'January 1, 2027',
    );
    expect(law?.occurredOn).toBeNull();
  });

  it('A round carries the sums beside its own, each with the thing that it is the amount of', () => {
    const [round] = read('Lumiq raised $5m, bringing its total funding to $9m.');
    expect(round?.amount?.value.value).toBe(5e6);
    expect(round?.figures.map(({ value }) => `${value.of} ${value.value}`)).toEqual([
      'total 9000000',
    ]);
  });
});
