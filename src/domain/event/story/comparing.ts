/** Tellings made ready to be compared with many others: their words and names are numbers, ascending, which take little room. */
import { nameKey } from '../../text/names.ts';
import type { Amount, Valuation } from '../event.ts';
import type { EventType, Round, Status } from '../vocabulary.ts';
import { Marks } from './marks.ts';
import type { ToDollars } from './money.ts';
import { type DaySpan, pagesOf, type StoryTelling, sidesOf, spansOf } from './telling.ts';
import { tellingWords } from './words.ts';

/** All that is compared of a telling, found out once. */
export interface Compared {
  type: EventType;
  status: Status;
  round: Round | null;
  roundQualifier: StoryTelling['roundQualifier'];
  /** Companies by their sides; see `Sides`. */
  first: readonly number[];
  second: readonly number[];
  backers: readonly number[];
  /** The telling words of title and summary, without those of names. */
  words: readonly number[];
  /** The words of the title, with names. */
  title: readonly number[];
  /** The words of the name of each main company, but for names with figures. */
  names: readonly (readonly number[])[];
  spans: readonly DaySpan[];
  amount: Amount | null;
  valuation: Valuation | null;
  /** Further figures as texts of value and unit. */
  figures: readonly number[];
  /** The pages of its sources. */
  pages: readonly number[];
  /** The official reference or the title of a law or case, and its name. */
  references: readonly number[];
  /** The form of its official reference, without figures: entries of one register share it. Null for none. */
  register: string | null;
  jurisdiction: string | null;
}

/** Numbers the words, names and marks of tellings that are compared with each other. */
export class Comparing {
  readonly inDollars: ToDollars;
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #written: string[] = [];
  /** Pages, figures and references, which no reason names; their numbers are none of words or names. */
  readonly #marks = new Marks();

  /** `inDollars` gives the value of sums of different currencies. Default: they can't be compared. */
  constructor(inDollars: ToDollars = () => null) {
    this.inDollars = inDollars;
  }

  of(telling: StoryTelling): Compared {
    const { type, status, round, roundQualifier, amount, valuation, jurisdiction } = telling;
    const sides = sidesOf(telling);
    const names = telling.parties.map(({ company }) => this.#wordsIn(company));
    const named = new Set(names.flat());
    const words = this.#wordsIn(`${telling.title} ${telling.summary}`);
    return {
      type,
      status,
      round,
      roundQualifier,
      amount,
      valuation,
      jurisdiction,
      first: this.#companies(sides.first),
      second: this.#companies(sides.second),
      backers: this.#companies(sides.backers),
      words: words.filter((word) => !named.has(word)),
      title: this.#wordsIn(telling.title),
      names: [...sides.first, ...sides.second]
        .filter((name) => !HAS_FIGURE.test(name))
        .map((name) => this.#wordsIn(name))
        .filter(({ length }) => length > 0),
      spans: spansOf(telling),
      figures: this.#marked(telling.figures.map(({ value, unit }) => `${value} ${unit}`)),
      pages: this.#marked(pagesOf(telling)),
      references: this.#marked(referencesOf(telling)),
      register: telling.officialReference?.replace(/\d+/g, '') ?? null,
    };
  }

  /** A word or name as it was first written. */
  written(number: number): string {
    return this.#written[number] ?? '';
  }

  /** The stem of a word. */
  keyOf(number: number): string {
    return this.#keys[number] ?? '';
  }

  #wordsIn(text: string): number[] {
    return ascending(tellingWords(text).map(({ stem, written }) => this.#number(stem, written)));
  }

  #companies(names: readonly string[]): number[] {
    return ascending(
      names.flatMap((name) => {
        const key = nameKey(name);
        return key === '' ? [] : this.#number(`@${key}`, name);
      }),
    );
  }

  #marked(texts: readonly string[]): number[] {
    return ascending(texts.map((text) => this.#marks.of(text)));
  }

  #number(key: string, written: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    this.#written.push(written);
    return this.#keys.push(key) - 1;
  }
}

/** A word that begins with a figure: no telling word, and of "2080 Media" only a word would be left that others have too. */
const HAS_FIGURE = /(?<![\p{L}\p{N}])\d/u;

/** By which a law or a case is known whatever is said of it, as keys. */
export function referencesOf({
  lawName,
  instrument,
  officialReference,
}: Pick<StoryTelling, 'lawName' | 'instrument' | 'officialReference'>): string[] {
  const all = [lawName, instrument, officialReference];
  return [...new Set(all.flatMap((name) => (name === null ? [] : nameKey(name))))].filter(Boolean);
}

/** The numbers in their order, each once. */
const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/** The entries that two ascending lists share. */
export function shared(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) both.push(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}
