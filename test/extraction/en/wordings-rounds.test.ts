import { describe, expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

const TOLD: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Brightloom bags $20M Series A to automate dental billing', ['funding_round Brightloom 20 USD']],
  [
    'Kestrel Labs lands $15 million seed round led by Amplify',
    ['funding_round Kestrel Labs 15 USD'],
  ],
  ['Norvane pulls in €8M to decarbonise shipping', ['funding_round Norvane 8 EUR']],
  ['Robotics start-up Tarnfield nabs $60M from Tiger Global', ['funding_round Tarnfield 60 USD']],
  ['Quillon hauls in $100M at a $1.2B valuation', ['funding_round Quillon 100 USD']],
  ['Sablewood scoops up $12 million for its payroll software', ['funding_round Sablewood 12 USD']],
  ['Fintech Mirabo picks up £4m from angel investors', ['funding_round Mirabo 4 GBP']],
  ['Palverde rakes in $75M Series C', ['funding_round Palverde 75 USD']],
  ['Zentrop locks in $40M in fresh funding', ['funding_round Zentrop 40 USD']],
  ['Hexaline gets $9M to fight fraud in insurance', ['funding_round Hexaline 9 USD']],
  ['Oakmere wins $5M in seed funding', ['funding_round Oakmere 5 USD']],
  ['$30M for Lumora, the search engine for chemists', ['funding_round Lumora 30 USD']],
  ['Tavira: $12M Series A led by Index Ventures', ['funding_round Tavira 12 USD']],
  [
    'Corvida (legal AI): $18M Series B, led by Accel with participation from Sequoia',
    ['funding_round Corvida 18 USD'],
  ],
  [
    'Pinedrift, a Boston, MA-based provider of lab software, raised $22M in Series B funding.',
    ['funding_round Pinedrift 22 USD'],
  ],
  [
    'Pinedrift, a maker of lab robots, has raised $22 million in a round led by Lux Capital.',
    ['funding_round Pinedrift 22 USD'],
  ],
  [
    'San Francisco-based Ellory today announced a $45 million Series B.',
    ['funding_round Ellory 45 USD'],
  ],
  [
    'Ellory today announced that it has raised $45 million in Series B funding led by GV.',
    ['funding_round Ellory 45 USD'],
  ],
  ['Ellory announces $45M Series B to expand into Europe', ['funding_round Ellory 45 USD']],
  ['Ellory closes oversubscribed $45M Series B', ['funding_round Ellory 45 USD completed']],
  ['Ellory closed on $45 million in new capital this week.', ['funding_round Ellory 45 USD']],
  ['Drone maker Skarn raises another $90M', ['funding_round Skarn 90 USD']],
  [
    'Skarn has raised a fresh $90 million, less than a year after its Series A.',
    ['funding_round Skarn 90 USD'],
  ],
  [
    'Skarn raised $90 million in a round that values it at $1 billion.',
    ['funding_round Skarn 90 USD'],
  ],
  ['Skarn emerges from stealth with $32M', ['funding_round Skarn 32 USD']],
  ['Skarn comes out of stealth with $32M in seed funding', ['funding_round Skarn 32 USD']],
  ['Skarn launches with $32 million from Founders Fund', ['funding_round Skarn 32 USD']],
  ['Skarn exits stealth mode with $32 million seed', ['funding_round Skarn 32 USD']],
  ['Founders Fund leads $32M investment in Skarn', ['funding_round Skarn 32 USD']],
  ['Founders Fund leads $32M round in drone start-up Skarn', ['funding_round Skarn 32 USD']],
  ['Founders Fund backs Skarn with $32M', ['funding_round Skarn 32 USD']],
  ['Founders Fund puts $32M into Skarn', ['funding_round Skarn 32 USD']],
  ['Founders Fund is investing $32 million in Skarn.', ['funding_round Skarn 32 USD']],
  ['Founders Fund has agreed to invest $32 million in Skarn.', ['funding_round Skarn 32 USD']],
  ['Nvidia takes minority stake in Skarn', ['funding_round Skarn']],
  ['Nvidia acquires a 10% stake in Skarn for $200 million', ['funding_round Skarn 200 USD']],
  ['Skarn attracts $32M investment from Founders Fund', ['funding_round Skarn 32 USD']],
  ['Skarn receives $32M investment from Founders Fund', ['funding_round Skarn 32 USD']],
  ['Skarn gets a $32 million investment from Founders Fund.', ['funding_round Skarn 32 USD']],
  ['Skarn has received a strategic investment from Nvidia.', ['funding_round Skarn']],
  ['Skarn secures €25m loan from the European Investment Bank', ['funding_round Skarn 25 EUR']],
  ['Skarn secures $200M in debt financing', ['funding_round Skarn 200 USD']],
  [
    'Skarn secures a $200 million credit facility from Silicon Valley Bank',
    ['funding_round Skarn 200 USD'],
  ],
  [
    'Skarn is in talks to raise $500 million at a $4 billion valuation',
    ['funding_round Skarn 500 USD rumoured'],
  ],
  ['Skarn in talks to raise $500M, sources say', ['funding_round Skarn 500 USD rumoured']],
  ['Skarn is in talks for a $500 million round.', ['funding_round Skarn 500 USD rumoured']],
  [
    'Skarn is in discussions with investors to raise as much as $500 million.',
    ['funding_round Skarn 500 USD rumoured'],
  ],
  ['Skarn seeks $500M in new funding', ['funding_round Skarn 500 USD rumoured']],
  ['Skarn is seeking to raise $500 million.', ['funding_round Skarn 500 USD rumoured']],
  [
    'Skarn is looking to raise $500M at a $4B valuation, people familiar with the matter said.',
    ['funding_round Skarn 500 USD rumoured'],
  ],
  ['Skarn nears $500M funding deal', ['funding_round Skarn 500 USD rumoured']],
  [
    'Skarn is close to finalizing a $500 million round led by Thrive Capital.',
    ['funding_round Skarn 500 USD rumoured'],
  ],
  ['Skarn is reportedly raising $500 million', ['funding_round Skarn 500 USD rumoured']],
  [
    'Skarn is said to be raising $500 million from Thrive.',
    ['funding_round Skarn 500 USD rumoured'],
  ],
  ['Thrive in talks to lead $500M round in Skarn', ['funding_round Skarn 500 USD rumoured']],
  ['Thrive is in talks to invest $500 million in Skarn.', ['funding_round Skarn 500 USD rumoured']],
  ['Exclusive: Skarn raises $50M Series B', ['funding_round Skarn 50 USD']],
  ['Scoop: Skarn raises $50M Series B', ['funding_round Skarn 50 USD']],
  ['Skarn raises $50M Series B as demand for drones soars', ['funding_round Skarn 50 USD']],
  ['How Skarn raised $50M without a pitch deck', []],
  [
    'Skarn, which makes drones, raised a $50 million Series B led by Lux and including Felicis.',
    ['funding_round Skarn 50 USD'],
  ],
  [
    'Lux led the $50 million Series B in Skarn, joined by Felicis and Nvidia.',
    ['funding_round Skarn 50 USD'],
  ],
  ["Skarn's $50M Series B was led by Lux.", ['funding_round Skarn 50 USD']],
  ['Lux and Felicis co-led the $50 million round in Skarn.', ['funding_round Skarn 50 USD']],
  ['A $50M Series B for Skarn, which makes drones', ['funding_round Skarn 50 USD']],
  ['Skarn scores $50M for AI that reads blueprints', ['funding_round Skarn 50 USD']],
  ['Skarn extends Series A with $10M', ['funding_round Skarn 10 USD']],
  ['Skarn adds $10M to its Series A', ['funding_round Skarn 10 USD']],
  ['Skarn tops up seed round with $3M', ['funding_round Skarn 3 USD']],
  ['Skarn grabs $50 million more', ['funding_round Skarn 50 USD']],
  [
    'Skarn has completed a $50 million Series B financing.',
    ['funding_round Skarn 50 USD completed'],
  ],
  ['Indian grocer Kiranova raises Rs 400 crore from Accel', ['funding_round Kiranova 4000 INR']],
  ["Japan's Hoshimo raises ¥2 billion", ['funding_round Hoshimo 2000 JPY']],
  ['Skarn raises US$50 million in Series B funding', ['funding_round Skarn 50 USD']],
  [
    'Skarn Raises $50 Million in Series B Funding to Accelerate Growth',
    ['funding_round Skarn 50 USD'],
  ],
  ['Skarn Secures $50 Million Series B Led by Lux Capital', ['funding_round Skarn 50 USD']],
  ['Skarn Closes $50 Million Series B Financing', ['funding_round Skarn 50 USD completed']],
  [
    "French AI lab Ombrelle raises €105m seed, Europe's largest",
    ['funding_round Ombrelle 105 EUR'],
  ],
  ['Ombrelle says it raised €105 million', ['funding_round Ombrelle 105 EUR']],
  ['Ombrelle has banked €105 million to build chips.', ['funding_round Ombrelle 105 EUR']],
  ['Ombrelle banks €105 million to build chips', ['funding_round Ombrelle 105 EUR']],
  ['Quantum computing firm Ombrelle collects €105m', ['funding_round Ombrelle 105 EUR']],
  ['Ombrelle raises new capital at $3B valuation', ['funding_round Ombrelle']],
  [
    'Investors led by Coatue poured $150 million into Ombrelle.',
    ['funding_round Ombrelle 150 USD'],
  ],
  ['Ombrelle just raised $150M from Coatue.', ['funding_round Ombrelle 150 USD']],
  ["Saudi Arabia's PIF invests $150M in Ombrelle", ['funding_round Ombrelle 150 USD']],
  ['Amazon to invest another $4 billion in Anthropic', ['funding_round Anthropic 4000 USD']],
  ['Google commits $2 billion to Anthropic', ['funding_round Anthropic 2000 USD']],
  [
    'Nordale raised $10 million, while Mirabo, which simplifies rentals, secured $5 million.',
    ['funding_round Nordale 10 USD', 'funding_round Mirabo 5 USD'],
  ],
  ['Fusion start-up Helionix gets $130m boost', ['funding_round Helionix 130 USD']],
  [
    'Helionix snags $130M to build its first plant, with Breakthrough Energy Ventures leading',
    ['funding_round Helionix 130 USD'],
  ],
  [
    'Helionix, which builds reactors, has closed a $130M Series C round at a $900M valuation',
    ['funding_round Helionix 130 USD completed'],
  ],
  ['Khosla-backed Helionix raises $130M', ['funding_round Helionix 130 USD']],
  [
    'Helionix, a nuclear startup backed by Khosla, raises $130M',
    ['funding_round Helionix 130 USD'],
  ],
  ['Helionix completes $130M Series C', ['funding_round Helionix 130 USD completed']],
  [
    'The startup Helionix has secured a €3.2 million pre-seed round.',
    ['funding_round Helionix 3.2 EUR'],
  ],
  [
    'Helionix, the Munich-based fusion company, announced Tuesday that it has raised 130 million euros.',
    ['funding_round Helionix 130 EUR'],
  ],
  [
    'Dashlow, a Lumiq challenger, raised a $9 million seed round, and Transova, a company working on pumps, raised $8 million in seed funding.',
    ['funding_round Dashlow 9 USD', 'funding_round Transova 8 USD'],
  ],
];

describe('funding rounds in many wordings', () => {
  it.each(TOLD)('A reader finds what is told in: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });
});
