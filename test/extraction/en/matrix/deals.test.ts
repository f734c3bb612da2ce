import { describeTable } from './tables.ts';

const TABLE = `
# purchases, active
Copper has acquired Tarnix for $1.2bn. => acquisition Copper > Tarnix 1200 USD
7Shifts has completed the acquisition of Skylark Systems. => acquisition 7Shifts > Skylark Systems completed
Copper has agreed to buy Pendrake for $12 million in cash. => acquisition Copper > Pendrake 12 USD
Bright & Co has taken over Tarnix, the companies said. => acquisition Bright & Co > Tarnix
Harvest has entered into a definitive agreement to acquire Brackwell. => acquisition Harvest > Brackwell
Copper closed its $12 million purchase of Hexel on Monday. => acquisition Copper > Hexel 12 USD completed
Copper picked up Pendrake for US$30 million. => acquisition Copper > Pendrake 30 USD
Bright & Co has signed a deal to take over Skylark Systems. => acquisition Bright & Co > Skylark Systems
Velmora is buying Tarnix. => acquisition Velmora > Tarnix
Quill AI has sold Skylark Systems to Corvid Capital for €45m. => acquisition Corvid Capital > Skylark Systems 45 EUR
Bright & Co sold its payroll unit to Tarnix for €45m. => acquisition Tarnix > payroll unit 45 EUR
Quill AI has struck a $110 million deal to buy Cobalt AI. => acquisition Quill AI > Cobalt AI 110 USD
Lumio.ai bought a majority stake in Brackwell. => acquisition Lumio.ai > Brackwell
Velmora is paying $110 million for Hexel. => acquisition Velmora > Hexel 110 USD
Bright & Co acquires Hexel's drone business => acquisition Bright & Co > Hexel's drone business
# purchases, passive with its doer
Brackwell has been acquired by Harvest for €45m. => acquisition Harvest > Brackwell 45 EUR
Brackwell is being bought by Bright & Co. => acquisition Bright & Co > Brackwell
Tarnix was snapped up by Velmora last week. => acquisition Velmora > Tarnix
Hexel acquired by Tessera Bio => acquisition Tessera Bio > Hexel
Pendrake to be acquired by Copper for £8.5m => acquisition Copper > Pendrake 8.5 GBP
Rivet Software is to be taken private by Quill AI in a $750,000 deal. => acquisition Quill AI > Rivet Software 0.75 USD
The assets of Skylark Systems were bought by Velmora. => acquisition Velmora > Skylark Systems
Cobalt AI will be absorbed by Quill AI. => acquisition Quill AI > Cobalt AI
# purchases, passive
Brackwell has been acquired. => acquisition ? > Brackwell
Pendrake was sold for $110 million. => acquisition ? > Pendrake 110 USD
Pendrake is being sold to Tessera Bio for $110 million. => acquisition Tessera Bio > Pendrake 110 USD
Cobalt AI sold to Bright & Co => acquisition Bright & Co > Cobalt AI
Tarnix to be sold to Bright & Co for $110 million => acquisition Bright & Co > Tarnix 110 USD
Skylark Systems joins Quill AI in US$30 million acquisition => acquisition Quill AI > Skylark Systems 30 USD
# purchases, noun
The acquisition of Brackwell by Lumio.ai was announced on Tuesday. => acquisition Lumio.ai > Brackwell
Copper's US$30 million purchase of Hexel will close in the autumn. => acquisition Copper > Hexel 30 USD
Velmora announced the acquisition of Cobalt AI, a maker of sensors. => acquisition Velmora > Cobalt AI
Velmora announces takeover of Cobalt AI => acquisition Velmora > Cobalt AI
Bright & Co has made an offer of $750,000 for Rivet Software. => acquisition Bright & Co > Rivet Software 0.75 USD
Copper's takeover of Hexel has closed. => acquisition Copper > Hexel completed
Bright & Co in $750,000 takeover of Rivet Software => acquisition Bright & Co > Rivet Software 0.75 USD
The sale of Cobalt AI to 7Shifts was completed on Friday. => acquisition 7Shifts > Cobalt AI completed
7Shifts reached an agreement for the acquisition of Cobalt AI for £8.5m. => acquisition 7Shifts > Cobalt AI 8.5 GBP
Cobalt AI accepts US$30 million takeover offer from Velmora => acquisition Velmora > Cobalt AI 30 USD
Mint & Co agrees to US$30 million takeover by Lumio.ai => acquisition Lumio.ai > Mint & Co 30 USD
Skylark Systems agrees to €45m sale to Quill AI => acquisition Quill AI > Skylark Systems 45 EUR
The deal, in which Bright & Co buys Tarnix for US$30 million, is expected to close in May. => acquisition Bright & Co > Tarnix 30 USD
# purchases, clause beside
Lumio.ai expands into payroll with acquisition of Hexel => acquisition Lumio.ai > Hexel
Velmora enters the Dutch market by acquiring Rivet Software. => acquisition Velmora > Rivet Software
Kelp Labs boosts its AI team with purchase of Tarnix => acquisition Kelp Labs > Tarnix
7Shifts grows in Spain through the acquisition of Skylark Systems. => acquisition 7Shifts > Skylark Systems
After buying Pendrake, Lumio.ai moved its office to Lyon. => -
As part of the deal, Kelp Labs will acquire Hexel for $12 million. => acquisition Kelp Labs > Hexel 12 USD
# purchases, participle
Bright & Co, owned by Hollbach Partners, has bought Cobalt AI. => acquisition Bright & Co > Cobalt AI
Announced on Monday, the deal sees Kelp Labs acquire Skylark Systems for $1.2bn. => acquisition Kelp Labs > Skylark Systems 1200 USD
# purchases, relative clause
Bright & Co, which makes valves, has bought Tarnix, which makes pumps. => acquisition Bright & Co > Tarnix
Lumio.ai has agreed to buy Brackwell, a startup that reads scans, for €45m. => acquisition Lumio.ai > Brackwell 45 EUR
Pendrake, which Harvest bought in 2019, will close its office. => -
7Shifts, which sells tyres online, will buy rival Skylark Systems in a deal worth $5M. => acquisition 7Shifts > Skylark Systems 5 USD
# purchases, described before the name
Software group Lumio.ai buys Swedish rival Brackwell => acquisition Lumio.ai > Brackwell
Private equity firm Brightbeam to acquire hospital software maker Rivet Software for $12 million => acquisition Brightbeam > Rivet Software 12 USD
Payments giant Quill AI snaps up fraud startup Rivet Software => acquisition Quill AI > Rivet Software
Chipmaker Lumio.ai acquires AI startup Skylark Systems => acquisition Lumio.ai > Skylark Systems
Owner of 8VC buys Skylark Systems => acquisition 8VC > Skylark Systems
# purchases, described behind the name
Copper, a maker of bikes, acquires Mint & Co, a maker of locks => acquisition Copper > Mint & Co
7Shifts, the Oslo-based software group, is buying Cobalt AI for US$30 million. => acquisition 7Shifts > Cobalt AI 30 USD
# purchases, headline
n8n buys Mint & Co => acquisition n8n > Mint & Co
Harvest snaps up Mint & Co in £8.5m deal => acquisition Harvest > Mint & Co 8.5 GBP
Bright & Co swallows Rivet Software => acquisition Bright & Co > Rivet Software
Tessera Bio scoops up Brackwell for £8.5m => acquisition Tessera Bio > Brackwell 8.5 GBP
Velmora in $12 million deal for Tarnix => acquisition Velmora > Tarnix 12 USD
Lumio.ai seals $750,000 takeover of Hexel => acquisition Lumio.ai > Hexel 0.75 USD
Kelp Labs completes Skylark Systems acquisition => acquisition Kelp Labs > Skylark Systems completed
Kelp Labs closes acquisition of Cobalt AI => acquisition Kelp Labs > Cobalt AI completed
Quill AI offloads Skylark Systems to Oak Hill Ventures for €45m => acquisition Oak Hill Ventures > Skylark Systems 45 EUR
Tessera Bio agrees US$30 million deal to buy Mint & Co => acquisition Tessera Bio > Mint & Co 30 USD
7Shifts acqui-hires Tarnix team => acquisition 7Shifts > Tarnix team
# purchases, infinitive
Lumio.ai to buy Hexel for US$30 million => acquisition Lumio.ai > Hexel 30 USD
n8n to acquire Brackwell => acquisition n8n > Brackwell
Lumio.ai to take control of Hexel => acquisition Lumio.ai > Hexel
n8n in talks to buy Pendrake => acquisition n8n > Pendrake rumoured
Lumio.ai in advanced talks to acquire Rivet Software for £8.5m, sources say => acquisition Lumio.ai > Rivet Software 8.5 GBP rumoured
Tessera Bio is nearing a deal to buy Mint & Co. => acquisition Tessera Bio > Mint & Co rumoured
Bright & Co is considering a bid for Skylark Systems. => acquisition Bright & Co > Skylark Systems rumoured
7Shifts weighs $1.2bn takeover of Rivet Software => acquisition 7Shifts > Rivet Software 1200 USD rumoured
7Shifts in exclusive talks with Hexel over US$30 million takeover => acquisition 7Shifts > Hexel 30 USD rumoured
Quill AI makes €45m bid for Brackwell => acquisition Quill AI > Brackwell 45 EUR
Tarnix explores sale => acquisition ? > Tarnix rumoured
Rivet Software in talks to be acquired by Bright & Co => acquisition Bright & Co > Rivet Software rumoured
# purchases, sum first
In a £8.5m deal, Bright & Co buys Rivet Software. => acquisition Bright & Co > Rivet Software 8.5 GBP
For $110 million, Copper is buying Brackwell. => acquisition Copper > Brackwell 110 USD
# purchases, labels
Lumio.ai / Cobalt AI – acquisition – $110 million => acquisition Lumio.ai > Cobalt AI 110 USD
Acquisition: Kelp Labs buys Cobalt AI (US$30 million) => acquisition Kelp Labs > Cobalt AI 30 USD
M&A: Tessera Bio acquires Hexel => acquisition Tessera Bio > Hexel
- Skylark Systems (acquired by 7Shifts, $1.2bn) => acquisition 7Shifts > Skylark Systems 1200 USD
# purchases, several
n8n bought Brackwell; Hollbach Partners sold its stake in Corvid Capital. => acquisition n8n > Brackwell
# purchases, capitals
BRIGHT & CO TO ACQUIRE COBALT AI FOR US$30 MILLION => acquisition BRIGHT & CO > COBALT AI 30 USD
n8n buys Mint & Co => acquisition n8n > Mint & Co
# purchases, quoted
"We have bought Mint & Co," said Marco Di Stefano, chief executive of n8n. => acquisition n8n > Mint & Co
Bright & Co chief Ann Lee said it would buy Rivet Software for $750,000. => acquisition Bright & Co > Rivet Software 0.75 USD
# purchases, own voice
At Bright & Co we are excited to announce that we have acquired Rivet Software. => acquisition Bright & Co > Rivet Software
Skylark Systems has been acquired by Velmora! => acquisition Velmora > Skylark Systems
# purchases, named before
n8n makes payroll software. The company has bought Brackwell for £8.5m. => acquisition n8n > Brackwell 8.5 GBP
Hexel makes hearing aids. The startup has been bought by Kelp Labs. => acquisition Kelp Labs > Hexel
# purchases, sum later
Kelp Labs has acquired Skylark Systems. The price was $1.2bn. => acquisition Kelp Labs > Skylark Systems 1200 USD
Copper is buying Brackwell. The deal is worth €45m. => acquisition Copper > Brackwell 45 EUR
Velmora acquires Cobalt AI ⏎ The company will pay €45m in cash. => acquisition Velmora > Cobalt AI 45 EUR
Bright & Co has agreed to buy Skylark Systems. The transaction values Skylark Systems at $12 million. => acquisition Bright & Co > Skylark Systems 12 USD
# purchases, two events
Bright & Co, which raised $5M in May, buys Skylark Systems. => acquisition Bright & Co > Skylark Systems
Tessera Bio acquires Brackwell and Hollbach Partners. => acquisition Tessera Bio > Brackwell ;; acquisition Tessera Bio > Hollbach Partners
Copper buys Cobalt AI and cuts 200 jobs. => acquisition Copper > Cobalt AI ;; labour Copper
7Shifts is buying Tarnix for $750,000, a year after Tarnix raised $3 million. => acquisition 7Shifts > Tarnix 0.75 USD
Copper buys Mint & Co, which was valued at $2 billion in its last round. => acquisition Copper > Mint & Co
# purchases, fallen through
7Shifts will not go ahead with its purchase of Skylark Systems. => acquisition 7Shifts > Skylark Systems failed
Quill AI has dropped its bid for Rivet Software. => acquisition Quill AI > Rivet Software failed
Lumio.ai walks away from £8.5m deal for Pendrake => acquisition Lumio.ai > Pendrake 8.5 GBP failed
7Shifts calls off Cobalt AI takeover => acquisition 7Shifts > Cobalt AI failed
Kelp Labs's takeover of Tarnix has collapsed. => acquisition Kelp Labs > Tarnix failed
Bright & Co abandons plan to buy Cobalt AI => acquisition Bright & Co > Cobalt AI failed
Quill AI pulls out of deal to buy Skylark Systems => acquisition Quill AI > Skylark Systems failed
Rivet Software rejects $110 million offer from n8n => acquisition n8n > Rivet Software 110 USD failed
Velmora and Cobalt AI have terminated their merger agreement. => merger Velmora > Cobalt AI failed
Harvest has given up on buying Mint & Co. => acquisition Harvest > Mint & Co failed
Harvest is no longer pursuing an acquisition of Skylark Systems. => acquisition Harvest > Skylark Systems failed
Bright & Co decides against buying Cobalt AI => acquisition Bright & Co > Cobalt AI failed
# purchases, supposed
If Kelp Labs bought Rivet Software, prices would rise. => -
7Shifts should buy Rivet Software, analysts say. => -
Kelp Labs could buy Tarnix one day. => -
Would Quill AI buy Cobalt AI? => -
# purchases, denied
Kelp Labs has denied that it is buying Rivet Software. => -
Velmora is not buying Rivet Software, a spokesman said. => -
Harvest said there were no talks about a purchase of Pendrake. => -
# purchases, history
Kelp Labs bought Brackwell in 2018. => -
7Shifts has owned Skylark Systems since 2015. => -
Sven Holm joined Lumio.ai when it acquired Pendrake. => -
Sven Holm, who sold Hexel to Copper, now invests. => -
# mergers, active
n8n and Brackwell have agreed to merge. => merger n8n > Brackwell
Lumio.ai is merging with Pendrake. => merger Lumio.ai > Pendrake
Quill AI has merged with Tarnix. => merger Quill AI > Tarnix
n8n and Mint & Co will combine in a deal worth US$30 million. => merger n8n > Mint & Co 30 USD
Lumio.ai and Mint & Co have completed their merger. => merger Lumio.ai > Mint & Co completed
# mergers, passive with its doer
A merger was agreed by n8n and Tarnix. => merger n8n > Tarnix
# mergers, passive
Velmora is to be merged with Brackwell. => merger Velmora > Brackwell
# mergers, noun
The merger of Lumio.ai and Mint & Co has closed. => merger ? > Lumio.ai completed
Lumio.ai announces merger with Hexel => merger Lumio.ai > Hexel
The merger between Copper and Rivet Software creates the largest bakery in Norway. => merger ? > Copper
Kelp Labs's US$30 million merger with Tarnix was approved by shareholders. => merger Kelp Labs > Tarnix 30 USD
# mergers, headline
Velmora, Cobalt AI to merge => merger Velmora > Cobalt AI
Quill AI, Skylark Systems agree $110 million merger => merger Quill AI > Skylark Systems 110 USD
7Shifts and Cobalt AI tie up in $5M all-share deal => merger 7Shifts > Cobalt AI 5 USD
Velmora and Tarnix unite => merger Velmora > Tarnix
# mergers, infinitive
Bright & Co and Cobalt AI in active merger talks => merger Bright & Co > Cobalt AI rumoured
Velmora in talks to merge with Skylark Systems => merger Velmora > Skylark Systems rumoured
Kelp Labs and Rivet Software discuss merger => merger Kelp Labs > Rivet Software rumoured
Kelp Labs is in talks with Rivet Software about a merger. => merger Kelp Labs > Rivet Software rumoured
Kelp Labs and Rivet Software are exploring a tie-up. => merger Kelp Labs > Rivet Software rumoured
# mergers, described before the name
Drug makers Kelp Labs and Pendrake agree to merge => merger Kelp Labs > Pendrake
# mergers, relative clause
7Shifts, which makes pumps, is merging with Tarnix, which makes valves. => merger 7Shifts > Tarnix
# mergers, named before
Quill AI makes pumps. It will merge with Rivet Software. => merger Quill AI > Rivet Software
# mergers, sum later
Copper and Hexel are to merge. The deal values the combined company at $900 million. => merger Copper > Hexel 900 USD
# mergers, fallen through
7Shifts and Tarnix call off merger => merger 7Shifts > Tarnix failed
The merger of 7Shifts and Cobalt AI has fallen through. => merger ? > 7Shifts failed
Merger talks between Lumio.ai and Hexel collapse => merger ? > Lumio.ai failed
# mergers, capitals
BRIGHT & CO AND TARNIX TO MERGE => merger BRIGHT & CO > TARNIX
# mergers, denied
Harvest is not merging with Mint & Co. => -
# mergers, supposed
A merger of n8n and Mint & Co would make sense. => -
# mergers, history
7Shifts was formed in the merger of Brackwell and Brightbeam in 2015. => -
`;

describeTable('Purchases and mergers in many constructions', TABLE);
