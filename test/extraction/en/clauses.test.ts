import { describe, expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

const TOLD: readonly (readonly [text: string, told: readonly string[]])[] = [
  // Words between a company and its verb.
  ['Veltrix, backed by Accel, acquires Lumiq for $40M', ['acquisition Veltrix > Lumiq 40 USD']],
  ['Veltrix, whose robots pick fruit, lays off 300 employees', ['labour Veltrix']],
  [
    'In its largest deal yet, Veltrix raises $40M to compete with Nvidia',
    ['funding_round Veltrix 40 USD'],
  ],
  ['Lumiq more than doubles its valuation to $5B', ['valuation Lumiq']],
  ['US chipmaker to cut jobs as Ordovane lays off 300 employees', ['labour Ordovane']],
  // Relative clauses that tell the news of the day, and those that do not.
  [
    'Lumiq, which emerged from stealth today with $20 million in seed funding, builds lab robots',
    ['funding_round Lumiq 20 USD'],
  ],
  ['Lumiq, which raised $50m in 2022, is closing its Berlin office', []],
  // Doings that others want, talk of, or go on with.
  ['The law mandates large developers disclose breaches within a day', []],
  ['Ordovane may cut up to 3,000 jobs', ['labour Ordovane']],
  ['While continuing its partnership with Lumiq, Ordovane builds software of its own', []],
  ['Retail Investors Buy Software Dip as Fears Rattle Wall Street', []],
  ['Veltrix agrees to settle a lawsuit from Lumiq', ['legal Veltrix > Lumiq']],
  // Sums that are of something else.
  [
    'Ordovane signs licensing deal with Lumiq worth $20M per year',
    ['partnership Ordovane > Lumiq 20 USD'],
  ],
  ['Ordovane buys 400 MW from Lumiq', []],
  ['Lumiq raises $50m ahead of its IPO', ['funding_round Lumiq 50 USD']],
  ['Lumiq prices its IPO at $16 per share, raising $2.5 billion', ['ipo Lumiq 2500 USD']],
  ['Lumiq withdraws its IPO', ['ipo Lumiq']],
  [
    'Ordovane will acquire Lumiq. Terms were not disclosed. Lumiq has raised about $31 million.',
    ['acquisition Ordovane > Lumiq'],
  ],
  [
    'Ordovane signed a $15 billion per year compute agreement with Lumiq, while moving its offices',
    ['partnership Ordovane > Lumiq 15000 USD'],
  ],
  ['Ordovane invests heavily in software', []],
  ['Lumiq Closes an $850 Million Credit Facility', ['funding_round Lumiq 850 USD completed']],
  // Full stops that end no sentence, and one that does.
  [
    'Ordovane Inc. CEO Ann Lee said it bought Lumiq for approx. $5m.',
    ['acquisition Ordovane Inc. > Lumiq 5 USD'],
  ],
  [
    'Lumiq has closed its Series B. Birch Capital led the round.',
    ['funding_round Lumiq completed'],
  ],
  // Whoever it is about, said elsewhere or not at all.
  ['The company was acquired by Italian app developer Ordovane.', ['acquisition Ordovane']],
  [
    'Lumiq has announced that Ordovane has made a $2 billion offer for the company',
    ['acquisition Ordovane > Lumiq 2000 USD'],
  ],
  ['EU formally designates Ordovane a gatekeeper', ['regulation Ordovane']],
];

describe('clauses of many shapes', () => {
  it.each(TOLD)('A reader tells news from background in: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });
});
