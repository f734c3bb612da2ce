/** German: rounds, purchases and job cuts. */
import type { Language } from '../language.ts';
import { buildLexicon } from '../lexicon/build.ts';
import { placeNames } from '../names/directory.ts';
import { acquisition } from './frames/acquisition.ts';
import { fundingRound } from './frames/funding-round.ts';
import { labour } from './frames/labour.ts';
import { GRAMMAR, LABELS, MONEY, NAME_WORDS, ROUND_WORDS } from './grammar.ts';
import { GERMAN_LISTS } from './words.ts';

const frames = [fundingRound, acquisition, labour];

export const german: Language = {
  code: 'de',
  lexicon: buildLexicon(
    GERMAN_LISTS,
    frames.flatMap(({ patterns }) => patterns),
  ),
  frames,
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
  places: placeNames(
    'Deutschland;Österreich;Schweiz;Europa;USA;China;Indien;Japan;Frankreich;Berlin;München;Hamburg;Köln;Leipzig;Frankfurt;Stuttgart;Düsseldorf;Wien;Zürich;Bayern;Sachsen;London;Paris'
      .split(';')
      .map((name) => [name, null] as const),
  ),
  jobs: new Set(
    'stelle job arbeitsplatz arbeitsplätze mitarbeiter beschäftigter beschäftigte'.split(' '),
  ),
};
