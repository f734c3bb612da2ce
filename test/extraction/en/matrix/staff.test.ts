import { describeTable } from './tables.ts';

const TABLE = `
# jobs, active
7Shifts is cutting 300 jobs. => labour 7Shifts
Bright & Co has laid off 40 employees. => labour Bright & Co
Harvest will lay off 12% of its staff. => labour Harvest
Lumio.ai let go of 50 people on Tuesday. => labour Lumio.ai
Velmora is shedding a quarter of its workforce. => labour Velmora
Velmora has dismissed 60 workers. => labour Velmora
Lumio.ai is making 200 staff redundant. => labour Lumio.ai
Velmora has reduced its headcount by 90. => labour Velmora
# jobs, passive with its doer
300 jobs will be cut by Lumio.ai. => labour Lumio.ai
40 employees were laid off by 7Shifts. => labour 7Shifts
# jobs, passive
300 employees have been laid off at Harvest. => labour Harvest
120 jobs are to go at Quill AI. => labour Quill AI
# jobs, noun
Lumio.ai announces layoffs of 300 employees => labour Lumio.ai
Layoffs at Tessera Bio affect 300 people. => labour Tessera Bio
n8n confirms job cuts => labour n8n
Kelp Labs's job cuts will affect 80 people. => labour Kelp Labs
Quill AI announces 500 job cuts => labour Quill AI
A round of layoffs has hit 7Shifts. => labour 7Shifts
# jobs, headline
Bright & Co axes 500 jobs => labour Bright & Co
Quill AI slashes workforce by 20% => labour Quill AI
7Shifts to cut 1,200 jobs => labour 7Shifts
300 jobs at risk at 7Shifts => labour 7Shifts
Harvest plans to eliminate 400 roles => labour Harvest
7Shifts lays off staff => labour 7Shifts
# jobs, named before
Kelp Labs makes scooters. The company is laying off 70 people. => labour Kelp Labs
# jobs, quoted
"We are letting 80 people go today," wrote Priya Natarajan, CEO of Copper. => labour Copper
# jobs, capitals
QUILL AI CUTS 300 JOBS => labour QUILL AI
# jobs, supposed
Velmora could cut jobs if sales fall. => -
# jobs, denied
Quill AI said it has no plans to lay off staff. => -
# jobs, history
Bright & Co laid off 300 people in 2022. => -
Sven Holm, who was laid off by Harvest, now teaches. => -
# people, active
Kelp Labs has appointed Sven Holm as chief executive. => people Kelp Labs
Harvest hired Priya Natarajan as chief financial officer. => people Harvest
Ann Lee has joined 7Shifts as chief product officer. => people 7Shifts
Laura Ortiz is leaving Lumio.ai. => people Lumio.ai
Ann Lee has stepped down as chief executive of 7Shifts. => people 7Shifts
Marco Di Stefano resigned as CEO of Lumio.ai. => people Lumio.ai
7Shifts has fired its chief executive. => people 7Shifts
n8n promotes Ann Lee to president => people n8n
Laura Ortiz takes over as CEO of Quill AI. => people Quill AI
Sven Holm will succeed Jan Roos as head of Bright & Co. => people Bright & Co
# people, passive with its doer
Sven Holm has been appointed CEO by Velmora. => people Velmora
# people, passive
Sven Holm has been named chief executive of Velmora. => people Velmora
Sven Holm was ousted as CEO of Kelp Labs. => people Kelp Labs
Ann Lee named Kelp Labs CEO => people Kelp Labs
# people, noun
n8n announced the appointment of Laura Ortiz as chief executive. => people n8n
Harvest announces departure of its CFO => people Harvest
The resignation of n8n's chief executive was announced on Friday. => people n8n
Quill AI co-founder Sven Holm departs => people Quill AI
# people, headline
n8n CEO Priya Natarajan steps down => people n8n
n8n CFO to leave => people n8n
n8n poaches Priya Natarajan from Pendrake => people n8n
n8n names Laura Ortiz as new chief executive => people n8n
Quill AI founder quits => people Quill AI
7Shifts hires former Tarnix executive Sven Holm as CFO => people 7Shifts
# people, infinitive
n8n to replace CEO Sven Holm => people n8n
# people, described before the name
Carmaker Bright & Co appoints Sven Holm as chairman => people Carmaker Bright & Co
# people, named before
Copper makes scooters. The company has appointed Priya Natarajan as CEO. => people Copper
# people, capitals
VELMORA NAMES ANN LEE CEO => people VELMORA
# people, history
Sven Holm joined Kelp Labs in 2015. => -
Marco Di Stefano, who left Kelp Labs in 2020, runs a bakery. => -
# people, denied
Sven Holm is not leaving Kelp Labs. => -
# people, supposed
Laura Ortiz may one day leave Quill AI. => -
# listings, active
Lumio.ai has filed for an initial public offering. => ipo Lumio.ai
Velmora filed confidentially for an IPO. => ipo Velmora
Bright & Co raised US$30 million in its IPO. => ipo Bright & Co 30 USD
Harvest has gone public on the Nasdaq. => ipo Harvest
Bright & Co made its debut on the New York Stock Exchange. => ipo Bright & Co
Velmora priced its IPO at $22 a share. => ipo Velmora
Tessera Bio is preparing to go public next year. => ipo Tessera Bio
Copper plans to list in London. => ipo Copper
Quill AI has submitted a draft S-1 for a listing. => ipo Quill AI
# listings, noun
Velmora's IPO raised $1.2bn. => ipo Velmora 1200 USD
The initial public offering of n8n is planned for May. => ipo n8n
# listings, headline
Harvest files for IPO => ipo Harvest
Tessera Bio eyes IPO => ipo Tessera Bio
Bright & Co shelves IPO => ipo Bright & Co
Bright & Co postpones listing => ipo Bright & Co
Quill AI seeks to raise US$30 million in US IPO => ipo Quill AI 30 USD
Lumio.ai picks banks for IPO => ipo Lumio.ai
Copper shares jump 30% in debut => ipo Copper
Velmora soars in market debut => ipo Velmora
# listings, named before
Velmora makes pans. The company has filed to go public. => ipo Velmora
# listings, capitals
Harvest files for IPO => ipo Harvest
# listings, supposed
Copper could go public one day. => -
# listings, denied
Bright & Co has no plans for an IPO. => -
# listings, history
7Shifts went public in 2014. => -
`;

describeTable('Jobs, people and listings in many constructions', TABLE);
