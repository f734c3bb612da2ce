/**
 * Reads plain words as the filters that they stand for: "european seed rounds since march, not space". What stands for
 * no filter stays a word to look for; the few words that narrow nothing are passed over.
 */
import type { EventType } from '../../../domain/event/vocabulary.ts';
import { EVENT_TYPES } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { type ParseContext, unique } from '../filter.ts';
import { type FilterKey, filterOf } from '../filter-keys.ts';
import { amountAt } from './amounts.ts';
import { isIdle } from './idle.ts';
import { phraseAt, type Speech } from './lexicon.ts';
import { orderAt } from './order.ts';
import { namesIn, partyAt } from './parties.ts';
import { periodAt } from './periods.ts';
import { type Piece, type PlainFilter, type PlainWord, plainWord } from './words.ts';

/** Words read: the filters that they stand for, and the words that stand for none. */
interface PlainReading {
  filters: readonly PlainFilter[];
  words: readonly Token[];
}

/** A filter with one value at a time: a second one is no filter. */
const SINGLE: readonly FilterKey[] = ['since', 'until', 'min', 'max', 'sort', 'top'];

/**
 * Reads stretches of words between filters that were typed as such, whose keys are `given`: these are not read again
 * from words. A question to search keeps all its words, but where they say two things at least, or days or amounts.
 */
export async function readPlain(
  stretches: readonly (readonly Token[])[],
  given: readonly FilterKey[],
  context: ParseContext,
): Promise<PlainReading> {
  const asTyped = { filters: [], words: stretches.flat() };
  const speech: Speech = {
    types: context.types ?? EVENT_TYPES,
    reference: context.reference,
    searches: context.near ?? false,
  };
  const reading = new Reading(speech, context, given);
  for (const stretch of stretches) await reading.read(stretch);
  const { filters, words } = reading;
  if (filters.length === 0 || (speech.searches && !saysEnough(filters))) return asTyped;
  return { filters: together(filters), words };
}

/** Two things, or one that no text says: days, an amount, an order, what is to be left out. */
function saysEnough(filters: readonly PlainFilter[]): boolean {
  const keys = unique(filters.map(({ key }) => key));
  return keys.length > 1 || filters.some(({ key, excludes }) => excludes || SINGLE.includes(key));
}

class Reading {
  readonly filters: PlainFilter[] = [];
  readonly words: Token[] = [];
  readonly #speech: Speech;
  readonly #context: ParseContext;
  readonly #given: readonly FilterKey[];
  readonly #today: string;
  #known: ReadonlySet<string> = new Set();

  constructor(speech: Speech, context: ParseContext, given: readonly FilterKey[]) {
    this.#speech = speech;
    this.#context = context;
    this.#given = given;
    this.#today = dayInZone(context.now.getTime(), context.zone);
  }

  async read(stretch: readonly Token[]): Promise<void> {
    const words = stretch.map(plainWord);
    const signless = stretch.map(({ value }) => plainWord({ value: value.replace(/^-/, '') }));
    this.#known = await namesIn(signless, this.#context.log);
    for (let at = 0; at < words.length; ) at += await this.#step(words, at);
  }

  /** Reads what stands at a place; returns how many words that is. */
  async #step(words: readonly PlainWord[], at: number): Promise<number> {
    const rest = words.slice(at);
    const [word] = rest;
    if (!word) return 1;
    const valued = valuationLimit(rest);
    if (valued > 0) {
      this.words.push(...rest.slice(0, valued).map(({ token }) => token));
      return valued;
    }
    const without = await this.#left(rest, words.slice(0, at));
    if (without) return without;
    const piece = word.token.quoted ? null : await this.#pieceAt(rest, words.slice(0, at));
    if (piece && this.#takes(piece.filters)) {
      this.filters.push(...piece.filters);
      return piece.length;
    }
    if (word.token.quoted || !isIdle(word.key)) this.words.push(word.token);
    return 1;
  }

  /** "not OpenAI", "without space", "-space": the words that it takes; 0 where nothing is to be left out. */
  async #left(rest: readonly PlainWord[], before: readonly PlainWord[]): Promise<number> {
    const sign = /^-(\p{L}.*)$/u.exec(rest[0]?.token.value ?? '')?.[1];
    const words = sign === undefined ? rest : [plainWord({ value: sign }), ...rest.slice(1)];
    const start = sign === undefined ? exclusionAt(rest) : 0;
    if (start === null) return 0;
    for (let skip = start; skip < words.length; skip++) {
      const piece = await this.#pieceAt(words.slice(skip), before);
      if (piece)
        return this.#leaveOut(piece.filters)
          ? this.#alsoLeft(words, skip + piece.length, piece, before)
          : 0;
      if (!isIdle(words[skip]?.key ?? 'x')) return 0;
    }
    return 0;
  }

  /** "without chips and space": what is listed behind it, of the same kind, is left out too. */
  async #alsoLeft(
    words: readonly PlainWord[],
    at: number,
    { filters }: Piece,
    before: readonly PlainWord[],
  ): Promise<number> {
    if (!/^(?:and|or|nor)$/.test(words[at]?.key ?? '')) return at;
    const next = await this.#pieceAt(words.slice(at + 1), [...before, ...words.slice(0, at + 1)]);
    if (!next || next.filters[0]?.key !== filters[0]?.key || !this.#leaveOut(next.filters))
      return at;
    return this.#alsoLeft(words, at + 1 + next.length, next, before);
  }

  #leaveOut(filters: readonly PlainFilter[]): boolean {
    if (!filters.every(({ key }) => filterOf(key).excludable)) return false;
    for (const filter of filters) this.filters.push({ ...filter, excludes: true });
    return true;
  }

  async #pieceAt(rest: readonly PlainWord[], before: readonly PlainWord[]): Promise<Piece | null> {
    const measured = [amountAt(rest), periodAt(rest, this.#today), orderAt(rest)];
    const [best] = measured.filter((piece) => piece !== null).sort(byLength);
    if (best) return best;
    const phrase = phraseAt(rest, this.#speech);
    const found = { known: this.#known, earlier: this.filters.at(-1)?.key };
    const party = await partyAt(rest, before, this.#context, found);
    return party && party.length > (phrase?.length ?? 0) ? party : phrase;
  }

  /** False for a filter that was typed as one, and for a second value of one that takes a single one. */
  #takes(filters: readonly PlainFilter[]): boolean {
    return filters.every(
      ({ key }) =>
        !this.#given.includes(key) &&
        !(SINGLE.includes(key) && this.filters.some((one) => one.key === key)),
    );
  }
}

/** "valued at over $10bn": amounts that are asked for are those of events, so it is no filter; the number of its words. */
function valuationLimit(words: readonly PlainWord[]): number {
  if (!/^(?:valued|valuations?)$/.test(words[0]?.key ?? '')) return 0;
  const start = /^(?:at|of)$/.test(words[1]?.key ?? '') ? 2 : 1;
  const amount = amountAt(words.slice(start));
  return amount ? start + amount.length : 0;
}

const byLength = (a: Piece, b: Piece) => b.length - a.length;

const EXCLUSIONS = [
  'not',
  'without',
  'except',
  'except for',
  'excluding',
  'minus',
  'outside',
  'outside of',
  'other than',
  'apart from',
  'not counting',
  'ignoring',
  'but not',
  'but without',
].map((phrase) => phrase.split(' '));

/** Where what is to be left out begins; null where nothing is. */
function exclusionAt(words: readonly PlainWord[]): number | null {
  const found = EXCLUSIONS.filter((phrase) => phrase.every((word, at) => words[at]?.key === word));
  return found.length === 0 ? null : Math.max(...found.map(({ length }) => length));
}

/** Each filter once, with all its values. */
function together(filters: readonly PlainFilter[]): PlainFilter[] {
  const all = new Map<string, PlainFilter>();
  for (const filter of filters) {
    const name = `${filter.excludes ? '-' : ''}${filter.key}`;
    const values = unique([...(all.get(name)?.value.split(',') ?? []), ...filter.value.split(',')]);
    all.set(name, { ...filter, value: values.join(',') });
  }
  return [...all.values()];
}

/** The types that filters name. */
export const typesIn = (filters: readonly PlainFilter[]): readonly EventType[] =>
  EVENT_TYPES.filter((type) =>
    filters.some(({ key, value }) => key === 'type' && value.split(',').includes(type)),
  );
