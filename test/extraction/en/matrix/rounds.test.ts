import { describeTable } from './tables.ts';

const TABLE = `
# rounds, active
Tessera Bio has raised £8.5m in a Series A round led by Hollbach Partners. => funding_round Tessera Bio 8.5 GBP
Copper closed a €45m seed round on Tuesday. => funding_round Copper 45 EUR completed
n8n has secured £8.5m from Hollbach Partners, Fernwood Capital and 8VC. => funding_round n8n 8.5 GBP
Harvest has completed a funding round of €45m. => funding_round Harvest 45 EUR completed
8VC has invested $12 million in Lumio.ai. => funding_round Lumio.ai 12 USD
Kelp Labs wraps up $12 million Series B => funding_round Kelp Labs 12 USD
Velmora hauled in US$30 million in new funding. => funding_round Velmora 30 USD
n8n picked up €45m in fresh capital to expand in Europe. => funding_round n8n 45 EUR
Kelp Labs has taken $1.2bn from 8VC. => funding_round Kelp Labs 1200 USD
Tessera Bio gained US$30 million in seed financing. => funding_round Tessera Bio 30 USD
Velmora finalised a $1.2bn Series C round. => funding_round Velmora 1200 USD completed
Tessera Bio won $12 million in backing from Oak Hill Ventures. => funding_round Tessera Bio 12 USD
# rounds, passive with its doer
The £8.5m Series A was led by Hollbach Partners for 7Shifts. => funding_round 7Shifts 8.5 GBP
Harvest has been backed with $12 million by Fernwood Capital. => funding_round Harvest 12 USD
A $12 million round in Velmora was led by Corvid Capital and Oak Hill Ventures. => funding_round Velmora 12 USD
# rounds, passive
$1.2bn has been invested in Kelp Labs. => funding_round Kelp Labs 1200 USD
$5M was raised by Quill AI in a Series B round. => funding_round Quill AI 5 USD
n8n has been valued at €3bn in a new funding round. => funding_round n8n
# rounds, noun
Quill AI's $12 million Series A is led by Fernwood Capital. => funding_round Quill AI 12 USD
7Shifts announced the closing of its $110 million Series B funding round. => funding_round 7Shifts 110 USD
8VC's US$30 million investment in Velmora was announced on Monday. => funding_round Velmora 30 USD
Copper announces £8.5m investment from Hollbach Partners => funding_round Copper 8.5 GBP
7Shifts announced the completion of a £8.5m Series A financing led by Oak Hill Ventures. => funding_round 7Shifts 8.5 GBP
An investment of $12 million by Corvid Capital in Bright & Co closed last week. => funding_round Bright & Co 12 USD
Bright & Co is the recipient of a $110 million investment from Oak Hill Ventures. => funding_round Bright & Co 110 USD
# rounds, clause beside
Lumio.ai is opening an office in Lisbon after raising €45m. => -
Copper emerges from stealth with €45m in seed funding. => funding_round Copper 45 EUR
Quill AI comes out of stealth with $5M from 8VC => funding_round Quill AI 5 USD
7Shifts launches out of stealth with $750,000 led by Corvid Capital => funding_round 7Shifts 0.75 USD
Harvest exits stealth mode with a $750,000 seed round => funding_round Harvest 0.75 USD
7Shifts steps out of stealth, armed with $5M from Corvid Capital => funding_round 7Shifts 5 USD
Tessera Bio becomes a unicorn with $5M Series C => funding_round Tessera Bio 5 USD
n8n hits unicorn status with €45m round led by Brightbeam => funding_round n8n 45 EUR
Armed with $110 million in new funding, 7Shifts plans to double its team. => funding_round 7Shifts 110 USD
# rounds, participle
n8n, backed by Corvid Capital, has raised $12 million in a Series B round. => funding_round n8n 12 USD
Led by Fernwood Capital, the round brings 7Shifts £8.5m. => funding_round 7Shifts 8.5 GBP
Founded in 2021 by two former bakers, Velmora has raised $110 million in a seed round. => funding_round Velmora 110 USD
Velmora has raised $5M, valuing the company at $900 million. => funding_round Velmora 5 USD
Velmora raised $12 million in a round led by Corvid Capital, bringing its valuation to $2 billion. => funding_round Velmora 12 USD
Based in Leeds, Tessera Bio has landed $12 million from Brightbeam. => funding_round Tessera Bio 12 USD
Copper raised $5M, with participation from Brightbeam and Fernwood Capital. => funding_round Copper 5 USD
# rounds, relative clause
n8n, which makes software for farms, has raised €45m in a Series A round led by Hollbach Partners. => funding_round n8n 45 EUR
Quill AI, whose software plans hospital shifts, has raised US$30 million. => funding_round Quill AI 30 USD
Quill AI, a startup that lets clinics share beds, has closed a $750,000 seed round. => funding_round Quill AI 0.75 USD completed
Copper, the company that builds drones for vineyards, raises US$30 million => funding_round Copper 30 USD
Lumio.ai, which raised $750,000 in 2021, is moving to Lyon. => -
The startup that makes robots for bakeries, n8n, has raised US$30 million. => funding_round n8n 30 USD
# rounds, described before the name
AI chip maker Quill AI has raised $1.2bn in a Series B round led by Brightbeam. => funding_round Quill AI 1200 USD
Berlin-based payments startup Tessera Bio raises €45m => funding_round Tessera Bio 45 EUR
Legal tech company Copper lands $12 million Series A => funding_round Copper 12 USD
Helsinki's n8n gets $110 million for its battery recycling technology => funding_round n8n 110 USD
French health insurance unicorn Lumio.ai secures €45m => funding_round Lumio.ai 45 EUR
Former Google engineers' startup Copper raises $750,000 seed round => funding_round Copper 0.75 USD
Munich-headquartered quantum computing firm Copper closes €45m Series B => funding_round Copper 45 EUR completed
YC-backed Bright & Co raises $5M => funding_round Bright & Co 5 USD
Buy now, pay later startup Quill AI raises US$30 million => funding_round Quill AI 30 USD
Spanish insurtech n8n bags $750,000 to expand in Latin America => funding_round n8n 0.75 USD
8VC-backed robotics company 7Shifts raises $12 million at $2 billion valuation => funding_round 7Shifts 12 USD
# rounds, described behind the name
7Shifts, an AI chip maker from Austin, has raised US$30 million. => funding_round 7Shifts 30 USD
Harvest, a Paris-based developer of insulin pumps, announced a $750,000 Series B led by Brightbeam. => funding_round Harvest 0.75 USD
n8n, the four-year-old maker of electric ferries, has landed $12 million. => funding_round n8n 12 USD
Tessera Bio (formerly Hexel), a grocery startup, has raised US$30 million. => funding_round Tessera Bio 30 USD
Tessera Bio, San Francisco, CA, a developer of sleep sensors, raised $110 million in a Series A round. => funding_round Tessera Bio 110 USD
# rounds, headline
Harvest nabs $1.2bn => funding_round Harvest 1200 USD
Velmora gets $5M boost from 8VC => funding_round Velmora 5 USD
Bright & Co scores €45m Series A to fix dental billing => funding_round Bright & Co 45 EUR
Oak Hill Ventures leads £8.5m round in Bright & Co => funding_round Bright & Co 8.5 GBP
Hollbach Partners backs Kelp Labs with US$30 million => funding_round Kelp Labs 30 USD
Corvid Capital pours $12 million into Bright & Co => funding_round Bright & Co 12 USD
Corvid Capital, Oak Hill Ventures back Kelp Labs in US$30 million round => funding_round Kelp Labs 30 USD
Hollbach Partners leads Velmora's $750,000 Series B => funding_round Velmora 0.75 USD
Quill AI raises $12 million at $2 billion valuation => funding_round Quill AI 12 USD
7Shifts valued at €3bn in $110 million round led by 8VC => funding_round 7Shifts 110 USD
Copper more than doubles valuation to $2 billion with $12 million round => funding_round Copper 12 USD
Harvest tops up seed round with €45m extension => funding_round Harvest 45 EUR
# rounds, infinitive
Bright & Co to raise $1.2bn in Series C => funding_round Bright & Co 1200 USD
Kelp Labs said to be raising $110 million at $900 million valuation => funding_round Kelp Labs 110 USD rumoured
n8n in talks to raise $750,000 from Fernwood Capital => funding_round n8n 0.75 USD rumoured
Quill AI is close to raising US$30 million, sources say => funding_round Quill AI 30 USD rumoured
Velmora in talks for $110 million round led by Oak Hill Ventures => funding_round Velmora 110 USD rumoured
Corvid Capital in talks to invest $12 million in Bright & Co => funding_round Bright & Co 12 USD rumoured
Oak Hill Ventures nears $750,000 investment in Bright & Co => funding_round Bright & Co 0.75 USD rumoured
Hollbach Partners set to lead $110 million round in Velmora => funding_round Velmora 110 USD
Copper aims to raise $5M => funding_round Copper 5 USD
# rounds, sum first
£8.5m Series A for Bright & Co => funding_round Bright & Co 8.5 GBP
$12 million for 7Shifts to build robots for bakeries => funding_round 7Shifts 12 USD
US$30 million seed round for Danish biotech n8n => funding_round n8n 30 USD
A US$30 million seed round for Quill AI, led by Oak Hill Ventures => funding_round Quill AI 30 USD
# rounds, labels
Quill AI: $12 million, Series A, led by 8VC => funding_round Quill AI 12 USD
Lumio.ai | $110 million Series A | Lead: Fernwood Capital => funding_round Lumio.ai 110 USD
Copper – €45m – Seed => funding_round Copper 45 EUR
Kelp Labs — $12 million — Series B — Fernwood Capital, Brightbeam => funding_round Kelp Labs 12 USD
n8n ($110 million, Series A, Oak Hill Ventures) => funding_round n8n 110 USD
Kelp Labs - £8.5m - Series A => funding_round Kelp Labs 8.5 GBP
Velmora, Series A, €45m, 8VC => funding_round Velmora 45 EUR
n8n ($5M seed) => funding_round n8n 5 USD
- **Velmora** (Berlin, robotics): $5M Series A led by Hollbach Partners => funding_round Velmora 5 USD
Quill AI, a maker of farm drones: $750,000 Series A, Corvid Capital => funding_round Quill AI 0.75 USD
Company: Quill AI ⏎ Round: Series A ⏎ Amount: $5M ⏎ Lead investor: Hollbach Partners => funding_round Quill AI 5 USD
# rounds, several
Velmora raised $5M in a Series A led by Fernwood Capital; Pendrake raised $3 million in seed funding. => funding_round Velmora 5 USD ;; funding_round Pendrake 3 USD
Lumio.ai raised $750,000, Brackwell raised $3 million. => funding_round Lumio.ai 0.75 USD ;; funding_round Brackwell 3 USD
Also raising this week: Bright & Co (€45m Series A), Cobalt AI ($3 million seed). => funding_round Bright & Co 45 EUR ;; funding_round Cobalt AI 3 USD
# rounds, capitals
HARVEST RAISES $12 MILLION IN SERIES A LED BY HOLLBACH PARTNERS => funding_round HARVEST 12 USD
QUILL AI SECURES $110 MILLION FROM CORVID CAPITAL => funding_round QUILL AI 110 USD
# rounds, quoted
"We raised $1.2bn from Corvid Capital to go faster," said Laura Ortiz, chief executive of n8n. => funding_round n8n 1200 USD
Lumio.ai chief executive Ann Lee said the company had raised €45m in a Series B. => funding_round Lumio.ai 45 EUR
# rounds, own voice
At 7Shifts we have raised €45m in a Series A led by Oak Hill Ventures. => funding_round 7Shifts 45 EUR
Quill AI is six today. ⏎ Today we announce our $5M Series A, led by Corvid Capital. => funding_round Quill AI 5 USD
Announcing Quill AI's $750,000 Series A => funding_round Announcing Quill AI 0.75 USD
I'm thrilled to share that n8n has raised $12 million in seed funding led by Fernwood Capital! => funding_round n8n 12 USD
Our Series B: Tessera Bio raises $1.2bn from 8VC => funding_round Tessera Bio 1200 USD
Why we invested $12 million in Copper => -
# rounds, named before
Tessera Bio makes sensors for beehives. The startup has raised $750,000 in a Series A round led by Fernwood Capital. => funding_round Tessera Bio 0.75 USD
Harvest sells insurance to farmers. It has just raised £8.5m. => funding_round Harvest 8.5 GBP
# rounds, sum later
Bright & Co has closed its Series B. The company raised $5M. => funding_round Bright & Co 5 USD completed
Corvid Capital has led a round in Tessera Bio. The deal is worth €45m. => funding_round Tessera Bio. 45 EUR
7Shifts has raised a Series A. The $110 million round was led by Fernwood Capital. => funding_round 7Shifts 110 USD
# rounds, investors later
Kelp Labs has raised $750,000. Oak Hill Ventures led the round, with participation from Brightbeam and Hollbach Partners. => funding_round Kelp Labs 0.75 USD
7Shifts raises US$30 million Series A ⏎ Oak Hill Ventures led, joined by Corvid Capital and 8VC. => funding_round 7Shifts 30 USD
7Shifts raised €45m with Corvid Capital as lead investor. => funding_round 7Shifts 45 EUR
Copper raised £8.5m in a round led by Hollbach Partners, with Fernwood Capital and 8VC. => funding_round Copper 8.5 GBP
Tessera Bio raised £8.5m. Investors in the round include 8VC, Oak Hill Ventures and Corvid Capital. => funding_round Tessera Bio 8.5 GBP
Tessera Bio raised €45m. Backers include Fernwood Capital and Hollbach Partners. => funding_round Tessera Bio 45 EUR
Tessera Bio raised $110 million. The lead investor was Corvid Capital; 8VC also took part. => funding_round Tessera Bio 110 USD
Harvest raised €45m. Corvid Capital and Oak Hill Ventures co-led the financing, and existing investor 8VC also participated. => funding_round Harvest 45 EUR
Velmora raised £8.5m from investors including 8VC, Oak Hill Ventures and Corvid Capital. => funding_round Velmora 8.5 GBP
Harvest raised $750,000 Series A led by Brightbeam, alongside Hollbach Partners and angel investors. => funding_round Harvest 0.75 USD
Kelp Labs has raised $750,000. Participating in the round were Corvid Capital and Brightbeam. => funding_round Kelp Labs 0.75 USD
Copper has raised $750,000. The money comes from Fernwood Capital and Oak Hill Ventures. => funding_round Copper 0.75 USD
Tessera Bio has raised $1.2bn co-led by Brightbeam and Hollbach Partners. => funding_round Tessera Bio 1200 USD
# rounds, two events
Harvest, which raised $3 million in May, has now raised $110 million in a Series A. => funding_round Harvest 110 USD
Harvest raised $750,000 and bought Brackwell. => funding_round Harvest 0.75 USD ;; acquisition Harvest > Brackwell
Tessera Bio has raised €45m in Series B funding and acquired Rivet Software, a maker of valves. => funding_round Tessera Bio 45 EUR ;; acquisition Tessera Bio > Rivet Software
n8n raised $1.2bn while Pendrake raised $3 million. => funding_round n8n 1200 USD ;; funding_round Pendrake 3 USD
Quill AI raised $750,000 and appointed Laura Ortiz as chief executive. => funding_round Quill AI 0.75 USD ;; people Quill AI
Tessera Bio raised $110 million in a round that values it at €3bn, a year after its $3 million seed round. => funding_round Tessera Bio 110 USD
# rounds, supposed
If Kelp Labs raises $110 million, it could open a plant. => -
7Shifts would need to raise $110 million to survive. => -
Lumio.ai could one day raise $750,000. => -
Should Copper raise another round, Corvid Capital would lead it. => -
# rounds, denied
7Shifts denied that it had raised £8.5m. => -
Quill AI has not raised $1.2bn, its founder said. => -
Tessera Bio said it is not raising money. => -
7Shifts has never raised venture capital. => -
n8n turned down $110 million from Fernwood Capital. => -
# rounds, history
Tessera Bio raised $1.2bn in 2019. => -
Kelp Labs has raised $5M to date. => -
Velmora, founded in 2018, has raised a total of $750,000 from Oak Hill Ventures and 8VC. => -
Quill AI had raised £8.5m before it closed. => -
Kelp Labs last raised €45m two years ago. => -
Since raising €45m, Copper has doubled its staff. => -
Kelp Labs previously raised $750,000 in a round led by Corvid Capital. => -
The last round valued Kelp Labs at $4.5B. => -
Corvid Capital is an investor in n8n, which has raised $1.2bn. => -
`;

describeTable('Rounds in many constructions', TABLE);
