/** The language of a text, by its small words. */

/** Words that are many in one language and rare in the others. */
const SMALL: Readonly<Record<string, string>> = {
  en: 'the and of to in is for with that on by from has will its was are have said after as at be says up over a an per euros billion raises raised acquires buys',
  de: 'der die das und ist von für mit den dem ein eine hat auf nicht über sich im zu nach bei wird auch wurde haben einen bis wegen etwa rund mehr um gegen durch seit unter sind beim zum zur ihre seine übernimmt stellen ab milliarden mrd mio in einer vom dass hatte insidern investiert erhält bekommt sichert sammelt kauft streicht weltweit arbeitsplätze beschäftigte entlässt dementiert finanzierungsrunde entlassen mitarbeiter an geht die erwirbt mehrheit schluckt gehört millionen',
  sv: 'och är för med som på av det att ett har inte till från den kronor om när vid sig i en miljoner miljarder köper köps tar bolaget säljer reser säkrar förhandlar varslar personer anställda dementerar avfärdar samman',
  da: 'og er for med som på af det at et har ikke til fra den der ved sig i en kroner blev efter',
  no: 'og er for med som på av det å et har ikke til fra den ved seg i en kroner ble etter',
  fi: 'ja on ei se että oli mutta myös ovat joka hän kun miljoonaa euroa yhtiö yhtiön sekä mukaan',
  fr: 'le la les et est pour avec dans une des du que sur au aux par ses son euros millions plus',
  es: 'el la los las y es para con una del que en por su se al más millones euros como sobre',
  it: 'il la gli e è per con una del che di della nel sono più milioni euro alla ha dei',
  nl: 'de het en is van voor met een dat op niet aan bij zijn heeft miljoen wordt naar uit ook',
  pt: 'o os as e é para com uma do da que em por não mais milhões no na dos das',
  pl: 'i w na z do nie się jest że o od po za przez oraz dla ma milionów złotych',
};

const WORDS = new Map<string, string[]>();
for (const [code, list] of Object.entries(SMALL))
  for (const word of list.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), code]);

/** Enough of a text to tell. */
const ENOUGH = 4_000;

/** Of so many words at least one is small: a table in which “Plus” stands is no French. */
const MOST_BETWEEN = 25;

/** The code of the language of a text (ISO 639-1): of what has too few small words, English. */
export function languageOf(text: string): string {
  const counts = new Map<string, number>();
  let words = 0;
  for (const written of text.slice(0, ENOUGH).split(/[^\p{L}]+/u)) {
    const word = written.toLowerCase();
    words++;
    // “Series E” is no Italian.
    if (word.length === 1 && word !== written) continue;
    for (const code of WORDS.get(word) ?? [])
      counts.set(code, (counts.get(code) ?? 0) + 1 / (WORDS.get(word)?.length ?? 1));
  }
  let [best, most] = ['en', counts.get('en') ?? 0];
  for (const [code, count] of counts)
    if (count > most + 0.2 && count * MOST_BETWEEN > words) [best, most] = [code, count];
  return best;
}
