/** German words by their kinds. */
import type { VerbForms, WordLists } from '../lexicon/build.ts';
import type { KindName } from '../lexicon/word.ts';

/** Infinitive, present, past, participle, and the infinitive with “zu” where it stands inside; a verb’s stem stands without its prefix, which patterns name. */
const VERBS = `
  sammeln sammelt sammelte gesammelt
  einsammeln sammelt-ein sammelte-ein eingesammelt einzusammeln
  erhalten erhält erhielt erhalten
  bekommen bekommt bekam bekommen
  sichern sichert sicherte gesichert
  holen holt holte geholt
  einnehmen nimmt-ein nahm-ein eingenommen einzunehmen
  einwerben wirbt-ein warb-ein eingeworben einzuwerben
  aufnehmen nimmt-auf nahm-auf aufgenommen aufzunehmen
  schließen schließt schloss geschlossen
  abschließen schließt-ab schloss-ab abgeschlossen
  verhandeln verhandelt verhandelte verhandelt
  anführen führt-an führte-an angeführt
  beteiligen beteiligt beteiligte beteiligt
  investieren investiert investierte investiert
  stecken steckt steckte gesteckt
  übernehmen übernimmt übernahm übernommen
  kaufen kauft kaufte gekauft
  erwerben erwirbt erwarb erworben
  schlucken schluckt schluckte geschluckt
  verkaufen verkauft verkaufte verkauft
  veräußern veräußert veräußerte veräußert
  stoppen stoppt stoppte gestoppt
  untersagen untersagt untersagte untersagt
  platzen platzt platzte geplatzt
  bauen baut baute gebaut
  abbauen baut-ab baute-ab abgebaut
  streichen streicht strich gestrichen
  entlassen entlässt entließ entlassen
  kündigen kündigt kündigte gekündigt
  einsparen spart-ein sparte-ein eingespart
  kürzen kürzt kürzte gekürzt
  bewerten bewertet bewertete bewertet
  planen plant plante geplant
  führen führt führte geführt
  leiten leitet leitete geleitet
  gründen gründet gründete gegründet
  dementieren dementiert dementierte dementiert
  liegen liegt lag gelegen
  steigen steigt stieg gestiegen
  nehmen nimmt nahm genommen
  sparen spart sparte gespart
  werben wirbt warb geworben
  prüfen prüft prüfte geprüft
  erwägen erwägt erwog erwogen
  gehen geht ging gegangen
  gehören gehört gehörte gehört
  trennen trennt trennte getrennt
  schnappen schnappt schnappte geschnappt
  fallen fällt fiel gefallen
  widersprechen widerspricht widersprach widersprochen
  blasen bläst blies geblasen
  lassen lässt ließ gelassen
  geben gibt gab gegeben
  scheitern scheitert scheiterte gescheitert
  verlieren verliert verlor verloren
  zusammenschließen schließt-zusammen schloss-zusammen zusammengeschlossen
  fusionieren fusioniert fusionierte fusioniert
`;

const KINDS: Partial<Record<KindName, string>> = {
  determiner:
    'der die das den dem des ein eine einen einem einer eines sein seine seinen ihr ihre ihren ihrem ihrer kein keine keinen dieser diese dieses alle',
  preposition:
    'von vom an am in im ins für mit bei beim zu zum zur aus auf über unter nach durch um gegen ohne bis seit wegen trotz laut während zwischen per',
  conjunction: 'und oder sowie &',
  pronoun: 'er es sie wir ich man sich',
  auxiliary:
    'ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sei wäre habe',
  modal: 'will wollen wollte soll sollen sollte kann können könnte könnten darf muss möchte dürfte',
  negation: 'nicht kein keine keinen nie nichts',
  adverb:
    'auch rund etwa knapp fast mehr mindestens nun jetzt heute gestern bereits schon noch parallel zudem außerdem dabei damit insgesamt bislang bisher offenbar angeblich weiter erneut künftig zurück sehr besonders',
  adjective:
    'neue neuen neues frische frisches frischen geplante geplanten deutsche deutschen amerikanische chinesische wichtigen ehemaligen',
  subordinator: 'dass weil nachdem wenn falls ob obwohl als',
  relative: 'welche welcher welches',
  control: 'plan verhandlung gespräch',
  company:
    'fintech insurtech proptech healthtech edtech konkurrent konkurrenten rivale rivalen wettbewerber marktführer app portal start-up startup unternehmen firma konzern anbieter hersteller bank versicherer zulieferer spezialist datenspezialist dienstleister entwickler betreiber händler tochter gesellschaft investor finanzinvestor plattform',
  business: 'sparte geschäft bereich einheit anteil mehrheit',
  nationality:
    'berliner münchner münchener hamburger kölner wiener zürcher leipziger frankfurter stuttgarter dresdner dresdener düsseldorfer bonner potsdamer heidelberger karlsruher schweizer österreicher pariser londoner us-zulieferer',
  authority:
    'kartellamt bundeskartellamt eu-kommission kommission behörde regierung gericht aufsicht finanzaufsicht',
  calendar:
    'januar februar märz april mai juni juli august september oktober november dezember jahr jahre montag dienstag mittwoch donnerstag freitag samstag sonntag ende anfang mitte',
  acronym: 'ki ai ceo ipo eu usa us gpu it',
  title:
    'ceo chef chefin gründer gründerin vorstand insider analyst geschäftsführer mitarbeiter beschäftigter',
  noun: 'geld bericht medienbericht gerücht runde finanzierungsrunde finanzierung kapital kapitalrunde series serie serie-b-finanzierungsrunde serie-a-finanzierungsrunde seed-runde seed bewertung übernahme kauf verkauf zukauf erwerb fusion zusammenschluss stelle job arbeitsplatz arbeitsplätze mitarbeiter beschäftigte hauptinvestor lead-investor leadinvestor geldgeber investor markt kaufpreis summe verhandlung gespräch gespräche verhandlungen stellenabbau umsatz gewinn dabei',
};

const GERMAN_PLURALS = (noun: string): string[] => [
  `${noun}n`,
  `${noun}en`,
  `${noun}s`,
  `${noun}e`,
];

function formsOf(line: string): VerbForms {
  const [base = '', present = '', past = '', participle = '', ...more] = line.trim().split(' ');
  const finite = [present, past].filter((form) => !form.includes('-'));
  const [now, then] = finite;
  return {
    base,
    present: now ? [now] : [],
    past: [then ?? participle, participle, ...more].filter(
      (form, index, all) => all.indexOf(form) === index,
    ),
    ing: [],
  };
}

export const GERMAN_LISTS: WordLists = {
  kinds: KINDS,
  plurals: GERMAN_PLURALS,
  verbs: VERBS.trim().split('\n').map(formsOf),
  verbKinds: { control: 'planen verhandeln prüfen erwägen' },
};
