/** English words by their kinds. */
import type { WordLists } from '../lexicon/build.ts';
import type { KindName } from '../lexicon/word.ts';
import { COMMON_WORDS } from './common-words.ts';
import { plural, verbForms } from './inflection.ts';
import { VERB_KINDS, VERBS } from './verbs.ts';

const KINDS: Partial<Record<KindName, string>> = {
  determiner:
    'the a an its his her their our my your this that these those another each every some any no both several many few all more most other such what whatever half average median typical',
  preposition:
    'of in on at to for from with by into onto over under about between among through during against toward towards without within per via upon across around behind beyond near off out up down amid despite including alongside versus vs than like unlike following ahead worth',
  conjunction: 'and or & plus',
  pronoun:
    "they've we've you've i've they're we're you're they'll we'll it they he she we you i them him us me who itself themselves this everyone nobody somebody someone anybody anyone everybody",
  auxiliary:
    "is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't got gets get",
  modal:
    "will would can could may might shall should must won't wouldn't can't couldn't cannot shouldn't 'll",
  negation:
    "not no never n't neither nor without isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot shouldn't hardly",
  adverb:
    'also longer so just now today yesterday recently reportedly already formally officially still again soon currently then tentatively finally nearly almost quietly successfully jointly separately previously earlier later once only even thus therefore however meanwhile initially ultimately allegedly apparently further actively quickly first ever together yet far really approximately roughly too here there always often effectively immediately subsequently originally formerly unanimously temporarily permanently abruptly unexpectedly publicly privately very instead back away newly closely increasingly largely mostly primarily sharply slightly significantly steadily aggressively reluctantly conditionally preliminarily provisionally tomorrow tonight',
  adjective:
    'interested liable guilty redundant unreachable active new big large small major old early late advanced exclusive preliminary final potential possible planned proposed pending definitive strategic multi-year multiyear multi-billion fresh additional further outside private public global international national local full partial total combined current former existing previous prior next recent earlier latest first second third biggest largest huge massive record early-stage late-stage annual quarterly monthly net gross strong weak key legal commercial long-term short-term initial outright friendly hostile all-cash all-stock undisclosed unnamed unspecified joint mutual landmark non-binding binding open close able ready due likely unlikely top rival fellow longtime antitrust',
  subordinator:
    'after as while when because since although though whereas before until unless if but where whether amid citing marking how why',
  relative: "which who that whose whom where who've who're who'd who'll",
  saying: '',
  control:
    'talk plan deal agreement bid effort decision move offer option proposal intention pact contract right commitment campaign chance negotiation discussion attempt frontrunner front-runner contender favourite',
  company:
    'label startup start-up upstart company firm maker giant platform provider developer unicorn vendor operator carrier bank lender insurer retailer chipmaker automaker carmaker drugmaker brokerage studio lab agency publisher app marketplace group conglomerate supplier manufacturer specialist service fintech edtech healthtech proptech insurtech medtech agtech agritech legaltech foodtech deeptech cleantech spacetech regtech adtech martech femtech biotech brand chain newcomer player outfit venture investor fund consultancy organisation organization foundation university institute hyperscaler neocloud builder designer creator spinoff spin-off spinout subsidiary rival peer parent owner producer broker exchange utility airline broadcaster newspaper show podcast',
  business:
    'unit division business arm subsidiary operation asset site portfolio brand team factory plant campus segment chain facility network store hotel mine pipeline refinery newspaper magazine centre center datacenter browser',
  calendar:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun q1 q2 q3 q4 h1 h2 fy christmas easter spring summer autumn winter',
  acronym:
    'ai ipo ceo cfo cto coo cio gpu gpus cpu cpus llm llms api apis ev evs vc vcs vr ar us uk usa eu arr yoy qoq m&a spac saas b2b b2c d2c pc pcs tv iot ml agi a.i. u.s. u.k. r&d hr pr it nda pdf html ok faq etf esg covid hbm fpga asic npu tpu dna rna fda nan',
  title:
    'billionaire md ceo cfo cto coo president chairman chairwoman chair founder co-founder cofounder director executive chief head minister senator judge professor mr mrs ms dr sir scientist engineer researcher analyst chancellor governor mayor boss manager shareholder bondholder user customer tenant client author writer journalist songwriter hacker intruder attacker artist musician publisher family parent employee advertiser newspaper secretary commissioner representative veteran alum adviser advisor',
  authority:
    'regulator lawmaker government court parliament congress senate house legislator legislature commission ministry authority watchdog agency council administration senator judge president minister governor justice tribunal jury prosecutor department state city union committee official dod doe hhs nhtsa faa irs nist ofcom ico dhs nsa cisa epa osha nlrb cfpb cftc uspto dpc edpb agcm kftc jftc sebi rbi samr cac miit fbi nasa darpa fda ftc sec fcc doj cma eu white pentagon supreme federal attorney bundestag cnil fsa bafin assembly body trump biden newsom hochul starmer macron police parliamentarian ombudsman commissioner',
  nationality:
    'american british english french german swedish chinese japanese korean indian israeli canadian australian dutch swiss italian spanish finnish danish norwegian russian ukrainian polish irish scottish brazilian mexican taiwanese singaporean european asian african arab emirati saudi turkish iranian vietnamese indonesian thai malaysian austrian belgian portuguese greek czech hungarian romanian estonian latvian lithuanian nordic baltic latin western eastern northern southern californian parisian mauritian kenyan nigerian egyptian moroccan ghanaian ethiopian pakistani bangladeshi nepali cambodian filipino philippine mongolian kazakh uzbek georgian armenian azerbaijani belarusian bulgarian serbian croatian slovenian slovak albanian bosnian icelandic luxembourgish maltese cypriot lebanese jordanian iraqi kuwaiti qatari bahraini omani syrian tunisian algerian libyan sudanese ugandan tanzanian rwandan zambian zimbabwean senegalese ivorian cameroonian congolese angolan namibian chilean argentine argentinian peruvian colombian venezuelan ecuadorian bolivian uruguayan paraguayan cuban jamaican dominican panamanian welsh catalan flemish bavarian',
  noun: 'blacklist cut winner highlight standout recipient fault glitch failure hiring promotion retirement construction exit risk support participant lease bitcoin ether gold demand spending growth software inflation usage adoption discussion negotiation partner datacenters estimate forecast outlook projection dispute battle fight buildout build-out theft cloning distillation cyberattack datacenter control funding round financing valuation revenue sale profit income loss earnings result quarter guidance investment investor backer backing capital cash equity debt loan acquisition takeover buyout purchase merger partnership alliance collaboration agreement deal pact contract settlement lawsuit suit complaint ruling verdict fine penalty ban bill law act rule probe investigation inquiry order layoff job employee worker staff workforce headcount role position redundancy outage disruption breach hack leak attack incident vulnerability ransomware debut listing offering share stock fundraise raise fundraising extension tender participation completion approval chip datacenter center centre plant factory campus market price product model feature tool system software hardware phone device report filing year month week day percent talk plan bid offer move effort cost charge spending term combination take-private buy-out tie-up joint-venture jv proposal patent license permit data injunction appeal claim damage copyright infringement charge strike resignation appointment departure executive-order legislation regulation measure sanction tariff amalgamation transaction placement swoop unicorn soonicorn decacorn bidder suitor rumour rumor chatter rest frontrunner front-runner contender favourite',
  common: COMMON_WORDS,
};

export const ENGLISH_LISTS: WordLists = {
  kinds: KINDS,
  plurals: (noun) => [plural(noun)],
  verbs: VERBS.map(verbForms),
  verbKinds: VERB_KINDS,
  joined: new Set(['led']),
  endings: { adverb: 'ly' },
};
