import { expect, it } from 'vitest';
import { readInShort } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

const BOUGHT = ['acquisition Hollbach > Tarnix'];
const PRICED = ['acquisition Hollbach > Tarnix 300 USD'];

it('A purchase is told by the verbs of headlines, where a company is what is bought', () => {
  expectTold([
    ['Hollbach snags Tarnix, a start-up that tests agents', BOUGHT],
    ['Hollbach bags testing start-up Tarnix', BOUGHT],
    ['Hollbach lands Tarnix in its fourth acquisition this year', BOUGHT],
    ['Hollbach hires the team behind Tarnix', BOUGHT],
    ['Hollbach acquires the team behind Tarnix', BOUGHT],
    ['Hollbach wins auction for Tarnix', BOUGHT],
    ['Hollbach outbids Corvan for Tarnix', BOUGHT],
    ['Hollbach becomes majority owner of Tarnix', BOUGHT],
    ['Tarnix becomes part of Hollbach', BOUGHT],
    ['Tarnix finds a buyer in Hollbach', BOUGHT],
    ['Hollbach splashes $300M on Tarnix', PRICED],
    ['Hollbach takes 60% of Tarnix for $300M', PRICED],
    ['The $300 million deal gives Hollbach control of Tarnix, which makes lamps', PRICED],
    ['Tarnix goes to Hollbach for $300 million', PRICED],
    ['Hollbach snags a $300M contract', ['partnership Hollbach 300 USD']],
    ['Hollbach nabs top spot in start-up ranking', []],
    ['Hollbach takes 60% of the market', []],
  ]);
});

it('A bid is told by who gets it, and by who owns what is to be bought', () => {
  expectTold([
    ['Tarnix agrees to $300 million buyout from Hollbach', PRICED],
    ["Tarnix accepts Hollbach's $300 million offer", PRICED],
    ['Tarnix board backs Hollbach bid', BOUGHT],
    ['Tarnix shareholders approve sale to Hollbach', BOUGHT],
    ['Tarnix explores sale to Hollbach', ['acquisition Hollbach > Tarnix rumoured']],
    ['Tarnix attracts takeover interest', ['acquisition ? > Tarnix rumoured']],
    ['Tarnix puts itself up for sale', ['acquisition ? > Tarnix rumoured']],
    ['Hollbach completes Tarnix deal', ['acquisition Hollbach > Tarnix completed']],
    ['Hollbach wins shareholder backing for its $300M purchase of Tarnix', PRICED],
  ]);
});

it('What is bought is named behind its parts and its number, and the buyer in the main clause', () => {
  expectTold([
    ['Hollbach acquires substantially all of the assets of Tarnix', BOUGHT],
    [
      'Hollbach has acquired two start-ups, Tarnix and Corvan',
      ['acquisition Hollbach > Tarnix', 'acquisition Hollbach > Corvan'],
    ],
    ['With the acquisition of Tarnix, Hollbach enters the market for robots', BOUGHT],
    ['Hollbach, fresh off a $90M Series C, acquires Tarnix', BOUGHT],
    ['Hollbach to sell Tarnix to European banks', []],
    ['Vendors have all made acquisitions, according to a report by Hollbach', []],
    [
      'Tarnix turned down the offer and later got $9 million in funding from Hollbach.',
      ['funding_round Tarnix 9 USD'],
    ],
  ]);
});
