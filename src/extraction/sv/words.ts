/** Swedish words by their kinds. */
import type { VerbForms, WordLists } from '../lexicon/build.ts';
import type { KindName } from '../lexicon/word.ts';

/** Infinitive, present, past, supine, and where a pattern needs it the participle. */
const VERBS = `
  ta tar tog tagit
  plocka plockar plockade plockat
  resa reser reste rest
  hämta hämtar hämtade hämtat
  säkra säkrar säkrade säkrat
  få får fick fått
  stänga stänger stängde stängt
  leda leder ledde lett ledd
  fylla fyller fyllde fyllt
  ledas leds leddes letts
  investera investerar investerade investerat
  delta deltar deltog deltagit
  köpa köper köpte köpt
  förvärva förvärvar förvärvade förvärvat
  sälja säljer sålde sålt
  avyttra avyttrar avyttrade avyttrat
  slutföra slutför slutförde slutfört
  stoppa stoppar stoppade stoppat
  avbryta avbryter avbröt avbrutit
  varsla varslar varslade varslat
  säga säger sade sagt
  sparka sparkar sparkade sparkat
  skära skär skar skurit
  minska minskar minskade minskat
  dra drar drog dragit
  förhandla förhandlar förhandlade förhandlat
  föra för förde fört
  planera planerar planerade planerat
  värdera värderar värderade värderat
  värderas värderas värderades värderats
  köpas köps köptes köpts
  förvärvas förvärvas förvärvades förvärvats
  säljas säljs såldes sålts
  lägga lägger lade lagt
  låta låter lät låtit
  gå går gick gått
  fusionera fusionerar fusionerade fusionerat
  kollapsa kollapsar kollapsade kollapsat
  förneka förnekar förnekade förnekat
  bestrida bestrider bestred bestridit
  avfärda avfärdar avfärdade avfärdat
  tillbakavisa tillbakavisar tillbakavisade tillbakavisat
  dementera dementerar dementerade dementerat
`;

const KINDS: Partial<Record<KindName, string>> = {
  determiner: 'en ett den det de sin sitt sina dess deras ingen inget inga denna detta alla',
  preposition:
    'i på av från till för med hos vid över under efter mot mellan utan enligt genom om sedan inom',
  conjunction: 'och eller samt &',
  pronoun: 'han hon man vi jag',
  auxiliary: 'är var har hade blir blev ska bli vara ha',
  modal: 'vill ville kan kunde kommer skulle måste bör lär',
  negation: 'inte ej aldrig ingen inget inga',
  adverb:
    'även också nu idag redan minst cirka omkring drygt nästan totalt hittills sammanlagt klar ännu åter in upp ned bort',
  adjective: 'ny nya nytt färskt planerade svenska svensk tyska norska danska finska amerikanska',
  subordinator: 'när eftersom medan innan',
  relative: 'som vilket',
  control: 'samtal förhandling plan planera',
  company:
    'bolag bolaget startup startupbolaget företag företaget jätten banken utvecklaren tillverkaren riskkapitalbolaget',
  business: 'verksamhet enhet del andel',
  authority: 'konkurrensverket regeringen eu-kommissionen myndighet domstol',
  calendar:
    'januari februari mars april maj juni juli augusti september oktober november december år måndag tisdag onsdag torsdag fredag lördag söndag',
  acronym: 'ai vd eu usa it',
  title: 'vd grundare ordförande styrelse',
  noun: 'runda såddrunda kapitalrunda nyemission majoritet majoriteten procent serie a-runda b-runda c-runda seedrunda såddkapital kapital finansiering finansieringsrunda investering emission värdering förvärv förvärvet köp köpet uppköp uppköpet försäljning försäljningen affär affären anställd anställda tjänst tjänster jobb förhandling förhandlingar huvudinvesterare investerare ängelinvesterare sådd omsättning vinst uppgift samtal bud budet fusion sammanslagning person personer medarbetare',
};

const FORMS = (line: string): VerbForms => {
  const [base = '', present = '', past = '', ...others] = line.trim().split(' ');
  return { base, present: [present], past: [past, ...others], ing: [] };
};

export const SWEDISH_LISTS: WordLists = {
  kinds: KINDS,
  plurals: () => [],
  verbs: VERBS.trim().split('\n').map(FORMS),
  verbKinds: { control: 'planera förhandla' },
};
