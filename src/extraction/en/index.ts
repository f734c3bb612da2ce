/** English. */
import type { Language } from '../language.ts';
import { buildLexicon } from '../lexicon/build.ts';
import { placeNames } from '../names/directory.ts';
import { fundingRound } from './frames/funding-round.ts';
import { GRAMMAR, LABELS, NAME_WORDS, QUALIFIERS, ROUND_WORDS } from './grammar.ts';
import { PLACES } from './places.ts';
import { ENGLISH_LISTS } from './words.ts';

const frames = [fundingRound];

export const english: Language = {
  code: 'en',
  lexicon: buildLexicon(
    ENGLISH_LISTS,
    frames.flatMap(({ patterns }) => patterns),
  ),
  frames,
  grammar: GRAMMAR,
  qualifiers: QUALIFIERS,
  labels: LABELS,
  rounds: ROUND_WORDS,
  names: NAME_WORDS,
  places: placeNames(PLACES),
  jobs: new Set(
    'job employee worker staff workforce headcount role position staffer people'.split(' '),
  ),
};
