import { describe, expect, it } from 'vitest';
import { readInWords } from '../extracted.ts';

const TOLD: readonly (readonly [text: string, told: string])[] = [
  ['anthropic raises $5bn', 'funding_round announced: subject anthropic; 5000000000 USD'],
  [
    'just in: figure raises $500m series d',
    'funding_round announced: subject figure; 500000000 USD',
  ],
  [
    'google invests $300m in anthropic',
    'funding_round announced: subject anthropic, investor google; 300000000 USD',
  ],
  ['meta to cut 600 jobs in its lab unit', 'labour announced: subject meta'],
  [
    'quellio buys ovandra for $400m',
    'acquisition announced: acquirer quellio, target ovandra; 400000000 USD',
  ],
  [
    'quellio snaps up ovandra, a small maker of dental scanners',
    'acquisition announced: acquirer quellio, target ovandra',
  ],
  ['01.AI raised $200 million.', 'funding_round announced: subject 01.AI; 200000000 USD'],
  ['1X raises $125 million', 'funding_round announced: subject 1X; 125000000 USD'],
  [
    'Area 51 Labs raised $3.5 million.',
    'funding_round announced: subject Area 51 Labs; 3500000 USD',
  ],
  [
    'Chipmaker d-Matrix raised $275 million.',
    'funding_round announced: subject d-Matrix; 275000000 USD',
  ],
];

describe('Names in small letters and with figures', () => {
  it.each(TOLD)('The name is found: %s', (text, told) => {
    expect(readInWords(text)).toEqual([told]);
  });

  it.each([
    'somebody buys lunch for the office every thursday',
    'our landlord raises the rent by $300 a month from june',
    'the team raises a good question about the price of compute',
    'the block buys bread together and it figures',
    'we meta discussed the $5m block of the day',
    '3D printing raises $2 questions',
    'Windows 11 users will get the button in May.',
  ])('A plain word is no name: %s', (text) => {
    expect(readInWords(text)).toEqual([]);
  });
});
