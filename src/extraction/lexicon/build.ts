/** Builds the words of a language from its lists, and hangs its patterns on them. */
import type { Pattern } from '../frames/pattern.ts';
import { AskNumbers } from './asked-words.ts';
import { asksOf, type SlotWords } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import { type AskingPattern, KIND, type KindName, type Word } from './word.ts';
import { WordTable } from './word-table.ts';

/** The forms of a verb: the present with its s, the past, the participles. A form that is the infinitive is left out. */
export interface VerbForms {
  base: string;
  present: readonly string[];
  past: readonly string[];
  ing: readonly string[];
}

/** The lists of a language. */
export interface WordLists {
  /** Words by their kind, parted by blanks; `_` is a blank within none. */
  kinds: Partial<Record<KindName, string>>;
  /** The kinds of words that have a plural of their own. */
  plurals(noun: string): readonly string[];
  /** Verbs, each in all its forms. */
  verbs: readonly VerbForms[];
  /** Kinds that some verbs are besides, by their infinitives. */
  verbKinds: Partial<Record<KindName, string>>;
  /** Words that stay verbs behind a hyphen: “an Accel-led round”. */
  joined?: ReadonlySet<string>;
  /** Ends of words that tell their kind, where the lists have none. */
  endings?: Partial<Record<KindName, string>>;
}

/** Kinds whose words are nouns too, and have a plural. */
const NOUNS: readonly KindName[] = ['noun', 'company', 'business', 'title', 'authority'];

/** Words from lists and patterns. Throws RangeError for a pattern whose trigger is no word of the lists. */
export function buildLexicon(
  lists: WordLists,
  patterns: readonly Pattern[],
  slotWords: SlotWords,
): Lexicon {
  const words = new Map<string, Word>();
  const add = (written: string, lemma: string, kinds: number) => {
    const known = words.get(written);
    if (!known) words.set(written, { lemma, kinds, patterns: null, meets: null });
    else known.kinds |= kinds;
  };
  const addKind = ([name, list]: readonly [KindName, string]) => {
    const isNoun = NOUNS.includes(name);
    for (const word of split(list)) {
      if (name === 'common' && words.has(word)) continue;
      add(word, word, KIND[name] | (isNoun ? KIND.noun : 0));
      if (isNoun || (name === 'control' && (words.get(word)?.kinds ?? 0) & KIND.noun))
        for (const plural of lists.plurals(word)) add(plural, word, KIND[name] | KIND.noun);
    }
  };
  // Where a form is a noun and a verb, as “funding”, the noun names it.
  const kinds = kindsIn(lists.kinds);
  kinds.filter(([name]) => NOUNS.includes(name)).forEach(addKind);
  for (const forms of lists.verbs) addVerb(add, forms);
  kinds.filter(([name]) => !NOUNS.includes(name) && name !== 'common').forEach(addKind);
  // A word that a pattern asks for has its plural too.
  for (const noun of askedFor(patterns))
    if (!words.has(noun))
      for (const form of [noun, ...lists.plurals(noun)]) add(form, noun, KIND.noun);
  kinds.filter(([name]) => name === 'common').forEach(addKind);
  const byBase = new Map(lists.verbs.map((forms) => [forms.base, forms]));
  for (const [name, list] of kindsIn(lists.verbKinds))
    for (const verb of split(list)) {
      const forms = byBase.get(verb);
      if (!forms) throw new RangeError(`no verb “${verb}” among the verbs`);
      for (const form of [forms.base, ...forms.present, ...forms.past, ...forms.ing])
        add(form, verb, KIND[name]);
    }
  const numbers = new AskNumbers();
  hang(
    words,
    patterns.map((pattern) => asking(pattern, slotWords, numbers)),
  );
  const asked = numbers.noteIn(words, slotWords);
  const endings = kindsIn(lists.endings ?? {}).flatMap(([name, list]) =>
    split(list).map((ending) => ({
      ending,
      word: { lemma: ending, kinds: KIND[name], patterns: null, meets: null },
    })),
  );
  const parts = partsOf(words, lists.joined ?? new Set());
  return { words: new WordTable(words), asked, parts, endings };
}

function asking(pattern: Pattern, slotWords: SlotWords, numbers: AskNumbers): AskingPattern {
  const { words, fillings } = asksOf(pattern, slotWords);
  const numbersOf = (asks: typeof words) => asks.map((ask) => numbers.of(ask));
  return { pattern, words: numbersOf(words), fillings: numbersOf(fillings) };
}

/** Words of which patterns need one, or none. */
const askedFor = (patterns: readonly Pattern[]) =>
  new Set(
    patterns
      .flatMap(({ needed, doer, unless }) => [
        ...(needed?.lemmas ?? []),
        ...(doer?.lemmas ?? []),
        ...(unless ?? []),
      ])
      .filter((word) => /^\p{L}+$/u.test(word)),
  );

/** Kinds that a word keeps where a hyphen joins it to another. */
const KEPT =
  KIND.noun |
  KIND.adjective |
  KIND.company |
  KIND.business |
  KIND.title |
  KIND.authority |
  KIND.nationality |
  KIND.place |
  KIND.calendar |
  KIND.acronym |
  KIND.common;

function partsOf(
  words: ReadonlyMap<string, Word>,
  joined: ReadonlySet<string>,
): ReadonlyMap<string, Word> {
  const parts = new Map<string, Word>();
  for (const [written, { lemma, kinds, patterns, meets }] of words)
    if (!joined.has(written) && (patterns || kinds & ~KEPT))
      parts.set(written, { lemma, kinds: kinds & KEPT || KIND.adjective, patterns: null, meets });
  return parts;
}

function addVerb(
  add: (written: string, lemma: string, kinds: number) => void,
  { base, present, past, ing }: VerbForms,
): void {
  add(base, base, KIND.verb | KIND.base);
  for (const form of present) add(form, base, KIND.verb | KIND.present);
  past.forEach((form, index) => {
    add(form, base, KIND.verb | KIND.past | (index > 0 ? KIND.participle : 0));
  });
  for (const form of ing) add(form, base, KIND.verb | KIND.ing);
}

function hang(words: Map<string, Word>, patterns: readonly AskingPattern[]): void {
  const byLemma = Map.groupBy([...words.values()], ({ lemma }) => lemma);
  for (const asking of patterns) {
    const { pattern } = asking;
    for (const lemma of pattern.triggers) {
      const [kind, name] = pattern.isVerb ? [KIND.verb, 'verb'] : [KIND.noun, 'noun'];
      const fitting = byLemma.get(lemma)?.filter(({ kinds }) => kinds & kind) ?? [];
      // A word of another kind would never lead to it.
      if (fitting.length === 0)
        throw new RangeError(`no ${name} “${lemma}” for the pattern “${pattern.line}”`);
      for (const word of fitting) word.patterns = [...(word.patterns ?? []), asking];
    }
  }
}

/** The lists by their kinds. */
const kindsIn = (lists: WordLists['kinds']) =>
  // Object.entries forgets the names of the keys.
  Object.entries(lists) as (readonly [KindName, string])[];

const split = (list: string) => list.trim().split(/\s+/);
