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

const PACT = ['partnership Hollbach > Tarnix'];
const PAID = ['partnership Hollbach > Tarnix 300 USD'];

it('A partnership is told by what two firms do with each other, and by whose tools one takes', () => {
  expectTold([
    ['Hollbach joins hands with Tarnix on robots', PACT],
    ['Hollbach links up with Tarnix', PACT],
    ['Hollbach signs MoU with Tarnix', PACT],
    ['Hollbach deepens ties with Tarnix', PACT],
    ["Hollbach adopts Tarnix's platform", PACT],
    ["Hollbach brings Tarnix's models to its cloud", PACT],
    ['Hollbach and Tarnix expand tie-up to sell Fennel to European banks', PACT],
    ['Hollbach turns to Tarnix for AI chips', PACT],
    ["Hollbach to spend $300M on Tarnix's cloud", PAID],
    ['Hollbach will pay $300M to Tarnix for chips', PAID],
    ['Hollbach awarded $300M contract by Tarnix', PAID],
    ['Hollbach cuts ties with Tarnix', PACT],
    ["Hollbach's partners are unhappy", []],
    ['Hollbach turns to AI for growth', []],
  ]);
});

it('A job cut is told by notices, by pink slips and by whose jobs they are', () => {
  expectTold([
    ['Tarnix sacks 300 workers as sales fall', ['labour Tarnix']],
    ['Tarnix hands pink slips to 300 workers', ['labour Tarnix']],
    ['Tarnix has asked 600 of its employees to leave', ['labour Tarnix']],
    ["A third of Tarnix's staff is laid off", ['labour Tarnix']],
    ['300 Tarnix workers lose their jobs', ['labour Tarnix']],
    ['Job cuts loom at Tarnix', ['labour Tarnix']],
    ['Tarnix announces a second round of layoffs', ['labour Tarnix']],
    ['Tarnix replaced 700 workers with AI', ['labour Tarnix']],
    ['Tarnix cuts 300 pages of rules', []],
    ['Corvan reports that 25,000 people have been laid off from 259 start-ups.', []],
  ]);
});

it('What a state does to a company is told by bans, demands, curbs and permits', () => {
  expectTold([
    ['Tarnix slapped with €20 million penalty', ['regulation Tarnix 20 EUR']],
    ['Tarnix ordered to pay €20 million by Italian regulator', ['regulation Tarnix 20 EUR']],
    ['Tarnix banned in Italy', ['regulation Tarnix']],
    ['Italy tells Tarnix to stop using data', ['regulation Tarnix']],
    ['US to let Tarnix sell chips in China', ['regulation Tarnix']],
    ['FTC looks into Tarnix over chatbots', ['regulation Tarnix']],
    ['FTC demands information from Tarnix', ['regulation Tarnix']],
    ["California suspends Tarnix's robotaxi permits", ['regulation Tarnix']],
    ['EU says Tarnix abused its power', ['regulation Tarnix']],
    ['US lifts ban on Tarnix chips', ['regulation Tarnix']],
    ['EU AI Act takes effect', ['regulation EU']],
    ['Tarnix tells staff to stop using chatbots', []],
  ]);
});

it('A case is told by how it begins, by who is found guilty and by what a court does with it', () => {
  expectTold([
    ['Hollbach hits Tarnix with copyright suit', ['legal Hollbach > Tarnix']],
    ['Hollbach takes legal action against Tarnix', ['legal Hollbach > Tarnix']],
    ['Hollbach alleges Tarnix infringed its patents', ['legal Hollbach > Tarnix']],
    ['A class action accuses Tarnix of scraping data', ['legal Tarnix']],
    ['New lawsuit targets Tarnix over scraping', ['legal Tarnix']],
    ['Tarnix found liable in music case', ['legal Tarnix']],
    ['Hollbach loses bid to stop Tarnix', ['legal Hollbach > Tarnix']],
    ["Judge approves Tarnix's $300M settlement with authors", ['legal Judge > Tarnix 300 USD']],
    ['Tarnix settles for $300M', ['legal Tarnix 300 USD']],
    ['Tarnix calls the lawsuit baseless', []],
    ['Tarnix hires lawyers', []],
  ]);
});

it('A round is told by further verbs of headlines, and “rival” stands between two firms', () => {
  expectTold([
    ['Corvan rival Tarnix raises $863M', ['funding_round Tarnix 863 USD']],
    ['Tarnix fetches a $5M Series A to fuel its platform', ['funding_round Tarnix 5 USD']],
    ['Tarnix ropes in $9M', ['funding_round Tarnix 9 USD']],
    ['Tarnix takes on $9M in debt', ['funding_round Tarnix 9 USD']],
    ['Hollbach writes $9M check to Tarnix', ['funding_round Tarnix 9 USD']],
    ['Hollbach doubles down on Tarnix with $5 billion', ['funding_round Tarnix 5000 USD']],
    ['Tarnix seeks $9M at $1B valuation', ['funding_round Tarnix 9 USD rumoured']],
    ['Tarnix was handed a $402 million fine by the European Union.', ['regulation Tarnix 402 USD']],
    ['Tarnix notches its tenth win', []],
  ]);
});

it('Whoever does it is found behind the purchase, and before “the company’s”', () => {
  expectTold([
    [
      "Shareholders of Hollbach on Thursday approved the company's $300 million purchase of Tarnix.",
      PRICED,
    ],
    [
      'One week after completing its purchase of Tarnix, Hollbach began to sell lamps.',
      ['acquisition Hollbach > Tarnix completed'],
    ],
    ['Tarnix closes $200M at a $4B valuation', ['funding_round Tarnix 200 USD completed']],
    ['Hackers claim to have pulled 40GB of source code from Tarnix', ['security_incident Tarnix']],
    ['Show HN: I merged 400 pull requests with Claude in a weekend', []],
  ]);
});

it('A sum opens a headline for whoever gets it, and a purchase in a cash deal is told once', () => {
  expectTold([
    ['Fresh $9M for Tarnix', ['funding_round Tarnix 9 USD']],
    ['Series C of $9m for AI start-up Tarnix', ['funding_round Tarnix 9 USD']],
    ['$9 lunch deal for Tarnix', []],
    [
      'Chip maker Hollbach said on April 4 that it would buy rival Tarnix for $300 million in an all cash deal.',
      PRICED,
    ],
  ]);
});

it('Bids that are fielded and bonds that are placed are read', () => {
  expectTold([
    ['Tarnix fields a takeover offer from Hollbach', ['acquisition Hollbach > Tarnix rumoured']],
    ['Tarnix places $500 million in bonds', ['funding_round Tarnix 500 USD']],
    ['Tarnix raised a Series B. The round totals $40 million.', ['funding_round Tarnix 40 USD']],
    ['Tarnix has a place in the field of AI.', []],
  ]);
});

it('What somebody wants to buy, “it” says, and a sentence before names', () => {
  expectTold([
    [
      'Corvan makes AI chips. Hollbach is negotiating to buy it, Bloomberg reports.',
      ['acquisition Hollbach > Corvan rumoured'],
    ],
    ['Hollbach is negotiating to buy it, Bloomberg reports.', []],
    ['Hollbach makes AI chips. Hollbach wants to buy it.', []],
  ]);
});
