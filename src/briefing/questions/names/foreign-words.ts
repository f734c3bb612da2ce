/**
 * German and Swedish words of questions, in the English that is read: "Entlassungen mit mindestens 5000 Stellen",
 * "förvärv över 1 miljard". Names of places, laws and days are those of `other-names.ts` and of the dates.
 */
import { withoutTail } from '../../../domain/text/cutting.ts';

/** Words that no English sentence has: one of them tells the language. */
const SURE = {
  over: 'über ueber över oberhalb',
  'more than': 'mehr_als mer_än fler_än större_än größer_als',
  'at least': 'mindestens wenigstens minst åtminstone',
  'less than': 'weniger_als mindre_än färre_än kleiner_als',
  under: 'unter unterhalb',
  'at most': 'höchstens hoechstens maximal högst maximalt som_mest',
  'up to': 'bis_zu upp_till',
  between: 'zwischen mellan',
  million: 'millionen miljon miljoner',
  billion: 'milliarde milliarden miljard miljarder',
  without: 'ohne utan',
  except: 'außer ausser utom förutom',
  since: 'seit',
  who: 'wer vem vilka_som',
  whom: 'wen',
  which: 'welche welcher welches welchen vilka vilken vilket',
  when: 'wann',
  why: 'warum wieso varför',
  'how many': 'wie_viele wieviele hur_många',
  'how much': 'wie_viel wieviel hur_mycket',
  'was bought': 'wurde_gekauft köptes',
  bought: 'gekauft kaufte kauften erworben übernommen köpte köpt förvärvade förvärvat',
  buys: 'kauft übernimmt köper förvärvar',
  buy: 'kaufen übernehmen köpa förvärva',
  sued: 'verklagt verklagte verklagten stämde stämt stämdes',
  sue: 'verklagen stämma',
  raised: 'eingesammelt aufgenommen tagit_in tog_in samlat_in samlade_in dragit_in drog_in',
  happened: 'passierte passiert passierten geschah geschehen hände hänt',
  'invested in':
    'investierte_in investierten_in investiert_in investerade_i investerat_i investera_i investieren_in',
  invested: 'investiert investierte investierten investerat investerade',
  funded: 'finanziert finanzierte finanzierten finansierat finansierade finansierats',
  backed: 'backat backade',
  'led by': 'angeführt_von',
  acquisition: 'übernahme uppköpet förvärvet',
  acquisitions: 'übernahmen zukäufe käufe firmenkäufe förvärv förvärven uppköp uppköpen',
  mergers: 'fusionen zusammenschlüsse fusioner sammanslagningar',
  IPOs: 'börsengang börsengänge börsennotierungen börsnotering börsnoteringar',
  'funding rounds':
    'finanzierungsrunde finanzierungsrunden finansieringsrunda finansieringsrundan finansieringsrundor kapitalrunda kapitalrundan kapitalrundor',
  rounds: 'runde runden runda rundan rundor rundorna',
  'seed rounds':
    'seed-runde seed-runden seedrunden seed-rundor seedrundor seed-runda seed-rundan seedrunda seedrundan såddrunda såddrundan såddrundor såddrundorna',
  valuation: 'bewertung värdering',
  valuations: 'bewertungen värderingar',
  investors: 'investoren geldgeber investerare',
  lawsuits: 'klage klagen stämning stämningar',
  'court cases': 'gerichtsverfahren rechtsstreit rechtsstreitigkeiten rättsfall rättegångar',
  rulings: 'urteil urteile domar domslut',
  layoffs:
    'entlassung entlassungen stellenabbau stellenstreichungen kündigungen uppsägning uppsägningar varsel nedskärningar',
  jobs: 'stellen arbeitsplätze jobb arbetstillfällen',
  employees: 'mitarbeiter beschäftigte anställda',
  outages:
    'ausfall ausfälle störung störungen avbrott driftstopp driftavbrott driftstörning driftstörningar',
  breaches: 'datenleck datenlecks hackerangriff hackerangriffe intrång dataläcka dataläckor',
  'security incidents': 'sicherheitsvorfall sicherheitsvorfälle säkerhetsincidenter',
  laws: 'gesetz gesetze lagar lagarna',
  rules: 'regeln vorschriften regler',
  regulation: 'regulierung reglering',
  deadlines: 'frist fristen stichtage tidsfrister tidsfrist',
  'comes into force': 'tritt_in_kraft treten_in_kraft träder_i_kraft',
  partnerships: 'partnerschaft partnerschaften partnerskap samarbeten',
  'data centre deals': 'rechenzentrum rechenzentren datahallar datacentraler',
  companies: 'unternehmen firmen företag bolag',
  'AI companies': 'ki-firmen ki-unternehmen ai-bolag ai-företag',
  largest: 'größte größten grösste grössten größter största',
  smallest: 'kleinste kleinsten minsta',
  'most expensive': 'teuerste teuersten dyraste',
  first: 'erste ersten första',
  'this year': 'i_år in_diesem_jahr dieses_jahr diesem_jahr',
  'last year': 'letztes_jahr letzten_jahr im_letzten_jahr förra_året i_fjol',
  March: 'märz',
  today: 'heute idag i_dag',
  yesterday: 'gestern igår i_går',
  'this week': 'diese_woche in_dieser_woche denna_vecka i_veckan',
  'last week': 'letzte_woche in_der_letzten_woche letzten_woche förra_veckan',
  'this month': 'diesen_monat in_diesem_monat denna_månad',
  'last month': 'letzten_monat im_letzten_monat förra_månaden',
  'is there': 'gibt_es finns_det',
  'was there': 'gab_es fanns_det',
  'into force': 'in_kraft i_kraft',
  european: 'europäische europäischen europeiska',
  failed: 'gescheiterte gescheitert geplatzte misslyckade',
  rumours: 'gerüchte rykten',
  raises: 'kapitalerhöhungen nyemissioner',
  AI: 'ki',
} satisfies Record<string, string>;

/** Words that English has too, or many names: read so beside a sure one. */
const UNSURE = {
  and: 'und och',
  or: 'oder eller',
  not: 'nicht inte',
  by: 'von av',
  with: 'mit med',
  of: 'på des om',
  at: 'bei hos',
  from: 'aus från',
  for: 'für för',
  against: 'gegen mot',
  before: 'vor före',
  after: 'nach efter',
  until: 'bis till',
  since: 'sedan ab',
  what: 'was vad',
  when: 'när',
  has: 'hat haben har',
  had: 'hatte hatten hade',
  it: 'es',
  gave: 'gab gav',
  come: 'treten tritt träder',
  get: 'bekommen bekam bekamen erhalten erhielt erhielten fått fick',
  bring: 'bringen bringt',
  money: 'geld pengar',
  most: 'am_meisten mest',
  in: 'im i im_jahr i_jahr under_året',
  year: 'jahr jahre år',
  also: 'auch också',
  there: 'da där',
  is: 'ist sind är',
  was: 'wurde wurden blev',
  applies: 'gilt gelten gäller',
  laws: 'lag',
  mergers: 'fusion',
  german: 'deutsche deutschen tyska',
  french: 'französische französischen franska',
  swedish: 'schwedische schwedischen svenska',
  chinese: 'chinesische chinesischen kinesiska',
  american: 'amerikanische amerikanischen amerikanska',
  british: 'britische britischen brittiska',
  dollars: 'us-dollar',
  the: 'der die das den dem ein eine einen einem einer ett en det',
} satisfies Record<string, string>;

const entriesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([english, words]) =>
    words.split(' ').map((word) => [word.replaceAll('_', ' '), english] as const),
  );
/** "Serie A", "serie A-rundan". */
const SERIES = [...'abcdefghij'].flatMap((letter) =>
  ['', '-runda', '-rundan', '-rundor', '-rundorna', '-runde', '-runden', '-finanzierung'].map(
    (ending) => [`serie ${letter}${ending}`, `Series ${letter.toUpperCase()}`] as const,
  ),
);
const SURE_WORDS = new Map([...entriesOf(SURE), ...SERIES]);
const ALL_WORDS = new Map([...entriesOf(UNSURE), ...SURE_WORDS]);

/** The most words of an entry. */
const LONGEST = 3;

/** A name of one or two words between the verbs that embrace it: "hat Google gekauft". */
const NAME = '(\\S+(?: \\S+)?)';
const ORDERS: readonly (readonly [RegExp, string])[] = [
  // "Who has Wiz bought" would ask for what Wiz bought.
  [new RegExp(`\\bwho has ${NAME} (bought|sued|funded|backed)(?=$|[ ?.!])`), 'who $2 $1'],
  [new RegExp(`^has (\\S+) ${NAME} bought(?=$|[ ?.!])`), 'did $1 buy $2'],
  [new RegExp(`^has (\\S+) ${NAME} sued(?=$|[ ?.!])`), 'did $1 sue $2'],
  [/\bcome ((?:(?!\binto force\b)\S+ ){1,8})into force\b/, '$1comes into force'],
  [new RegExp(`\\bby ${NAME} (bought|sued)(?=$|[ ?.!])`), '$2 by $1'],
];

/** A question with its German and Swedish words in English; one in which no word tells the language stays as it is. */
export function questionInEnglish(typed: string): string {
  const words = typed.split(' ');
  if (!words.some((_, at) => longest(words, at, SURE_WORDS) !== null)) return typed;
  const english: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longest(words, at, ALL_WORDS);
    english.push(found?.means ?? words[at] ?? '');
    at += found?.length ?? 1;
  }
  return ORDERS.reduce((said, [order, turned]) => said.replace(order, turned), english.join(' '));
}

/** The longest entry that begins here, with the sign that ends it; what stands in quotes or in a filter is none. */
function longest(words: readonly string[], at: number, known: ReadonlyMap<string, string>) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const said = words.slice(at, at + length).join(' ');
    const word = withoutTail(said, '?.!,;');
    const means = known.get(word.toLowerCase());
    if (means !== undefined) return { means: `${means}${said.slice(word.length)}`, length };
  }
  return null;
}
