/** The words of a language put together. */
import type { AskedWords } from './asked-words.ts';
import type { Word } from './word.ts';
import type { WordTable } from './word-table.ts';

/** The words of one language, by what they look like in lower case. */
export interface Lexicon {
  words: WordTable;
  /** The asks of patterns besides the word that starts them. */
  asked: AskedWords;
  /** Words as they are where a hyphen joins them to others, if that differs: “backed” of “Accel-backed” is no verb. */
  parts: ReadonlyMap<string, Word>;
  /** Kinds of unknown words in small letters by their ends: “-ly” makes an adverb. */
  endings: readonly { ending: string; word: Word }[];
}
