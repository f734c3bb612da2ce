/** A language as the reader needs it: words, names of rounds, frames. Each lies in a folder of its own. */

import type { NameWords } from './find/capitals.ts';
import type { DateWords } from './find/dates.ts';
import type { MoneyWords } from './find/money.ts';
import type { LabelWords } from './find/money-label.ts';
import type { RoundWords } from './find/rounds.ts';
import type { Frame } from './frames/frame.ts';
import type { GrammarWords } from './grammar/words.ts';
import type { Lexicon } from './lexicon/word.ts';
import type { NameDirectory } from './names/directory.ts';

export interface Language {
  /** Two letters by ISO 639-1. */
  code: string;
  lexicon: Lexicon;
  frames: readonly Frame[];
  grammar: GrammarWords;
  money: MoneyWords;
  labels: LabelWords;
  rounds: RoundWords;
  names: NameWords;
  places: NameDirectory;
  dates: DateWords;
  /** Nouns of which a number are jobs, by their lemmas. */
  jobs: ReadonlySet<string>;
}
