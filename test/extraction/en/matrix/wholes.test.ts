import { describeTable } from './tables.ts';

const TABLE = `
# purchases of all shares
Copper agreed to acquire the entire share capital of Tarnix for €45m. => acquisition Copper > Tarnix 45 EUR
Velmora will buy all outstanding shares of Hexel for $110 million. => acquisition Velmora > Hexel 110 USD
Lumio.ai has purchased the entire issued capital of Brackwell. => acquisition Lumio.ai > Brackwell
Harvest bought 5% of the shares in Tarnix. => funding_round Tarnix
# purchases, a total value
Copper agreed to acquire Tarnix for a total value of $110 million in cash. => acquisition Copper > Tarnix 110 USD
Velmora buys Hexel for an aggregate value of €45m => acquisition Velmora > Hexel 45 EUR
Kelp Labs is to acquire Brackwell for an estimated USD 1.2 bil in cash. => acquisition Kelp Labs > Brackwell 1200 USD
# purchases of sites
Velmora has acquired 10 data centers from Harvest. => acquisition Velmora > Harvest
Copper buys three plants from Brackwell => acquisition Copper > Brackwell
Lumio.ai has purchased two factories with 900 workers from Tarnix. => acquisition Lumio.ai > Tarnix
Quill AI buys data center capacity from Harvest. => partnership Quill AI > Harvest
# purchases made official
Velmora made its $110 million purchase of Hexel official on Monday. => acquisition Velmora > Hexel 110 USD
Copper has made its takeover of Tarnix official. => acquisition Copper > Tarnix
Harvest makes acquisition of Brackwell official => acquisition Harvest > Brackwell
# investments that grow
Velmora triples Arizona chip investment to $40bn => infrastructure Velmora 40000 USD
Copper doubles its Ohio investment to $20 billion. => infrastructure Copper 20000 USD
Lumio.ai has increased its investment in Spain to €45m. => infrastructure Lumio.ai 45 EUR
Quill AI doubles its investment in Hexel to $110 million => funding_round Hexel 110 USD
# money spent on other things than works
Velmora spent nearly $80B over a decade on content deals. => -
Copper pours $30 million into advertising => -
Harvest has spent $12 million on lobbying this year. => -
# customers that are named
Velmora confirms Hexel as new 900MW capacity customer at its Texas site => partnership Velmora > Hexel
Copper has named Tarnix as a customer for its data center. => partnership Copper > Tarnix
Harvest wins Brackwell as client in $110 million deal => partnership Harvest > Brackwell 110 USD
Quill AI announces Kelp Labs as its largest tenant => partnership Quill AI > Kelp Labs
Velmora cut prices as customers left Hexel. => -
# rights
Velmora lands film rights in $500M deal => partnership Velmora 500 USD
Copper secures podcast rights from Tarnix for $110 million => partnership Copper > Tarnix 110 USD
Lumio.ai has bought broadcast rights in a €45m deal. => partnership Lumio.ai 45 EUR
# things developed together
Lumio.ai said on Tuesday it will develop chips for Japan with Tarnix. => partnership Lumio.ai > Tarnix
Copper and Harvest will develop drones with Hexel. => partnership Copper > Hexel
Kelp Labs is developing a heat pump with Brackwell. => partnership Kelp Labs > Brackwell
# deals that face an inquiry
Velmora’s $20 billion Hexel deal faces EU antitrust probe => regulation Velmora
Copper's Tarnix contract faces inquiry by the FTC => regulation Copper
Lumio.ai's planned Brackwell merger faces UK investigation => regulation Lumio.ai
# taxes that are owed
Velmora must pay 13 billion euros in back taxes, EU court rules => regulation Velmora 13000 EUR
Copper owes $110 million in unpaid taxes. => regulation Copper 110 USD
Harvest is to pay €45m in back taxes to Italy. => regulation Harvest 45 EUR
Harvest paid back $30 million in loans. => -
# laws that are broken
The European Commission said Velmora violates the Digital Services Act. => regulation Velmora
EU finds that Copper breached the DMA => regulation Copper
The FTC concluded that Harvest had violated the rules. => regulation Harvest
Velmora says Copper violates its patents. => -
# laws signed, between commas
The Open Models Act, signed into law by Governor Ann Lee on Monday, requires labs to report incidents. => regulation Governor Ann Lee
California's AI Safety Act, signed into law by Governor Ann Lee, bars deepfakes. => regulation Governor Ann Lee
The bill, signed by President Ann Lee, bans such chips. => regulation President Ann Lee
# break-ins, in a statement
Velmora shared a statement that a cyberattack had led to a data leak. => security_incident Velmora
Copper has released a statement on a ransomware attack. => security_incident Copper
Harvest issued a notice of a breach on Friday. => security_incident Harvest
Hexel released a report on ransomware. => -
# clubs and their worth
Velmora joins the unicorn club with $1.5B valuation => valuation Velmora
Copper enters the decacorn club at a $12 billion valuation => valuation Copper
Harvest joins unicorn ranks with valuation of $1.1 billion => valuation Harvest
# results behind a colon
Velmora results: sensor sales lift quarter to $62.9B revenue => earnings Velmora 62900 USD
Copper Q3 results: $110 million revenue, $12 million profit => earnings Copper 110 USD
Tessera Bio earnings: revenue of €45m, up 8% => earnings Tessera Bio 45 EUR
# closes of funds
Corvid Capital's new fund reached its first close at $110 million. => market Corvid Capital 110 USD
Hollbach Partners announces final close of its third fund at €45m => market Hollbach Partners 45 EUR
Corvid Capital has held a first close of its climate fund at $30 million. => market Corvid Capital 30 USD
# money that goes to somebody
$12M goes to Quill AI => funding_round Quill AI 12 USD
$30 million goes to Kelp Labs to build robots => funding_round Kelp Labs 30 USD
€45m went to Tessera Bio. => funding_round Tessera Bio 45 EUR
# sums of earlier rounds
Velmora is in talks to raise funding at a $400m valuation, a fall from its last round, when it secured $310m in a Series D. => funding_round Velmora rumoured
Copper is seeking funding after it raised $12 million last year. => funding_round Copper rumoured
Velmora raised $120 million to date, $75 million of it in a 2018 round led by Corvid Capital. => -
# imagined
Imagine that Velmora raised $12 million tomorrow. => -
Suppose that Copper buys Tarnix for $110 million. => -
Imagine if Harvest and Hexel merged. => -
`;

describeTable('Kinds of news in wider wordings', TABLE);
