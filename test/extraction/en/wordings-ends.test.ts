import { describe, expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

const MERGERS: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'Halden Robotics and Orvia are in merger talks, people close to the matter say',
    ['merger Halden Robotics > Orvia rumoured'],
  ],
  [
    'Halden (NYSE: HLD) and Orvia Systems (NASDAQ: ORV) are in talks to merge, according to the Journal',
    ['merger Halden > Orvia Systems rumoured'],
  ],
  ['Halden in talks to merge with Orvia', ['merger Halden > Orvia rumoured']],
  ['Halden Robotics is to combine with Orvia', ['merger Halden Robotics > Orvia']],
  ['Halden to combine with Orvia in $4 billion all-stock deal', ['merger Halden > Orvia 4000 USD']],
  ['Halden and Orvia agree to merge', ['merger Halden > Orvia']],
  [
    'Halden and Orvia have agreed to merge in an all-stock transaction valued at $2.1 billion.',
    ['merger Halden > Orvia 2100 USD'],
  ],
  ['Halden and Orvia announced an all-stock merger of equals.', ['merger Halden > Orvia']],
  [
    'The all-stock merger of Halden and Orvia creates the largest maker of grippers.',
    ['merger ? > Halden'],
  ],
  ['Halden and Orvia unveil merger plan', ['merger Halden > Orvia']],
  ['Halden Bank and Orvia said on Monday they would merge.', ['merger Halden Bank > Orvia']],
  [
    'Halden and Orvia said Tuesday they had signed a definitive merger agreement.',
    ['merger Halden > Orvia'],
  ],
  ['Halden has entered into a definitive merger agreement with Orvia.', ['merger Halden > Orvia']],
  ['Halden and Orvia hold talks about a possible merger', ['merger Halden > Orvia rumoured']],
  [
    "Halden's board has agreed to hold talks on a tie-up with Orvia.",
    ['merger Halden > Orvia rumoured'],
  ],
  ['Halden explores tie-up with Orvia', ['merger Halden > Orvia rumoured']],
  ['Halden completes merger with Orvia', ['merger Halden > Orvia completed']],
  ['Halden and Orvia complete their merger', ['merger Halden > Orvia completed']],
  ['Halden and Orvia confirmed that they are merging.', ['merger Halden > Orvia']],
  ['Shareholders of Halden and Orvia have approved the merger.', ['merger Halden > Orvia']],
  ['Halden and Orvia join forces in a $900 million merger.', ['merger Halden > Orvia 900 USD']],
  ['A merger between Halden and Orvia was announced on Friday.', ['merger ? > Halden']],
  ['Halden proposes merger with Orvia', ['merger Halden > Orvia']],
  [
    'Halden merges with SPAC Orvia Acquisition Corp in a $1.2bn deal',
    ['merger Halden > Orvia Acquisition Corp 1200 USD'],
  ],
];

const STOPPED: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Halden walks away from Orvia takeover', ['acquisition Halden > Orvia failed']],
  ['Halden calls off $3 billion purchase of Orvia', ['acquisition Halden > Orvia 3000 USD failed']],
  [
    'Halden has called off its planned acquisition of Orvia.',
    ['acquisition Halden > Orvia failed'],
  ],
  [
    'Halden walked away from a $3bn deal to buy Orvia on Friday.',
    ['acquisition Halden > Orvia 3000 USD failed'],
  ],
  ['Halden withdraws offer for Orvia', ['acquisition Halden > Orvia failed']],
  ['Halden withdrew its bid to acquire Orvia on Tuesday.', ['acquisition Halden > Orvia failed']],
  ['Halden drops $5 billion bid for Orvia', ['acquisition Halden > Orvia 5000 USD failed']],
  ['Halden ends talks to buy Orvia', ['acquisition Halden > Orvia failed']],
  ['Halden abandons plan to buy Orvia', ['acquisition Halden > Orvia failed']],
  ['Halden scraps Orvia deal', ['acquisition Halden > Orvia failed']],
  [
    'Halden exits planned $13 billion takeover of Orvia',
    ['acquisition Halden > Orvia 13000 USD failed'],
  ],
  ['Halden pulls out of deal to acquire Orvia', ['acquisition Halden > Orvia failed']],
  ['Halden backs out of Orvia acquisition', ['acquisition Halden > Orvia failed']],
  [
    "Halden's $3 billion takeover of Orvia collapses",
    ['acquisition Halden > Orvia 3000 USD failed'],
  ],
  ["Halden's deal to buy Orvia falls through", ['acquisition Halden > Orvia failed']],
  ['Halden terminates its agreement to acquire Orvia', ['acquisition Halden > Orvia failed']],
  ['Halden and Orvia call off merger', ['merger Halden > Orvia failed']],
  ['Halden and Orvia scrap $30 billion merger', ['merger Halden > Orvia 30000 USD failed']],
  ['Halden and Orvia end merger talks', ['merger Halden > Orvia failed']],
  ['Halden, Orvia terminate merger agreement', ['merger Halden > Orvia failed']],
  ['Merger talks between Halden and Orvia collapse', ['merger ? > Halden failed']],
  [
    'Talks on a $4 billion merger of Halden and Orvia have collapsed.',
    ['merger ? > Halden 4000 USD failed'],
  ],
  [
    'Halden and Orvia said they had abandoned plans for a merger.',
    ['merger Halden > Orvia failed'],
  ],
  ['Halden and Orvia have decided to end their merger talks.', ['merger Halden > Orvia failed']],
  ['Halden and Orvia have cancelled plans to merge.', ['merger Halden > Orvia failed']],
  [
    'Halden and Orvia terminate preliminary talks about a potential merger',
    ['merger Halden > Orvia failed'],
  ],
];

const RUMOURS: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'Halden is said to be in talks to buy Orvia for $2 billion',
    ['acquisition Halden > Orvia 2000 USD rumoured'],
  ],
  [
    'Halden was in talks to buy Orvia for $2 billion, sources told Reuters.',
    ['acquisition Halden > Orvia 2000 USD rumoured'],
  ],
  [
    'Halden has been in talks to raise $300 million, two people said.',
    ['funding_round Halden 300 USD rumoured'],
  ],
  ['Halden is nearing a deal to acquire Orvia', ['acquisition Halden > Orvia rumoured']],
  ['Halden nears deal to raise $500 million', ['funding_round Halden 500 USD rumoured']],
  ['Halden is weighing a takeover of Orvia', ['acquisition Halden > Orvia rumoured']],
  [
    'Halden may buy Orvia for $2 billion, report says',
    ['acquisition Halden > Orvia 2000 USD rumoured'],
  ],
  ['Halden is looking to raise $100 million', ['funding_round Halden 100 USD rumoured']],
  ['Halden is discussing raising $100 million', ['funding_round Halden 100 USD rumoured']],
  ['Halden plans to raise $100 million', ['funding_round Halden 100 USD']],
  ['Halden is close to raising $100 million', ['funding_round Halden 100 USD rumoured']],
  [
    'Halden is finalizing a $100 million round, sources say',
    ['funding_round Halden 100 USD rumoured'],
  ],
  ['Halden reportedly raising $100 million', ['funding_round Halden 100 USD rumoured']],
  [
    'Investors are in talks to put $400 million into Halden, the Financial Times reported.',
    ['funding_round Halden 400 USD rumoured'],
  ],
  [
    'Orvia Capital is in talks to lead a $150 million round in Halden',
    ['funding_round Halden 150 USD rumoured'],
  ],
  [
    'Halden is in early discussions to raise a fresh round of funding at a valuation of $100 billion',
    ['funding_round Halden rumoured'],
  ],
  ['Halden is discussing to raise $10 billion', ['funding_round Halden 10000 USD rumoured']],
  ['Halden has held talks about buying Orvia', ['acquisition Halden > Orvia rumoured']],
  ['Halden approached Orvia about a takeover', ['acquisition Halden > Orvia rumoured']],
  ['Halden is among bidders for Orvia', ['acquisition Halden > Orvia rumoured']],
  ['Halden is eyeing Orvia for $800 million', ['acquisition Halden > Orvia 800 USD rumoured']],
  ['Halden emerges as frontrunner to buy Orvia', ['acquisition Halden > Orvia rumoured']],
  ['Halden in advanced talks to sell itself to Orvia', ['acquisition Orvia > Halden rumoured']],
];

describe('deals by how far they have got', () => {
  it.each(MERGERS)('A merger is read in its many wordings: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each(STOPPED)('A deal that is given up has failed: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each(RUMOURS)('A deal that is talked of is a rumour in every tense: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });
});
