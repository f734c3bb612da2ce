import { describe, expect, it } from 'vitest';
import { datesIn, hindsight, namedTooEarly, workshopWords } from '../helpers/house/prose.ts';

describe('reading the dates of a text', () => {
  it('Reading the dates of a text reads days, months and ISO days', () => {
    const text = 'On 9 March 2026, in April 2026 and on 2026-05-01.';
    expect(datesIn(text).map(({ date }) => date)).toEqual([
      '2026-03-09',
      '2026-04-01',
      '2026-05-01',
    ]);
  });

  it('Reading the dates of a text finds a date that lay ahead', () => {
    expect(namedTooEarly('It closed on 9 April 2026.', '2026-03-12')).toEqual(['2026-04-09']);
  });

  it('Reading the dates of a text lets pass what had been, what was planned and what a law announces', () => {
    expect(namedTooEarly('It closed on 9 March 2026.', '2026-03-12')).toEqual([]);
    expect(namedTooEarly('It is expected to close in April 2026.', '2026-03-12')).toEqual([]);
    const law = new Set(['2026-08-02']);
    expect(namedTooEarly('Duties apply on 2 August 2026.', '2026-03-12', law)).toEqual([]);
  });

  it('Reading the dates of a text does not take one plan for the next date', () => {
    const text = `A plan of 2025. ${'It was built and opened and filled, '.repeat(2)}then 9 April 2026.`;
    expect(namedTooEarly(text, '2026-03-12')).toEqual(['2026-04-09']);
  });
});

describe('reading the words of a text', () => {
  it('Reading the words of a text finds hindsight and the workshop, and lets plain words pass', () => {
    expect(hindsight('It later closed.')).toEqual(['later']);
    expect(workshopWords('Not verified; see below.')).toEqual(['Not verified', 'see below']);
    expect(workshopWords('The seed round of Acme, then a seed, was small.')).toEqual([]);
    expect(hindsight('The latest round.')).toEqual([]);
  });
});
