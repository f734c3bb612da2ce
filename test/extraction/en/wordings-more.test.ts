import { expect, it } from 'vitest';
import { readInShort } from '../extracted.ts';

const ROUNDS: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'Lagos-based Tolaram Pay has raised $13 million in seed funding from Neoventa and Dalton Family Office',
    ['funding_round Tolaram Pay 13 USD'],
  ],
  [
    'Tessel, a maker of drones, has entered the unicorn club after raising $111 million in a Series B led by Orvia Capital.',
    ['funding_round Tessel 111 USD'],
  ],
  [
    'Tessel attained unicorn status by raising $80 million from Orvia Capital.',
    ['funding_round Tessel 80 USD'],
  ],
  ['Tessel becomes a unicorn with $120 million funding', ['funding_round Tessel 120 USD']],
  [
    'Tessel turns unicorn after $75 million round from Orvia Capital',
    ['funding_round Tessel 75 USD'],
  ],
  [
    'Tessel raised a total of $250 million in its Series E round.',
    ['funding_round Tessel 250 USD'],
  ],
  ['Tessel is announcing today that it has raised $10 million.', ['funding_round Tessel 10 USD']],
  ['Tessel announced the close of its $25 million Series B.', ['funding_round Tessel 25 USD']],
  [
    'Tessel announced the closing of a $25 million Series B financing led by Orvia Capital.',
    ['funding_round Tessel 25 USD'],
  ],
  ['Tessel has completed a $40 million Series C round.', ['funding_round Tessel 40 USD completed']],
  ['Tessel rakes in $30 million from Orvia Capital', ['funding_round Tessel 30 USD']],
  ['Tessel raked in $30 million from Orvia Capital.', ['funding_round Tessel 30 USD']],
  ['Tessel pockets $12 million to automate ports', ['funding_round Tessel 12 USD']],
  ['Tessel hauls in $9 million', ['funding_round Tessel 9 USD']],
  ['Orvia Capital leads $30 million round in Tessel', ['funding_round Tessel 30 USD']],
  ['Orvia Capital backs Tessel with $30 million', ['funding_round Tessel 30 USD']],
  ['Orvia pumps $125 million into logistics startup Tessel', ['funding_round Tessel 125 USD']],
  ['Orvia invests $2 billion in AI lab Tessel', ['funding_round Tessel 2000 USD']],
  ['Orvia to invest $2 billion in Tessel', ['funding_round Tessel 2000 USD']],
  ['Orvia takes $480 million minority stake in Tessel', ['funding_round Tessel 480 USD']],
  [
    'Tessel has agreed to a $480 million minority investment from Orvia.',
    ['funding_round Tessel 480 USD'],
  ],
  [
    'Tessel secured a $50 million credit facility from Orvia Bank.',
    ['funding_round Tessel 50 USD'],
  ],
  ['Tessel gets $400M loan from Orvia Bank', ['funding_round Tessel 400 USD']],
  ['Tessel raises 2.5 million euros in pre-seed funding', ['funding_round Tessel 2.5 EUR']],
  ['Tessel closes €12m seed round to build batteries', ['funding_round Tessel 12 EUR completed']],
  ['Tessel nets Rs 53 crore in Series C', ['funding_round Tessel 530 INR']],
  [
    'The highest funding this week was bagged by Tessel, which raised $150 million.',
    ['funding_round Tessel 150 USD'],
  ],
  ['Tessel, fresh off a $33 million Series B, is hiring.', []],
  ["Tessel's $33 million Series B was led by Orvia Capital.", ['funding_round Tessel 33 USD']],
  [
    'Fresh funding for Tessel: the startup gets $8 million from Orvia Capital.',
    ['funding_round Tessel 8 USD'],
  ],
  [
    'The $20 million funding round in Tessel was led by Orvia Capital.',
    ['funding_round Tessel 20 USD'],
  ],
  [
    'Tessel has landed a $20 million investment led by Orvia Capital.',
    ['funding_round Tessel 20 USD'],
  ],
  ['A $20 million Series A will help Tessel expand to Asia.', ['funding_round Tessel 20 USD']],
  ['Tessel valued at $3 billion in latest funding round', ['funding_round Tessel']],
  ['Tessel raises $200M at $2B valuation', ['funding_round Tessel 200 USD']],
  [
    'Tessel said it raised $7.5M in a round co-led by Orvia Capital and Halden Ventures.',
    ['funding_round Tessel 7.5 USD'],
  ],
  [
    "Led by Orvia Capital, the $20 million Series A will fund Tessel's launch.",
    ['funding_round Tessel 20 USD'],
  ],
  [
    'Tessel has received an investment of $15 million from Orvia Capital.',
    ['funding_round Tessel 15 USD'],
  ],
  [
    "Tessel's founders have secured $15 million from Orvia Capital.",
    ['funding_round Tessel 15 USD'],
  ],
  [
    'AI chip startup Tessel has confirmed a $650 million fundraising round.',
    ['funding_round Tessel 650 USD'],
  ],
  ['Tessel extends Series A to $30 million', ['funding_round Tessel 30 USD']],
  ['Tessel adds $30 million to its Series B', ['funding_round Tessel 30 USD']],
];

const PURCHASES: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Orvia to be acquired by Halden for $3 billion', ['acquisition Halden > Orvia 3000 USD']],
  [
    'Orvia agrees to be bought by Halden in $3 billion deal',
    ['acquisition Halden > Orvia 3000 USD'],
  ],
  ['Orvia sold to Halden for $3 billion', ['acquisition Halden > Orvia 3000 USD']],
  ['Orvia has been sold to Halden.', ['acquisition Halden > Orvia']],
  ['Halden takes Orvia private in $12 billion deal', ['acquisition Halden > Orvia 12000 USD']],
  ['Halden is taking Orvia private in a $12.3B deal.', ['acquisition Halden > Orvia 12300 USD']],
  [
    'Halden closes $5.9 billion acquisition of Orvia',
    ['acquisition Halden > Orvia 5900 USD completed'],
  ],
  ["Halden's acquisition of Orvia closed on Friday.", ['acquisition Halden > Orvia completed']],
  ['Halden paid $811 million for Orvia.', ['acquisition Halden > Orvia 811 USD']],
  ['Halden snaps up Orvia', ['acquisition Halden > Orvia']],
  ['Halden scoops up chip startup Orvia for $90M', ['acquisition Halden > Orvia 90 USD']],
  [
    'Halden has bought Orvia, a maker of valves. Terms were not disclosed.',
    ['acquisition Halden > Orvia'],
  ],
  ['Halden announced the acquisition of Orvia.', ['acquisition Halden > Orvia']],
  ['Halden announces it will acquire Orvia', ['acquisition Halden > Orvia']],
  [
    'Halden has signed a definitive agreement to acquire Orvia for $1.2 billion in cash.',
    ['acquisition Halden > Orvia 1200 USD'],
  ],
  ['Halden has reached an agreement to buy Orvia.', ['acquisition Halden > Orvia']],
  ['Halden strikes $5bn deal for Orvia', ['acquisition Halden > Orvia 5000 USD']],
  ['Halden wins bidding war for Orvia', ['acquisition Halden > Orvia']],
  ['Halden wins approval for Orvia takeover', ['acquisition Halden > Orvia']],
  ['Halden agreed to a $37 billion takeover of Orvia.', ['acquisition Halden > Orvia 37000 USD']],
  ['Halden acquired the assets of Orvia.', ['acquisition Halden > Orvia']],
  ['Halden makes $2 billion offer for Orvia', ['acquisition Halden > Orvia 2000 USD']],
  ['Orvia accepts $2 billion offer from Halden', ['acquisition Halden > Orvia 2000 USD']],
  ["Orvia rejects Halden's $2 billion bid", ['acquisition Halden > Orvia 2000 USD failed']],
  ['Halden buys majority stake in Orvia', ['acquisition Halden > Orvia']],
  [
    'Halden picks up the majority stake in Orvia for $300 million.',
    ['acquisition Halden > Orvia 300 USD'],
  ],
  [
    'Halden is buying the part of Orvia that it does not own for $15 billion.',
    ['acquisition Halden > Orvia 15000 USD'],
  ],
  [
    'Halden will sell its Orvia unit to Tessel for $200 million.',
    ['acquisition Tessel > Orvia unit 200 USD'],
  ],
  ['Halden announced the sale of its Orvia unit to Tessel.', ['acquisition Tessel > Orvia unit']],
  ['Tessel buys Orvia from Halden for $200 million', ['acquisition Tessel > Orvia 200 USD']],
  [
    'Orvia, a maker of valves, has been acquired by industrial group Halden.',
    ['acquisition Halden > Orvia'],
  ],
  ['Orvia acquired by Halden', ['acquisition Halden > Orvia']],
  ['Halden swoops for Orvia', ['acquisition Halden > Orvia']],
  ['Halden gobbled up Orvia for an undisclosed sum.', ['acquisition Halden > Orvia']],
  ['Halden in $400 million swoop for Orvia', ['acquisition Halden > Orvia 400 USD']],
  [
    'Halden has completed the purchase of Orvia for 4.9 billion euros.',
    ['acquisition Halden > Orvia 4900 EUR completed'],
  ],
  ['Halden, Orvia agree $5bn deal', []],
];

const RULINGS: readonly (readonly [text: string, told: readonly string[]])[] = [
  ['Halden sues Orvia over stolen designs', ['legal Halden > Orvia']],
  ['Halden filed suit against Orvia in a Delaware court.', ['legal Halden > Orvia']],
  [
    'Halden has filed a lawsuit against Orvia, alleging copyright infringement.',
    ['legal Halden > Orvia'],
  ],
  ['Orvia sued by Halden', ['legal Halden > Orvia']],
  ['Orvia is being sued by Halden for $30 million.', ['legal Halden > Orvia 30 USD']],
  ['Orvia hit with lawsuit over data scraping', ['legal Orvia']],
  ['Orvia faces class action over facial recognition', ['legal Orvia']],
  ['Halden to pay $90 million to settle privacy lawsuit', ['legal Halden 90 USD']],
  ['Halden will pay moderators $52 million in settlement', ['legal Halden 52 USD']],
  ['Halden has agreed to a $90 million payment to settle a lawsuit.', ['legal Halden 90 USD']],
  ['Halden agrees to $350 million settlement over data breach', ['legal Halden 350 USD']],
  ['Halden settles with Orvia over trade secrets', ['legal Halden > Orvia']],
  ["Judge dismisses Halden's lawsuit against Orvia", ['legal Halden > Orvia']],
  ['A jury has ruled against Halden in its lawsuit against Orvia.', ['legal Halden > Orvia']],
  ['Court rules in favour of Halden in case against Orvia', ['legal Halden > Orvia']],
  ['Halden wins appeal against Orvia', ['legal Halden > Orvia']],
  ['Halden loses patent case against Orvia', ['legal Halden > Orvia']],
  ['FTC sues Halden over monopoly', ['legal FTC > Halden']],
  [
    'Justice Department sues Halden, asking for $650 million in damages.',
    ['legal Justice Department > Halden 650 USD'],
  ],
  ['FTC seeks injunction against Halden', ['legal FTC > Halden']],
  ['EU fines Halden €200 million over cookies', ['regulation Halden 200 EUR']],
  ['The European Commission Wednesday fined Halden EUR38 million.', ['regulation Halden 38 EUR']],
  ['Halden fined $58,000 by Turkish regulator', ['regulation Halden 0.058 USD']],
  ["Italy's watchdog has fined Halden 15 million euros.", ['regulation Halden 15 EUR']],
  ['Halden hit with $300 million fine', ['regulation Halden 300 USD']],
  ['Halden hit with EU probe', ['regulation Halden']],
  ['SEC is investigating Halden over fund labels', ['regulation Halden']],
  ["Italy blocks Halden's chatbot", ['regulation Halden']],
  ["CMA clears Halden's acquisition of Orvia", ['acquisition Halden > Orvia']],
  ['A jury has ruled against Halden in its lawsuit against Orvia.', ['legal Halden > Orvia']],
  ["Judge dismisses Halden's lawsuit against Orvia", ['legal Halden > Orvia']],
  ['Court rules in favour of Halden in case against Orvia', ['legal Halden > Orvia']],
  ['Halden is under investigation by the SEC.', ['regulation Halden']],
];

it.each(ROUNDS)('A round is read in more wordings: %s', (text, told) => {
  expect(readInShort(text)).toEqual(told);
});

it.each(PURCHASES)('A purchase is read in more wordings: %s', (text, told) => {
  expect(readInShort(text)).toEqual(told);
});

it.each(RULINGS)('A court or an authority is read in more wordings: %s', (text, told) => {
  expect(readInShort(text)).toEqual(told);
});

it.each([
  [
    'Halden agreed to buy Orvia. The $40 million deal gives it a foothold in Spain.',
    'acquisition Halden > Orvia 40 USD',
  ],
  [
    'Halden and Orvia agreed to merge. The transaction is valued at $2 billion.',
    'merger Halden > Orvia 2000 USD',
  ],
  ['Halden Group (NASDAQ: HLDN) buys Orvia (TSX: ORV.A)', 'acquisition Halden Group > Orvia'],
  ['The Commission Wednesday fined Halden EUR38 million.', 'regulation Halden 38 EUR'],
  ['Twenty-Second Street Foods buys Orvia', 'acquisition Twenty-Second Street Foods > Orvia'],
])('Sums, tickers and names are read where they stand: %s', (text, told) => {
  expect(readInShort(text)).toEqual([told]);
});

it.each([
  'Halden reported a profit, sources told Reuters.\nSubscription revenue was $166 million.',
  "It is a loan for companies who've recently raised a minimum of $4m from funds.",
  'Halden has hired lawyers, with plans to expand and more Orvia chip purchases.',
  'The global AI chip market was valued at $52 billion and is predicted to reach $295 billion.',
  'Halden aims to secure licensing deals for its films.',
  'Orvia Capital is known for investing in companies like Halden.',
])('A common noun is no company, and what it does no news: %s', (text) => {
  expect(readInShort(text).filter((told) => !told.startsWith('earnings Halden'))).toEqual([]);
});
