/** English words with which somebody takes something back: denies a report, corrects a text. */
import type { GrammarWords } from '../grammar/words.ts';
import { setOf } from '../lexicon/sets.ts';

export const DENIALS: GrammarWords['denials'] = {
  verbs: setOf('deny dismiss refute rebut rubbish'),
  rejects: setOf('reject quash debunk downplay play shoot bat brush knock shrug'),
  particles: setOf('rule_out'),
  reports: setOf('report rumour rumor speculation reporting claim chatter'),
  clauses: setOf('that it he she they'),
  untrue: setOf(
    'false untrue incorrect inaccurate erroneous baseless groundless unfounded fabricated invented fictitious bogus fake truth',
  ),
  inventions: setOf('invention fabrication fiction nonsense hoax fantasy'),
  calls: setOf('call describe dub label brand be'),
  none: setOf('no'),
  absent: setOf('talk negotiation discussion intention plan'),
  ends: setOf('; but though although while then before after'),
};

export const CORRECTIONS: GrammarWords['corrections'] = {
  versions: setOf('version headline'),
  texts: setOf('story article post report piece item newsletter column headline brief release'),
  misstates: setOf('misstated misreported'),
  wrongly: setOf('incorrectly wrongly mistakenly erroneously'),
};
