import { describe, expect, it } from 'vitest';
import { readInWords } from '../extracted.ts';

describe('People who act for a firm', () => {
  it.each([
    [
      "Thrive Capital's Ann Lee led the $60 million round in Quellio.",
      'funding_round announced: subject Quellio, lead_investor Thrive Capital; 60000000 USD',
    ],
    [
      "Quellio raised $25 million from Accel's Tom Baird and Index Ventures.",
      'funding_round announced: subject Quellio, investor Accel, investor Index Ventures; 25000000 USD',
    ],
    [
      "Quellio raised $31 million in a round led by Ann Lee's Bond Capital.",
      'funding_round announced: subject Quellio, lead_investor Bond Capital; 31000000 USD',
    ],
    [
      "The $9M seed of Ivelle was led by Lowercarbon's Tom Baird.",
      'funding_round announced: subject Ivelle, lead_investor Lowercarbon; 9000000 USD',
    ],
  ])('The investor is the firm: %s', (text, told) => {
    expect(readInWords(text)).toEqual([told]);
  });
});
