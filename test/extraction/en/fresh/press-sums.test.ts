/** Reports that hide a deal: in brackets, in a list, behind another verb, beside another sum. */
import { expect, it } from 'vitest';
import { read, readInShort } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

const investors = (text: string) =>
  read(text).flatMap(({ parties }) =>
    parties.flatMap(({ role, name }) => (role === 'investor' ? [name] : [])),
  );

it('A short form in brackets is a part of what kind of company it is', () => {
  expectTold([
    [
      'Ordovane has bought Israel-based artificial intelligence (AI) firm Lumiq for about $2 billion.',
      ['acquisition Ordovane > Lumiq 2000 USD'],
    ],
  ]);
});

it('A purchase with which something else goes on is news', () => {
  expectTold([
    [
      'Ordovane continued its march into gaming with the purchase of Lumiq, a small studio.',
      ['acquisition Ordovane > Lumiq'],
    ],
  ]);
});

it('A backer between two who merge hides neither', () => {
  expectTold([
    [
      'Payment startups Ordovane and Plexor Group-backed Lumiq are merging.',
      ['merger Ordovane > Lumiq'],
    ],
  ]);
});

it('Most of a business is sold as the whole is, and talks are broken off as they are called off', () => {
  expectTold([
    [
      'Ordovane has agreed to sell the bulk of its lamp business to Plexor for $2 billion.',
      ['acquisition Plexor > lamp business 2000 USD'],
    ],
    ['Ordovane has broken off talks to buy Lumiq.', ['acquisition Ordovane > Lumiq failed']],
  ]);
});

it('A round beside its valuation has one sum, and a total of all rounds is none', () => {
  expectTold([
    [
      'Ordovane has fetched $110 million in fresh funding. The financing deal values Ordovane at $1.5 billion.',
      ['funding_round Ordovane 110 USD'],
    ],
    [
      'Ordovane raised $100m in recent days, with its total funds raised to more than $250m.',
      ['funding_round Ordovane 100 USD'],
    ],
    ['Prior to the purchase, Ordovane was valued at $70 million with $47 million in funding.', []],
    ['Ordovane launched way back in 2011 with its fleet of vans.', []],
  ]);
});

it('A kind of company is not what its sum is of, and money since the founding is no round', () => {
  expectTold([
    [
      'Ordovane, a user-generated marketing platform, raises $22 million.',
      ['funding_round Ordovane 22 USD'],
    ],
    ['Ordovane, a sales platform, raises $22 million.', ['funding_round Ordovane 22 USD']],
    ['Founded in 2015, Ordovane has raised more than $45 million from Lumiq and Plexor.', []],
  ]);
  expect(
    investors(
      'Ordovane followed with a $500 million Series D from Lumiq and Plexor, reaching an $11 billion valuation.',
    ),
  ).toEqual(['Lumiq', 'Plexor']);
});

it('A series named behind the valuation is the round’s', () => {
  const [round] = read(
    'Ordovane raised $160 million at a valuation of $3 billion in Series E funding.',
  );
  expect(round?.round?.value).toBe('series_e');
});

it('Investors are told with their shares, and as the likes of them', () => {
  expect(
    investors(
      'Ordovane raised €150 million from investors including Lumiq at €50 million and Plexor at €30 million.',
    ),
  ).toEqual(['Lumiq', 'Plexor']);
  expect(
    investors('Ordovane raised $50m from the likes of Lumiq Chase and Plexor Capital.'),
  ).toEqual(['Lumiq Chase', 'Plexor Capital']);
});

it('A company that blames somebody for a breach has had it', () => {
  expectTold([
    ['Ordovane blames rogue employees for a data breach.', ['security_incident Ordovane']],
  ]);
});
