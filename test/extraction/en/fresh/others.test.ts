import { describe, expect, it } from 'vitest';
import { readInShort, readInWords } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

describe('Other news in the wordings of other pages', () => {
  it('An investment in a plant is no round of the company that makes it', () => {
    expectTold([
      [
        'Tarnix is eyeing a $2 to $3 billion investment for a new electric car plant in India.',
        ['infrastructure Tarnix 2000 USD'],
      ],
      ['Tarnix mulls $5 billion investment in chip factory', ['infrastructure Tarnix 5000 USD']],
      [
        'Tarnix will invest $10bn to establish a data centre in Ohio.',
        ['infrastructure Tarnix 10000 USD'],
      ],
      [
        'Tarnix lands a $5 billion, 15-year lease for 200MW of computing power.',
        ['partnership Tarnix 5000 USD'],
      ],
      ['Tarnix raised $30 million to build a factory in Leeds.', ['funding_round Tarnix 30 USD']],
      [
        'Tarnix is seeking a $30 million round for its plant.',
        ['funding_round Tarnix 30 USD rumoured'],
      ],
    ]);
  });

  it('Talks about a merger are a rumour, however active they are', () => {
    expect(readInWords('Tarnix is in active merger talks with Brackwell.')).toEqual([
      'merger rumoured: subject Tarnix, partner Brackwell',
    ]);
  });

  it('Break-ins are told by what the intruders do, and by what the attack does', () => {
    expectTold([
      ['Hackers broke into Tarnix and copied its source code.', ['security_incident Tarnix']],
      ["An intruder got into Tarnix's systems in March.", ['security_incident Tarnix']],
      ['Hackers gained access to customer data of Tarnix.', ['security_incident Tarnix']],
      [
        'Tarnix confirmed that hackers gained access to customer information.',
        ['security_incident Tarnix'],
      ],
      ['A ransomware attack crippled Tarnix.', ['security_incident Tarnix']],
      ['Tarnix falls victim to a cyberattack', ['security_incident Tarnix']],
      ['Tarnix sells software against ransomware.', []],
    ]);
  });

  it('Outages are told by their end and by what goes offline', () => {
    expectTold([
      ['Tarnix is back online after a global outage.', ['outage Tarnix']],
      ['Tarnix recovers from worldwide outage', ['outage Tarnix']],
      ['A power failure knocked Tarnix offline for six hours.', ['outage Tarnix']],
      ['Tarnix restores service after five-hour outage', ['outage Tarnix']],
      ['Tarnix sells its lamps online.', []],
    ]);
  });

  it('Deals are read behind kinds of start-ups in mixed letters, with shares “in” a company and parts in the plural', () => {
    expectTold([
      ['EdTech start-up Tarnix snaps up Brackwell', ['acquisition Tarnix > Brackwell']],
      ['PropTech Corvan raises €4m', ['funding_round Corvan 4 EUR']],
      [
        'Hollbach acquires 51% in Tarnix for $310 million; makes open offer',
        ['acquisition Hollbach > Tarnix 310 USD'],
      ],
      [
        "Hollbach buys Oakway's three German game studios for $300M",
        ["acquisition Hollbach > Oakway's three German game studios 300 USD"],
      ],
      [
        'Hollbach has bought Tarnix, for a package reportedly worth $25 million.',
        ['acquisition Hollbach > Tarnix 25 USD'],
      ],
    ]);
  });

  it('A sale is told from the side of what is sold, and two companies combine', () => {
    expectTold([
      ['Tarnix sells for $40M to Corvan', ['acquisition Corvan > Tarnix 40 USD']],
      ['Tarnix bought out by Corvan', ['acquisition Corvan > Tarnix']],
      ['Corvan and Tarnix to combine in $3 billion deal', ['merger Corvan > Tarnix 3000 USD']],
      ['Tarnix sells lamps for $40 to shops', []],
    ]);
  });

  it('Sums are told by their total or by what somebody is sued for, and years to come are no history', () => {
    expectTold([
      [
        'Hollbach will acquire Tarnix for $48.00 per share, totaling approximately $1.4 billion.',
        ['acquisition Hollbach > Tarnix 1400 USD'],
      ],
      ['Tarnix sued for $2 billion in Kenya', ['legal Tarnix 2000 USD']],
      ['Tarnix will cut 1,700 jobs by 2027 including its night shift', ['labour Tarnix']],
      ['Tarnix pays Brackwell Bakers $150 an hour', []],
      [
        'A gang was responsible for the ransomware attack against cloud company Tarnix.',
        ['security_incident Tarnix'],
      ],
    ]);
  });

  it('A reduction or an elimination of posts is a job cut, and “up to” begins no party', () => {
    expectTold([
      ['Tarnix announced a reduction of 1,600 positions.', ['labour Tarnix']],
      ['Tarnix announced a reduction of its prices.', []],
      [
        'Google announced a deal to provide up to 1 million chips to Anthropic.',
        ['partnership Google > Anthropic'],
      ],
    ]);
  });

  it('A break-in at a supplier that touches its customer is one incident of both', () => {
    expectTold([
      [
        'A breach at analytics provider Corvan exposed data of Tarnix users.',
        ['security_incident Corvan > Tarnix'],
      ],
      [
        'Tarnix says customer data was stolen in a breach at its supplier Corvan.',
        ['security_incident Tarnix > Corvan'],
      ],
      [
        'Tarnix discloses data breach linked to a hack at Corvan.',
        ['security_incident Tarnix > Corvan'],
      ],
      [
        'Tarnix confirmed a breach, and Corvan suffered a hack.',
        ['security_incident Tarnix', 'security_incident Corvan'],
      ],
    ]);
  });

  it('Results behind a forecast that is lifted are those of whoever lifts it', () => {
    expectTold([
      [
        'Tarnix lifts its forecast as quarterly revenue jumped to $1.51B',
        ['earnings Tarnix 1510 USD'],
      ],
      ['Tarnix falls as Corvan’s quarterly revenue drops to $5B', ['earnings Corvan 5000 USD']],
      ['Tarnix falls as industry revenue drops to $5B', []],
      ['Analysts at Tarnix forecast that revenue will jump to $5B', []],
    ]);
  });
});
