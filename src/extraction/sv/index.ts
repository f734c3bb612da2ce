/** Swedish: rounds, purchases, mergers and job cuts. */
import { columnWords } from '../find/columns.ts';
import { defineLanguage } from '../language.ts';
import { acquisition } from './frames/acquisition.ts';
import { fundingRound } from './frames/funding-round.ts';
import { labour } from './frames/labour.ts';
import { merger } from './frames/merger.ts';
import { GRAMMAR, LABELS, MONEY, NAME_WORDS, ROUND_WORDS } from './grammar.ts';
import { SWEDISH_LISTS } from './words.ts';

export const swedish = defineLanguage({
  code: 'sv',
  lists: SWEDISH_LISTS,
  frames: [fundingRound, acquisition, merger, labour],
  grammar: GRAMMAR,
  money: MONEY,
  labels: LABELS,
  rounds: ROUND_WORDS,
  names: NAME_WORDS,
  dates: {
    on: new Set('i under förra'.split(' ')),
    others: new Set('till sedan från före efter'.split(' ')),
    begins: new Set('kraft gäller gälla'.split(' ')),
  },
  places:
    'Sverige;Norge;Danmark;Finland;Tyskland;Storbritannien;Frankrike;Europa;USA;Kina;Stockholm;Göteborg;Malmö;Uppsala;Lund;Linköping;Umeå;Oslo;Köpenhamn;Helsingfors;London;Berlin'
      .split(';')
      .map((name) => [name, null] as const),
  columns: columnWords({
    company: 'bolag, företag, startup, namn',
    acquirer: 'köpare',
    target: 'köpt, köpt bolag, mål',
    raised: 'tar in, kapital',
    amount: 'belopp, summa, pris, köpeskilling',
    valuation: 'värdering',
    kind: 'typ av affär',
    round: 'runda, fas',
    lead: 'huvudinvesterare, ledd av',
    investor: 'investerare',
    jobs: 'varsel, varslade, uppsagda',
  }),
  jobs: new Set('anställd anställda tjänst tjänster jobb medarbetare person personer'.split(' ')),
});
