import { describeTable } from './tables.ts';

const TABLE = `
# partnerships, active
Tessera Bio has partnered with Mint & Co to train doctors. => partnership Tessera Bio > Mint & Co
Bright & Co will supply GPUs to Brackwell. => partnership Bright & Co > Brackwell
Lumio.ai signed a $12 million cloud deal with Pendrake. => partnership Lumio.ai > Pendrake 12 USD
Bright & Co has agreed to buy $110 million of compute from Cobalt AI. => partnership Bright & Co > Cobalt AI 110 USD
Kelp Labs has chosen Rivet Software as its cloud provider. => partnership Kelp Labs > Rivet Software
n8n and Brackwell have formed a joint venture. => partnership n8n > Brackwell
Bright & Co is working with Tarnix on a new chip. => partnership Bright & Co > Tarnix
Quill AI has expanded its partnership with Tarnix. => partnership Quill AI > Tarnix
n8n licenses its models to Brackwell. => partnership n8n > Brackwell
Velmora has inked a licensing agreement with Cobalt AI. => partnership Velmora > Cobalt AI
# partnerships, passive with its doer
Hexel has been selected by 7Shifts to run its network. => partnership 7Shifts > Hexel
A partnership has been announced by Quill AI and Tarnix. => partnership Quill AI > Tarnix
# partnerships, noun
Lumio.ai announces partnership with Mint & Co => partnership Lumio.ai > Mint & Co
The partnership between Lumio.ai and Mint & Co covers ten countries. => partnership ? > Lumio.ai
Harvest's US$30 million contract with Pendrake runs for five years. => partnership Harvest > Pendrake 30 USD
Lumio.ai wins £8.5m contract from Rivet Software => partnership Lumio.ai > Rivet Software 8.5 GBP
Harvest lands $1.2bn compute deal with Pendrake => partnership Harvest > Pendrake 1200 USD
Copper has entered into an agreement with Mint & Co for 500 megawatts of power. => partnership Copper > Mint & Co
# partnerships, headline
Kelp Labs teams up with Rivet Software on robot taxis => partnership Kelp Labs > Rivet Software
Copper, Mint & Co join forces => partnership Copper > Mint & Co
Kelp Labs taps Rivet Software for AI assistant => partnership Kelp Labs > Rivet Software
7Shifts picks Mint & Co to power its search => partnership 7Shifts > Mint & Co
Velmora and Rivet Software partner to sell heat pumps => partnership Velmora > Rivet Software
Harvest orders $12 million of chips from Hexel => partnership Harvest > Hexel 12 USD
# partnerships, infinitive
Copper to supply chips to Hexel => partnership Copper > Hexel
Velmora in talks with Tarnix for $750,000 cloud deal => partnership Velmora > Tarnix 0.75 USD
# partnerships, described before the name
Carmaker 7Shifts partners with battery startup Skylark Systems => partnership 7Shifts > Skylark Systems
# partnerships, named before
Copper makes lidar. The company has partnered with Hexel. => partnership Copper > Hexel
# partnerships, capitals
KELP LABS PARTNERS WITH RIVET SOFTWARE => partnership KELP LABS > RIVET SOFTWARE
# partnerships, sum later
Bright & Co signs cloud deal with Tarnix ⏎ The contract is worth $110 million. => partnership Bright & Co > Tarnix 110 USD
# partnerships, supposed
Velmora could partner with Tarnix. => -
# partnerships, denied
Copper said it has no partnership with Rivet Software. => -
# partnerships, history
Tessera Bio's former partner Brackwell now builds its own chips. => -
# infrastructure, active
Bright & Co will build a data center in Ohio for €45m. => infrastructure Bright & Co 45 EUR
Bright & Co will invest $12 million to establish a data centre in Johor. => infrastructure Bright & Co 12 USD
Harvest has broken ground on a battery factory in Kansas. => infrastructure Harvest
Bright & Co plans to invest $750,000 in new data centers in Poland. => infrastructure Bright & Co 0.75 USD
Velmora has opened a US$30 million plant in Georgia. => infrastructure Velmora 30 USD
Copper is pouring €45m into AI infrastructure. => infrastructure Copper 45 EUR
# infrastructure, passive with its doer
A $5M data centre will be built by n8n in Kent. => infrastructure n8n 5 USD
# infrastructure, noun
Quill AI announced plans for a £8.5m data center campus in Texas. => infrastructure Quill AI 8.5 GBP
# infrastructure, headline
7Shifts to build $1.2bn data center in Ohio => infrastructure 7Shifts 1200 USD
Copper to invest £8.5m in Indian data centers => infrastructure Copper 8.5 GBP
Bright & Co plans $12 million factory in Spain => infrastructure Bright & Co 12 USD
Kelp Labs breaks ground on $1.2bn chip plant => infrastructure Kelp Labs 1200 USD
# infrastructure, sum first
US$30 million data center planned by 7Shifts in Ohio => infrastructure 7Shifts 30 USD
# infrastructure, named before
Velmora makes chips. The company will spend $110 million on a new fab in Arizona. => infrastructure Velmora 110 USD
# infrastructure, fallen through
Lumio.ai scraps plan for US$30 million data center in Ohio => infrastructure Lumio.ai 30 USD
# infrastructure, capitals
7Shifts to build $1.2bn data center in Ohio => infrastructure 7Shifts 1200 USD
# infrastructure, supposed
Copper could build a data center in Ohio. => -
# infrastructure, denied
Harvest is not building a data center in Ohio. => -
# infrastructure, history
Harvest built its first factory in 2012. => -
# earnings, active
Kelp Labs reported revenue of $5M for the third quarter. => earnings Kelp Labs 5 USD
n8n posted a quarterly profit of $750,000. => earnings n8n 0.75 USD
Lumio.ai generated $110 million in revenue last year. => earnings Lumio.ai 110 USD
Kelp Labs has reached $12 million in annual recurring revenue. => earnings Kelp Labs 12 USD
n8n made $750,000 in the second quarter, up 20% from a year ago. => earnings n8n 0.75 USD
Tessera Bio lost $110 million in the first half of the year. => earnings Tessera Bio 110 USD
# earnings, noun
Lumio.ai's revenue rose 40% to $5M. => earnings Lumio.ai 5 USD
Revenue at Velmora climbed to $5M. => earnings Velmora 5 USD
Velmora's annualized revenue has topped £8.5m. => earnings Velmora 8.5 GBP
Quill AI revenue hits $12 million => earnings Quill AI 12 USD
Net loss at 7Shifts widened to €45m. => earnings 7Shifts 45 EUR
Sales of €45m were reported by Bright & Co. => earnings Bright & Co 45 EUR
# earnings, headline
Bright & Co beats estimates as revenue climbs to £8.5m => earnings Bright & Co 8.5 GBP
7Shifts tops £8.5m ARR => earnings 7Shifts 8.5 GBP
Bright & Co crosses $12 million in annual revenue => earnings Bright & Co 12 USD
Kelp Labs swings to profit of $5M => earnings Kelp Labs 5 USD
# earnings, named before
Kelp Labs published its results on Thursday. Revenue rose to $110 million. => earnings Kelp Labs 110 USD
Quill AI sells software to banks. The company had revenue of $750,000 in 2025. => earnings Quill AI 0.75 USD
# earnings, sum later
7Shifts reports record quarter ⏎ Revenue came to $110 million. => earnings 7Shifts 110 USD
# earnings, capitals
BRIGHT & CO REPORTS REVENUE OF $750,000 => earnings BRIGHT & CO 0.75 USD
# earnings, supposed
Bright & Co could reach £8.5m in revenue by 2030. => -
# earnings, denied
Copper has no revenue yet. => -
# valuations, active
Quill AI has reached a valuation of $900 million. => valuation Quill AI
Bright & Co is now valued at €3bn. => valuation Bright & Co
# valuations, noun
Bright & Co's valuation has climbed to $2 billion. => valuation Bright & Co
# valuations, headline
Velmora hits $900 million valuation => valuation Velmora
n8n valued at €3bn in employee share sale => valuation n8n
Velmora doubles valuation to $2 billion => valuation Velmora
# valuations, passive
Quill AI was valued at $4.5B in a tender offer. => valuation Quill AI
# valuations, capitals
Velmora hits $900 million valuation => valuation Velmora
# valuations, history
Velmora was last valued at €3bn. => -
Quill AI, valued at €3bn in 2021, is hiring again. => -
`;

describeTable('Partnerships, works and figures in many constructions', TABLE);
