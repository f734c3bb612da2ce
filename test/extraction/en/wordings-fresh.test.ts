import { describe, expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const PRESENTED: Cases = [
  [
    'Leading the list is Corvan AI, an on-demand transport agency, which secured $200 million in Series F funding.',
    ['funding_round Corvan AI 200 USD'],
  ],
  [
    'Topping the table was Velmora (again), which snagged a whopping $90 million.',
    ['funding_round Velmora 90 USD'],
  ],
  [
    'Notable deals included Brisko, a buy-now-pay-later lender, which raised €30m, and Umbrafin, a trade finance platform, which raised €12m.',
    ['funding_round Brisko 30 EUR', 'funding_round Umbrafin 12 EUR'],
  ],
  [
    'The biggest deal came from Pelmo, a self-driving truck maker that landed $75 million.',
    ['funding_round Pelmo 75 USD'],
  ],
  ['Its customers include Ketra, a clinic chain, which raised $50 million.', []],
  ['Ketra, a clinic chain that raised $50 million, has moved to Leeds.', []],
];

const KINDS: readonly (readonly [kind: string, cases: Cases])[] = [
  ['News in the relative clause of a name that is only presented is read', PRESENTED],
];

describe('Texts of other pages, by the kinds that were missed', () => {
  it.each(KINDS)('%s', (_, cases) => {
    expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);
  });
});
