import { describe, expect, it } from 'vitest';
import { read, readInShort } from '../extracted.ts';

const TOLD: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Tarnix seeks $30 million in fresh capital', ['funding_round Tarnix 30 USD rumoured']],
  [
    'Tarnix revenue keeps rising as company seeks $30 million in fresh capital',
    ['funding_round Tarnix 30 USD rumoured'],
  ],
  ['Hollbach pays $90 million for a 12% stake in Tarnix', ['funding_round Tarnix 90 USD']],
  ['Hollbach pays $90 million for a 60% stake in Tarnix', ['acquisition Hollbach > Tarnix 90 USD']],
  ['Tarnix sells $1 billion of bonds', ['funding_round Tarnix 1000 USD']],
  ['Tarnix raises $12M to fund its growth in Asia', ['funding_round Tarnix 12 USD']],
  [
    'Tarnix in discussions for $50M raise at $600M valuation',
    ['funding_round Tarnix 50 USD rumoured'],
  ],
  ['Corvid Capital mulls investment in Tarnix', ['funding_round Tarnix rumoured']],
  ['Brackwell to Buy Tarnix', ['acquisition Brackwell > Tarnix']],
  [
    'Brackwell to Buy Tarnix\nBrackwell will pay $297 million for the British company.',
    ['acquisition Brackwell > Tarnix 297 USD'],
  ],
  [
    'KRV has dropped its plan to bid for the Spanish train maker Tarnix.',
    ['acquisition KRV > Tarnix failed'],
  ],
  ['Hollbach has clinched a deal to acquire Tarnix', ['acquisition Hollbach > Tarnix']],
  ['Hollbach nears $4B deal for Tarnix', ['acquisition Hollbach > Tarnix 4000 USD rumoured']],
  [
    'Tarnix is in acquisition talks with rival Brackwell',
    ['acquisition Tarnix > Brackwell rumoured'],
  ],
  [
    'Hollbach snapped up a three-year-old startup, Tarnix, for $80 million.',
    ['acquisition Hollbach > Tarnix 80 USD'],
  ],
  [
    "Tarnix rejects Hollbach's $3.1B takeover bid",
    ['acquisition Hollbach > Tarnix 3100 USD failed'],
  ],
  ['Tarnix goes private in $6 billion buyout', ['acquisition ? > Tarnix 6000 USD']],
  ['Tarnix receives take-private bid from its founder', ['acquisition ? > Tarnix']],
  ['Tarnix exploring sale, sources say', ['acquisition ? > Tarnix rumoured']],
  ['Hollbach has cancelled its plan to buy Tarnix', ['acquisition Hollbach > Tarnix failed']],
  ['Tarnix wins a $200M navy contract', ['partnership Tarnix 200 USD']],
  ['Meta was handed a $40 million fine by the European Union.', ['regulation Meta 40 USD']],
  ['The EU imposed a $40 million fine on Meta.', ['regulation Meta 40 USD']],
  [
    'Jury orders Hollbach to pay Tarnix $80 million in patent case',
    ['legal Jury > Hollbach 80 USD'],
  ],
  [
    'BSkyfield sues EDS over slow software\nBSkyfield has filed a claim against Electronic Data Supplies.',
    ['legal BSkyfield > EDS'],
  ],
  ['AT&T faced a data leak', ['security_incident AT&T']],
  ['Tarnix says hackers accessed internal systems', ['security_incident Tarnix']],
  ['Layoffs hit Tarnix as it shifts to AI', ['labour Tarnix']],
  ['Tarnix staff face job cuts', ['labour Tarnix']],
  ['Tarnix disbands its ethics team', ['labour Tarnix']],
  ["Brackwell's CEO Dana Muir intends to leave his post", ['people Brackwell']],
  ['Tarnix co-founder Ann Lee leaves to start a new lab', ['people Tarnix']],
  ['Brackwell plans to take its mobile unit public', ['ipo Brackwell']],
  ['Tarnix raises $1.2B in IPO', ['ipo Tarnix 1200 USD']],
  ['Third-quarter profit at Tarnix rose 8 percent to $120 million.', ['earnings Tarnix 120 USD']],
  [
    'Hollbach has made a $23 million investment in tarnix, a Berlin-based startup.',
    ['funding_round tarnix 23 USD'],
  ],
];

const NOTHING = [
  'Dana Muir wanted Brackwell to buy Tarnix.',
  'Analysts urged Brackwell to buy Tarnix.',
  'Lawyers allege that Brackwell bought Tarnix to kill a rival.',
  'Dana Muir talked to the boss, hoping to sell Tarnix for a fraction of its value.',
  'The chain at Tarnix was dragged down by the weather.',
  'Hollbach invested in biofuel, a field that grows',
];

describe('more words for the same news', () => {
  it.each(TOLD)('The event is read: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each(NOTHING)('No event is read in: %s', (text) => {
    expect(readInShort(text)).toEqual([]);
  });

  it('Investors are read from the lines of a list, each behind its label', () => {
    const [round] = read(
      '- Lumiq — $72M Series A\n- Product: rails\n- Lead investors: Corvid Capital and Northlake\n- Other investors: Pellworth',
    );
    expect(round?.parties.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'subject Lumiq',
      'investor Pellworth',
      'lead_investor Corvid Capital',
      'lead_investor Northlake',
    ]);
  });

  it('A figure before a capital belongs to the name of an investor, and many investors are none', () => {
    const names = (text: string) => read(text)[0]?.parties.map(({ name }) => name);
    expect(names('Tarnix raised $17 million from 360 Corven.')).toEqual(['Tarnix', '360 Corven']);
    expect(names('Tarnix raised $17 million from 12 Nordic banks.')).toEqual(['Tarnix']);
    expect(names('Tarnix raised $17 million from Gulf investors.')).toEqual(['Tarnix']);
    expect(
      names('Tarnix raised a round led by the Growth Fund of Corvid Capital and Ostrin.'),
    ).toEqual(['Tarnix', 'Corvid Capital', 'Ostrin']);
  });
});
