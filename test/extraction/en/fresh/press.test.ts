/** Deals as newspapers and agencies tell them: in long sentences, by the target, in a list, with the sum elsewhere. */
import { describe, expect, it } from 'vitest';
import { readInShort } from '../../extracted.ts';

const TOLD: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Lumiq is now part of Ordovane.', ['acquisition Ordovane > Lumiq']],
  ['Lumiq becomes a subsidiary of Ordovane', ['acquisition Ordovane > Lumiq']],
  ['Payroll startup Lumiq joins Ordovane', ['acquisition Ordovane > Lumiq']],
  [
    'Lumiq, the three-year-old payroll startup of Ann Lee, is joining Ordovane.',
    ['acquisition Ordovane > Lumiq'],
  ],
  ['Lumiq has found a new owner in German rival Ordovane.', ['acquisition Ordovane > Lumiq']],
  [
    'Lumiq, a maker of lamps, fetched $43 million in a sale to Ordovane.',
    ['acquisition Ordovane > Lumiq 43 USD'],
  ],
  ['Lumiq Acquired By Ordovane', ['acquisition Ordovane > Lumiq']],
  ['Ordovane rescues Lumiq from administration', ['acquisition Ordovane > Lumiq']],
  ['Ordovane hoovers up Lumiq', ['acquisition Ordovane > Lumiq']],
  [
    'Ordovane is spending $150 million to buy Lumiq, a maker of radios.',
    ['acquisition Ordovane > Lumiq 150 USD'],
  ],
  ['Ordovane is interested in buying Lumiq.', ['acquisition Ordovane > Lumiq rumoured']],
  [
    'Ordovane has completed its previously announced acquisition of Lumiq.',
    ['acquisition Ordovane > Lumiq completed'],
  ],
  ['Ordovane wins EU approval for $3 billion Lumiq buy', ['acquisition Ordovane > Lumiq 3000 USD']],
  [
    "Shareholders back Ordovane's plan; Lumiq's board backs $3 billion offer from Ordovane",
    ['acquisition Ordovane > Lumiq 3000 USD'],
  ],
  [
    'Ordovane has bought three firms: Lumiq, Zarbo and Plexor.',
    [
      'acquisition Ordovane > Lumiq',
      'acquisition Ordovane > Zarbo',
      'acquisition Ordovane > Plexor',
    ],
  ],
  [
    'Pharma giant Ordovane will buy all the shares in Lumiq for $2 billion.',
    ['acquisition Ordovane > Lumiq 2000 USD'],
  ],
  [
    'Ordovane said it would withdraw its cash-and-stock offer to acquire Lumiq.',
    ['acquisition Ordovane > Lumiq failed'],
  ],
  [
    'Candy and pet food group Ordovane is buying Lumiq for $7 billion.',
    ['acquisition Ordovane > Lumiq 7000 USD'],
  ],
  ['Plexor Co-backed Ordovane said it will buy Lumiq.', ['acquisition Ordovane > Lumiq']],
  [
    'Lumiq said it had received a takeover approach from Ordovane.',
    ['acquisition Ordovane > Lumiq'],
  ],
  [
    'Ordovane is considering a bid for Lumiq that could value the company at more than $1 billion.',
    ['acquisition Ordovane > Lumiq 1000 USD rumoured'],
  ],
  [
    'Ordovane is buying Lumiq. Terms were not disclosed, but a person close to it said that the deal was worth around $43 million.',
    ['acquisition Ordovane > Lumiq 43 USD'],
  ],
  [
    'The regulator has blocked the merger of Ordovane and Lumiq.',
    ['merger regulator > Ordovane failed'],
  ],
  [
    'The combination of Ordovane and Lumiq will create a group with 900 shops.',
    ['merger ? > Ordovane'],
  ],
  ['Ordovane locked up a $45 million round led by Plexor.', ['funding_round Ordovane 45 USD']],
  ['Ordovane picks a €2m seed round led by Plexor.', ['funding_round Ordovane 2 EUR']],
  [
    'Ordovane unveiled a $45 million investment from Plexor Capital.',
    ['funding_round Ordovane 45 USD'],
  ],
  ['Ordovane taps Plexor for $45 million', ['funding_round Ordovane 45 USD']],
  ['With $45 million in fresh capital, Ordovane wants to hire.', ['funding_round Ordovane 45 USD']],
  [
    'Ordovane has agreed to raise $90 million in a convertible debt deal with Plexor.',
    ['funding_round Ordovane 90 USD'],
  ],
  [
    'Ordovane formed a partnership with Swiss drugmaker Lumiq worth $18 million.',
    ['partnership Ordovane > Lumiq 18 USD'],
  ],
];

const NOTHING = [
  'Ordovane is no longer looking at buying Lumiq.',
  'Ordovane is no longer interested in buying Lumiq.',
  'Lumiq, which is now part of Ordovane, has opened a shop.',
  'Fintech startup Lumiq joins an accelerator programme in Oslo.',
  'Ann Lee, a scientist at the company, is joining Ordovane.',
  'An Ordovane spokesman told Korean news agencies that it was not true.',
  'Upper Midwest startups raised $920 million in the third quarter.',
  'Ordovane said Lumiq was looking for a $10 billion valuation.',
  'The paper reported a move for the group, already its joint venture partner.',
  'Ordovane Capital has raised a $45 million fund to back seed-stage startups.',
];

describe('deals in the words of newspapers', () => {
  it.each(TOLD)('A reader of the press finds: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each(NOTHING)('A reader of the press finds nothing in: %s', (text) => {
    expect(readInShort(text).filter((event) => !event.startsWith('market'))).toEqual([]);
  });
});
