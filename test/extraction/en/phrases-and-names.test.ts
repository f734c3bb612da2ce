import { describe, expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

const TOLD: readonly (readonly [text: string, told: readonly string[]])[] = [
  // Words that a hyphen joins to a name or to another word.
  [
    'Ordovane acquires Sequoia-backed Lumiq to automate dental billing',
    ['acquisition Ordovane > Lumiq'],
  ],
  [
    'Ordovane has bought London-based Lumiq, which makes lab robots',
    ['acquisition Ordovane > Lumiq'],
  ],
  [
    'Ordovane buys venture-backed, publicly-traded chip designer Lumiq in cash-and-stock deal worth $40 million',
    ['acquisition Ordovane > Lumiq 40 USD'],
  ],
  ['State-owned Ordovane invests $5m in Cape Town-based Lumiq', ['funding_round Lumiq 5 USD']],
  ['Tencent-backed Ordovane raises $20M from Accel-led group', ['funding_round Ordovane 20 USD']],
  // Verbs by their look that are nouns before a noun.
  ['Ordovane acquires trade finance startup Lumiq', ['acquisition Ordovane > Lumiq']],
  ['Ordovane buys test automation firm Lumiq', ['acquisition Ordovane > Lumiq']],
  ['Ordovane picks up drug design startup Lumiq', ['acquisition Ordovane > Lumiq']],
  ['Ordovane invests $10m in power trading company Lumiq', ['funding_round Lumiq 10 USD']],
  ['Four investors back payroll company Lumiq', []],
  ['Ordovane and Tarnfield acquire chip maker Lumiq', ['acquisition Ordovane > Lumiq']],
  ['Lumiq posts revenue of $90M, net loss up to $50M, vs. $45M in 2024', ['earnings Lumiq 90 USD']],
  // Shares of a company.
  [
    'Ordovane to take 70% stake in Lumiq for $200 million',
    ['acquisition Ordovane > Lumiq 200 USD'],
  ],
  ['Ordovane buys a 51 percent stake in Lumiq', ['acquisition Ordovane > Lumiq']],
  ['Ordovane acquires 20% stake in Lumiq for $50m', ['funding_round Lumiq 50 USD']],
  ['Ordovane acquires remaining 40% of Lumiq', ['acquisition Ordovane > Lumiq']],
  // Several targets, and targets that are only counted.
  [
    'Ordovane acquires Lumiq and Tarnfield to build out its office suite',
    ['acquisition Ordovane > Lumiq', 'acquisition Ordovane > Tarnfield'],
  ],
  [
    'Ordovane acquired two startups to speed up its robots',
    ['acquisition Ordovane > two startups'],
  ],
  [
    'Ordovane paid $81 million for Lumiq and Tarnfield bought Quillon for $5 million',
    ['acquisition Ordovane > Lumiq 81 USD', 'acquisition Tarnfield > Quillon 5 USD'],
  ],
  // Everyday words, letters, figures and small letters as names.
  ['Harvest raises $5m from Accel', ['funding_round Harvest 5 USD']],
  ['Scale has raised $1 billion', ['funding_round Scale 1000 USD']],
  ['Ripple, a maker of lab robots, raised $20M', ['funding_round Ripple 20 USD']],
  ['Match reports revenue of $900 million', ['earnings Match 900 USD']],
  ['Demand hits $5 billion record', []],
  ['Recently acquired Lumiq will move to Berlin', []],
  [
    'P-7 Labs, Inc., a Boston-based maker of sensors, raised $5M',
    ['funding_round P-7 Labs, Inc. 5 USD'],
  ],
  ['8flow raises $5m from Accel', ['funding_round 8flow 5 USD']],
  ['12th round raises hopes', []],
  ['shopping platform tinkbird to buy Lumiq', ['acquisition tinkbird > Lumiq']],
  // What came before the news.
  ['Ann Lee joins Ordovane as CTO after quitting Lumiq', ['people Ordovane']],
  [
    'Lumiq was acquired for $9 million by Belgian travel company Ordovane.',
    ['acquisition Ordovane > Lumiq 9 USD'],
  ],
  ['Ordovane chief executive Ann Lee cuts 300 jobs', ['labour Ordovane']],
];

describe('phrases and names of many looks', () => {
  it.each(TOLD)('A reader finds what is told in: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });
});
