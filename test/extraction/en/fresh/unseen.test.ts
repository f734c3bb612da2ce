import { expect, it } from 'vitest';
import { read, readInShort } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

const BOUGHT = ['acquisition Hollbach > Tarnix'];

it('A purchase is told by its price, by who swallows up whom, and by what is carved out of whom', () => {
  expectTold([
    ['Hollbach swallows up Leeds rival Tarnix, its third purchase this year', BOUGHT],
    ['Hollbach carves out Tarnix from Corvan Group', BOUGHT],
    [
      "Hollbach carves out Tarnix' scheduling unit for €11m",
      ["acquisition Hollbach > Tarnix' scheduling unit 11 EUR"],
    ],
    ['Hollbach is to pay a hefty price for Tarnix', BOUGHT],
    ['Hollbach carves out a niche in lamps', []],
    ['Hollbach pays a high price for its mistakes', []],
  ]);
});

it('A bid is for a product too, and a price per share is no price of a company', () => {
  expectTold([
    [
      "Hollbach made an unsolicited $3 billion cash bid for Tarnix's Zeppel browser.",
      ["acquisition Hollbach > Tarnix's Zeppel browser 3000 USD"],
    ],
    ['Shareholders of Tarnix accept the $29-a-share offer from Hollbach', BOUGHT],
    ['Shareholders accept $29-a-share offer from Hollbach for Tarnix.', BOUGHT],
  ]);
});

it('Some of many subsidiaries are bought as one is', () => {
  expectTold([
    [
      'Corvan has sold two of its subsidiaries to Hollbach for $60 million',
      ['acquisition Hollbach > subsidiaries 60 USD'],
    ],
    [
      "Hollbach buys two of Corvan's subsidiaries for $60 million",
      ["acquisition Hollbach > Corvan's subsidiaries 60 USD"],
    ],
  ]);
});

it('Two companies that discuss a combination may merge, and a therapy is no merger', () => {
  expectTold([
    [
      'Hollbach and Tarnix are said to be discussing a combination',
      ['merger Hollbach > Tarnix rumoured'],
    ],
    ['Hollbach and Tarnix explore a combination therapy', []],
  ]);
});

it('The town that a report comes from is no company', () => {
  expectTold([
    ['LEHI, Utah, Nov. 4, 2026 -- Hollbach today announced the acquisition of Tarnix.', BOUGHT],
    ['Lumbury, Calif. – Acquisition will bring agents to teams.', []],
    ['Tarnix, Utah – $5M Series A', ['funding_round Tarnix 5 USD']],
  ]);
});

it('A round is told by a placement, by a total that somebody led, and for the company of the sentence before', () => {
  const ROUND = ['funding_round Tarnix 40 USD'];
  expectTold([
    ['Tarnix completes private placement of $40 million', [`${ROUND[0]} completed`]],
    ['Tarnix has raised $40 million in total, led by Corvan, it said.', ROUND],
    ['Tarnix has raised $40 million in total.', []],
    ['Tarnix makes lamps for hospitals. Corvan led the $40 million Series B.', ROUND],
    ['Tarnix makes lamps. Corvan led the $40 million Series B in 2020.', []],
    ['Deal sheet: Tarnix (lamps, Oslo) – $40M Series A, Corvan', ROUND],
    ['Tarnix raises several hundred million dollars in a Series B', ['funding_round Tarnix']],
    ['Companies such as Tarnix and Corvan have raised billions, yet few have customers.', []],
  ]);
});

it('An investor that is explained between commas is one of a list', () => {
  const [round] = read(
    'Tarnix raised $40 million from Corvan, a wealth fund of Singapore, and Hollbach.',
  );
  expect(round?.parties.filter(({ role }) => role === 'investor').map(({ name }) => name)).toEqual([
    'Corvan',
    'Hollbach',
  ]);
});

it('A purchase is told by who joins, hires, finds a home, doubles a stake or sells the most of its shares', () => {
  const TALKED = ['acquisition Hollbach > Tarnix rumoured'];
  expectTold([
    ['The Tarnix team is joining Hollbach', BOUGHT],
    ['Hollbach hires the founders of Tarnix and licenses its engine', BOUGHT],
    ['Tarnix, the password startup, has found a new home at Hollbach', BOUGHT],
    ['Hollbach has doubled its stake in robot maker Tarnix to 62%', BOUGHT],
    ['Hollbach raises Tarnix stake to 75%', BOUGHT],
    ['Hollbach takes full ownership of Tarnix', BOUGHT],
    ['Tarnix has sold a majority of its shares to Hollbach', BOUGHT],
    ['Tarnix bought out of insolvency by Hollbach', BOUGHT],
    ['Hollbach has signed a share purchase agreement for Tarnix', BOUGHT],
    ['Hollbach to buyout Tarnix', BOUGHT],
    ['Hollbach in advanced talks for Tarnix', TALKED],
    ['Hollbach has secured an option to buy Tarnix', TALKED],
    ['Hollbach leads race for Tarnix', TALKED],
    [
      'Corvan sells its lamp business to a group of investors led by Ann Lee for $520m',
      ['acquisition ? > lamp business 520 USD'],
    ],
    [
      'Hollbach has signed a power purchase agreement with Tarnix',
      ['partnership Hollbach > Tarnix'],
    ],
    ['Hollbach finds a home in Leeds for its lab', []],
  ]);
});

it('A round is told by its placement, its sale to others, and by a sum alone in a German headline', () => {
  const ROUND = ['funding_round Tarnix 40 USD'];
  expectTold([
    ['Tarnix emerges with $40M to fight fraud', ROUND],
    ['Tarnix draws down $40 million loan from Corvan', ROUND],
    ['Tarnix hits $1bn valuation with $40m raise', ROUND],
    ['Tarnix is now worth $1bn after a $40m fundraising led by Corvan', ROUND],
    ['Corvan ploughs $40M into Tarnix', ROUND],
    ['Corvan picks up minority stake in lamp maker Tarnix', ['funding_round Tarnix']],
    ['Tarnix staff to sell up to $40m of shares in tender offer', ROUND],
    ['$40M Series B for robot maker Tarnix', ROUND],
    ["I am thrilled to announce Tarnix's $40M Series B", ROUND],
    ['40 Millionen Euro für Tarnix', ['funding_round Tarnix 40 EUR']],
    ['Tarnix rounds up the cheapest fares, with round trips to Oslo from $89.', []],
  ]);
});

it('A purchase is told by who beats rivals, prepares a bid, swoops or hands a part on, and one that closed years ago is none', () => {
  expectTold([
    ['Hollbach will make Tarnix a wholly owned subsidiary by buying the rest of it.', BOUGHT],
    ['Hollbach beats rivals to payroll group Tarnix', BOUGHT],
    ['Hollbach is preparing a rival bid for Tarnix', BOUGHT],
    ['Hollbach has scooped up the team and technology of Tarnix', BOUGHT],
    ['Hollbach in $25bn swoop on Tarnix', ['acquisition Hollbach > Tarnix 25000 USD']],
    [
      'Corvan hands its lamp division to Hollbach for $5 million',
      ['acquisition Hollbach > lamp division 5 USD'],
    ],
    ["Hollbach's purchase of Tarnix, which closed in 2024, is paying off.", []],
    ["Hollbach's purchase of Tarnix, which makes lamps, was announced today.", BOUGHT],
    ['Hollbach beats rivals to market', []],
    ['Hollbach makes Tarnix its preferred supplier', []],
  ]);
});

it('A purchase is told by the answer of who gets the bid, and by control that is won', () => {
  expectTold([
    ['Tarnix backs £90m Hollbach bid', ['acquisition Hollbach > Tarnix 90 GBP']],
    ['Tarnix recommends £90m offer from Hollbach', ['acquisition Hollbach > Tarnix 90 GBP']],
    ['Tarnix confirms approach from Hollbach', ['acquisition Hollbach > Tarnix rumoured']],
    ['Hollbach becomes majority shareholder of Tarnix', BOUGHT],
    ['Hollbach wins control of Tarnix', BOUGHT],
    ['Hollbach nabs Tarnix for $90M', ['acquisition Hollbach > Tarnix 90 USD']],
    ['Hollbach nabs a contract for $90M', []],
    ['Hollbach hires a new design team', []],
    ['Bolaget Hollbach tar över Tarnix', BOUGHT],
    ['Bolagets Ann Lee tar över som vd', []],
  ]);
});
