import { describe, expect, it } from 'vitest';
import { spellings } from '../../../src/domain/text/spelling.ts';

const PAIRS = [
  ['labour', 'labor'],
  ['labourers', 'laborers'],
  ['favourable', 'favorable'],
  ['behaviour', 'behavior'],
  ['specialised', 'specialized'],
  ['organisation', 'organization'],
  ['analyse', 'analyze'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['licencing', 'licensing'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['fibre', 'fiber'],
  ['catalogue', 'catalog'],
  ['modelling', 'modeling'],
  ['cancelled', 'canceled'],
  ['fuelled', 'fueled'],
] as const;

describe('spelling', () => {
  it.each(PAIRS)('Spelling takes %s and %s for one word, from either', (british, american) => {
    expect(spellings(british)).toContain(american);
    expect(spellings(american)).toContain(british);
    expect(spellings(british)[0]).toBe(british);
  });

  it.each([
    'four',
    'for',
    'your',
    'size',
    'rise',
    'filing',
    'selling',
    'billing',
    'chip',
    'n3',
    '',
  ])('Spelling leaves “%s” alone', (word) => {
    expect(spellings(word)).toEqual([word]);
  });
});
