/** The words of a language that the reader knows: what each may be in a sentence, and the patterns that it starts. */
import type { Pattern } from '../frames/pattern.ts';

/** Kinds of words, one bit each; a word may be of several. */
export const KIND = {
  determiner: 1,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  pronoun: 1 << 3,
  auxiliary: 1 << 4,
  modal: 1 << 5,
  negation: 1 << 6,
  adverb: 1 << 7,
  verb: 1 << 8,
  noun: 1 << 9,
  adjective: 1 << 10,
  /** Begins a clause that hangs on another: after, as, while. */
  subordinator: 1 << 11,
  /** Begins a clause about the noun before it: which, who, that. */
  relative: 1 << 12,
  /** Tells what somebody said: says, reports. */
  saying: 1 << 13,
  /** Has another verb's doing as its object: agrees to, plans to. */
  control: 1 << 14,
  /** A kind of company: startup, maker, platform. */
  company: 1 << 15,
  /** A part of a company, or what can be bought as one: unit, business, stake. */
  business: 1 << 16,
  place: 1 << 17,
  nationality: 1 << 18,
  /** Months, days and other capitals that are no names. */
  calendar: 1 << 19,
  acronym: 1 << 20,
  title: 1 << 21,
  /** Makes or keeps the law: lawmakers, regulator, court. */
  authority: 1 << 22,
  /** An everyday word of no further kind. */
  common: 1 << 23,
  past: 1 << 24,
  present: 1 << 25,
  ing: 1 << 26,
  base: 1 << 27,
  /** A participle that is no past tense: stolen. */
  participle: 1 << 28,
} as const;
export type KindName = keyof typeof KIND;

/** A word's entry. */
export interface Word {
  /** The form that patterns name it by: of a verb its infinitive, of a noun its singular. */
  lemma: string;
  kinds: number;
  /** The patterns that it starts; null for none. */
  patterns: readonly AskingPattern[] | null;
  /** The asks of patterns that it meets, by their numbers; null for a word that the lists do not have. */
  meets: readonly number[] | null;
}

/** A pattern with what it asks of a sentence, by the numbers of its asks. */
export interface AskingPattern {
  pattern: Pattern;
  /** For the words that it names, and for those that fill its slots. */
  words: readonly number[];
  fillings: readonly number[];
}
