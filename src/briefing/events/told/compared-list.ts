/** The compared parts of many events, in plain memory: as objects they would weigh on the collector for as long as they are kept. */
import type { Compared } from '../../../domain/event/story/comparing.ts';
import { Numbers } from './numbers.ts';

/** The parts that few values are used for, by which each is kept as the number of its value. */
type Kinds = Pick<
  Compared,
  'type' | 'status' | 'round' | 'roundQualifier' | 'jurisdiction' | 'register'
> & {
  amount: Omit<NonNullable<Compared['amount']>, 'value' | 'valueTo'> | null;
  valuation: Omit<NonNullable<Compared['valuation']>, 'value'> | null;
};

/** The parts that are lists of numbers. */
const LISTS = [
  'first',
  'second',
  'backers',
  'words',
  'title',
  'figures',
  'pages',
  'references',
] as const;

/** A list of events as they are compared; each is written once, and read as it was. */
export class ComparedList {
  /** The place at which each begins among the parts. */
  readonly #starts = new Numbers(Int32Array);
  /** Of each the number of its kinds, then its lists, each with its length before it. */
  readonly #parts = new Numbers(Int32Array);
  /** Of each its sums: the amount, its upper end, the valuation. */
  readonly #sums = new Numbers(Float64Array);
  readonly #kinds: Kinds[] = [];
  readonly #kindNumbers = new Map<string, number>();

  get length(): number {
    return this.#starts.length;
  }

  push(compared: Compared): void {
    const { amount, valuation, spans, names } = compared;
    this.#starts.push(this.#parts.length);
    this.#parts.push(this.#kindOf(compared));
    this.#pushList(spans.flatMap(({ first, last }) => [first, last]));
    for (const list of LISTS) this.#pushList(compared[list]);
    this.#parts.push(names.length);
    for (const name of names) this.#pushList(name);
    for (const sum of [amount?.value, amount?.valueTo, valuation?.value])
      this.#sums.push(sum ?? Number.NaN);
  }

  /** The event at a place, from 0. */
  at(place: number): Compared {
    const take = this.#taking(this.#starts.at(place));
    const kinds = this.#kinds[take.number()];
    if (!kinds) throw new RangeError(`no event is at ${place}`);
    const { amount, valuation, ...others } = kinds;
    const [value, valueTo, worth] = [0, 1, 2].map((at) => this.#sums.at(place * SUMS + at));
    return {
      ...others,
      spans: pairsOf(take.list()),
      first: take.list(),
      second: take.list(),
      backers: take.list(),
      words: take.list(),
      title: take.list(),
      figures: take.list(),
      pages: take.list(),
      references: take.list(),
      names: Array.from({ length: take.number() }, () => take.list()),
      amount: amount && { ...amount, value: value ?? 0, valueTo: stated(valueTo) },
      valuation: valuation && { ...valuation, value: worth ?? 0 },
    };
  }

  /** The first period of the event at a place; null where it has none. */
  span(place: number): { first: number; last: number } | null {
    const take = this.#taking(this.#starts.at(place) + 1);
    return take.number() === 0 ? null : { first: take.number(), last: take.number() };
  }

  #pushList(list: readonly number[]): void {
    this.#parts.push(list.length);
    for (const part of list) this.#parts.push(part);
  }

  /** Reads one part after the other from a place on. */
  #taking(start: number) {
    const parts = this.#parts;
    let at = start;
    const number = () => parts.at(at++);
    const list = () => {
      const all: number[] = [];
      for (let left = number(); left > 0; left--) all.push(number());
      return all;
    };
    return { number, list };
  }

  #kindOf(compared: Compared): number {
    const { type, status, round, roundQualifier, jurisdiction, register } = compared;
    const { amount, valuation } = compared;
    const kinds: Kinds = {
      type,
      status,
      round,
      roundQualifier,
      jurisdiction,
      register,
      amount: amount && kindOfAmount(amount),
      valuation: valuation && kindOfValuation(valuation),
    };
    const key = JSON.stringify(kinds);
    const known = this.#kindNumbers.get(key) ?? this.#kinds.push(kinds) - 1;
    this.#kindNumbers.set(key, known);
    return known;
  }
}

function kindOfAmount({ value: _, valueTo: _to, ...kind }: NonNullable<Compared['amount']>) {
  return kind;
}

function kindOfValuation({ value: _, ...kind }: NonNullable<Compared['valuation']>) {
  return kind;
}

/** The numbers that the sums of an event are. */
const SUMS = 3;

const stated = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : value;

function pairsOf(list: readonly number[]): { first: number; last: number }[] {
  const pairs: { first: number; last: number }[] = [];
  for (let at = 0; at < list.length; at += 2)
    pairs.push({ first: list[at] ?? 0, last: list[at + 1] ?? 0 });
  return pairs;
}
