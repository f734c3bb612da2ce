/** Everyday English words: where a title gives every word a capital, they are no names. */
export const COMMON_WORDS = `
able about above abroad abstentions accelerate accept accepts access according account accounts
accuses acquire acquired acquires acquiring acquisition across acted action actions actors acts
actually adaptability adapted add added addition additional adds adheres adjusted adopt adopted
adoption adopts ads advance advanced advancing adversaries adviser advisory after again against
age agencies agency agenda agent agentic agents ago agree agreed agreement agrees ahead aim
aiming aims algorithmic algorithms align all alleges alliances allow allowed allows almost alone
along already also alt alternative although always amended amends amid amidst among analysis
analysts analytics and announce announced announces annual another answer answers antitrust any
anyone apart app appeal appeals appears applications applies apply approval approvals approved
apps are area argument arguments arm army around arrangement array arrays article artist aside
ask asked asks assessment assets assistant assistants assisted associated assumes astonishing
attack attacks attempt attorney attract audio auditors audits authentication author authorities
authority authors automate automated automates automatically automating automation autonomous
autonomy autumn available avatar avoid award awash away baby back backed backer backers backlog
backs bad badge bakery ban band bank banks banned bans bar barred bars base based basis batteries
battery beach beat beautiful beauty became because become becomes bed been before began begin
begins begun behavior behind being below benefit beside best better between big biggest bill
billion billions bind binding biology biotech bird black blacklisted blames block blocked blocks
blood blue board boat bodies body bondholders bonds book books boolean boom boosting border born
borrows bot both bottom bought box boy brain branch brand breached bread break breaking breaks
bridge briefing bright bring bringing brings broad broadband broke brother brothers brought brown
browser browsers browses brush bubble budget bug build building builds built burden bureaucracy
business busy but buy buybacks buyer buys calendar call callback called calling calls came camera
camp campus can cannot capabilities capacity capital capped car card care carries carry carved
case cases cash cat catch cause caused ceiling center centre centres certain chain chair chairman
challenge champion chance change changes changing chapters character characters charge charges
chat chatbots chats cheap check checking checkout checks cheque chief child children chip chips
choice church circle circular cite cited cites cities citing city claim claims class claude
clause clean cleantech clear clearance cleared clearinghouse client climate clinical clinics
clock clone cloning close closed closes closing cloth cloud club cluster coal coast coat code
codecov codes coding coffee cold collaboration collaborator collar color combat combine come
comes comfort command comment commerce commercial commit commitments commits committed committee
committees common companies companion company comparison compatibility compatible competition
competitive complaint complete completes complex compresses compromise compute computer computers
computing concentration concerns concert conditional confidential confidentially configuration
confirmed confirms connected consent constant construction constructor consulting consults
consumer consumers consumption contain containing contains content contesting context continent
continue continues continuing contract contracted contracts contributory control controls
convened convert converted convertible cook cool copied copies copy copyright copyrighted
copyrights core corner corporate corporation corporations correction cost costs cotton could
council count counted country counts couple court courts cover coverage covers cow cpp crafting
crash crazy cream create created creating creators credit credits crime crisis critical critics
cross crowd crypto cup cure curious currencies current currently curtain custom customer
customers cut cutoff cuts cyber cybersecurity daily damaged damages dance danger dark data
database date dated dates daughter day days dead deal deals dear death debt debut decide decided
decision decisions dedicated deep deepfakes deeptech default defaults defence defenders defense
defined definitions delay delays deleted deletes deliver delivered delivery demand demands denies
dependencies dependency deploy deployed deployers deployment deployments deprecated deputies
describe described describes desert design designation designed designer designs desk desktop
details detects develop developer developers developing development device did differ differences
different digital dimensional dinner direct direction directive directly director directory dirty
disable disagreements disclosed discloses disclosure discovery discriminates discrimination
discriminatory discussion dispute disputes disrupted disruption distillation distilling dive
diversify dividend division docs doctor documentation documented documents does dog doing dollar
dollars domestic dominance done door double doubled doubles doubt down downloads draft drama
dream dress drew drink drive driver driverless drone drones drop dropped drops drove drug dry due
during dust duties duty each ear earlier early earn earnings earth ease east easy eat economic
economy edge editor edtech effect efficiency efficient egg eight either elsewhere embodied
emergency emerging emit emitted emphasizing employees employer employers employment empty enable
enacts encoded encoding end ended ending endpoints ends enemy energy enforce enforcement enforces
engine engineering engineers enhance enjoy enough ensure enterprise enters entrepreneurship
entries entry environment environments episode equipment equity equivalent error errors
escalating espionage estimates ethics evaluation even evening event events ever every exact
examine example examples except exception exchanges exclusive exclusivity executive executives
existing expand expected expecting expects expert experts explain exponentially export exported
exports exposed exposing expresses extends extension extensions eye face faces fact factor
factories factory fail failed fails failure failures fair fall falls false families family famous
far farm fashion fast faster fastest father fault faulty favoring favours fear fears feature
featured features federal feed feel fell fellow few fewer fictional field fifth fight figure file
files filing fills film films final finance financial financing financings find finds fine finer
fines finger finished fintech fire firewall firm firms first fiscal fish fit five fivefold fix
fixed fixes flag flagship flat flaw flaws flight floor flow flower fly focus focused follow
followed following follows food foot for force forecast forecasts foreign forest forget form
formal format former forming forms forward foster found foundation founder founders founding four
fourth fragility frameworks fraudulent free freeze freight fresh friend from front frontier fruit
full fully fun function functions fund funding fundings funds further fusion future gain gains
game gamer gamers gaming gaps garden gas gate gateway gave general generate generated generation
generative generator gentle geopolitics get gets giant gift gigawatt gigawatts girl github give
given gives glad glass global goal goes gold gone good got governance government governor grand
grant granted grants grass gray great green grew grocery gross ground group groups grow grows
growth guard guarded guess guest guidance guide guided guidelines guides gun had hair half hall
hand handle handling hands hangs happy harassment harbor hard hardest hardware harm harmed
harmful harvest has hat have head headcount header headnotes headquarters health healthcare
healthtech hear hearing heart heat heavy height held hello help helps here hero high higher
highest hill him himself hire hired hires hiring his history hit hitting hold holders holds
holiday home honest hope hoped hopes horse hospital hospitality hosted hot hotel hour hours house
housing how href http https hub human humanoid hundred hundreds hunt hurry ice idea identities
ideologically ill image images img imitations impact implementation import improve improves inch
incident incidents include included includes including income increased increasingly indefinitely
index individuals industry inference influence info information infrastructure infringed
infringement infringing init injection injunction innovation input inquiry inside insiders
install instance instead institute instrument insufficient insurance insurtech integrating
intelligence intent interconnect interface interiors internal interview interviews intimate into
intrusion invalid invest invested investigates investment investments investor investors invests
invisibly invites involved involving island issue issues its itself job jobs join joined joining
joins joint joy judge judges judgment judicial jump jumped just justice keep keeps key keys kid
kind king kingdom kitchen knee knife knocks know knowledge lab label labels labor labs lady lake
lamp land landmark language languages large larger largest last lasted lasting lasts late latest
laugh launches laureate law lawful lawmakers laws lawyer lay layer layers layoffs lays lead
leader leads leaf leak lean learn learning leases least leather leave leaves led left leg legal
legally legaltech legislature lends length less let lethal lets letter level levels leveraged
libraries library licence licences license licenses lie life lifts light like likely likewise
limits line lines link links lion lip list listed listing lists little live llama load loan loans
local location lock lockfiles logic login logistics logo long longer look looked looks lorries
lorry lose loses loss lost loud love low lower lowered lowest luck lunch lyrics machine machines
made magistrate mail mails main mainly maintain major majority make maker makers makes making
malicious man managed management manages manufactured manufacturing many map march margin mark
marked market marking marks marriage mass massive master match matches matching matters may meal
mean means meant measurable measure measures meat media medical medtech meet meeting meetings
memo memory mention merge merged merger merges merits message messages meta metadata metal method
methods mid middle might mile milestones milk million mind mine mining minister ministry minority
minors minus minute mirror misconfigured miss missing mission mix mobile mode model models
moderate modern modernise module modules moment money monopolization month months moon moral more
morning most mother motion mountain mouse mouth move moved moves movie moving much multi
multicloud multiple music musicians must name named names naming narrow nation national nationals
native nature near nearly nears neck need needed needle needs negotiators neighbor neither nerve
net network networks neutral never new newly news newsletter next night nine nobody node noise
non none nor north nose not notable notably note notes nothing notice noticed notices now npm
nuclear nudifier number numbers object objects ocean off offer offerings offers office officer
offices officials offline oil old older omnibus once one onerous ones only opaque open openings
opens operating operations opinion opposite optical optics optimization option optional options
orange order ordered orders original other others otherwise our out outage outages outcome
outcomes outer outlook output outside oven over overhead overloaded override oversee oversight
own owned owner pace package packaging page pages paid pain paint pair paper parameter parameters
parent parental parents park parliament parse parsed parser parsing part parted partial
participant parties partner partners partnership parts party pass passed passes passing passwords
past path paths patients pause pay paying payment pays peace peaked pen penalties penalty pencil
pending people per perf perfect performance period permits person personal pharma phased phases
physical picks picture pictures piece pilots pink pioneer pipe pipeline pirated pitch place plain
plan plane planned plans plant plants plate platform platforms play player please pledge pledged
pledges plot plugins plus pocket podcast poem point points poisoned police polices policies
policy poor popular position positive possible post potential pound power powered practice pre
predict preempt preferred preliminary present presents president press pressure pretty prevent
preview price prices pride prime prince principles prison privacy private privately prize process
processors product production products profit program programme programming programs project
projected projections projects promise promised promising prompt prompted prompting prompts
promulgated proof properties property proposed proposes proptech protect protected protection
protest protocol proud prove proved provide provided provider providers provides public publish
published publishes pull pupil purchase purchases purple purpose push put puts quality
quantitative quantum quarrel quarter quarterly quarters queen query question questions quick
quiet quits quota race radio rain raise raised raises raising range ranking rapid rapidly rate
rated rates rather ratio raw reach reached reaches reactors read ready real realistic reason
reasonable reasoning rebuild rebuilt received recent recently recommendations recommended record
recruiting recurring red redemption reduce reduction reductions redundancies reference refusal
refused refuses region regions registry regular regulator reinforcement reject rejects rejoin
related relatives release released releases reliance reminders remove removed renewable replace
replaced replaces repo report reported reportedly reporting reports reproducing reprogramming
request requests require required requires research researcher researchers reset resigns resist
resistance resources response rest restart restaurant restrictions restructures rests result
results retail retaliation retires return returned returning returns revealed revenue revenues
review reviews revises revoked rice rich ride right rights ring rise risen rises rising risk
risks risky rivals river road robot robotaxi robotaxis robotics robots rock role roles roof room
root roots rope rose rough roughly round rounds routes routine row royalties rule ruled rules
ruling run running runs rushed safe safety said sail sale sales salt same sand satellite satire
sauce save saving say says scale scanning scenario school science scientist scientists screening
sea search season seat second secret secrets section sectors secure secured secures security see
seed seek seeks seen sees selected self sell sells senior sense sensitive sent separate series
serious servant server servers serves service services set sets setting settlement seven several
severity sex sexualised shadow shape shapes share shared shareholder shareholders shares sharing
sharp sheep sheet shelf shell shift ship shipments shipping shirt shock shoe shop shore short
shot should shoulder show shows shrink shrinks shuts side sign signed significant significantly
signs silver similar simple simply simulations since singer single sister site sites six size
sized skill skills skin sky sleep slide slightly slipped slow sluggish small smaller smart smile
smoke smooth sneaker snow social soft software soil solar sold soldier solutions some something
son song sort sorts sought soul sound soup source sources south sovereign sovereignty space
spacecraft spaces spares speak speaks special specialised specialists specialized specializing
specific specified specify speech speed spend spending spent spin spirit splittable spoke spoken
sport spot sprawling spread spring square staff stage stages stair stake stakes stalled stamp
stand standard standards stands star stars start started starts startup startups state stated
statement states station status stay stayed stays stealth steam steel steps stick still stock
stone stood stop stopped stops store stores storm story strange strategic strategy stream
streaming streams street strengthen stresses stretched strict strikes string strings strong
struck student students study style subject submits subscribers subsidiary substantial succeed
such sue sued sues suffers sugar suicide suit suits sum summaries summary summer sums sun sup
super superintelligence supplier supply support supported supports sure surged surprise
surveillance survey sweet swim switches sympathy syntax synthetic system systems systolic table
tail take takes talent talk talks tall target targets tariffs task tasks taste tax tea teacher
team teaming teams tear tech technical technological technology teens teeth tell tells ten tender
tens tension tent tenth term terminated terms test testing tests text texts than that the theft
their them then theory there these thesis they thick thief thin thing things thinks third thirds
this those thought thoughts thousands three throat through throw ticket tie tied tier ties
tightens time times tin tip tired today together token tokens told tomorrow tone tongue too took
tool tools tooth top torrent total totals touch touched tour tower town toy track tracker trade
traders trading traditional traffic trails train trained trainer training trains trajectory
tranche transformation transformer transparency travel tree trending trial trials tried trigger
trillion trip tripled trouble truck trucking true trust trustworthiness truth try turn turned
turnover twelve subscription subscriptions advertising licensing recurring dozens hundreds thousands scores thirty forty fifty sixty seventy eighty ninety twenty twice two type types unanimous unauthorised uncertainty uncle unconfirmed
under undisclosed undo unfair union unit university unless unmanned unsustainable until unveiled
unveils unwind upcoming update updated upper upsized upskilling upstart urgent url usage use used
useful user users uses using usual utility vacuum valid valley valuable valuation valuations
value valued values valuing variable various vast vehicle vehicles vendor venture verdict
verification version versions very vetted via victory video videos view village virtual visible
visibly vision visit voice voluntary vote votes wafer wait wall want wants war warm warn warning
warns warrants was wash watch watchdog water watermark watermarks wave way ways weak wealth
weapons weather web website week weekly weeks weighed weight weights well went were west wet what
wheel when where whether which whichever while white who whole wholly whom whose why wide width
wife wild will win wind window wine wing winter wiped wise wish with withdrew within without
woman won wonder wood wool word work worked workers workflow workflows working workloads works
world worlds worldwide worry worst worth would wound writable write writes written wrong yard
year yearly years yellow yet yield you young your youth yuan zero zip zones`;
