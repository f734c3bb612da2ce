import { describeTable } from './tables.ts';

const TABLE = `
# outages, active
Bright & Co suffered an outage on Monday. => outage Bright & Co
Quill AI went down for two hours. => outage Quill AI
Velmora is down. => outage Velmora
n8n was unreachable for thousands of users on Tuesday. => outage n8n
Harvest stopped working on Friday morning. => outage Harvest
Quill AI is back after a four-hour outage. => outage Quill AI
Copper has restored service after an outage. => outage Copper
# outages, passive with its doer
Copper was hit by a global outage. => outage Copper
Velmora was knocked offline by a faulty update. => outage Velmora
# outages, passive
Quill AI's services were disrupted on Sunday. => outage Quill AI
# outages, noun
An outage at Bright & Co left banks without payments. => outage Bright & Co
n8n outage hits thousands of users => outage n8n
Velmora's outage lasted three hours. => outage Velmora
Thousands of users report problems with Velmora => outage Velmora
A fault at Quill AI took down airline websites. => outage Quill AI
# outages, headline
n8n goes dark => outage n8n
Quill AI app crashes worldwide => outage Quill AI
Velmora hit by outage => outage Velmora
# outages, named before
n8n runs payments for shops. Its service went down on Tuesday. => outage n8n
# outages, capitals
QUILL AI HIT BY GLOBAL OUTAGE => outage QUILL AI
# outages, history
Tessera Bio had an outage in 2021. => -
# outages, supposed
An outage at Kelp Labs would cost millions. => -
# break-ins, active
7Shifts has suffered a data breach. => security_incident 7Shifts
Lumio.ai confirmed that hackers stole customer data. => security_incident Lumio.ai
Hackers stole the personal data of 2 million Copper customers. => security_incident Copper
Hackers have broken into Kelp Labs. => security_incident Kelp Labs
7Shifts disclosed a cyberattack. => security_incident 7Shifts
Quill AI exposed the data of 3 million users. => security_incident Quill AI
Attackers breached Tessera Bio and copied source code. => security_incident Tessera Bio
7Shifts halts production after cyberattack => security_incident 7Shifts
Velmora shuts down systems after cyber attack => security_incident Velmora
A hacker claims to have stolen data from n8n. => security_incident n8n
# break-ins, passive with its doer
Tessera Bio was hacked by a criminal group. => security_incident Tessera Bio
Kelp Labs was hit by a ransomware attack. => security_incident Kelp Labs
# break-ins, passive
Velmora has been hacked. => security_incident Velmora
Quill AI's systems have been breached. => security_incident Quill AI
# break-ins, noun
A breach at Kelp Labs exposed 3 million passwords. => security_incident Kelp Labs
Kelp Labs data breach affects 3 million people => security_incident Kelp Labs
A cyberattack on n8n stopped deliveries. => security_incident n8n
Copper hit with ransomware => security_incident Copper
# break-ins, headline
Copper hacked => security_incident Copper
Bright & Co says customer data stolen => security_incident Bright & Co
Quill AI hit by cyberattack => security_incident Quill AI
Copper investigates data leak => security_incident Copper
Copper leaks customer emails => security_incident Copper
# break-ins, named before
Bright & Co sells shoes online. The company said hackers had accessed names and addresses of customers. => security_incident Bright & Co
# break-ins, capitals
VELMORA HIT BY DATA BREACH => security_incident VELMORA
# break-ins, history
Quill AI was hacked in 2019. => -
# break-ins, supposed
Bright & Co could be hacked. => -
# break-ins, denied
Quill AI said it had not been hacked. => -
# rules, active
The European Commission has fined 7Shifts £8.5m. => regulation 7Shifts 8.5 GBP
The European Commission has opened an investigation into Velmora. => regulation Velmora
The FTC is investigating Lumio.ai. => regulation Lumio.ai
California's governor signed SB 243 into law. => regulation California's governor
The Senate passed the bill by 33 votes to 3. => regulation Senate
The law took effect on January 1. => regulation ?
The EU's AI Act comes into force on 2 August. => regulation ?
Italy has banned Lumio.ai. => regulation Lumio.ai
Brazil's Senate approved a bill on AI. => regulation Senate
The White House has proposed new export rules for chips. => regulation White House
Lawmakers in Ohio rejected a bill on deepfakes. => regulation Ohio
The parliament adopted the data law on Tuesday. => regulation parliament
The commission has delayed the rules until 2027. => regulation commission
Congress repealed the chip export rule. => regulation Congress
A committee of the Texas House has advanced a bill on data centers. => regulation Texas House
The FCC has approved Lumio.ai's satellite plan. => regulation Lumio.ai
The FDA cleared 7Shifts's heart monitor. => regulation 7Shifts
# rules, passive with its doer
Kelp Labs was fined $12 million by the Dutch data protection authority. => regulation Kelp Labs 12 USD
Kelp Labs is being investigated by the European Commission. => regulation Kelp Labs
The bill was signed by the governor on Friday. => regulation governor
The bill was approved by the Senate. => regulation Senate
# rules, passive
Bright & Co has been fined $110 million for misleading customers. => regulation Bright & Co 110 USD
Tessera Bio has been banned in Italy. => regulation Tessera Bio
The law has been repealed. => regulation ?
A new AI law has been passed in South Korea. => regulation South Korea
# rules, noun
7Shifts faces an antitrust probe by the FTC. => regulation 7Shifts
Bright & Co faces a fine of $110 million in France. => regulation Bright & Co 110 USD
The fine of $12 million against Lumio.ai was announced on Monday. => regulation Lumio.ai 12 USD
The FTC's investigation of Kelp Labs began in May. => regulation Kelp Labs
Velmora gets approval from the FDA for its insulin pump => regulation Velmora
# rules, headline
EU fines Bright & Co US$30 million => regulation Bright & Co 30 USD
EU hits Bright & Co with €45m antitrust fine => regulation Bright & Co 45 EUR
FTC probes Velmora over ads => regulation Velmora
Bright & Co fined $12 million over data use => regulation Bright & Co 12 USD
China bans Velmora chips => regulation Velmora
US clears Quill AI to sell chips to China => regulation Quill AI
Kelp Labs wins US approval for robotaxis => regulation Kelp Labs
New York enacts law on AI companions => regulation New York
India proposes rules for deepfakes => regulation India
UK watchdog to investigate Harvest => regulation Harvest
EU charges Copper with breaking digital rules => legal EU > Copper
Japan approves AI bill => regulation Japan
# rules, infinitive
EU to fine Harvest $12 million => regulation Harvest 12 USD
Australia to ban Tessera Bio for under-16s => regulation Tessera Bio
# rules, capitals
EU fines Bright & Co US$30 million => regulation Bright & Co 30 USD
# rules, supposed
The EU could fine Lumio.ai. => -
If the bill passes, Quill AI would have to pay. => -
# rules, denied
The regulator is not investigating Quill AI. => -
# rules, history
n8n was fined US$30 million in 2018. => -
# courts, active
Tessera Bio has sued Brackwell. => legal Tessera Bio > Brackwell
7Shifts has filed a lawsuit against Pendrake. => legal 7Shifts > Pendrake
Kelp Labs has settled a lawsuit with Skylark Systems for $5M. => legal Kelp Labs > Skylark Systems 5 USD
Bright & Co will pay $110 million to settle a privacy lawsuit. => legal Bright & Co 110 USD
7Shifts agreed to pay $1.2bn to settle claims that it misled users. => legal 7Shifts 1200 USD
A federal judge dismissed Bright & Co's lawsuit against Tarnix. => legal Bright & Co > Tarnix
A court ordered Velmora to pay $5M to Skylark Systems. => legal court > Velmora 5 USD
A judge ruled that Copper had broken the law. => legal judge > Copper
Bright & Co won its patent case against Tarnix. => legal Bright & Co > Tarnix
Tessera Bio lost its appeal against Mint & Co. => legal Tessera Bio > Mint & Co
Lumio.ai has appealed the ruling. => legal Lumio.ai
Authors have sued Kelp Labs over training data. => legal Authors > Kelp Labs
Texas has sued Tessera Bio over its ads. => legal Texas > Tessera Bio
A US appeals court threw out the suit against Bright & Co. => legal US appeals court > Bright & Co
A judge in Texas dismissed the suit against Quill AI. => legal Texas > Quill AI
The Delaware court sided with n8n against Hexel. => legal n8n > Hexel
Kelp Labs is suing Rivet Software for US$30 million. => legal Kelp Labs > Rivet Software 30 USD
Copper has dropped its lawsuit against Brackwell. => legal Copper > Brackwell
# courts, passive with its doer
n8n has been sued by Hexel. => legal Hexel > n8n
n8n was sued by the state of Texas. => legal n8n
Copper was ordered by a court to pay £8.5m. => legal court > Copper 8.5 GBP
# courts, passive
Velmora has been sued over its chatbot. => legal Velmora
A class action was filed against Quill AI in California. => legal Quill AI
7Shifts has been ordered to pay $110 million in damages. => legal 7Shifts 110 USD
# courts, noun
Kelp Labs's lawsuit against Cobalt AI was filed in Delaware. => legal Kelp Labs > Cobalt AI
Harvest faces lawsuit over scraped data => legal Harvest
Bright & Co reaches $5M settlement with Rivet Software => legal Bright & Co > Rivet Software 5 USD
A €45m settlement between Tessera Bio and Brackwell ends the case. => legal Tessera Bio 45 EUR
# courts, headline
Tessera Bio sues Brackwell over trade secrets => legal Tessera Bio > Brackwell
Velmora hit with class action over data use => legal Velmora
Bright & Co settles with Skylark Systems => legal Bright & Co > Skylark Systems
Judge tosses suit against Lumio.ai => legal Judge > Lumio.ai
Court rules against Quill AI in patent case => legal Court > Quill AI
Bright & Co to pay €45m to settle suit => legal Bright & Co 45 EUR
Quill AI countersues Skylark Systems => legal Quill AI > Skylark Systems
n8n accuses Mint & Co of stealing code => legal n8n > Mint & Co
Velmora takes Cobalt AI to court over patents => legal Velmora > Cobalt AI
7Shifts wins $750,000 verdict against Rivet Software => legal 7Shifts > Rivet Software 0.75 USD
Authors sue Quill AI => legal Authors > Quill AI
# courts, infinitive
Velmora threatens to sue Skylark Systems => -
# courts, named before
Kelp Labs makes vapes. The company has been sued by Skylark Systems. => legal Skylark Systems > Kelp Labs
# courts, capitals
TESSERA BIO SUES MINT & CO => legal TESSERA BIO > MINT & CO
# courts, supposed
7Shifts could sue Pendrake. => -
# courts, denied
Kelp Labs is not suing Skylark Systems. => -
# courts, history
7Shifts sued Cobalt AI in 2016. => -
`;

describeTable('Outages, break-ins, rules and courts in many constructions', TABLE);
