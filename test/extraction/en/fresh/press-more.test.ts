/** News of other kinds as newspapers tell it, and deals whose parties or sums stand far away. */
import { expect, it } from 'vitest';
import { readInShort } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

it('A buyer is told from those whom it beats, and a price from a prize', () => {
  expectTold([
    ['Ordovane beats Plexor to buy Lumiq', ['acquisition Ordovane > Lumiq']],
    [
      'Ordovane outbid Plexor to win Lumiq for $43 million.',
      ['acquisition Ordovane > Lumiq 43 USD'],
    ],
  ]);
});

it('What a whole company is valued at is its price, and of a share it is not', () => {
  expectTold([
    [
      'Ordovane agreed to buy Lumiq, valuing the drugmaker at about $100 million.',
      ['acquisition Ordovane > Lumiq 100 USD'],
    ],
    [
      'Ordovane takes a 60% stake in Lumiq, valuing it at $100 million.',
      ['acquisition Ordovane > Lumiq'],
    ],
  ]);
});

it('The company of a title that explains somebody is meant by “it” and “the company”', () => {
  expectTold([
    [
      'Ann Lee, chief executive of Ordovane, said it was buying Lumiq.',
      ['acquisition Ordovane > Lumiq'],
    ],
    [
      'Ann Lee, the founder of Ordovane, said the company had raised $45 million.',
      ['funding_round Ordovane 45 USD'],
    ],
  ]);
});

it('A network and a data centre are sold as a unit is', () => {
  expectTold([
    [
      'Ordovane has sold its Spanish fibre networks to Plexor Capital.',
      ['acquisition Plexor Capital > Spanish fibre networks'],
    ],
    [
      'Ordovane has sold its data centres to Plexor Capital.',
      ['acquisition Plexor Capital > data centres'],
    ],
  ]);
});

it('Two who settle stand against each other', () => {
  expectTold([
    ['Ordovane and Lumiq have settled their dispute over patents.', ['legal Ordovane > Lumiq']],
    ['Ordovane and Lumiq end legal dispute', ['legal Ordovane > Lumiq']],
  ]);
});

it('A supplier is a partner by what is used, sold or paid for', () => {
  expectTold([
    ['Ordovane will use chips from Lumiq in its next vans.', ['partnership Ordovane > Lumiq']],
    ["Ordovane has struck a deal to use Lumiq's speech models.", ['partnership Ordovane > Lumiq']],
    ["Ordovane will distribute Lumiq's drugs in Japan.", ['partnership Ordovane > Lumiq']],
    [
      'Ordovane will pay Lumiq $40 million upfront for rights to its drug.',
      ['partnership Ordovane > Lumiq 40 USD'],
    ],
  ]);
});

it('A person who has been named is no company, and whoever steps down has no outage', () => {
  expectTold([
    ['Ordovane has named Ann Lee as its chief executive.', ['people Ordovane']],
    ['Ann Lee is stepping down as chief executive of Ordovane.', ['people Ordovane']],
    ['Ordovane is once again down', ['outage Ordovane']],
  ]);
});

it('A number behind “as many as” is one of jobs', () => {
  expectTold([
    ['Ordovane plans to eliminate as many as 2,000 positions by May.', ['labour Ordovane']],
  ]);
});

it('Those with whom somebody is in talks to merge are partners, and a day behind a name is no part of it', () => {
  expectTold([
    [
      'Ordovane is in talks with Lumiq to merge the two companies.',
      ['merger Ordovane > Lumiq rumoured'],
    ],
    [
      'Ordovane withdrew its offer to acquire Lumiq Tuesday afternoon.',
      ['acquisition Ordovane > Lumiq failed'],
    ],
    ['Berlin-based powerdata acquired by Ordovane', ['acquisition Ordovane > powerdata']],
    [
      "Ordovane is set to supply chips to Lumiq's cloud division.",
      ['partnership Ordovane > Lumiq'],
    ],
    [
      'Music publishing companies Ordovane Music, Lumiq and Zarbo filed suit against Plexor.',
      ['legal Ordovane Music > Plexor'],
    ],
    [
      'Ordovane says that 2 million customers may have been affected by a data breach.',
      ['security_incident Ordovane'],
    ],
  ]);
});

it('An intruder may break into what a company has', () => {
  expectTold([
    ['Hackers broke into the systems of Ordovane.', ['security_incident Ordovane']],
    ['Share sale values Ordovane at $4 billion', ['valuation Ordovane']],
    ['$5M goes to Ordovane for its robots', ['funding_round Ordovane 5 USD']],
  ]);
});
