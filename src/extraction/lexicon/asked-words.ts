/** The words by which sentences meet what patterns ask for. Every ask has a number, so that one pass over a sentence tells which of them it meets. */
import type { SlotWords, WordAsk } from './asks.ts';
import type { Word } from './word.ts';

/** The asks that the words of a language can meet. */
export interface AskedWords {
  /** The asks are numbered from 0 to before this. */
  count: number;
  /** The asks that words and signs meet which the language's words do not have. */
  others: ReadonlyMap<string, readonly number[]>;
  /** The asks for a number and for a currency: figures meet the one, and codes in capitals the other. */
  number: number;
  currency: number;
}

/** Numbers asks as they come, alike ones once. */
export class AskNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #byLemma = new Map<string, number[]>();
  readonly #byKinds: { kinds: number; number: number }[] = [];

  /** The number of an ask. */
  of({ lemmas, kinds }: WordAsk): number {
    const key = `${kinds} ${[...lemmas].sort().join(' ')}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    if (kinds !== 0) this.#byKinds.push({ kinds, number });
    for (const lemma of lemmas) {
      const numbers = this.#byLemma.get(lemma);
      if (numbers) numbers.push(number);
      else this.#byLemma.set(lemma, [number]);
    }
    return number;
  }

  /** Notes with each word what it meets, by its form, its lemma or its kinds. */
  noteIn(words: ReadonlyMap<string, Word>, { numbers, currencies }: SlotWords): AskedWords {
    const [number, currency] = [numbers, currencies].map((lemmas) => this.of({ lemmas, kinds: 0 }));
    for (const [written, word] of words) word.meets = this.#metBy(written, word);
    const others = new Map([...this.#byLemma].filter(([lemma]) => !words.has(lemma)));
    return { count: this.#numbers.size, others, number: number ?? 0, currency: currency ?? 0 };
  }

  #metBy(written: string, { lemma, kinds }: Word): readonly number[] {
    const byForm = this.#byLemma.get(written) ?? NONE;
    const byLemma = lemma === written ? NONE : (this.#byLemma.get(lemma) ?? NONE);
    const byKinds = this.#byKinds.filter((ask) => ask.kinds & kinds).map(({ number }) => number);
    if (byForm.length + byLemma.length + byKinds.length === 0) return NONE;
    return [...new Set([...byForm, ...byLemma, ...byKinds])];
  }
}

const NONE: readonly number[] = [];
