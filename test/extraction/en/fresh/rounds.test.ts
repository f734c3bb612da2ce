import { describe, expect, it } from 'vitest';
import { read, readInShort } from '../../extracted.ts';

type Cases = readonly (readonly [text: string, told: readonly string[]])[];

const expectTold = (cases: Cases) =>
  expect(cases.map(([text]) => [text, readInShort(text)])).toEqual(cases);

/** The parties of the first candidate that bring money, leads marked. */
const givers = (text: string): string[] =>
  (read(text)[0]?.parties ?? [])
    .filter(({ role }) => role === 'investor' || role === 'lead_investor')
    .map(({ role, name }) => (role === 'lead_investor' ? `${name} (lead)` : name))
    .sort();

describe('Rounds in the wordings of other pages', () => {
  it('A relative clause tells news of a name that the main clause only presents', () => {
    expectTold([
      [
        'Leading the list is Corvan AI, an on-demand transport agency, which secured $200 million in Series F funding.',
        ['funding_round Corvan AI 200 USD'],
      ],
      [
        'Topping the table was Velmora (again), which snagged a whopping $90 million.',
        ['funding_round Velmora 90 USD'],
      ],
      [
        'Notable deals included Brisko, a buy-now-pay-later lender, which raised €30m, and Umbrafin, a trade finance platform, which raised €12m.',
        ['funding_round Brisko 30 EUR', 'funding_round Umbrafin 12 EUR'],
      ],
      [
        'The biggest deal came from Pelmo, a self-driving truck maker that landed $75 million.',
        ['funding_round Pelmo 75 USD'],
      ],
      ['Its customers include Ketra, a clinic chain, which raised $50 million.', []],
      ['Ketra, a clinic chain that raised $50 million, has moved to Leeds.', []],
    ]);
  });

  it('A relative clause beside other news tells news too where its time is one of the last days', () => {
    expectTold([
      ...['last week', 'this month', 'yesterday', 'on Tuesday', 'just'].map(
        (time) =>
          [
            `Tarnix, which ${time} raised $20M led by Hollbach Capital, is hiring.`,
            ['funding_round Tarnix 20 USD'],
          ] as const,
      ),
      ...['last week', 'on 10 March'].map(
        (time) =>
          [
            `Tarnix, which raised $20M ${time}, is hiring.`,
            ['funding_round Tarnix 20 USD'],
          ] as const,
      ),
      ...['last year', 'last spring', 'in May'].map(
        (time) => [`Tarnix, which ${time} raised $20M, is hiring.`, []] as const,
      ),
      ['Tarnix, which raised $20M on 10 January, is hiring.', []],
      ['Tarnix, which has raised $20M, is hiring.', []],
    ]);
  });

  it('A company that has the money of a first round has raised it', () => {
    expectTold([
      ['Corvan AI has $12.5 million in pre-seed money.', ['funding_round Corvan AI 12.5 USD']],
      ['Corvan AI has $12.5 million in revenue.', ['earnings Corvan AI 12.5 USD']],
      ['Corvan AI has $300 million in cash.', []],
      ['The merger of Corvan AI and Tarnix has fallen through.', ['merger ? > Corvan AI failed']],
    ]);
  });

  it('The mark of a text that is passed on is no company', () => {
    expectTold([
      ['RT @tarnix: just closed our $18M seed', []],
      ['RT @corvan: Tarnix closed its $18M seed', ['funding_round Tarnix 18 USD completed']],
      ['RT raises $18M', ['funding_round RT 18 USD']],
    ]);
  });

  it('Sums are read in letters too', () => {
    expectTold([
      [
        'Robot maker Rokumi raised a cool seventy million dollars.',
        ['funding_round Rokumi 70 USD'],
      ],
      ['Tarnix raised forty-five million euros.', ['funding_round Tarnix 45 EUR']],
      ['Tarnix raised two hundred and fifty million dollars.', ['funding_round Tarnix 250 USD']],
      ['Tarnix has two hundred and fifty stores.', []],
    ]);
  });

  it('Names in brackets behind a name, days as names and small letters in a list are told apart', () => {
    expectTold([
      [
        'Tarnix Learn (owned by Tarnix Education Tech. Pvt. Ltd.), a tutor, has raised INR 24 crore.',
        ['funding_round Tarnix Learn 240 INR'],
      ],
      ['Kitchen robotics firm Friday raised $12 million.', ['funding_round Friday 12 USD']],
      ['The company Friday raised $12 million.', []],
      [
        'Corvan raised $5.3m; Tarnix landed a Series B; and brightstack received $1m.',
        ['funding_round Corvan 5.3 USD', 'funding_round Tarnix', 'funding_round brightstack 1 USD'],
      ],
    ]);
  });

  it('A list of names with sums in brackets tells a round each, where it is one of rounds', () => {
    expectTold([
      [
        'Several start-ups raised money, including Corvan ($400m), Epimera Therapeutics ($60m), and Datrova (€55m).',
        [
          'funding_round Corvan 400 USD',
          'funding_round Epimera Therapeutics 60 USD',
          'funding_round Datrova 55 EUR',
        ],
      ],
      ['The most valuable start-ups are Corvan ($40bn) and Datrova ($55bn).', []],
    ]);
  });

  it('An investment that is approved or completed, and a unicorn by its new money, are rounds', () => {
    expectTold([
      [
        'Hollbach approves the remaining $22.5 billion of its Tarnix investment',
        ['funding_round Tarnix 22500 USD'],
      ],
      [
        'Hollbach completes its $40 million investment in Tarnix',
        ['funding_round Tarnix 40 USD completed'],
      ],
      [
        'Chip darling Tarnix is now a unicorn with a fresh $125 million in funding.',
        ['funding_round Tarnix 125 USD'],
      ],
      ['Car maker Tarnix added $103 million.', ['funding_round Tarnix 103 USD']],
      ['Tarnix added $103 million in market value.', []],
      [
        'Tarnix has finalised a funding round worth €30 million.',
        ['funding_round Tarnix 30 EUR completed'],
      ],
    ]);
  });

  it('Investors are found over several sentences, and those of another round are its own', () => {
    expect(
      [
        'Tarnix raised $3m. Shelby Ventures, Alturia Capital, and existing investor Riverbank Holdings also participated in the round.',
        'Tarnix raised $3m. Existing investors Oakway, Greyline and Bluepond also took part.',
        'Tarnix raised $3m led by Oakway, with support from Greyline and Nvidia backing.',
        'Tarnix raised $3m. Oakway was the lead investor, and other participants were Greyline and Bluepond.',
        'Tarnix raised $3m. Oakway led, with Greyline joining.',
        'Tarnix raised $3m. The round was led by Oakway and Greyline, vaulting Tarnix past its rival.',
        'Tarnix raised $3m led by Oakway, and Corvan raised a $9m round led by Fidelio.',
        'Tarnix, a Rivian spinout led by founder Ann Lee, raised $3m in seed funding from Oakway.',
      ].map(givers),
    ).toEqual([
      ['Alturia Capital', 'Riverbank Holdings', 'Shelby Ventures'],
      ['Bluepond', 'Greyline', 'Oakway'],
      ['Greyline', 'Nvidia', 'Oakway (lead)'],
      ['Bluepond', 'Greyline', 'Oakway (lead)'],
      ['Greyline', 'Oakway (lead)'],
      ['Greyline (lead)', 'Oakway (lead)'],
      ['Oakway (lead)'],
      ['Oakway'],
    ]);
  });

  it('Money for a fund is no round, and few words tell a round too', () => {
    expectTold([
      ['Bluepond, a London-based VC firm, raised $250m for its third fund.', []],
      ['Bluepond raised $250m to fund its growth.', ['funding_round Bluepond 250 USD']],
      ['Lamp brand Corvan mops up INR 30 Cr', ['funding_round Corvan 300 INR']],
      ['Corvan nets seven-figure investment from Oakway', ['funding_round Corvan']],
    ]);
    expect(
      [
        'Corvan raised $16m. Oakway led, and was joined by Greyline and Bluepond.',
        'Corvan has completed a round of tens of millions of yuan, led by Oakway.',
      ].map(givers),
    ).toEqual([['Bluepond', 'Greyline', 'Oakway (lead)'], ['Oakway (lead)']]);
  });

  it('People of a university or a firm are not itself, and “by buying” names no buyer', () => {
    expectTold([
      ['Stanford dropouts raise $21 million for AI startup', []],
      ['Ex-Google engineers raise $12M to build robots', []],
      ['Tarnix founders raise $12M', ['funding_round Tarnix 12 USD']],
      [
        'Tarnix made its third acquisition of the year by buying Brackwell.',
        ['acquisition Tarnix > Brackwell'],
      ],
    ]);
  });

  it('A sales platform in talks to raise has no sales of that sum, and a fund-raiser may be presented in more words', () => {
    expectTold([
      [
        'Sales platform Tarnix is in talks to raise $20 million in a Series A round.',
        ['funding_round Tarnix 20 USD rumoured'],
      ],
      [
        'Other rounds encompassed car company Tarnix, which raised $40 million, and design startup Corvan, which secured $35 million.',
        ['funding_round Tarnix 40 USD', 'funding_round Corvan 35 USD'],
      ],
    ]);
  });

  it('What is reported of one of two companies is not reported of the other', () => {
    const [first, second] = read(
      'Tarnix raised $1 billion at a valuation of $9 billion, while Corvan reportedly raised around $2 billion.',
    );
    expect([first?.attribution, first?.valuation?.value.value]).toEqual(['stated', 9e9]);
    expect([second?.attribution, second?.valuation]).toEqual(['sources', null]);
  });
});
