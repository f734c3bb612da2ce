/** German: rounds, purchases, mergers and job cuts. */
import { columnWords } from '../find/columns.ts';
import { defineLanguage } from '../language.ts';
import { acquisition } from './frames/acquisition.ts';
import { fundingRound } from './frames/funding-round.ts';
import { labour } from './frames/labour.ts';
import { merger } from './frames/merger.ts';
import { GRAMMAR, LABELS, MONEY, NAME_WORDS, ROUND_WORDS } from './grammar.ts';
import { GERMAN_LISTS } from './words.ts';

export const german = defineLanguage({
  code: 'de',
  lists: GERMAN_LISTS,
  frames: [fundingRound, acquisition, merger, labour],
  grammar: GRAMMAR,
  money: MONEY,
  labels: LABELS,
  rounds: ROUND_WORDS,
  names: NAME_WORDS,
  dates: {
    on: new Set('im in letzten'.split(' ')),
    others: new Set('bis seit ab vor nach'.split(' ')),
    begins: new Set('kraft gilt gelten wirkung ab'.split(' ')),
  },
  places:
    'Deutschland;Österreich;Schweiz;Europa;USA;China;Indien;Japan;Frankreich;Berlin;München;Hamburg;Köln;Leipzig;Frankfurt;Stuttgart;Düsseldorf;Wien;Zürich;Bayern;Sachsen;London;Paris'
      .split(';')
      .map((name) => [name, null] as const),
  columns: columnWords({
    company: 'unternehmen, firma, startup, start-up, name',
    acquirer: 'käufer, erwerber',
    target: 'ziel, übernommen, gekauft',
    raised: 'eingesammelt, finanzierung',
    amount: 'betrag, summe, volumen, preis, kaufpreis',
    valuation: 'bewertung',
    kind: 'deal typ',
    round: 'runde, phase, finanzierungsrunde',
    lead: 'lead, leadinvestor, lead-investor, angeführt von',
    investor: 'investoren, investor, geldgeber',
    jobs: 'stellenabbau, gestrichene stellen, entlassungen',
  }),
  jobs: new Set(
    'stelle job arbeitsplatz arbeitsplätze mitarbeiter mitarbeitern mitarbeitende mitarbeitenden beschäftigter beschäftigte belegschaft angestellte'.split(
      ' ',
    ),
  ),
});
