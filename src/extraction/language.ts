/** A language as the reader needs it: words, names of rounds, frames. Each lies in a folder of its own. */
import type { EventType } from '../domain/event/vocabulary.ts';
import type { NameWords } from './find/capitals.ts';
import type { ColumnWords } from './find/columns.ts';
import type { DateWords } from './find/dates.ts';
import type { MoneyWords } from './find/money.ts';
import type { LabelWords } from './find/money-label.ts';
import { AMOUNT_OPENERS, CURRENCY_WORDS } from './find/money-words.ts';
import type { RoundWords } from './find/rounds.ts';
import type { Frame } from './frames/frame.ts';
import type { GrammarWords } from './grammar/words.ts';
import { buildLexicon, type WordLists } from './lexicon/build.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { type NameDirectory, placeNames } from './names/directory.ts';

/** A language as its folder declares it. */
interface LanguageSource {
  /** Two letters by ISO 639-1. */
  code: string;
  lists: WordLists;
  /** Kinds of news, of two that fit a word alike the weightier one first. */
  frames: readonly Frame[];
  grammar: GrammarWords;
  money: MoneyWords;
  labels: LabelWords;
  rounds: RoundWords;
  names: NameWords;
  /** Places, each with its code where it is a country or a state. */
  places: readonly (readonly [written: string, code: string | null])[];
  dates: DateWords;
  /** The heads of the columns of tables that tell events. */
  columns: ColumnWords;
  /** Nouns of which a number are jobs, by their lemmas. */
  jobs: ReadonlySet<string>;
}

/** A language put together. */
export interface Language extends Omit<LanguageSource, 'lists' | 'frames' | 'places'> {
  lexicon: Lexicon;
  frames: ReadonlyMap<EventType, Frame>;
  places: NameDirectory;
  /** Words in small letters with which an amount or a round begins. */
  openers: ReadonlySet<string>;
}

/** Puts a language together. Throws RangeError for a pattern that its words do not bear. */
export function defineLanguage({ lists, frames, places, ...words }: LanguageSource): Language {
  return {
    ...words,
    lexicon: buildLexicon(
      lists,
      frames.flatMap(({ patterns }) => patterns),
      {
        numbers: new Set([...AMOUNT_OPENERS, ...words.money.numbers.keys()]),
        currencies: new Set(CURRENCY_WORDS),
        jobs: words.jobs,
      },
    ),
    frames: new Map(frames.map((frame) => [frame.type, frame] as const)),
    places: placeNames(places),
    openers: new Set([
      ...AMOUNT_OPENERS,
      ...words.money.numbers.keys(),
      ...words.rounds.series,
      ...words.rounds.names.keys(),
    ]),
  };
}
