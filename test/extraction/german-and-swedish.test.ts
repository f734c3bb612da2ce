import { expect, it } from 'vitest';
import { readInShort } from './extracted.ts';

const TOLD: readonly (readonly [text: string, told: string])[] = [
  [
    'Das Dresdner Start-up Quarzflug hat in einer Finanzierungsrunde 18 Millionen Euro eingesammelt.',
    'funding_round Quarzflug 18 EUR',
  ],
  [
    'Dem Berliner Start-up Wabenlicht ist es gelungen, 12 Millionen Euro einzusammeln.',
    'funding_round Wabenlicht 12 EUR',
  ],
  [
    'Das Berliner Unternehmen Quarzflug hat die Mehrheit des Startups Wabenlicht übernommen.',
    'acquisition Quarzflug > Wabenlicht',
  ],
  ['Wabenlicht gehört jetzt zu Quarzflug.', 'acquisition Quarzflug > Wabenlicht'],
  [
    'Nordlicht Robotik sichert sich 30 Mio. Euro in einer Series A, angeführt von Elbkapital.',
    'funding_round Nordlicht Robotik 30 EUR',
  ],
  [
    'Der Hamburger Softwareanbieter Deichwerk erhält 9 Millionen Euro von Elbkapital und Sternwald Ventures.',
    'funding_round Deichwerk 9 EUR',
  ],
  [
    'Elbkapital investiert 12 Millionen Euro in das Kölner Start-up Wabenlicht.',
    'funding_round Wabenlicht 12 EUR',
  ],
  [
    'Millionenfinanzierung für Heidekraft: Das Unternehmen bekommt 22 Millionen Dollar.',
    'funding_round Heidekraft 22 USD',
  ],
  [
    'Insidern zufolge will Falkenau Systeme bis zu 500 Millionen Euro bei Investoren einwerben.',
    'funding_round Falkenau Systeme 500 EUR rumoured',
  ],
  [
    'Wabenlicht wird nach der neuen Runde mit zwei Milliarden Euro bewertet.',
    'funding_round Wabenlicht',
  ],
  ['Lichtquant wird von Tannberg übernommen.', 'acquisition Tannberg > Lichtquant'],
  [
    'Birkenstein verkauft seine Cloud-Sparte für 800 Millionen Euro an Tannberg.',
    'acquisition Tannberg > Cloud-Sparte 800 EUR',
  ],
  ['Die Banken Mittelrhein und Nahetal wollen fusionieren.', 'merger Mittelrhein > Nahetal'],
  ['Falkenau Systeme streicht weltweit 1.200 Arbeitsplätze.', 'labour Falkenau Systeme'],
  ['Jede zehnte Stelle fällt weg: Birkenstein entlässt 300 Beschäftigte.', 'labour Birkenstein'],
  [
    'Göteborgsbolaget Fjällkod tar in 45 miljoner kronor från Nordkap och Vinga Ventures.',
    'funding_round Fjällkod 45 SEK',
  ],
  [
    'Batteribolaget Solvik har säkrat 2 miljarder kronor i ny finansiering.',
    'funding_round Solvik 2000 SEK',
  ],
  [
    'Fjällkod får in 12 miljoner euro i en serie B-runda ledd av Nordkap.',
    'funding_round Fjällkod 12 EUR',
  ],
  ['Nordkap investerar 80 miljoner kronor i Tallvinge.', 'funding_round Tallvinge 80 SEK'],
  [
    'Tallvinge reser 15 miljoner dollar i en runda som värderar bolaget till 90 miljoner dollar.',
    'funding_round Tallvinge 15 USD',
  ],
  [
    'Enligt uppgifter förhandlar Solvik om att ta in 5 miljarder kronor.',
    'funding_round Solvik 5000 SEK rumoured',
  ],
  ['AI-startupen Brisling hämtar in 30 miljoner kronor.', 'funding_round Brisling 30 SEK'],
  [
    'Hallverken köper konkurrenten Midälv för 600 miljoner kronor.',
    'acquisition Hallverken > Midälv 600 SEK',
  ],
  ['Hallverken har förvärvat programvarubolaget Midälv.', 'acquisition Hallverken > Midälv'],
  ['Midälv köps av Hallverken.', 'acquisition Hallverken > Midälv'],
  [
    'Hallverken lägger bud på Midälv värt 3 miljarder kronor.',
    'acquisition Hallverken > Midälv 3000 SEK',
  ],
  ['Hallverken drar sig ur köpet av Midälv.', 'acquisition Hallverken > Midälv failed'],
  [
    'Solvik säljer sin danska verksamhet till Hallverken.',
    'acquisition Hallverken > danska verksamhet',
  ],
  ['Hallverken och Midälv går samman.', 'merger Hallverken > Midälv'],
  ['Solvik säger upp 500 personer i Skellefteå.', 'labour Solvik'],
  ['Brisling skär ned och låter 40 anställda gå.', 'labour Brisling'],
  [
    'Das Berliner KI-Start-up Mondhafen holt sich 25 Millionen Euro frisches Kapital.',
    'funding_round Mondhafen 25 EUR',
  ],
  [
    'Mondhafen schließt eine Series-B-Runde über 60 Millionen Euro ab.',
    'funding_round Mondhafen 60 EUR completed',
  ],
  [
    'Die Wiener Firma Alpenlink bekommt drei Millionen Euro Seed-Kapital.',
    'funding_round Alpenlink 3 EUR',
  ],
  [
    'Der US-Investor Redpine steckt 200 Millionen Dollar in Mondhafen.',
    'funding_round Mondhafen 200 USD',
  ],
  [
    'Mondhafen verhandelt laut einem Medienbericht über eine Finanzierung von einer Milliarde Euro.',
    'funding_round Mondhafen 1000 EUR rumoured',
  ],
  [
    'Konzern Hallstein will Alpenlink für zwei Milliarden Euro übernehmen.',
    'acquisition Hallstein > Alpenlink 2000 EUR',
  ],
  [
    'Hallstein hat Alpenlink für 80 Millionen Euro gekauft.',
    'acquisition Hallstein > Alpenlink 80 EUR',
  ],
  ['Alpenlink geht an Hallstein.', 'acquisition Hallstein > Alpenlink'],
  [
    'Die geplante Übernahme von Alpenlink durch Hallstein ist gescheitert.',
    'acquisition Hallstein > Alpenlink failed',
  ],
  [
    'Hallstein prüft den Kauf von Alpenlink, berichten Insider.',
    'acquisition Hallstein > Alpenlink rumoured',
  ],
  ['Hallstein erwirbt die Mehrheit an Alpenlink.', 'acquisition Hallstein > Alpenlink'],
  ['Hallstein kündigt den Abbau von 2.000 Stellen an.', 'labour Hallstein'],
  ['Hallstein will 900 Mitarbeiter entlassen.', 'labour Hallstein'],
  [
    'Stockholmsbolaget Vindruva hämtar 90 miljoner kronor i ny kapitalrunda.',
    'funding_round Vindruva 90 SEK',
  ],
  ['Vindruva har tagit in 20 miljoner euro från Nordkap.', 'funding_round Vindruva 20 EUR'],
  [
    'Nordkap leder en investering på 40 miljoner kronor i Vindruva.',
    'funding_round Vindruva 40 SEK',
  ],
  ['Vindruva stänger en såddrunda på 8 miljoner kronor.', 'funding_round Vindruva 8 SEK completed'],
  ['Vindruva vill ta in en miljard kronor.', 'funding_round Vindruva 1000 SEK'],
  [
    'Investmentbolaget Ekdala köper Vindruva för 1,2 miljarder kronor.',
    'acquisition Ekdala > Vindruva 1200 SEK',
  ],
  ['Ekdala förvärvar 60 procent av Vindruva.', 'acquisition Ekdala > Vindruva'],
  ['Ekdala är i samtal om att köpa Vindruva.', 'acquisition Ekdala > Vindruva rumoured'],
  ['Ekdala har slutfört köpet av Vindruva.', 'acquisition Ekdala > Vindruva completed'],
  ['Ekdala avbryter förvärvet av Vindruva.', 'acquisition Ekdala > Vindruva failed'],
  ['Ekdala varslar 120 medarbetare om uppsägning.', 'labour Ekdala'],
  ['Ekdala minskar personalstyrkan med 75 tjänster.', 'labour Ekdala'],
];

/** Names behind a description, in titles and before figures; sources that are the company itself. */
const DESCRIBED: readonly (readonly [text: string, told: string])[] = [
  [
    'Das Hamburger Start-up für gebrauchte Räder Radlina erhält drei Millionen Euro.',
    'funding_round Radlina 3 EUR',
  ],
  [
    'Die Plattform für Pflegekräfte Carelina sammelt 5 Mio. Euro ein.',
    'funding_round Carelina 5 EUR',
  ],
  ['Sorano - Fantasy-Fußball-Plattform sammelt 40 Mio. Euro ein', 'funding_round Sorano 40 EUR'],
  [
    'Frisches Geld für Radlina: Das Start-up erhält 3 Millionen Euro.',
    'funding_round Radlina 3 EUR',
  ],
  [
    'Nach eigenen Angaben hat Radlina 3 Millionen Euro eingesammelt.',
    'funding_round Radlina 3 EUR',
  ],
  ['Tannberg beteiligt sich an Radlina.', 'funding_round Radlina'],
  [
    'Radlina hat eine Runde über 200 Millionen US-Dollar abgeschlossen.',
    'funding_round Radlina 200 USD completed',
  ],
  ['Tannberg schnappt sich Radlina.', 'acquisition Tannberg > Radlina'],
  ['Das Fintech Monda hat rund 20 Mitarbeitern gekündigt.', 'labour Monda'],
  ['Radlina trennt sich von 50 Mitarbeitern.', 'labour Radlina'],
  ['Ekdala fyller på med 20 miljoner kronor.', 'funding_round Ekdala 20 SEK'],
  [
    'Ekdala tar in 20 miljoner kronor i en runda ledd av Granit, enligt ett pressmeddelande.',
    'funding_round Ekdala 20 SEK',
  ],
];

it('Names behind a description, in titles and before figures are read in German and Swedish', () => {
  expect(DESCRIBED.map(([text]) => readInShort(text))).toEqual(DESCRIBED.map(([, told]) => [told]));
});

it.each(TOLD)('German and Swedish are read in many wordings: %s', (text, told) => {
  expect(readInShort(text)).toEqual([told]);
});

it.each([
  'Tannberg dementiert einen Bericht, wonach der Konzern Lichtquant kaufen will.',
  'Falkenau Systeme weist Gerüchte über einen Stellenabbau zurück.',
  'Wabenlicht hat bisher insgesamt 70 Millionen Euro eingesammelt.',
  'Im Jahr 2015 kaufte Tannberg den Anbieter Moosbach für 40 Millionen Euro.',
  'Hallverken dementerar uppgifter om att bolaget vill köpa Midälv.',
  'Solvik avfärdar rykten om en försäljning.',
  'Sedan starten har Fjällkod tagit in totalt 200 miljoner kronor.',
  'År 2014 köpte Hallverken bolaget Granbäck för 20 miljoner kronor.',
  'Hallstein widerspricht Berichten über einen Verkauf der Tochter Alpenlink.',
  'Hallstein bestreitet, mit Alpenlink über einen Kauf zu sprechen.',
  'Der Umsatz von Hallstein stieg um drei Prozent.',
  'Experten erwarten 2030 einen Markt von 90 Milliarden Euro.',
  'Ekdala förnekar att bolaget ska säljas.',
  'Ekdala har inga planer på att köpa Vindruva.',
  'Priset på kakao steg med 4 procent.',
])('A denial, a total and an earlier year are no news in German and Swedish: %s', (text) => {
  expect(readInShort(text)).toEqual([]);
});
